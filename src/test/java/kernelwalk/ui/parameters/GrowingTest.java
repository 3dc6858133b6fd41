package kernelwalk.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.GrownCells;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Notices;
import org.junit.jupiter.api.Test;

/** The offer to fill what is new, when the lecture's 4×4 input is made larger. */
class GrowingTest {

    private final Document document = new Document(Lessons.first());
    private final Notices notices = new Notices();
    private final Growing growing = new Growing(document, notices, () -> 5);
    private final Parameters parameters = new Parameters(document, growing::changed, notices);

    @Test
    void newCellsAreFilledInTheStepThatBroughtThem() {
        parameters.type(Choice.INPUT_WIDTH, "6");
        Exercise wide = exercise();

        accept();

        assertThat(exercise()).isEqualTo(new GrownCells(Lessons.first(), wide).filled(5));
        assertThat(exercise().input().at(4)).isNotEqualTo(Rational.ZERO);
        document.undo();
        assertThat(exercise()).isEqualTo(Lessons.first());
        document.redo();
        assertThat(exercise().input().at(4)).isNotEqualTo(Rational.ZERO);
    }

    @Test
    void whatGrowsStepByStepIsFilledAsAWhole() {
        parameters.step(Choice.CHANNELS, 1);
        parameters.step(Choice.CHANNELS, 1);

        accept();

        assertThat(exercise().input().layout()).isEqualTo(new Shape(1, 4, 4, 3));
        assertThat(exercise().input().at(1)).isNotEqualTo(Rational.ZERO);
        assertThat(exercise().input().at(2)).isNotEqualTo(Rational.ZERO);
    }

    @Test
    void nothingIsOfferedWhereNothingIsNew() {
        parameters.type(Choice.STRIDE_ROWS, "2");
        parameters.type(Choice.INPUT_WIDTH, "3");

        assertThat(notices.notice().get()).isEmpty();
    }

    @Test
    void theOfferGoesWithTheNextChange() {
        parameters.type(Choice.INPUT_WIDTH, "5");
        document.type(new Target(Part.INPUT, 4), "7");
        document.finishTyping();

        assertThat(notices.notice().get()).isEmpty();
    }

    @Test
    void anotherNoticeIsNotTakenAway() {
        parameters.type(Choice.INPUT_WIDTH, "5");
        notices.tell(_ -> "something else");
        document.undo();

        assertThat(notices.notice().get()).isPresent();
    }

    @Test
    void aWindowOfAPoolThatGrowsHasNoNewCells() {
        parameters.choose(Choice.TYPE, now -> now.with(OperationType.MAX_POOLING));
        parameters.type(Choice.KERNEL_WIDTH, "3");

        assertThat(notices.notice().get()).isEmpty();
        assertThat(Choices.of(exercise()).count(Choice.STRIDE_COLUMNS)).isEqualTo(3);
    }

    private void accept() {
        notices.notice().get().flatMap(Notice::offer).orElseThrow().deed().run();
    }

    private Exercise exercise() {
        return document.exercise().get();
    }
}
