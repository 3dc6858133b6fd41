package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.Expected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many cells of an answer may be slips, and how many speak for a rule. */
class MarkedAnswerTest {

    /** The right output is 2 × 3 cells: 1 2 3 / 4 5 6. */
    private static final Expected RIGHT =
            Expected.of(Tensor.of(new Shape(1, 2, 3, 1), 1, 2, 3, 4, 5, 6), Rational.ZERO);

    @Test
    void blanksAndCellsBeyondTheShapeAreNotCompared() {
        Answer answer =
                answer(new Shape(1, 2, 4, 1), 1, 7, 3, 9, 4, 5, 8, 9).with(4, AnswerCell.BLANK);

        MarkedAnswer marked = marked(answer, RIGHT.shape());

        assertThat(marked.places()).containsExactly(0, 1, 2, 4, 5);
        assertThat(marked.wrong()).containsExactly(false, true, false, false, true);
        assertThat(marked.wrongOnes()).containsExactly(1, 4);
        assertThat(marked.numberAt()).containsExactly(0, 1, 2, -1, 3, 4);
        assertThat(marked.isRightShape()).isTrue();
    }

    @Test
    void whatStandsBeyondTheRightOutputIsWrong() {
        Shape wider = new Shape(1, 2, 4, 1);

        MarkedAnswer marked = marked(answer(wider, 1, 2, 3, 9, 4, 5, 6, 9), wider);

        assertThat(marked.isRightShape()).isFalse();
        assertThat(marked.wrongOnes()).containsExactly(3, 7);
    }

    /** One of four cells, two of sixteen, three of 24; where the shape speaks too, one of two. */
    @ParameterizedTest
    @CsvSource({
        "3, true, 0",
        "4, true, 1",
        "15, true, 1",
        "16, true, 2",
        "24, true, 3",
        "1, false, 0",
        "2, false, 1",
        "15, false, 1"
    })
    void slipsAreFewForSoManyCells(int cells, boolean isRightShape, int most) {
        assertThat(marked(cells, 0, isRightShape).mostSlips()).isEqualTo(most);
    }

    @ParameterizedTest
    @CsvSource({
        "3, 1, true",
        "2, 1, false",
        "5, 2, true",
        "4, 2, false",
        "9, 3, false",
        "2, 0, true"
    })
    void slipsAreOneBesideTwoOrTwoBesideThree(int cells, int wrong, boolean are) {
        assertThat(marked(cells, wrong, true).areSlips(wrong)).isEqualTo(are);
    }

    /** Of 9 cells one may be a slip, and that only beside a wrong one that is explained. */
    @ParameterizedTest
    @CsvSource({
        "9, 1, true, true", "9, 0, true, false", "8, 1, true, true", "8, 0, true, false",
        "7, 5, true, false", "9, 0, false, true", "8, 0, false, true", "7, 0, false, false",
    })
    void aRuleIsWorthNamingThatExplainsWhatIsWrong(
            int explained, int wrongExplained, boolean isRightShape, boolean isExplained) {
        assertThat(marked(9, 5, isRightShape).isExplained(explained, wrongExplained))
                .isEqualTo(isExplained);
    }

    /** A number that is chosen so that one wrong cell comes out needs a second one, and more than there are slips. */
    @ParameterizedTest
    @CsvSource({"9, 1, false", "9, 2, true", "8, 2, true", "8, 1, false", "7, 5, false"})
    void aFittedRuleNeedsTwoWrongCells(int explained, int wrongExplained, boolean isFitted) {
        assertThat(marked(9, 5, true).isFitted(explained, wrongExplained)).isEqualTo(isFitted);
    }

    private static MarkedAnswer marked(Answer answer, Shape shape) {
        return MarkedAnswer.of(answer, shape, RIGHT, MarkingRules.USUAL);
    }

    /** So many cells in a row, the first of them wrong. */
    private static MarkedAnswer marked(int cells, int wrong, boolean isRightShape) {
        var shape = new Shape(1, 1, cells, 1);
        Shape output = isRightShape ? shape : new Shape(1, 1, cells + 1, 1);
        Expected zeros = Expected.of(Tensor.filled(output, _ -> Rational.ZERO), Rational.ZERO);
        Answer answer =
                Answer.of(Tensor.filled(shape, index -> Rational.of(index < wrong ? 1 : 0)));
        return MarkedAnswer.of(answer, shape, zeros, MarkingRules.USUAL);
    }

    private static Answer answer(Shape shape, long... numbers) {
        return Answer.of(Tensor.of(shape, numbers));
    }

    @Test
    void whatIsNeededOnceIsWorkedOutOnce() {
        var calls = new AtomicInteger();
        var once = new Once<>(() -> "worked " + calls.incrementAndGet());

        Stream<String> values = IntStream.range(0, 3).mapToObj(_ -> once.get());

        assertThat(values).containsOnly("worked 1");
    }
}
