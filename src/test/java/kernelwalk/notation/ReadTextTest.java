package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.NotationException.Spot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What each way of writing numbers says. */
class ReadTextTest {

    private static Stream<Arguments> texts() {
        return Stream.of(
                // calls
                Arguments.of("np.full((2, 2), 0.5)", "2×2: 0.5 0.5 0.5 0.5"),
                Arguments.of("np.ones((2, 3))", "2×3: 1 1 1 1 1 1"),
                Arguments.of("zeros(2)", "2×2: 0 0 0 0"),
                Arguments.of("np.dstack([[1, 2], [3, 4]])", "1×2×2: 1 3 2 4"),
                Arguments.of("np.dstack([[[1], [2]], [[3], [4]]])", "2×1×2: 1 3 2 4"),
                Arguments.of("{\"y\": array([1, 2])}", "2: 1 2"),
                // R fills its columns first
                Arguments.of("matrix(1:4, nrow = 2)", "2×2: 1 3 2 4"),
                Arguments.of("matrix(4:1, nrow = 2)", "2×2: 4 2 3 1"),
                Arguments.of("matrix(c(1, 2, 3, 4) , nrow = 2)", "2×2: 1 3 2 4"),
                Arguments.of("matrix( c (1, 2, 3, 4), nrow = 2 , ncol = 2 )", "2×2: 1 3 2 4"),
                // lines
                Arguments.of("1,2,\n3,4,\n5,6", "3×2: 1 2 3 4 5 6"),
                Arguments.of("  first: 1 2\n  second: 3 4", "2×2: 1 2 3 4"),
                Arguments.of("  row 1, 1, 2\n  row 2, 3, 4", "2×2: 1 2 3 4"),
                Arguments.of("1\u202F620 2\n3 4", "2×2: 1620 2 3 4"),
                Arguments.of("1\u202F62 2\n3 4 5", "2×3: 1 62 2 3 4 5"),
                // a folded frame that ends without a line break
                Arguments.of(
                        "   a  b  \\\n0  1  2   \n1  3  4   \n\n   c\n0  5\n1  6",
                        "2×3: 1 2 5 3 4 6"),
                // LaTeX, also a table whose first cell stands in braces behind the columns
                Arguments.of("1 & 2 \\\\\n3 & 4", "2×2: 1 2 3 4"),
                Arguments.of("1 & 2 \\\\ \\hline\n3 & 4", "2×2: 1 2 3 4"),
                Arguments.of(
                        "\\begin{tabular}{cc}{1} & 2 \\\\ 3 & 4 \\end{tabular}", "2×2: 1 2 3 4"),
                // Maple ends its lines with a semicolon or a colon
                Arguments.of("<1,2;3,4>; ", "2×2: 1 2 3 4"),
                Arguments.of("<1,2;3,4>: ", "2×2: 1 2 3 4"),
                Arguments.of("<<1|2>,<3|4>>", "2×2: 1 2 3 4"),
                // a factor in brackets, behind or before
                Arguments.of("[[2, 4]] / (2)", "1×2: 1 2"),
                Arguments.of("2 * [[2, 4]]", "1×2: 4 8"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void aTextSaysItsShapeAndItsNumbers(String text, String shown) {
        assertThat(shown(TensorText.parse(text, NumberType.EXACT))).isEqualTo(shown);
    }

    @Test
    void linesSayWhatStandsBetweenTheirNumbers() {
        assertThat(read("1,2\n3,4").notation()).isEqualTo(Notation.CSV);
        assertThat(read("1\t2\n3\t4").notation()).isEqualTo(Notation.TSV);
        assertThat(read("1 2\n3 4").notation()).isEqualTo(Notation.LINES);
    }

    @Test
    void aPrintOfOneFrameworkHasItsOrderOfAxes() {
        assertThat(read("tensor([1., 2.])").printedBy()).contains(Convention.PYTORCH);
        assertThat(read("tf.Tensor([1. 2.], shape=(2,), dtype=float32)").printedBy())
                .contains(Convention.KERAS);
        assertThat(read("array([1., 2.])").printedBy()).isEmpty();
    }

    /** Rows and columns are the last axes in PyTorch, and stand before the channels in Keras. */
    @Test
    void aSliceHasTheOrderInWhichItsRowsAndColumnsStand() {
        assertThat(slices("ans(:,:,1) =\n1 2\n3 4")).contains(Convention.KERAS);
        assertThat(slices("(0,0,.,.) =\n1 2\n3 4")).contains(Convention.PYTORCH);
        assertThat(slices("ans(:,:,1,1) =\n1 2\n3 4")).isEmpty();
    }

    /** 1.0e+03 times 1.2345, and times a number of more digits than a float has; what is no decimal stays. */
    @Test
    void theCommonPowerOfMatlabMultipliesDecimalsAlone() {
        var scaled =
                TensorText.parse(
                        "   1.0e+03 *\n\n  1.2345  NaN\n  1.00000000000000000000005  -2\n",
                        NumberType.FLOAT64);

        assertThat(scaled.values())
                .extracting(NumberText::decimal)
                .containsExactly("1234.5", "NaN", "1000.00000000000000000005", "−2000");
    }

    @Test
    void aWrongCellIsNamedByItsRowAndColumnAmongTheNumbers() {
        assertThat(refusal("\ta\tb\nr\t1\t2\ns\t3\tx!").spot()).contains(new Spot(1, 1));
        assertThat(refusal("\ta\tb\nr\t1\tx!\ns\t3\t4").spot()).contains(new Spot(0, 1));
    }

    @Test
    void theNamesOfMacrosDoNotMoveThePlacesBehindThem() {
        NotationException problem = refusal("vec![vec![1, 2], vec![3, x]]");

        assertThat(problem.reason()).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(problem.column()).isEqualTo(26);
    }

    @Test
    void rowsBeforeTheFirstLabelAreRefusedWhereTheyBegin() {
        NotationException problem = refusal("[1,] 1 2\n[2,] 3 4\n, , 2\n\n[1,] 5 6\n[2,] 7 8");

        assertThat(problem.reason()).isEqualTo(Reason.UNEXPECTED);
        assertThat(problem.line()).isEqualTo(1);
        assertThat(problem.column()).isEqualTo(1);
    }

    @Test
    void objectsLieInOneAnotherToADepthOfSixtyFour() {
        String deepest = "{\"a\": ".repeat(64) + "[1, 2]" + "}".repeat(64);

        assertThat(shown(read(deepest))).isEqualTo("2: 1 2");
        assertThat(refusal("{\"a\": " + deepest + "}").reason()).isEqualTo(Reason.TOO_DEEP);
    }

    @Test
    void bracketsOfMapleAreNoTagsOfAPage() {
        assertThat(shown(read("<p><1,2;3,4></p>"))).isEqualTo("2×2: 1 2 3 4");
    }

    @Test
    void rowsOfCellsAreTablesAndNothingElseIs() {
        assertThat(TextFamily.values())
                .filteredOn(TextFamily::isTable)
                .containsExactly(TextFamily.FOLDED, TextFamily.TABLE, TextFamily.LINES);
    }

    private static ParsedTensor read(String text) {
        return TensorText.parse(text, NumberType.EXACT);
    }

    private static Optional<Convention> slices(String text) {
        return read(text).printedBy();
    }

    private static NotationException refusal(String text) {
        return catchThrowableOfType(NotationException.class, () -> read(text));
    }

    private static String shown(ParsedTensor tensor) {
        return ShownNumbers.of(
                tensor.shape(), tensor.values().stream().map(NumberText::decimal).toList());
    }
}
