package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Tally;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Display;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The first windows of the lecture's mean filter: 0 1 4 5 times ¼ is 0 ¼ 1 1¼, in sum 2½, with the bias 3 it is 5½. */
class StepsFormTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Practice practice = session.practice();
    private final StepsForm form = practice.stepsForm();

    @BeforeEach
    void practise() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 3, 3, 1));
        form.ask(0);
    }

    @Test
    void firstOnlyTheResultIsBlankThenTheBiasTheSumTheProductsAndTheWindow() {
        for (int blanks = 1; blanks <= 5; blanks++) {
            form.leaveBlank(blanks);

            assertThat(shown().lines().stream().map(line -> line.getFirst().given()).toList())
                    .isEqualTo(List.of(blanks < 5, blanks < 4, blanks < 3, blanks < 2, false));
        }
        assertThat(practice.window().get()).isEmpty();
    }

    @Test
    void givenStepsAreWrittenAsTheBoardWritesThem() {
        assertThat(texts(1)).containsExactly("0", "¼", "1", "1¼");
        assertThat(texts(2)).containsExactly("2½");
        form.leaveBlank(3);
        step(2, 0).text().set("2.5");

        session.document().change(_ -> "", lesson -> lesson.with(Display.decimals(2)));

        assertThat(texts(1)).containsExactly("0.00", "0.25", "1.00", "1.25");
        assertThat(texts(2)).containsExactly("2.5");
        session.document().undo();
        assertThat(texts(1)).containsExactly("0", "¼", "1", "1¼");
    }

    private List<String> texts(int line) {
        return shown().lines().get(line).stream().map(step -> step.text().get()).toList();
    }

    @Test
    void whileTheWindowIsGivenItIsOutlined() {
        assertThat(practice.window().get()).contains(new Cell(0, 0, 0, 0));
    }

    @Test
    void oneStepIsCheckedWithoutTheOthers() {
        form.leaveBlank(3);
        step(2, 0).text().set("2.5");

        form.check(step(2, 0));

        assertThat(mark(2, 0)).contains(StepMark.RIGHT);
        assertThat(mark(3, 0)).isEmpty();
        assertThat(form.feedback().get()).isEmpty();
    }

    @Test
    void blankStepsStayBlankAndAreNotWrong() {
        form.leaveBlank(4);
        step(1, 0).text().set("0");
        step(1, 1).text().set("1/4");

        form.check();

        assertThat(mark(1, 1)).contains(StepMark.RIGHT);
        assertThat(mark(1, 2)).contains(StepMark.BLANK);
        assertThat(mark(2, 0)).contains(StepMark.BLANK);
        assertThat(said()).isEqualTo("Nothing is wrong, 5 are still blank");
        assertThat(form.feedback().get().orElseThrow().right()).isTrue();
    }

    @Test
    void aSumThatFollowsFromAWrongProductIsToldFromAWrongOne() {
        form.leaveBlank(4);
        step(1, 0).text().set("1");
        step(1, 1).text().set("1/4");
        step(1, 2).text().set("1");
        step(1, 3).text().set("5/4");
        step(2, 0).text().set("3.5");
        step(3, 0).text().set("four");
        step(4, 0).text().set("6.5");

        form.check();

        assertThat(mark(1, 0)).contains(StepMark.WRONG);
        assertThat(mark(2, 0)).contains(StepMark.FOLLOWS);
        assertThat(mark(3, 0)).contains(StepMark.NO_NUMBER);
        assertThat(said()).isEqualTo("Look at the marked steps");
    }

    @Test
    void typingTakesTheMarkOfItsStepAwayAndOfNoOther() {
        form.leaveBlank(3);
        step(2, 0).text().set("2");
        step(3, 0).text().set("3");
        form.check();

        step(2, 0).text().set("2.5");

        assertThat(mark(2, 0)).isEmpty();
        assertThat(mark(3, 0)).contains(StepMark.RIGHT);
    }

    @Test
    void leavingMoreBlankKeepsWhatWasFilledIn() {
        step(4, 0).text().set("5");

        form.leaveBlank(2);

        assertThat(step(4, 0).text().get()).isEqualTo("5");
        assertThat(step(3, 0).text().get()).isEmpty();
    }

    @Test
    void afterAFormThatIsRightTheNextLeavesOneLineMoreBlank() {
        step(4, 0).text().set("5.5");
        form.check();
        assertThat(said()).isEqualTo("Every step is right");

        form.ask(1);
        assertThat(shown().blanks()).isEqualTo(2);

        form.ask(2);
        assertThat(shown().blanks()).isEqualTo(2);
    }

    /** What was written stands there again; the form was right, so that the next one asks for more. */
    @Test
    void aFormThatIsPutAwayKeepsWhatIsWrittenAndCountsAsWorked() {
        step(4, 0).text().set("11/2");
        form.check();
        form.close();
        assertThat(form.shown().get()).isEmpty();

        form.ask(0);

        assertThat(step(4, 0).text().get()).isEqualTo("11/2");
        assertThat(shown().blanks()).isEqualTo(2);
    }

    @Test
    void askingAndCheckingAreCounted() {
        form.check(step(4, 0));
        form.check();

        assertThat(practice.tally().get()).isEqualTo(new Tally(1, 0, 3, 0, 1));
    }

    private StepsForm.Shown shown() {
        return form.shown().get().orElseThrow();
    }

    private Step step(int line, int place) {
        return shown().lines().get(line).get(place);
    }

    private Optional<StepMark> mark(int line, int place) {
        return step(line, place).mark().get();
    }

    private String said() {
        return form.feedback().get().orElseThrow().sentence().in(session.words().get());
    }
}
