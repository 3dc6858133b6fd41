package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What goes wrong on a disk, from which of its operations on. */
final class Faults {

    /** What goes wrong. */
    enum Kind {
        /** Nothing does; operations are counted. */
        NONE,
        /** There is no room for another byte, file or folder. */
        FULL,
        /** It is mounted for reading alone. */
        READ_ONLY,
        /** Nothing can be opened or changed. */
        DENIED,
        /** It is pulled out: nothing is there, and what is open answers no more. */
        VANISHED,
        /** Everything takes its time. */
        SLOW
    }

    /** What is done with the disk. */
    enum Operation {
        LOOK,
        OPEN,
        READ,
        MAKE,
        FILL,
        CHANGE,
        REMOVE
    }

    private static final Faults NO_FAULTS = new Faults(Kind.NONE, Long.MAX_VALUE, Path.of("/"));
    private static volatile Faults now = NO_FAULTS;

    private final Kind kind;
    private final long from;
    private final String root;
    private long done;

    private Faults(Kind kind, long from, Path root) {
        this.kind = kind;
        this.from = from;
        this.root = root.toString();
    }

    /** From an operation below a folder on, counted from 1, something goes wrong. */
    static void begin(Kind kind, long from, Path root) {
        now = new Faults(kind, from, root);
    }

    /** All is well again; how many operations there were. */
    static long end() {
        Faults over = now;
        now = NO_FAULTS;
        return over.done;
    }

    /** Whether the disk that a file is on shows that it can take nothing. */
    static boolean isReadOnly() {
        return now.isThere(Kind.READ_ONLY);
    }

    static boolean isFull() {
        return now.isThere(Kind.FULL);
    }

    private synchronized boolean isThere(Kind asked) {
        return kind == asked && done >= from;
    }

    /** Something is done, or it fails. */
    static void meet(Operation operation, Path file) throws IOException {
        now.meet(operation, file.toString());
    }

    private void meet(Operation operation, String file) throws IOException {
        if (this == NO_FAULTS || !file.startsWith(root)) {
            return;
        }
        synchronized (this) {
            done++;
            if (done < from) {
                return;
            }
        }
        switch (kind) {
            case NONE -> {}
            case FULL -> {
                if (operation == Operation.MAKE || operation == Operation.FILL) {
                    throw new FileSystemException(file, null, "No space left on device");
                }
            }
            case READ_ONLY -> {
                if (operation.compareTo(Operation.MAKE) >= 0) {
                    throw new FileSystemException(file, null, "Read-only file system");
                }
            }
            case DENIED -> {
                if (operation != Operation.LOOK && operation != Operation.READ) {
                    throw new AccessDeniedException(file);
                }
            }
            case VANISHED -> {
                if (operation == Operation.READ || operation == Operation.FILL) {
                    throw new IOException("Input/output error");
                }
                throw new NoSuchFileException(file);
            }
            case SLOW -> pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
