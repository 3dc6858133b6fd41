package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** What runs that were killed have left beside the files that they were writing. */
final class Unfinished {

    /** Where this run has looked: whatever came later is its own, or somebody else's who is still at it. */
    private static final Set<Path> CLEARED = ConcurrentHashMap.newKeySet();

    private Unfinished() {}

    /** Clears what others have left beside a draft, the first time that something is written there. */
    static void clearOnce(Draft mine) {
        if (CLEARED.add(mine.folder().getParent())) {
            clear(mine);
        }
    }

    /** Clears what others have left beside a draft, and finishes what only needs to be finished. */
    static void clear(Draft mine) {
        Path folder = mine.folder().getParent();
        try (DirectoryStream<Path> left =
                Files.newDirectoryStream(
                        folder, it -> Draft.NAME.matcher(it.getFileName().toString()).matches())) {
            for (Path each : left) {
                if (!each.equals(mine.folder()) && FileRights.isLike(each, mine.folder())) {
                    clear(each);
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // Whoever writes here next tries again.
        }
    }

    private static void clear(Path folder) throws IOException {
        try (Draft left = Draft.leftIn(folder)) {
            if (!left.isNeeded() && Files.exists(left.old())) {
                OtherNames.fill(left);
            }
        }
    }
}
