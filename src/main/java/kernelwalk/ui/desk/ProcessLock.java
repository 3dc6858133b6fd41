package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.NonWritableChannelException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A file that one window at a time holds. The system lets it go when the process ends in whatever way.
 *
 * <p>On many systems the lock of a process ends with the first of its channels to the file that is closed, so that what
 * this process holds is never opened again.
 */
final class ProcessLock implements AutoCloseable {

    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;
    private final boolean isSure;

    private ProcessLock(Path file, FileChannel channel, boolean isSure) {
        this.file = file;
        this.channel = channel;
        this.isSure = isSure;
    }

    /**
     * Takes hold of a file, which need not be there; empty when somebody else holds it.
     *
     * @throws IOException when it can neither be opened nor made
     */
    static Optional<ProcessLock> take(Path named) throws IOException {
        Path file = named.toAbsolutePath().normalize();
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        Optional<ProcessLock> taken = Optional.empty();
        try {
            taken = opened(file);
        } finally {
            if (taken.isEmpty()) {
                HELD.remove(file);
            }
        }
        return taken;
    }

    private static Optional<ProcessLock> opened(Path file) throws IOException {
        Optional<ProcessLock> taken = Optional.empty();
        FileChannel channel = open(file);
        try {
            taken = locked(file, channel);
        } finally {
            if (taken.isEmpty()) {
                channel.close();
            }
        }
        return taken;
    }

    /** A file that somebody took away in between is held by nobody; some disks know no locks. */
    private static Optional<ProcessLock> locked(Path file, FileChannel channel) {
        boolean isSure = true;
        try {
            if (!isLocked(channel)) {
                return Optional.empty();
            }
        } catch (IOException noLocks) {
            isSure = false;
        }
        return Files.exists(file)
                ? Optional.of(new ProcessLock(file, channel, isSure))
                : Optional.empty();
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
        } catch (AccessDeniedException e) {
            return FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            if (Files.isRegularFile(file) && Files.getFileStore(file).isReadOnly()) {
                return FileChannel.open(file, StandardOpenOption.READ);
            }
            throw e;
        }
    }

    /** What can only be read can be locked as a reader alone, which a writer elsewhere forbids as well. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (NonWritableChannelException e) {
            return channel.tryLock(0, Long.MAX_VALUE, true) != null;
        }
    }

    /** Whether nobody else can hold it; else the disk knows no locks, and somebody may. */
    boolean isSure() {
        return isSure;
    }

    /** Whether the file is still there; without it nobody else knows that it is held. */
    boolean isThere() {
        return Files.exists(file);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // The system lets it go when the process ends.
        } finally {
            HELD.remove(file);
        }
    }
}
