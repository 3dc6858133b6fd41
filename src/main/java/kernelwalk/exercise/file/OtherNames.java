package kernelwalk.exercise.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The other names, or hard links, of a file. What replaces it would be a file of one name, so that its content is
 * written over instead, from a finished copy.
 *
 * <p>The copy lies beside a further name of the file as long as that goes on. Whoever finds them together after the
 * program was killed begins anew.
 */
final class OtherNames {

    private OtherNames() {}

    /** Whether a file has further names, where the system tells. */
    static boolean has(Path file) throws IOException {
        try {
            return ((Number) Files.getAttribute(file, "unix:nlink")).intValue() > 1;
        } catch (UnsupportedOperationException | IllegalArgumentException tellsNothing) {
            return false;
        }
    }

    /**
     * Puts a further name of a file beside the copy.
     *
     * @throws IOException when it cannot have one
     */
    static void give(Draft copy, Path file) throws IOException {
        Files.createLink(copy.old(), file);
    }

    /**
     * Writes the copy into the file.
     *
     * @throws IOException when it cannot be written; the file is as it was, or else the copy stays
     */
    static void fill(Draft copy) throws IOException {
        FileChannel fresh = copy.channel();
        try (FileChannel file = FileChannel.open(copy.old(), StandardOpenOption.WRITE)) {
            long before = file.size();
            long after = fresh.size();
            try {
                write(fresh, before, after, file);
            } catch (IOException noRoom) {
                file.truncate(before);
                throw noRoom;
            }
            copy.need(true);
            write(fresh, 0, Math.min(before, after), file);
            file.truncate(after);
            file.force(true);
            copy.need(false);
        }
    }

    private static void write(FileChannel from, long begin, long end, FileChannel to)
            throws IOException {
        to.position(begin);
        for (long at = begin; at < end; ) {
            at += from.transferTo(at, end - at, to);
        }
    }
}
