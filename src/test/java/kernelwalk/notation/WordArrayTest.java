package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordArrayTest {

    @Test
    void theWordsOfATensorStayAsTheyWereWritten() {
        var words = TensorText.words("[[5.50, 1/4], [_, -1e-3]]", NumberType.EXACT);

        assertThat(words.shape()).containsExactly(2, 2);
        assertThat(words.words()).containsExactly("5.50", "1/4", "_", "-1e-3");
    }

    /** MATLAB counts along columns first: the second number of the vector stands below the first. */
    @Test
    void wordsMoveWithTheAxes() {
        var words = TensorText.words("reshape([1.0 2.0 3.0 4.0], [2 2])", NumberType.EXACT);

        assertThat(words.words()).containsExactly("1.0", "3.0", "2.0", "4.0");
    }

    @Test
    void aRowOfTabsIsARowOfBlanks() {
        var words = TensorText.words("1\t2\n\t\n5\t6", NumberType.EXACT);

        assertThat(words.shape()).containsExactly(3, 2);
        assertThat(words.words()).containsExactly("1", "2", "", "", "5", "6");
    }

    @Test
    void aRowOfCellsThatNobodyFilledIsNoHeader() {
        assertThat(words("?\t_\n3\t4")).containsExactly("?", "_", "3", "4");
        assertThat(words("_,1\n?,2")).containsExactly("_", "1", "?", "2");
        assertThat(words("a\tb\n3\t4")).containsExactly("3", "4");
    }

    @Test
    void aNameBeforeNumbersTakesNoneOfThemAlong() {
        assertThat(words("answer -3, 4, 5")).containsExactly("-3", "4", "5");
        assertThat(words("답은 37, 47; 67, 77".replace("; ", "\n답은 ")))
                .containsExactly("37", "47", "67", "77");
        assertThat(words("row 1: 1, 2\nrow 2: 3, 4")).containsExactly("1", "2", "3", "4");
        assertThat(words("1행: 1, _\n2행: 3, 4")).containsExactly("1", "_", "3", "4");
        assertThat(words("1번째 줄: 1 2\n2번째 줄: 3 4")).containsExactly("1", "2", "3", "4");
        assertThat(words("답: 1 2\n3 4")).containsExactly("1", "2", "3", "4");
        assertThat(words("answer: 1, 2\n\n3, 4")).containsExactly("1", "2", "3", "4");
        assertThat(words("a: 1 2\nb 3 4")).containsExactly("1", "2", "3", "4");
        assertThat(words("Row 0,1,2\nRow 1,3,4")).containsExactly("1", "2", "3", "4");
    }

    /** Only where the rest has the shape of the output: three rows of two, or two of two behind points. */
    @Test
    void rowsOfAnAnswerMayBeCounted() {
        String three = "1 5 6\n2 7 8\n3 9 4";

        assertThat(expecting(three, List.of(3, 2))).containsExactly("5", "6", "7", "8", "9", "4");
        assertThat(expecting(three, List.of(3, 3))).hasSize(9);
        assertThat(expecting("1. 5 6\n2. 7 8", List.of(2, 2))).containsExactly("5", "6", "7", "8");
    }

    /** Thousands with blanks stay numbers, and so do decimal commas and fractions. */
    @Test
    void rowsMayStandInOneLine() {
        assertThat(shape("1, 2; 3, 4")).containsExactly(2, 2);
        assertThat(shape("-1.5 2; 3 4/5; 5 _")).containsExactly(3, 2);
        assertThat(words("1 2 / 3 4 / 5 6")).containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(shape("1 2 / 3 4 / 5 6")).containsExactly(3, 2);
        assertThat(words("15,000 3,300; 9,000 5,678"))
                .containsExactly("15000", "3300", "9000", "5678");
        assertThat(words("1 620;2 500")).containsExactly("1620", "2500");
        assertThat(words("0,5; -1,5")).containsExactly("0.5", "-1.5");
        assertThat(shape("⅖ 2⅕; 3 4")).containsExactly(2, 2);
        assertThat(shape("1e-5 2; 3 4E+2")).containsExactly(2, 2);
        assertThat(words("1/2 3/4")).containsExactly("1/2", "3/4");
        assertThat(shape("1;2;3")).containsExactly(1, 3);
    }

    private static List<Integer> shape(String text) {
        return TensorText.words(text, NumberType.EXACT).shape();
    }

    private static List<String> words(String text) {
        return TensorText.words(text, NumberType.EXACT).words();
    }

    private static List<String> expecting(String text, List<Integer> shape) {
        var expected =
                new Expectation(
                        NumberType.EXACT,
                        Commas.UNSAID,
                        found -> found.equals(shape) ? ShapeFit.Fit.SHAPE : ShapeFit.Fit.NONE);
        return TensorText.words(text, expected).getFirst().words();
    }

    @Test
    void aBlankBeforeAFormulaIsNotAName() {
        var words = TensorText.words("_\t=1/3", NumberType.EXACT);

        assertThat(words.words()).containsExactly("_", "1/3");
    }

    /** A half of 3, of 1.5 and of a blank, which stays one. */
    @Test
    void wordsUnderAFactorAreWhatTheyComeTo() {
        var words = TensorText.words("1/2 * [3, 1.5, 4, _, 3/2]", NumberType.EXACT);

        assertThat(words.words()).containsExactly("3/2", "3/4", "2", "_", "3/4");
    }

    @Test
    void wordsWithDecimalCommasHavePoints() {
        var words = TensorText.words("0,50;−1,5\n1.620,5;2", NumberType.EXACT);

        assertThat(words.words()).containsExactly("0.50", "−1.5", "1620.5", "2");
    }

    @Test
    void wordsAreInTheOrderOfTheText() {
        var words = TensorText.words("reshape([1.0 2.0 3.0 4.0], [2 2])", NumberType.EXACT);

        assertThat(words.all()).containsExactly("1.0", "2.0", "3.0", "4.0");
    }

    @Test
    void blanksAreNotNumbersWhereNumbersAreMeant() {
        assertThatThrownBy(() -> TensorText.parse("1,,3", NumberType.EXACT))
                .isInstanceOf(NotationException.class);
        assertThatThrownBy(() -> TensorText.parse("[1, _, 3]", NumberType.EXACT))
                .isInstanceOf(NotationException.class);
    }

    @ParameterizedTest
    @CsvSource({"5.50, 2", "-.25, 2", "1.5e-3, 4", "1e-3, 3", "1.25e1, 1", "−0.5, 1", "+2.0, 1"})
    void placesAreTheDigitsBehindThePoint(String text, int places) {
        assertThat(NumberText.places(text)).isEqualTo(OptionalInt.of(places));
    }

    @ParameterizedTest
    @CsvSource({"5", "5.", "1/4", "1 1/4", "½", "2e3", "1.5e1", "NaN", "''", "x", "1e-99999999999"})
    void whatIsNoDecimalHasNoPlaces(String text) {
        assertThat(NumberText.places(text)).isEmpty();
    }
}
