package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
            Path folder = mine.folder().getParent();
            clear(folder, Files.getOwner(mine.folder()), Optional.of(mine.folder()));
        } catch (IOException e) {
            // Whoever writes here next tries again.
        }
    }

    /**
     * Clears what the owner of a folder has left in it, and finishes what only needs to be finished.
     *
     * @throws IOException when the folder cannot be read
     */
    static void clearIn(Path folder) throws IOException {
        clear(folder, Files.getOwner(folder), Optional.empty());
    }

    private static void clear(Path folder, UserPrincipal owner, Optional<Path> mine)
            throws IOException {
        for (Path each : draftsIn(folder)) {
            if (!mine.equals(Optional.of(each)) && FileRights.isOnlyOf(owner, each)) {
                clear(each);
            }
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
