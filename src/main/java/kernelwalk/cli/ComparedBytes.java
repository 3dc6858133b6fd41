package kernelwalk.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import kernelwalk.exercise.file.WholeFile;

/** Takes what would be written, and tells whether a file holds it. */
final class ComparedBytes extends OutputStream {

    private final InputStream file;
    private boolean differs;

    private ComparedBytes(Path path) throws IOException {
        file = new BufferedInputStream(Files.newInputStream(path));
    }

    /** Whether a file is what would be written; one that cannot be read is not. */
    static boolean hold(Path file, WholeFile.Content content) {
        try (var compared = new ComparedBytes(file)) {
            content.writeTo(compared);
            return compared.isSame();
        } catch (IOException unreadable) {
            return false;
        }
    }

    @Override
    public void write(int single) throws IOException {
        differs |= file.read() != (single & 0xFF);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        if (!differs) {
            byte[] held = file.readNBytes(length);
            differs = !Arrays.equals(held, 0, held.length, bytes, from, from + length);
        }
    }

    /** Whether everything that was written stands in the file, and nothing besides. */
    private boolean isSame() throws IOException {
        return !differs && file.read() < 0;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
