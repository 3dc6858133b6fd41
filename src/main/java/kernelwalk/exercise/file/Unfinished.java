package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
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
        try {
            UserPrincipal me = Files.getOwner(mine.folder());
            for (Path each : draftsIn(mine.folder().getParent())) {
                if (!each.equals(mine.folder()) && FileRights.isOnlyOf(me, each)) {
                    clear(each);
                }
            }
        } catch (IOException e) {
            // Whoever writes here next tries again.
        }
    }

    /**
     * Finishes what was being written into a file of several names by somebody whose file it is, so that nobody reads
     * one half of it.
     */
    static void finish(Path file) {
        try {
            if (Files.isRegularFile(file) && OtherNames.has(file)) {
                Path target = file.toRealPath();
                for (Path each : draftsIn(target.getParent())) {
                    Path old = each.resolve(Draft.OLD);
                    if (FileRights.isOnlyOf(Files.getOwner(target), each)
                            && Files.exists(old)
                            && Files.isSameFile(old, target)) {
                        clear(each);
                    }
                }
            }
        } catch (IOException e) {
            // It is read as it is.
        }
    }

    private static List<Path> draftsIn(Path folder) throws IOException {
        try (DirectoryStream<Path> all =
                Files.newDirectoryStream(
                        folder, it -> Draft.NAME.matcher(it.getFileName().toString()).matches())) {
            var drafts = new ArrayList<Path>();
            all.forEach(drafts::add);
            return drafts;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
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
