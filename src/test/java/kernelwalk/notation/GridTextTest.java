package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people copy out of spreadsheets and text files, and what they get back. */
class GridTextTest {

    private static final int MILLION = 1 << 20;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1\t2\n3\t4",
                "1\t2\r\n3\t4\r\n",
                "1\t2\r3\t4\r",
                "\uFEFF1\t2\n3\t4\n\n\n",
                "1,2\n3,4",
                "1, 2\n3, 4\n",
                "1;2\n3;4",
                "1 2\n3 4",
                "  1   2 \n 3 4  \n   \n",
                "\"1\",\"2\"\n\"3\",\"4\"",
                "1\u00A02\n3\u00A04",
                "=1\t=2\n=3\t=4",
            })
    void theSameFourNumbersAreReadHoweverTheyAreSeparated(String text) {
        assertThat(read(text)).isEqualTo("1 2 / 3 4");
    }

    @Test
    void aNumberIsWhateverCanBeTypedIntoACell() {
        assertThat(read("−1\t-1/4\t.5\n1e-2\t½\t1 1/4")).isEqualTo("-1 -1/4 1/2 / 1/100 1/2 5/4");
        assertThat(read("=-1/3\t\"−2\"")).isEqualTo("-1/3 -2");
    }

    @Test
    void withoutATabSpacesStandBetweenNumbers() {
        assertThat(read("1 1/4")).isEqualTo("1 1/4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {",1,2\n,3,4", "1,2,\n3,4,\n", "\t\t\n\t1\t2\n\t3\t4\n\t\t", "1;2;;\n3;4;\n"})
    void emptyRowsAndColumnsAroundTheNumbersDoNotCount(String text) {
        assertThat(read(text)).isEqualTo("1 2 / 3 4");
    }

    @Test
    void oneNumberIsARectangleToo() {
        assertThat(read("7")).isEqualTo("7");
        assertThat(read("7\n8\n9\n")).isEqualTo("7 / 8 / 9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n", "\r\n\r\n", "   \n  ", "\uFEFF"})
    void nothingIsRefused(String text) {
        assertThat(refusal(text, NumberType.EXACT).reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void aRaggedRowIsNamedWithItsLengthAndThatOfTheFirst() {
        var problem = refusal("1\t2\t3\t4\t5\n1\t2\t3\t4\t5\n1\t2\t3\t4\n", NumberType.EXACT);

        assertThat(problem.reason()).isEqualTo(Reason.RAGGED_ROW);
        assertThat(problem.line()).isEqualTo(3);
        assertThat(problem.arguments()).containsExactly(2, 4, 5);
    }

    @Test
    void anEmptyLineInTheMiddleIsARowWithoutNumbers() {
        assertThat(refusal("1 2\n\n3 4", NumberType.EXACT).arguments()).containsExactly(1, 0, 2);
        assertThat(refusal("1\t2\n\n3\t4", NumberType.EXACT))
                .extracting(NotationException::reason, NotationException::line)
                .containsExactly(Reason.EMPTY, 2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    1,2,3;4,5,abc     | 1 | 1  | NOT_A_NUMBER
                    1 2 3 / 4 5 abc   | 1 | 7  | NOT_A_NUMBER
                    1,2,3\\n4,5,abc   | 2 | 5  | NOT_A_NUMBER
                    1,2\\n3,          | 2 | 3  | EMPTY
                    1,,2              | 1 | 3  | EMPTY
                    1 1/0             | 1 | 3  | DIVISION_BY_ZERO
                    1 1e99999         | 1 | 3  | EXPONENT_TOO_LARGE
                    1 NaN             | 1 | 3  | NOT_FINITE
                    1, 2, 3x          | 1 | 7  | NOT_A_NUMBER
                    =SUM(A1:A2)       | 1 | 1  | NOT_A_NUMBER
                    #REF!             | 1 | 1  | NOT_A_NUMBER
                    """)
    void aCellThatIsNotANumberIsNamedWithItsPlaceAndItsReason(
            String text, int line, int column, Reason reason) {
        var problem = refusal(text.replace("\\n", "\n"), NumberType.EXACT);

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(List.of(problem.line(), problem.column())).containsExactly(line, column);
    }

    @Test
    void floatTypesKnowNaNAndInfinity() {
        assertThat(TensorText.parse("NaN\t-Infinity", NumberType.FLOAT32).values())
                .extracting(Value::toDouble)
                .containsExactly(Double.NaN, Double.NEGATIVE_INFINITY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\t", "1\n", "1 "})
    void aMillionNumbersAreReadInASecondOrTwo(String repeated) {
        String text = repeated.repeat(MILLION) + "1";

        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () ->
                        assertThat(TensorText.parse(text, NumberType.EXACT).values())
                                .hasSize(MILLION + 1));
    }

    @Test
    void aMillionEmptyLinesAndAMillionEmptyCellsTakeNoLonger() {
        Assertions.assertTimeout(
                Duration.ofSeconds(5),
                () -> {
                    assertThat(read("\n".repeat(MILLION) + "1")).isEqualTo("1");
                    assertThat(read("\t".repeat(MILLION) + "1")).isEqualTo("1");
                    assertThat(refusal("1" + "\t".repeat(MILLION) + "1", NumberType.EXACT).reason())
                            .isEqualTo(Reason.EMPTY);
                });
    }

    @Test
    void rubbishIsAlwaysAnswered() {
        var random = new Random(3);
        String signs = "0123456789.,;\t \n\r-−+/eE=\"½NaN∞漢\u0000\uD800\u202E";
        for (int i = 0; i < 20_000; i++) {
            String text =
                    random.ints(random.nextInt(40), 0, signs.length())
                            .mapToObj(at -> String.valueOf(signs.charAt(at)))
                            .collect(Collectors.joining());
            try {
                assertThat(TensorText.parse(text, NumberType.FLOAT64).values()).isNotEmpty();
            } catch (NotationException refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
    }

    @Test
    void numbersAreWrittenAsASpreadsheetReadsThem() {
        var rows =
                List.of(
                        List.of(Rational.of(-5, 2), Rational.of(1, 3)),
                        List.of(Rational.of(1000), Rational.of(-1, 8)));

        assertThat(GridText.tabbed(rows, NumberStyle.AS_WRITTEN))
                .isEqualTo("-2.5\t=1/3\n1000\t-0.125");
    }

    /** A spreadsheet reads no ½, and takes 1/2 for a day in January or February. */
    @ParameterizedTest
    @CsvSource({"2½, =5/2", "-1/4, =-1/4", "4/2, 2", "−2.50, -2.50", "1e3, 1e3", "7, 7"})
    void whatAPersonTypedIsWrittenAsASpreadsheetReadsIt(String typed, String cell) {
        assertThat(GridText.cell(typed, NumberText.parse(typed, NumberType.EXACT))).isEqualTo(cell);
    }

    @Test
    void whatIsWrittenIsReadBackTheSame() {
        var random = new Random(4);
        for (int i = 0; i < 200; i++) {
            int columns = 1 + random.nextInt(5);
            List<List<Value>> rows =
                    random.ints(1 + random.nextInt(5), 0, 9)
                            .mapToObj(_ -> row(random, columns))
                            .toList();

            assertThat(rows(GridText.tabbed(rows, NumberStyle.AS_WRITTEN))).isEqualTo(rows);
        }
    }

    private static List<Value> row(Random random, int columns) {
        return random.ints(columns, -50, 50)
                .<Value>mapToObj(over -> Rational.of(over, 1 + random.nextInt(12)))
                .toList();
    }

    private static String read(String text) {
        return rows(text).stream()
                .map(row -> row.stream().map(Value::toString).collect(Collectors.joining(" ")))
                .collect(Collectors.joining(" / "));
    }

    private static List<List<Value>> rows(String text) {
        var read = TensorText.parse(text, NumberType.EXACT);
        int columns = read.shape().getLast();
        return IntStream.range(0, read.shape().getFirst())
                .mapToObj(row -> read.values().subList(row * columns, (row + 1) * columns))
                .toList();
    }

    private static NotationException refusal(String text, NumberType type) {
        return assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> TensorText.parse(text, type))
                .actual();
    }
}
