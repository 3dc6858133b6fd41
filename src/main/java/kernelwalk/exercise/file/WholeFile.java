package kernelwalk.exercise.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.UUID;

/**
 * A file that is never half written: the new one is finished on the disk beside it, then takes its name.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html">POSIX rename</a>
 */
public final class WholeFile {

    private WholeFile() {}

    /** Writes what a file is to hold. */
    public interface Content {
        void writeTo(OutputStream bytes) throws IOException;
    }

    /**
     * Writes a file. Whenever the program ends, it holds either all of the old or all of the new content.
     *
     * @throws IOException when it cannot be written; the old file is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new IOException("not a file");
        }
        Path fresh =
                target.resolveSibling(
                        "." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
                content.writeTo(Channels.newOutputStream(channel));
                channel.force(true);
            }
            keepPermissions(target, fresh);
            move(fresh, target);
        } finally {
            Files.deleteIfExists(fresh);
        }
        forceDirectory(target.getParent());
    }

    private static void keepPermissions(Path old, Path fresh) throws IOException {
        var attributes = Files.getFileAttributeView(old, PosixFileAttributeView.class);
        if (attributes != null && Files.exists(old)) {
            Files.setPosixFilePermissions(fresh, attributes.readAttributes().permissions());
        }
    }

    private static void move(Path fresh, Path target) throws IOException {
        try {
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(fresh, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Puts the new name on the disk too, where the system can do that for a directory. */
    private static void forceDirectory(Path directory) {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Windows opens no directories; there the move itself is journalled.
        }
    }
}
