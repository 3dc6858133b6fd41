package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A long text is read in little memory, whose first use would take most of the time. */
class ReadingMemoryTest {

    private static final String NUMBERS = "-1.2345 0.5000 2.2500 0.1250";

    /** So many bytes for each sign of the text. */
    private static final int MOST = 6;

    /**
     * @param row what is repeated, with its count in the place of a hash
     */
    private record Rows(String name, String open, String row, String close) {

        private String text(int rows) {
            var text = new StringBuilder(open);
            for (int i = 0; i < rows; i++) {
                text.append(row.replace("#", String.valueOf(i)));
            }
            return text.append(close).toString();
        }

        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Rows> texts() {
        return Stream.of(
                new Rows("spaces", "", NUMBERS + "\n", ""),
                new Rows("NumPy", "[", "[" + NUMBERS + "]\n ", "]"),
                new Rows("fractions", "", "1/7 22/7 -3/14 2/3333 1/1234\n", ""),
                new Rows("thousands", "", "1,620.5\t-2,345.25\t12,345.125\t1,111.0\n", ""),
                new Rows("Fortran", "[", "1.5d0, 2.25d0, -3.125d0, 4.0d0;\n", "]"),
                new Rows("names", "", "row 1.5 2.25 -3.125 4.0\n", ""),
                new Rows("power", "A =\n\n 1.0e+03 *\n\n", NUMBERS + "\n", ""),
                new Rows("session", ">>> y\n[", "[" + NUMBERS + "]\n ", "]\n>>>"),
                new Rows(
                        "maps", "", "o[:,:,#]\n" + (NUMBERS + " " + NUMBERS + "\n").repeat(8), ""));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void isReadInAFewBytesForEachSign(Rows rows) {
        String text = rows.text(10_000);
        String first = rows.text(100);
        TensorText.words(first, NumberType.EXACT);
        TensorText.parse(first, NumberType.EXACT);

        assertThat(allocated(() -> TensorText.parse(text, NumberType.EXACT)))
                .isLessThan((long) MOST * text.length());
        assertThat(allocated(() -> TensorText.words(text, NumberType.EXACT)))
                .isLessThan((long) MOST * text.length());
    }

    private static long allocated(Runnable reading) {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        reading.run();
        return threads.getCurrentThreadAllocatedBytes() - before;
    }
}
