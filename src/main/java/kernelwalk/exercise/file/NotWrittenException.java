package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Problem;

/** A file that could not be written, as a value: which one, and why. What stood there before is as it was. */
public final class NotWrittenException extends IOException implements Problem {

    private static final long serialVersionUID = 1L;

    /** What every usual file system permits a name, in bytes of UTF-8. */
    private static final int LONGEST_NAME = 255;

    /** What Linux permits a name with all its folders, in bytes of UTF-8. */
    private static final int LONGEST_PATH = 4095;

    /** With less free than this, the next write finds no room. */
    private static final long NO_ROOM = 1 << 16;

    /** Why; each has one message in every language, {@code file.} and its code, and none names anything further. */
    public enum Reason {
        /** The folder is not there. */
        FOLDER_MISSING,
        /** What should be a folder is something else. */
        NO_FOLDER,
        /** The system takes no such long name. */
        NAME_TOO_LONG,
        /** A folder stands there. */
        IS_DIRECTORY,
        /** A pipe, a socket or a device stands there. */
        NOT_REPLACEABLE,
        /** Nothing can be written on this disk. */
        READ_ONLY_DISK,
        /** The user may not write here. */
        NO_PERMISSION,
        /** The disk is full, or the user's part of it. */
        NO_ROOM,
        /** Anything else. */
        NOT_WRITABLE;

        /** The stable name that other programs read, such as {@code no-room}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final transient Path file;
    private final Reason reason;

    NotWrittenException(Path file, Reason reason) {
        super(file + ": " + reason);
        this.file = file;
        this.reason = reason;
    }

    private NotWrittenException(Path file, Reason reason, IOException cause) {
        super(file + ": " + reason, cause);
        this.file = file;
        this.reason = reason;
    }

    /**
     * Why a file was not written. What the system says is in its own language, so that it is looked for what stands in
     * the way; of no room nothing is seen any more once the half file is gone.
     */
    public static NotWrittenException of(Path file, IOException cause) {
        if (cause instanceof NotWrittenException known) {
            return known;
        }
        for (Path above = file.getParent(); above != null; above = above.getParent()) {
            if (isTooLong(above)) {
                return new NotWrittenException(above, Reason.NAME_TOO_LONG, cause);
            }
            if (Files.exists(above) && !Files.isDirectory(above)) {
                return new NotWrittenException(above, Reason.NO_FOLDER, cause);
            }
        }
        return new NotWrittenException(file, reason(file.toAbsolutePath(), cause), cause);
    }

    private static Reason reason(Path file, IOException cause) {
        if (isTooLong(file)) {
            return Reason.NAME_TOO_LONG;
        }
        if (Files.isDirectory(file)) {
            return Reason.IS_DIRECTORY;
        }
        Path folder = file.getParent();
        return folder == null || Files.exists(folder)
                ? ofDisk(folder == null ? file : folder, cause)
                : Reason.FOLDER_MISSING;
    }

    private static Reason ofDisk(Path folder, IOException cause) {
        try {
            FileStore disk = Files.getFileStore(folder);
            if (disk.isReadOnly()) {
                return Reason.READ_ONLY_DISK;
            }
            if (cause instanceof AccessDeniedException || !Files.isWritable(folder)) {
                return Reason.NO_PERMISSION;
            }
            String said = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
            return disk.getUsableSpace() < NO_ROOM
                            || said.contains("no space")
                            || said.contains("quota")
                    ? Reason.NO_ROOM
                    : Reason.NOT_WRITABLE;
        } catch (IOException unknown) {
            return cause instanceof AccessDeniedException
                    ? Reason.NO_PERMISSION
                    : Reason.NOT_WRITABLE;
        }
    }

    private static boolean isTooLong(Path file) {
        return file.getFileName() != null
                && (bytes(file.getFileName()) > LONGEST_NAME || bytes(file) > LONGEST_PATH)
                && !Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private static int bytes(Path path) {
        return path.toString().getBytes(StandardCharsets.UTF_8).length;
    }

    /** Which file. */
    public Path file() {
        return file;
    }

    /** Why. */
    public Reason reason() {
        return reason;
    }

    @Override
    public String code() {
        return reason.code();
    }

    @Override
    public List<Object> arguments() {
        return List.of();
    }
}
