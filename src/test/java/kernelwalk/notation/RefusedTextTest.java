package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each refusal has its reason and its exact place. Line breaks are written as ⏎. */
class RefusedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[[0. 1. ... 8. 9.]] | ELIDED | 1 | 9",
                "[[1, 2],⏎ ...,⏎ [3, 4]] | ELIDED | 2 | 2",
                "\\begin{matrix} 1 & \\cdots & 2 \\end{matrix} | ELIDED | 1 | 20",
                "1 2 3⏎... ... ... | ELIDED | 2 | 1",
                "[[1, 2],⏎ [3]] | RAGGED | 2 | 2",
                "[1 2;⏎ 3] | RAGGED_ROW | 2 | 2",
                "\\begin{matrix} 1 & 2 \\\\ 3 \\end{matrix} | RAGGED_ROW | 1 | 25",
                "1,2⏎3 | RAGGED_ROW | 2 | 1",
                "[1, [2]] | UNEVEN_DEPTH | 1 | 5",
                "[[1], 2] | UNEVEN_DEPTH | 1 | 7",
                "tf.Tensor([1], shape=(2,), dtype=int32) | SHAPE_DIFFERS | 1 | 22",
                "reshape([1 2 3], [2 2]) | SHAPE_DIFFERS | 1 | 16",
                "[1, 2] abc | TRAILING | 1 | 8",
                "[1, 2]] | TRAILING | 1 | 7",
                "[1,, 2] | UNEXPECTED | 1 | 4",
                "[1, =2] | UNEXPECTED | 1 | 5",
                "{1, {2}} | UNEVEN_DEPTH | 1 | 5",
                "[1, 2} | UNEXPECTED | 1 | 6",
                "[1, 2 | UNFINISHED | 1 | 1",
                "array([1, 2] | UNFINISHED | 1 | 1",
                "[[[[[[[1]]]]]]] | TOO_MANY_AXES | 1 | 1",
                "[] | EMPTY | 1 | 1",
                "[[1], []] | EMPTY | 1 | 7",
                "a,1⏎1,2 | NOT_A_NUMBER | 1 | 1",
                "1, 2⏎3, x | NOT_A_NUMBER | 2 | 4",
                "1 2⏎3  x | NOT_A_NUMBER | 2 | 4",
                "[1, x2] | NOT_A_NUMBER | 1 | 5",
                "[1, 2/0] | DIVISION_BY_ZERO | 1 | 5",
                "[1, nan] | NOT_FINITE | 1 | 5",
                "[1, 1e2000] | EXPONENT_TOO_LARGE | 1 | 5",
                "[array([1]), array([2])] | SEVERAL | 1 | 1",
                "np.array([1, 2], [3, 4]) | UNEXPECTED | 1 | 18",
                "np.array([1, 2, 3]).reshape(2, 2) | SHAPE_DIFFERS | 1 | 29",
                "np.array([[1, 2], [3, 4]]).T | TRAILING | 1 | 27",
                "np.matmul([[1, 2], [3, 4]]) | NOT_A_NUMBER | 1 | 1",
                "np.stack([[1, 2], [3, 4, 5]]) | UNLIKE_PARTS | 1 | 10",
                "np.stack([[1,2],[3]]) | UNLIKE_PARTS | 1 | 10",
                "np.concatenate([[[1, 2]], [3, 4]]) | UNLIKE_PARTS | 1 | 16",
                "np.stack([[1, 2], [3, 4]], axis=3) | UNEXPECTED | 1 | 10",
                "np.stack([[1, 2], [3, 4] | UNFINISHED | 1 | 25",
                "np.full((2, 2)) | EMPTY | 1 | 15",
                "'<<1|2>,<3>>' | RAGGED_ROW | 1 | 8",
                "'<<1|2>,<3|4>' | UNFINISHED | 1 | 1",
                "'<<1|2>;<3|4>>' | UNEXPECTED | 1 | 7",
                "'<1|2> 3' | TRAILING | 1 | 7",
                "'{|⏎| 1 || 2⏎|-⏎| 3 || 4' | UNFINISHED | 1 | 1",
                "'{|⏎| 1 || 2⏎|-⏎| 3⏎|}' | RAGGED_ROW | 4 | 1",
                "[[1, 2], [3, 4]] / 0 | TRAILING | 1 | 18",
                "cat(3, [1 2; 3 4], [5 6]) | UNLIKE_PARTS | 1 | 1",
                "cat(9, [1 2]) | UNEXPECTED | 1 | 5",
                "A(:,:,1) = [1 2; 3 4]⏎A(:,:,3) = [5 6; 7 8] | SLICES | 2 | 1",
                "matrix(c(1, 2, 3), nrow = 2) | SHAPE_DIFFERS | 1 | 7",
                "mat(1, 2; 3 | UNFINISHED | 1 | 1",
                "mat(1, 2) + 1 | TRAILING | 1 | 11",
                "\\begin{matrix} 1 & 2 \\end{matrix}^T | TRAILING | 1 | 34",
                "\\begin{matrix} 1 & 2 \\end{matrix} \\cdot 2 | TRAILING | 1 | 35",
                "\\matrix{1 & 2 | UNFINISHED | 1 | 1",
                "<table><tr><td>1</table><table><tr><td>2</table> | SEVERAL | 1 | 1",
                "<table><tr><td>1</td><td>x y</td></tr></table> | NOT_A_NUMBER | 1 | 26",
            })
    void aRefusalNamesItsPlace(String text, Reason reason, int line, int column) {
        NotationException problem = refusal(text.replace('⏎', '\n'));

        assertThat(problem.reason()).isEqualTo(reason);
        assertThat(problem.line()).isEqualTo(line);
        assertThat(problem.column()).isEqualTo(column);
        boolean ofTable = problem.spot().isPresent() || reason == Reason.RAGGED_ROW;
        assertThat(Words.in(Locale.ENGLISH).say(problem))
                .startsWith(ofTable ? "row " : "line ")
                .doesNotContain("{3}");
        assertThat(Words.in(Locale.KOREAN).say(problem)).contains(ofTable ? "행" : "번째 줄");
    }

    @Test
    void aRaggedListNamesItsDepthAndBothLengths() {
        assertThat(refusal("[[[1, 2], [3]]]").arguments()).containsExactly(3, 1, 2);
        assertThat(Words.in(Locale.ENGLISH).say(refusal("[[1, 2],\n [3]]")))
                .startsWith("line 2, column 2: this list at depth 2 has 1 element");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1,2,3,4\n5,6,7",
                "1\t2\t3\t4\n5\t6\t7\n",
                "1 2 3 4\n5 6  7",
                "1;2;3;4\r\n5;6;7",
                "\n1,2,3,4\n5,6,7\n8,9,0,1",
                "[1 2 3 4; 5 6 7]",
                "\\begin{bmatrix} 1 & 2 & 3 & 4 \\\\ 5 & 6 & 7 \\end{bmatrix}"
            })
    void aRowOfAnotherLengthIsNamedByItsIndex(String text) {
        assertThat(Words.in(Locale.ENGLISH).say(refusal(text)))
                .contains("row 1 has 3 numbers, the first has 4: make the rows equally long");
        assertThat(Words.in(Locale.KOREAN).say(refusal(text)))
                .contains("1행에는 수가 3개, 첫 행에는 4개 있습니다.");
    }

    @Test
    void aRowIsTooLongInTheSameWay() {
        assertThat(refusal("1,2\n3,4\n5,6,7").arguments()).containsExactly(2, 3, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\t2\n3\thello", "1,2\n3,hello", "\n1 2\n3  hello\n"})
    void aNumberOfATableIsNamedByItsRowAndColumn(String text) {
        Words english = Words.in(Locale.ENGLISH);
        Words korean = Words.in(Locale.KOREAN);

        assertThat(english.say(refusal(text))).startsWith("row 1, column 1: \"hello\" is not");
        assertThat(english.counting(CountFrom.ONE).say(refusal(text)))
                .startsWith("row 2, column 2: \"hello\" is not");
        assertThat(korean.counting(CountFrom.ONE).say(refusal(text))).startsWith("2행 2열: ");
    }

    @Test
    void nothingIsRefusedAsEmpty() {
        assertThat(refusal(" \n ").reason()).isEqualTo(Reason.EMPTY);
    }

    @Test
    void bracketsWithoutEndAreRefusedBeforeTheyFillTheStack() {
        assertThat(refusal("[".repeat(100_000)).reason()).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal("np.array(".repeat(100_000)).reason()).isEqualTo(Reason.TOO_DEEP);
        assertThat(refusal("[" + "float(".repeat(100_000)).reason()).isEqualTo(Reason.TOO_DEEP);
    }

    private static NotationException refusal(String text) {
        return catchThrowableOfType(
                NotationException.class, () -> TensorText.parse(text, NumberType.EXACT));
    }
}
