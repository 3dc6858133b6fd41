package kernelwalk.exercise.file;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import kernelwalk.exercise.file.NotWrittenException.Reason;

/**
 * A file that is never half written: the new one is finished on the disk beside it, then takes its name. Whatever the
 * program writes, it writes so. It keeps links, owner, group, rights and attributes as far as the system lets it.
 *
 * @see <a href="https://pubs.opengroup.org/onlinepubs/9799919799/functions/rename.html">POSIX rename</a>
 */
public final class WholeFile implements AutoCloseable {

    private static final int MOST_LINKS = 40;

    private final Path file;
    private final Path target;
    private final Draft draft;
    private final String digest;

    private WholeFile(Path file, Path target, Draft draft, String digest) {
        this.file = file;
        this.target = target;
        this.draft = draft;
        this.digest = digest;
    }

    /** Writes what a file is to hold. */
    public interface Content {
        void writeTo(OutputStream bytes) throws IOException;
    }

    /**
     * Writes a file. Whenever the program ends, it holds either all of the old or all of the new content.
     *
     * @return what tells its bytes from all others
     * @throws NotWrittenException when it cannot be written; the old file is as it was
     */
    public static String write(Path file, Content content) throws NotWrittenException {
        return write(file, content, () -> {});
    }

    /**
     * Writes a file whose bytes are known, as {@link #write(Path, Content)}.
     *
     * @throws NotWrittenException when it cannot be written; the old file is as it was
     */
    public static void write(Path file, byte[] bytes) throws NotWrittenException {
        Writing known =
                channel -> {
                    for (var rest = ByteBuffer.wrap(bytes); rest.hasRemaining(); ) {
                        channel.write(rest);
                    }
                    channel.force(true);
                    return "";
                };
        try (WholeFile fresh = finished(file, known)) {
            fresh.place();
        }
    }

    /**
     * Writes a file, as {@link #write(Path, Content)}.
     *
     * @param placing runs when the new content is on the disk, before it takes its place; what it throws gives that up
     * @throws NotWrittenException when it cannot be written; the old file is as it was
     */
    public static String write(Path file, Content content, Runnable placing)
            throws NotWrittenException {
        try (WholeFile fresh = finish(file, content)) {
            placing.run();
            fresh.place();
            return fresh.digest();
        }
    }

    /**
     * Finishes a file on the disk, beside the place that it is to take.
     *
     * @throws NotWrittenException when it cannot be written; nothing is left of it
     */
    public static WholeFile finish(Path file, Content content) throws NotWrittenException {
        return finished(file, channel -> write(content, channel));
    }

    /** Writes what a file holds, and says what tells its bytes from all others, if anybody asks. */
    private interface Writing {
        String into(FileChannel channel) throws IOException;
    }

    private static WholeFile finished(Path file, Writing writing) throws NotWrittenException {
        try {
            Path target = target(file);
            Draft draft = Draft.of(target);
            Unfinished.clearOnce(draft);
            boolean isFinished = false;
            try {
                String digest = writing.into(draft.channel());
                isFinished = true;
                return new WholeFile(file, target, draft, digest);
            } catch (IOException e) {
                throw NotWrittenException.of(file, e);
            } finally {
                if (!isFinished) {
                    draft.close();
                }
            }
        } catch (IOException e) {
            throw NotWrittenException.of(file, e);
        }
    }

    /**
     * Clears away what runs of its owner that have ended were writing in a folder.
     *
     * @throws IOException when the folder cannot be read
     */
    public static void clearIn(Path folder) throws IOException {
        Unfinished.clearIn(folder);
    }

    /**
     * Makes a folder, and those that it is in.
     *
     * @throws NotWrittenException when it cannot be made
     */
    public static void makeFolder(Path folder) throws NotWrittenException {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw NotWrittenException.of(folder, e);
        }
    }

    private static String write(Content content, FileChannel channel) throws IOException {
        MessageDigest digest = FileDigest.sha256();
        var bytes = new DigestOutputStream(Channels.newOutputStream(channel), digest);
        content.writeTo(bytes);
        bytes.flush();
        channel.force(true);
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Where a file is, through all links, even if nothing is there yet. */
    private static Path target(Path file) throws IOException {
        Path target = file.toAbsolutePath();
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        checkReplaceable(file, target);
        return target;
    }

    private static void checkReplaceable(Path file, Path target) throws NotWrittenException {
        if (Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new NotWrittenException(file, Reason.IS_DIRECTORY);
        }
        if (Files.exists(target, LinkOption.NOFOLLOW_LINKS) && !Files.isRegularFile(target)) {
            throw new NotWrittenException(file, Reason.NOT_REPLACEABLE);
        }
    }

    /** What tells its bytes from all others. */
    public String digest() {
        return digest;
    }

    /**
     * Takes the place that it is for.
     *
     * @throws NotWrittenException when it cannot; the old file is as it was
     */
    public void place() throws NotWrittenException {
        try {
            checkReplaceable(file, target);
            if (!Files.exists(target)) {
                move();
            } else {
                replace();
            }
        } catch (IOException e) {
            throw NotWrittenException.of(file, e);
        }
        forceDirectory(target.getParent());
    }

    /** Only in its own place does a file keep its other names, and an owner whose files only he can give away. */
    private void replace() throws IOException {
        boolean isOwned = FileRights.keepOwner(target, draft.file());
        boolean hasOtherNames = OtherNames.has(target);
        if ((hasOtherNames || !isOwned) && Files.isWritable(target)) {
            OtherNames.give(draft, target);
            OtherNames.fill(draft);
        } else {
            FileRights.keepRights(target, draft.file());
            boolean isProtected = FileRights.isReadOnly(target);
            FileRights.protect(target, false);
            move();
            FileRights.protect(target, isProtected);
        }
    }

    private void move() throws IOException {
        try {
            Files.move(draft.file(), target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(draft.file(), target, StandardCopyOption.REPLACE_EXISTING);
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

    /** What was not placed is given up. */
    @Override
    public void close() {
        draft.close();
    }
}
