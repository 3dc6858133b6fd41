package kernelwalk.homework;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.answer.Answer;
import org.junit.jupiter.api.Test;

/** The homework of the lecture: a 6×6 edge and the kernel [−1 1; −1 1]; each row of the output is 0 0 2 0 0. */
class LectureHomeworkTest {

    private static final String RIGHT = "0 0 2 0 0\n".repeat(5);
    private static final String NEGATIVE = "0 0 -2 0 0\n".repeat(5);

    @Test
    void theRightAnswerIsRightAndNothingIsDiagnosed() {
        var check = check(RIGHT);

        assertThat(check.verdict()).isEqualTo(Verdict.RIGHT);
        assertThat(check.right()).isEqualTo(25);
        assertThat(check.diagnosis().isExplained()).isFalse();
        assertThat(check.conventions()).isEmpty();
    }

    @Test
    void minusTwoIsATurnedKernelOrALostSignAndRightInTheTextbook() {
        var check = check(NEGATIVE);

        assertThat(check.verdict()).isEqualTo(Verdict.RIGHT_ELSEWHERE);
        assertThat(check.conventions())
                .containsExactly(Elsewhere.SCIPY_CONVOLVE, Elsewhere.TEXTBOOK);
        assertThat(check.diagnosis().names())
                .containsExactly("kernel-rotated", "kernel-flipped-left-right", "sign-flipped");
        assertThat(check.diagnosis().findings())
                .allSatisfy(
                        finding -> {
                            assertThat(finding.explains()).isEqualTo(25);
                            assertThat(finding.slips()).isZero();
                        });
    }

    private static Check check(String answer) {
        var exercise = Problems.edge();
        return Check.of(exercise, Answer.parse(answer, exercise), MarkingRules.USUAL);
    }
}
