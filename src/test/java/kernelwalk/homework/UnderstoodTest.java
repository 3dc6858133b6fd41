package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.Remark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a text is taken for where the right output is known. */
class UnderstoodTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1620 | 1,620 | 1620",
                "1.62 | 1,620 | 1.620",
                "1620 | 1.620 | 1620",
                "1.62 | 1.620 | 1.620",
                "7 | 1.620 | 1.620",
            })
    void ofSeveralMeaningsTheOneIsTakenThatIsRight(String right, String text, String taken) {
        Understood understood = understood(Problems.convolution(right, "1"), text);

        assertThat(understood.answer().answer().cells())
                .extracting(AnswerCell::text)
                .containsExactly(taken);
    }

    @Test
    void pointsThatAreLeftOutAreRemarkedOn() {
        assertThat(understood(Problems.convolution("1620", "1"), "1.620").answer().remarks())
                .containsExactly(Remark.GROUPING_POINTS);
        assertThat(understood(Problems.convolution("7", "1"), "1.620").answer().remarks())
                .isEmpty();
    }

    @Test
    void whatIsWrongInEitherMeaningIsRefused() {
        var exercise = Problems.convolution("7", "1");

        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> understood(exercise, "1,620"))
                .matches(refused -> refused.reason() == NotationException.Reason.AMBIGUOUS);
    }

    /** The maps 1 2 / 3 4 and 10 20 / 30 40, one after the other: with channels last the first and last alone are right. */
    @Test
    void axesAreNotChosenButItIsToldThatTheOtherOrderIsRight() {
        Understood understood = understood(maps(), "[[[[1, 2], [3, 4]], [[10, 20], [30, 40]]]]");

        assertThat(understood.answer().axes()).contains(AxisOrder.NHWC);
        assertThat(understood.better().orElseThrow().right()).isEqualTo(8);
        assertThat(understood.better().orElseThrow().answer().axes()).contains(AxisOrder.NCHW);
    }

    @Test
    void nothingIsToldOfAnOrderThatIsNoBetter() {
        assertThat(understood(maps(), "[[[[1, 10], [2, 20]], [[3, 30], [4, 40]]]]").better())
                .isEmpty();
        assertThat(understood(maps(), "[[[[5, 5], [5, 5]], [[5, 5], [5, 5]]]]").better()).isEmpty();
    }

    private static Exercise maps() {
        return Exercise.of(
                        Problems.input("1 2\n3 4"),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 2), 1, 10)))
                .with(Convention.KERAS);
    }

    private static Understood understood(Exercise exercise, String text) {
        return Understood.of(
                AnswerText.meanings(text, exercise, Commas.UNSAID), Marking.of(exercise));
    }
}
