package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Padding;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.MarkingRules;
import kernelwalk.homework.misconception.Variation;
import org.junit.jupiter.api.Test;

class ElsewhereTest {

    /** By hand, padding "same", kernel 1 2: Keras pads 1 2 behind, SciPy's correlate before. */
    @Test
    void anOddZeroInFrontIsRightInSciPy() {
        Exercise exercise =
                Variation.of(Problems.convolution("1 2", "1 2")).padding(Padding.same());

        assertThat(conventions(exercise, "5 2")).isEmpty();
        assertThat(conventions(exercise, "2 5")).containsExactly(Elsewhere.SCIPY);
    }

    /** By hand: 1·2 + 3·1 with the kernel turned. */
    @Test
    void aTurnedKernelIsRightInTheTextbook() {
        assertThat(conventions(Problems.convolution("1 3", "1 2"), "5"))
                .containsExactly(Elsewhere.SCIPY, Elsewhere.TEXTBOOK);
    }

    /** By hand: where the exercise turns the kernel itself, frameworks do not. */
    @Test
    void anUnturnedKernelIsRightInFrameworks() {
        Exercise flipped = Variation.of(Problems.convolution("1 3", "1 2")).flip(true);

        assertThat(conventions(flipped, "7"))
                .containsExactly(
                        Elsewhere.KERAS, Elsewhere.PYTORCH, Elsewhere.SCIPY, Elsewhere.TEXTBOOK);
    }

    /** By hand: 2 beside a padded zero has the mean 2 in Keras and 1 in PyTorch. */
    @Test
    void aMeanThatCountsPaddingIsRightInPyTorch() {
        Exercise pool =
                Variation.of(Problems.averagePool("2", 1, 2)).padding(Padding.explicit(0, 0, 0, 1));

        assertThat(conventions(pool, "1")).containsExactly(Elsewhere.PYTORCH);
    }

    @Test
    void aBlankIsRightNowhere() {
        assertThat(conventions(Problems.convolution("1 3 1", "1 2").with(Convention.KERAS), "5 _"))
                .isEmpty();
    }

    private static List<Elsewhere> conventions(Exercise exercise, String answer) {
        return Check.of(exercise, Answer.parse(answer, exercise), MarkingRules.USUAL).conventions();
    }
}
