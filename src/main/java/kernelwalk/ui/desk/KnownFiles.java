package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.file.FileDigest;
import kernelwalk.exercise.file.FileRights;
import kernelwalk.ui.document.Hindrance;

/** What this window has read from or written into files last, so that it writes over nothing else unasked. */
final class KnownFiles {

    private final Map<Path, String> digests = new HashMap<>();

    /** A file holds this. */
    void know(Path file, String digest) {
        digests.put(file, digest);
    }

    /**
     * Takes a file over from an earlier window.
     *
     * @param digest  of what it held then, if that was written down
     * @param changed whether there are changes that it does not hold; else it was read just now
     */
    void take(Path file, Optional<String> digest, boolean changed) {
        try {
            if (digest.isPresent()) {
                know(file, digest.get());
            } else if (!changed && Files.isRegularFile(file)) {
                know(file, FileDigest.of(file));
            }
        } catch (IOException unknown) {
            digests.remove(file);
        }
    }

    /** The digest of what it held last; empty when nothing is known of it. */
    Optional<String> digest(Path file) {
        return Optional.ofNullable(digests.get(file));
    }

    /** Why the window's own file is not simply saved. */
    Optional<Hindrance> toSaving(Path file) {
        Optional<String> known = digest(file);
        if (known.isPresent() && Files.notExists(file)) {
            return Optional.of(Hindrance.GONE);
        }
        if (Files.isRegularFile(file) && known.filter(it -> !holds(file, it)).isPresent()) {
            return Optional.of(Hindrance.CHANGED);
        }
        return toChoosing(file);
    }

    /** Why a file that was just chosen, and agreed to be replaced if it is there, is not simply written. */
    static Optional<Hindrance> toChoosing(Path file) {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            return Optional.of(Hindrance.NO_FILE);
        }
        return FileRights.isReadOnly(file) ? Optional.of(Hindrance.READ_ONLY) : Optional.empty();
    }

    private static boolean holds(Path file, String digest) {
        try {
            return FileDigest.of(file).equals(digest);
        } catch (IOException unknown) {
            return false;
        }
    }
}
