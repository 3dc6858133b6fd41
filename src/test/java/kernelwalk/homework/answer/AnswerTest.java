package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalInt;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.notation.NotationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerTest {

    private static final Exercise ONE_MAP = Problems.convolution("1 2 3\n4 5 6\n7 8 9", "1 0\n0 1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "6 8\n12 14",
                "6,8\n12,14",
                "[[6, 8], [12, 14]]",
                "array([[ 6.,  8.],\n       [12., 14.]], dtype=float32)",
                "tf.Tensor([[[[6.] [8.]] [[12.] [14.]]]], shape=(1, 2, 2, 1), dtype=float32)",
                "\\begin{pmatrix} 6 & 8 \\\\ 12 & 14 \\end{pmatrix}",
                "[[[6], [8]], [[12], [14]]]"
            })
    void anAnswerIsReadInEveryNotation(String text) {
        var answer = Answer.parse(text, ONE_MAP);

        assertThat(answer.shape()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(answer.cells())
                .extracting(cell -> ((Written) cell).value())
                .containsExactly(Rational.of(6), Rational.of(8), Rational.of(12), Rational.of(14));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6,,12,\n", "[6, _, 12, ?]", "6\t\t12\t", "6 ? 12 _"})
    void blanksAreEmptyCellsOrSigns(String text) {
        var answer = Answer.parse(text, ONE_MAP);

        assertThat(answer.shape()).isEqualTo(new Shape(1, 1, 4, 1));
        assertThat(answer.cells())
                .extracting(AnswerCell::isBlank)
                .containsExactly(false, true, false, true);
    }

    /** Of an answer of millions each cell is worked out when it is asked for, and then kept. */
    @Test
    void aCellIsWorkedOutOnce() {
        var answer = Answer.parse("6.5 8\n12 14", ONE_MAP);

        assertThat(answer.at(0)).isSameAs(answer.at(0));
        assertThat(answer.at(0).text()).isEqualTo("6.5");
    }

    @Test
    void theFirstRowCanBeBlank() {
        var answer = Answer.parse("_ _\n12 14", ONE_MAP);

        assertThat(answer.shape()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(answer.written()).isEqualTo(2);
    }

    @Test
    void placesAreTheDigitsThatWereTyped() {
        var answer = Answer.parse("5.50 1e-3\n1/4 7", ONE_MAP);

        assertThat(answer.cells())
                .extracting(cell -> ((Written) cell).places())
                .containsExactly(
                        OptionalInt.of(2),
                        OptionalInt.of(3),
                        OptionalInt.empty(),
                        OptionalInt.empty());
        assertThat(answer.at(0).text()).isEqualTo("5.50");
    }

    @Test
    void whatIsNoNumberIsRefusedWithItsPlace() {
        assertThatThrownBy(() -> Answer.parse("6 8\n12 x", ONE_MAP))
                .isInstanceOfSatisfying(
                        NotationException.class,
                        problem -> {
                            assertThat(problem.line()).isEqualTo(2);
                            assertThat(problem.column()).isEqualTo(4);
                        });
    }

    @Test
    void anAnswerToPyTorchHasItsFiltersBeforeTheRows() {
        var exercise = twoFilters().with(Convention.PYTORCH);

        var answer =
                Answer.parse("[[[[1, 2, 3], [4, 5, 6]], [[7, 8, 9], [10, 11, 12]]]]", exercise);

        assertThat(answer.shape()).isEqualTo(new Shape(1, 2, 3, 2));
        assertThat(answer.at(1).text()).isEqualTo("7");
    }

    @Test
    void mapsMayStandOneBelowTheOther() {
        var answer = Answer.parse("1 2 3\n4 5 6\n\n7 8 9\n10 11 12", twoFilters());

        assertThat(answer.shape()).isEqualTo(new Shape(1, 2, 3, 2));
        assertThat(answer.at(1).text()).isEqualTo("7");
        assertThat(answer.at(2).text()).isEqualTo("2");
    }

    /** Output 1 × 2 × 3 × 2. */
    private static Exercise twoFilters() {
        Tensor<Shape> input = Problems.input("1 2 3 4\n5 6 7 8\n9 10 11 12");
        long[] weights = new long[8];
        Arrays.fill(weights, 1);
        return Exercise.of(input, Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 2), weights)));
    }
}
