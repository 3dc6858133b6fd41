package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.diagnosis.Diagnosis;
import org.junit.jupiter.api.Test;

class CheckTest {

    /** By hand: every window of the mean filter ⅓ + ⅓ over 1 2 4 comes to 1 and 2. */
    private static final Exercise THIRDS = Problems.convolution("1 2 4", "1/3 1/3");

    @Test
    void exactNumbersMustBeEqual() {
        assertThat(check(THIRDS, "1 2").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(THIRDS, "3/3 4/2").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(THIRDS, "1 3/2").verdict()).isEqualTo(Verdict.WRONG);
    }

    /** By hand: 2·⅓ = 0.666…; half a unit of the second place is 0.005. */
    @Test
    void aDecimalIsRightWithinHalfAUnitOfItsLastPlace() {
        var exercise = Problems.convolution("2", "1/3");

        assertThat(check(exercise, "0.67").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "0.7").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "0.66").verdict()).isEqualTo(Verdict.WRONG);
        assertThat(check(exercise, "1").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aTeacherCanAskForPlaces() {
        var exercise = Problems.convolution("2", "1/3");
        var rules = new MarkingRules(3);

        assertThat(Check.of(exercise, Answer.parse("0.67", exercise), rules).verdict())
                .isEqualTo(Verdict.WRONG);
        assertThat(Check.of(exercise, Answer.parse("0.667", exercise), rules).verdict())
                .isEqualTo(Verdict.RIGHT);
        assertThat(Check.of(exercise, Answer.parse("2/3", exercise), rules).verdict())
                .isEqualTo(Verdict.RIGHT);
    }

    /** From the lecture, part 1: Keras prints −4.125754, by hand it is −4.1257540200000005. */
    @Test
    void aKerasPrintIsNotWrongForItsLastDigit() {
        var exercise =
                Problems.convolution("0 1\n4 5", "-0.13014299 -0.23927206\n-0.20175874 -0.6158894")
                        .with(NumberType.FLOAT32);

        assertThat(check(exercise, "-4.125754").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "-4.1257540200000005").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "-4.12575").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "-4.125764").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void nearZeroNothingIsForgiven() {
        var exercise = Problems.convolution("0 0", "1 1").with(NumberType.FLOAT32);

        assertThat(check(exercise, "0").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "0.000").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "1e-9").verdict()).isEqualTo(Verdict.WRONG);
    }

    /** By hand: 2147483647 + 1 wraps to −2147483648. */
    @Test
    void integersWrapBeforeTheyAreCompared() {
        var exercise = Problems.convolution("2147483647 1", "1 1").with(NumberType.INT32);

        assertThat(check(exercise, "-2147483648").verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check(exercise, "2147483648").verdict()).isEqualTo(Verdict.WRONG);
    }

    @Test
    void aWrongShapeIsItsOwnVerdictAndTheCommonCellsAreCompared() {
        var exercise = Problems.convolution("1 2 3\n4 5 6\n7 8 9", "1 0\n0 1");

        var check = check(exercise, "6 8 0\n12 15 0");

        assertThat(check.verdict()).isEqualTo(Verdict.WRONG_SHAPE);
        assertThat(check.cells())
                .extracting(CheckedCell::verdict)
                .containsExactly(
                        CellVerdict.RIGHT, CellVerdict.RIGHT, CellVerdict.RIGHT, CellVerdict.WRONG);
        assertThat(check.right()).isEqualTo(3);
        assertThat(check.count()).isEqualTo(4);
    }

    @Test
    void aBlankIsNeitherRightNorWrong() {
        var check = check(THIRDS, "1 _");

        assertThat(check.verdict()).isEqualTo(Verdict.WRONG);
        assertThat(check.right()).isEqualTo(1);
        assertThat(check.blank()).isEqualTo(1);
        assertThat(check.wrong()).isZero();
        assertThat(check.diagnosis()).isEqualTo(Diagnosis.NONE);
    }

    @Test
    void verdictsHaveNamesThatOtherProgramsRead() {
        assertThat(List.of(Verdict.values()))
                .extracting(Verdict::code)
                .containsExactly("right", "wrong", "wrong-shape", "right-elsewhere");
        assertThat(List.of(CellVerdict.values()))
                .extracting(CellVerdict::code)
                .containsExactly("right", "wrong", "blank");
    }

    private static Check check(Exercise exercise, String answer) {
        return Check.of(exercise, Answer.parse(answer, exercise), MarkingRules.USUAL);
    }
}
