package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.MarkingRules.Layout;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.answer.Answer;
import org.junit.jupiter.api.Test;

/** An answer is right when it is what some correct computation prints, or within what a teacher allows. */
class RoundingTest {

    /** By hand: 0.1/3 = 0.0333…, 0.2/3 = 0.0666…, 0.3/3 = 0.1, 0.4/3 = 0.1333…. */
    private static final Exercise THIRDS = Problems.convolution("0.1 0.2\n0.3 0.4", "1/3");

    /** NumPy 2.4: {@code np.float32([[.1, .2], [.3, .4]]) * np.float32(1 / 3)}. */
    @Test
    void aFloat32PrintOfAnExactExerciseIsRight() {
        assertThat(verdict(THIRDS, "[[0.03333334 0.06666667]\n [0.10000001 0.13333334]]"))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(THIRDS, ".03333334 .06666667\n.10000001 .13333334"))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(THIRDS, "[[0.03333354 0.06666667]\n [0.10000001 0.13333334]]"))
                .isEqualTo(Verdict.WRONG);
    }

    /** NumPy 2.4: the same in float16 prints 0.03333, 0.0667, 0.1 and 0.1333; 0.0667 is rounded well. */
    @Test
    void aFloat16PrintIsRightButNothingBesideIt() {
        assertThat(verdict(THIRDS, "0.03333 0.0667\n0.1 0.1333")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(THIRDS, "0.03334 0.0667\n0.1 0.1333")).isEqualTo(Verdict.WRONG);
    }

    /** By hand: 2049 lies between the float16 numbers 2048 and 2050; Python prints floats with a point. */
    @Test
    void aWholeNumberIsNoPrintOfAFloat() {
        var exercise = Problems.convolution("2049", "1");

        assertThat(verdict(exercise, "2048.0")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "2048")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(exercise, "2051.0")).isEqualTo(Verdict.WRONG);
    }

    /** By hand: 12345678·1 + 0.5; PyTorch prints {@code 1.2346e+07}. */
    @Test
    void aLargePrintWithAnExponentIsRounded() {
        var exercise = Problems.convolution("12345678 1", "1 0.5");

        assertThat(verdict(exercise, "1.2346e+07")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "1.2347e+07")).isEqualTo(Verdict.WRONG);
        assertThat(verdict(exercise, "1.2e+07")).isEqualTo(Verdict.WRONG);
    }

    /** NumPy: {@code np.float32(1 / 30000)} prints {@code 3.3333334e-05}. */
    @Test
    void aSmallPrintWithAnExponentIsRoundedToo() {
        var exercise = Problems.convolution("1", "1/30000");

        assertThat(verdict(exercise, "3.3333334e-05")).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "3.3343334e-05")).isEqualTo(Verdict.WRONG);
    }

    /** 10·¼ + 11·¼ + 14·¼ + 15·¼ + 3 is 15.5, which every float type adds without rounding: 15.508 is no print of it. */
    @Test
    void whereNothingIsRoundedOnlyTheRightNumberIsAPrint() {
        Exercise lecture = Lessons.first();

        assertThat(verdict(lecture, "5.5 6.5 7.5\n9.5 10.5 11.5\n13.5 14.5 15.5"))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(lecture, "5.5 6.5 7.5\n9.5 10.5 11.5\n13.5 14.5 15.51"))
                .isEqualTo(Verdict.WRONG);
    }

    /** By hand: 2147483647 + 1 wraps; no float prints −2147483648.5. */
    @Test
    void wrappedNumbersHaveNoFloatPrints() {
        var exercise = Problems.convolution("2147483647 1", "1 1").with(NumberType.INT32);

        assertThat(verdict(exercise, "2147483648.0")).isEqualTo(Verdict.WRONG);
    }

    /** NumPy: {@code np.round(0.9 - 0.001, 2)} prints 0.9, {@code np.round([0.998], 2)} prints 1. with a point. */
    @Test
    void zerosThatNumpyDropsAreThere() {
        var rules = new MarkingRules(2);

        assertThat(verdict(Problems.convolution("0.899", "1"), "0.9", rules))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(Problems.convolution("0.998", "1"), "1.", rules))
                .isEqualTo(Verdict.RIGHT);
        assertThat(verdict(Problems.convolution("0.91", "1"), "0.9", rules))
                .isEqualTo(Verdict.WRONG);
        assertThat(verdict(Problems.convolution("0.998", "1"), "1", rules))
                .isEqualTo(Verdict.WRONG);
    }

    @Test
    void aTeacherAllowsADistance() {
        var exercise = Problems.convolution("10", "1");
        var rules = MarkingRules.USUAL.withTolerance(Rational.of(1, 100));

        assertThat(verdict(exercise, "10.01", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "10.011", rules)).isEqualTo(Verdict.WRONG);
    }

    /** By hand: 1.2·0.3 + 2.4·0.6 = 1.80, off by (1.2 + 2.4 + 0.3 + 0.6)·0.05 + 2·0.05² = 0.23 at most. */
    @Test
    void roundedInputsCarryTheirBoundThroughTheSum() {
        var exercise = Problems.convolution("1.2 2.4", "0.3 0.6");
        var rules = MarkingRules.USUAL.withInputsRounded(OptionalInt.of(1));

        assertThat(verdict(exercise, "203/100", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "204/100", rules)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(exercise, "203/100")).isEqualTo(Verdict.WRONG);
    }

    /** By hand: a kernel of whole numbers is not rounded, so that 1.2 + 2.4 = 3.6 is off by 2·0.05 at most. */
    @Test
    void wholeWeightsAreNotRounded() {
        var exercise = Problems.convolution("1.2 2.4", "1 1");
        var rules = MarkingRules.USUAL.withInputsRounded(OptionalInt.of(1));

        assertThat(verdict(exercise, "37/10", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "371/100", rules)).isEqualTo(Verdict.WRONG);
    }

    /** By hand: −1.2·2 = −2.4, off by 2·0.05; with a slope of ½ the positive side is off more, by 0.05. */
    @Test
    void aSteepSlopeWidensTheBoundOfRoundedInputs() {
        var rules = MarkingRules.USUAL.withInputsRounded(OptionalInt.of(1));
        var steep = leaky(Rational.of(2));
        var gentle = leaky(Rational.of(1, 2));

        assertThat(verdict(steep, "-5/2", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(steep, "-251/100", rules)).isEqualTo(Verdict.WRONG);
        assertThat(verdict(gentle, "-65/100", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(gentle, "-66/100", rules)).isEqualTo(Verdict.WRONG);
    }

    private static Exercise leaky(Rational slope) {
        return Exercise.of(Problems.input("-1.2"), new Relu(slope, Optional.empty()));
    }

    /** By hand: (1.2 + 2.4) / 2 = 1.8, each number off by 0.05 and so their mean. */
    @Test
    void aMeanOfRoundedInputsIsAsFarOffAsEachOfThem() {
        var exercise = Problems.averagePool("1.2 2.4", 1, 2);
        var rules = MarkingRules.USUAL.withInputsRounded(OptionalInt.of(1));

        assertThat(verdict(exercise, "185/100", rules)).isEqualTo(Verdict.RIGHT);
        assertThat(verdict(exercise, "186/100", rules)).isEqualTo(Verdict.WRONG);
    }

    /** By hand: the output is 1 2 / 3 4. */
    @Test
    void anyLayoutCountsTogetherWithTheRest() {
        var exercise = Problems.convolution("1 2\n3 4", "1");
        var rules = new MarkingRules(2).with(Layout.ANY);

        assertThat(verdict(exercise, "1 2 3.001 4", rules)).isEqualTo(Verdict.WRONG_SHAPE);
        assertThat(verdict(exercise, "1 2 3 4", rules)).isEqualTo(Verdict.RIGHT);
    }

    private static Verdict verdict(Exercise exercise, String answer) {
        return verdict(exercise, answer, MarkingRules.USUAL);
    }

    private static Verdict verdict(Exercise exercise, String answer, MarkingRules rules) {
        return Check.of(exercise, Answer.parse(answer, exercise), rules).verdict();
    }
}
