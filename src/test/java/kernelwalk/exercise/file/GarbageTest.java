package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Endless garbage is refused after its first few bytes, so that its size costs neither time nor memory. */
class GarbageTest {

    private static final long LITTLE = 64 * 1024;
    private static final long LONGEST_TEXT = 4L * JsonSource.LONGEST_TEXT;

    /** A beginning, then the same bytes for ever; counts what is read. */
    private static final class Endless extends InputStream {
        private final byte[] head;
        private final byte[] tail;
        private long count;

        Endless(String head, String tail) {
            this.head = head.getBytes(StandardCharsets.UTF_8);
            this.tail = tail.getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public int read() {
            int place = (int) Math.min(count, head.length);
            int value =
                    place < head.length
                            ? head[place]
                            : tail[(int) ((count - head.length) % tail.length)];
            count++;
            return value & 0xFF;
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | x | NOT_JSON",
                "'' | { | NOT_JSON",
                "'' | [ | WRONG_TYPE",
                "'' | ÿ | NOT_UTF8",
                "{\"kernelwalk\":1 | ,\"a\":1 | UNKNOWN_KEY",
                "{\"kernelwalk\":1 | ,\"kernelwalk\":1 | DUPLICATE_KEY",
                "{\"a | a | TOO_LONG",
                "{\"input\":{\"values\": | [ | TOO_DEEP",
                "{\"input\":{\"shape\":[1 | ,1 | TOO_MANY_AXES",
                "{\"operation\":{\"strides\":[1 | ,1 | WRONG_LENGTH",
                "{\"operation\":{\"padding\":[[1,1] | ,[1,1] | WRONG_LENGTH",
            })
    void costsLittleToRefuse(String head, String tail, Reason reason) {
        assertThat(bytesReadOf(new Endless(head, tail), reason)).isLessThan(LITTLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"title\":\" | a | TOO_LONG",
                "{\"numbers\":\" | a | TOO_LONG",
                "{\"kernelwalk\": | 1 | TOO_LONG",
                "{\"input\":{\"values\":[ | 1 | TOO_LONG",
                "{\"input\":{\"values\":[0. | 1 | TOO_LONG",
                "{\"input\":{\"values\":[1e | 1 | TOO_LONG",
                "{\"input\":{\"values\":[\" | 1 | TOO_LONG",
                "{\"input\":{\"shape\":[1,2,2,1],\"values\":[1 | ,1 | TOO_MANY_NUMBERS",
            })
    void costsNoMoreThanTheLongestText(String head, String tail, Reason reason) {
        assertThat(bytesReadOf(new Endless(head, tail), reason)).isLessThan(LONGEST_TEXT);
    }

    private static long bytesReadOf(Endless garbage, Reason reason) {
        var refusal =
                catchThrowableOfType(ExerciseFileException.class, () -> ExerciseFile.read(garbage));

        assertThat(refusal.reason()).isEqualTo(reason);
        return garbage.count;
    }
}
