package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Of a file that is too large no more is read than shows it. */
class LargeFileTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    /** 2²⁶ short numbers take more than 144 MB. */
    @Test
    void aShapeForWhoseNumbersThereIsNoRoomIsRefusedBeforeThem() {
        String text = "{\"kernelwalk\": 1, \"input\": {\"shape\": [1,8192,8192,1], \"values\": [";

        assertThat(messageOf(() -> ExerciseFile.read(text)))
                .isEqualTo(
                        "input.shape (line 1, column 38): the numbers and texts of this file need"
                                + " more than 144 MB of memory: use fewer or shorter ones");
    }

    /** Of "1.5," four bytes each; the reader reads ahead a little. */
    @Test
    void valuesBeforeTheirShapeAreCountedWhileTheyAreRead() {
        var endless = new Endless("{\"kernelwalk\": 1, \"input\": {\"values\": [", "1.5,");

        assertThat(messageOf(() -> ExerciseFile.read(endless)))
                .endsWith(
                        "more than 262144 numbers stand before their shape: write the shape first");
        assertThat(endless.bytesRead()).isLessThan(5 * 262144);
    }

    @Test
    void listsBeforeTheShapeAreCountedToo() {
        var endless = new Endless("{\"kernelwalk\": 1, \"input\": {\"values\": [", "[1],");

        assertThat(messageOf(() -> ExerciseFile.read(endless))).contains("before their shape");
    }

    /** Of 31 bytes each. */
    @Test
    void fewLongNumbersMayStandBeforeTheirShape() {
        var endless =
                new Endless("{\"kernelwalk\": 1, \"input\": {\"values\": [", "1".repeat(30) + ",");

        assertThat(messageOf(() -> ExerciseFile.read(endless)))
                .endsWith("more than 8192 numbers stand before their shape: write the shape first");
        assertThat(endless.bytesRead()).isLessThan(33 * 8192);
    }

    @Test
    void longNumbersCountForMore() {
        var endless =
                new Endless(
                        "{\"kernelwalk\": 1, \"input\": {\"shape\": [1,2000,2000,1], \"values\": [",
                        "1".repeat(30) + ",");

        assertThat(messageOf(() -> ExerciseFile.read(endless)))
                .contains("need more than 144 MB of memory");
        assertThat(endless.bytesRead()).isLessThan(8 << 20);
    }

    @Test
    void aFileThatNeverEndsIsNotReadToItsEnd() {
        var endless = new Endless("", " ".repeat(1000));

        assertThat(messageOf(() -> ExerciseFile.read(endless)))
                .isEqualTo("the file is larger than 64 MB: use fewer numbers");
        assertThat(endless.bytesRead()).isLessThan(65L << 20);
    }

    @Test
    void aFileOfMoreThan64MegabytesIsNotOpened(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("large.kernelwalk.json");
        try (var large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength((1L << 26) + 1);
        }

        ExerciseFileException problem =
                catchThrowableOfType(ExerciseFileException.class, () -> ExerciseFile.read(file));

        assertThat(problem.reason()).isEqualTo(ExerciseFileException.Reason.TOO_MANY_BYTES);
    }

    /** A text that is followed by another again and again, and counts how much of it was read. */
    private static final class Endless extends InputStream {
        private final byte[] start;
        private final byte[] again;
        private long read;

        Endless(String start, String again) {
            this.start = start.getBytes(StandardCharsets.US_ASCII);
            this.again = again.getBytes(StandardCharsets.US_ASCII);
        }

        long bytesRead() {
            return read;
        }

        @Override
        public int read() {
            long at = read++;
            return at < start.length
                    ? start[(int) at]
                    : again[(int) ((at - start.length) % again.length)];
        }
    }

    private static String messageOf(Runnable reading) {
        return WORDS.say(catchThrowableOfType(ExerciseFileException.class, reading::run));
    }
}
