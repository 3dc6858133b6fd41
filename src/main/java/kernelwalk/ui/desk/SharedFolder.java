package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** The folder of a user, in which all windows write: one at a time, as each reads before what others wrote. */
final class SharedFolder {

    private static final String LOCK = "shared.lock";
    private static final int TRIALS = 100;
    private static final int MILLISECONDS_BETWEEN = 20;

    /** Something that is done in the folder while nobody else writes there. */
    interface Deed<T> {
        T in(Path folder) throws IOException;
    }

    private final Path folder;

    /** Who is at it in this window. */
    private volatile Thread alone;

    SharedFolder(Path folder) {
        this.folder = folder;
    }

    Path path() {
        return folder;
    }

    /**
     * Does something while nobody else writes.
     *
     * @throws IOException when nothing can be written there, or another window writes for long
     */
    <T> T alone(Deed<T> deed) throws IOException {
        if (alone == Thread.currentThread()) {
            return deed.in(folder);
        }
        Files.createDirectories(folder);
        for (int trial = 0; trial < TRIALS; trial++) {
            Optional<ProcessLock> lock = ProcessLock.take(folder.resolve(LOCK));
            if (lock.isPresent()) {
                try (var _ = lock.get()) {
                    return whileLocked(deed);
                }
            }
            rest();
        }
        throw new IOException("another window writes in " + folder);
    }

    private <T> T whileLocked(Deed<T> deed) throws IOException {
        alone = Thread.currentThread();
        try {
            return deed.in(folder);
        } finally {
            alone = null;
        }
    }

    private static void rest() throws IOException {
        try {
            TimeUnit.MILLISECONDS.sleep(MILLISECONDS_BETWEEN);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
