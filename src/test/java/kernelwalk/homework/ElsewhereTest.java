package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.misconception.Variation;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

    /** By hand, padding "same", kernel 1 2: Keras pads 1 2 behind, SciPy's correlate before. */
    @Test
    void anOddZeroInFrontIsRightInSciPy() {
        Exercise exercise =
                Variation.of(Problems.convolution("1 2", "1 2")).padding(Padding.same());

        assertThat(conventions(exercise, "5 2")).isEmpty();
        assertThat(conventions(exercise, "2 5")).containsExactly(Elsewhere.SCIPY_CORRELATE);
    }

    /** By hand: 1·2 + 3·1 with the kernel turned. */
    @Test
    void aTurnedKernelIsRightInTheTextbook() {
        assertThat(conventions(Problems.convolution("1 3", "1 2"), "5"))
                .containsExactly(Elsewhere.SCIPY_CONVOLVE, Elsewhere.TEXTBOOK);
    }

    /** By hand: where the exercise turns the kernel itself, frameworks do not. */
    @Test
    void anUnturnedKernelIsRightInFrameworks() {
        Exercise flipped = Variation.of(Problems.convolution("1 3", "1 2")).flip(true);

        assertThat(conventions(flipped, "7"))
                .containsExactly(Elsewhere.KERAS, Elsewhere.PYTORCH, Elsewhere.SCIPY_CORRELATE);
    }

    /** By hand: 2 between padded zeros has the mean 2 in Keras, which pads by "same", and 2/3 in PyTorch. */
    @Test
    void aMeanThatCountsPaddingIsRightInPyTorch() {
        Exercise pool = Problems.paddedSideways(Problems.averagePool("2", 1, 3));

        assertThat(conventions(pool, "2/3")).containsExactly(Elsewhere.PYTORCH);
        assertThat(conventions(Variation.of(pool).padding(Padding.same()), "2/3"))
                .containsExactly(Elsewhere.PYTORCH);
    }

    /** Keras has no padding of pools but "same", PyTorch none that is wider on one side. */
    @Test
    void nothingIsRightInAFrameworkThatCannotDoIt() {
        Exercise pool =
                Variation.of(Problems.averagePool("2", 1, 2)).padding(Padding.explicit(0, 0, 0, 1));
        Exercise counted = Variation.of(pool).countPadding(true);

        assertThat(conventions(pool, "1")).isEmpty();
        assertThat(conventions(counted, "2")).isEmpty();
    }

    /** SciPy has no dilation: its convolve cannot make 1·2 + 3·1 of 1 0 3 under 1 2, and no textbook forbids it. */
    @Test
    void aTurnedKernelWithGapsIsRightInTheTextbookAlone() {
        Exercise dilated = Problems.dilated(Problems.convolution("1 0 3", "1 2"), 1, 2);

        assertThat(conventions(dilated, "5")).containsExactly(Elsewhere.TEXTBOOK);
    }

    /** By hand: 1 2 spread by 1 1 1 with stride 2 is 1 1 3 2 2; PyTorch's 1 and 1 leave 1 3 2 2, "same" 1 1 3 2. */
    @Test
    void whatIsCroppedAtTheOtherEndIsRightInKeras() {
        Exercise transposed = Problems.transposed("1 2", "1 1 1", Padding.explicit(0, 0, 1, 1));
        var operation = (TransposedConvolution) transposed.operation();
        Exercise exercise =
                transposed.with(
                        operation.withStrides(new Size(1, 2)).withOutputPadding(new Size(0, 1)));
        Exercise same =
                transposed.with(operation.withStrides(new Size(1, 2)).withPadding(Padding.same()));

        assertThat(conventions(exercise, "1 1 3 2")).containsExactly(Elsewhere.KERAS);
        assertThat(conventions(same, "1 3 2 2")).containsExactly(Elsewhere.PYTORCH);
    }

    /** What mathematics calls a convolution has no transpose. */
    @Test
    void aTurnedTransposeIsRightInFrameworksButNoTextbookSaysSo() {
        Exercise turned = Variation.of(Problems.transposed("1", "1 2", Padding.valid())).flip(true);

        assertThat(conventions(turned, "1 2")).containsExactly(Elsewhere.KERAS, Elsewhere.PYTORCH);
        assertThat(conventions(Problems.transposed("1", "1 2", Padding.valid()), "2 1")).isEmpty();
    }

    @Test
    void aBlankIsRightNowhere() {
        assertThat(conventions(Problems.convolution("1 3 1", "1 2").with(Convention.KERAS), "5 _"))
                .isEmpty();
    }

    /** What other programs read names the function of SciPy; keys of words are of the rules. */
    @Test
    void whereAnAnswerIsRightHasNames() {
        assertThat(List.of(Elsewhere.values()))
                .extracting(Elsewhere::code)
                .containsExactly(
                        "keras",
                        "pytorch",
                        "scipy-convolve",
                        "scipy-correlate",
                        "textbook-convolution");
        assertThat(List.of(Elsewhere.values()))
                .extracting(Elsewhere::key)
                .containsExactly(
                        "keras", "pytorch", "scipy-convolve", "scipy-correlate", "textbook");
    }

    private static List<Elsewhere> conventions(Exercise exercise, String answer) {
        return Check.of(exercise, Answer.parse(answer, exercise), MarkingRules.USUAL).conventions();
    }
}
