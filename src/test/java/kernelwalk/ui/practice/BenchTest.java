package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** What lies under the board of a student, and what the board marks for it. */
class BenchTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Practice practice = session.practice();

    @Test
    void theQuestionForTheSizeIsAskedUntilItIsRight() {
        practice.start();
        assertThat(sheet().asksSize()).isTrue();
        assertThat(sheet().isSized()).isFalse();

        practice.sizeForm().give(new Shape(1, 2, 3, 1));
        assertThat(sheet().asksSize()).isTrue();
        assertThat(sheet().isSized()).isTrue();

        practice.sizeForm().give(new Shape(1, 3, 3, 1));
        assertThat(sheet().asksSize()).isFalse();
    }

    @Test
    void stepsTakeThePlaceOfTheVerdictUntilTheyArePutAwayOrAllIsChecked() {
        sized();
        assertThat(practice.bench().get()).isEqualTo(BenchPart.HINT);

        practice.check();
        assertThat(practice.bench().get()).isEqualTo(BenchPart.VERDICT);

        practice.stepsForm().ask(4);
        assertThat(practice.bench().get()).isEqualTo(BenchPart.STEPS);
        assertThat(sheet().asked()).contains(new Cell(0, 1, 1, 0));
        practice.stepsForm().close();
        assertThat(practice.bench().get()).isEqualTo(BenchPart.VERDICT);

        practice.stepsForm().ask(4);
        practice.check();
        assertThat(practice.bench().get()).isEqualTo(BenchPart.VERDICT);
    }

    @Test
    void aComparisonGivesTheStepsTheirPlaceBack() {
        sized();
        practice.stepsForm().ask(4);

        practice.replaying().start(Misconceptions.named("bias-omitted").orElseThrow(), _ -> "");
        assertThat(practice.bench().get()).isEqualTo(BenchPart.COMPARISON);

        practice.replaying().stop();
        assertThat(practice.bench().get()).isEqualTo(BenchPart.STEPS);
        assertThat(sheet().window()).contains(new Cell(0, 1, 1, 0));
    }

    /** Where the window itself is to be found only the answer's cell is marked. */
    @Test
    void aWindowThatIsToBeFoundIsNotOutlined() {
        sized();
        practice.stepsForm().ask(4);

        practice.stepsForm().leaveBlank(5);

        assertThat(sheet().asked()).contains(new Cell(0, 1, 1, 0));
        assertThat(sheet().window()).isEqualTo(Optional.empty());
    }

    private void sized() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 3, 3, 1));
    }

    private AnswerSheet sheet() {
        return practice.shown().orElseThrow();
    }
}
