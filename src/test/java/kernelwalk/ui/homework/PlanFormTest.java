package kernelwalk.ui.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Asking for a problem: what the difficulty fills in, what the teacher changes, and what cannot be. */
class PlanFormTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Problems problems = session.problems();
    private final PlanForm form = problems.form();

    @Test
    void anEasyProblemHasNoPaddingNoBiasAndOneOfEverything() {
        assertThat(form.padding().get()).isEqualTo(PaddingKind.VALID);
        assertThat(form.bias().get()).isFalse();
        assertThat(text(Choice.STRIDE_ROWS)).isEqualTo("1");
        assertThat(text(Choice.CHANNELS)).isEqualTo("1");
        assertThat(text(Choice.FILTERS)).isEqualTo("1");
        assertThat(Integer.parseInt(text(Choice.INPUT_HEIGHT))).isBetween(4, 5);
        assertThat(Integer.parseInt(text(Choice.KERNEL_WIDTH))).isBetween(2, 3);
    }

    @Test
    void whatIsChangedByHandStaysWhateverTheSeedUntilAnotherDifficultyIsChosen() {
        put(Choice.STRIDE_ROWS, "3");

        form.seed().set("17");
        assertThat(text(Choice.STRIDE_ROWS)).isEqualTo("3");

        form.difficulty().set(Difficulty.HARD);
        assertThat(text(Choice.STRIDE_ROWS)).isIn("1", "2");
        assertThat(Integer.parseInt(text(Choice.CHANNELS))).isBetween(2, 3);
    }

    @Test
    void anInputThatIsNotChangedByHandHasRoomForTwoWindows() {
        put(Choice.KERNEL_HEIGHT, "7");
        assertThat(text(Choice.INPUT_HEIGHT)).isEqualTo("8");

        put(Choice.DILATION_ROWS, "2");
        assertThat(text(Choice.INPUT_HEIGHT)).isEqualTo("14");

        put(Choice.INPUT_HEIGHT, "13");
        put(Choice.KERNEL_HEIGHT, "2");
        assertThat(text(Choice.INPUT_HEIGHT)).isEqualTo("13");
    }

    @Test
    void theProblemIsAsTheFieldsSay() {
        put(Choice.INPUT_HEIGHT, "6");
        put(Choice.INPUT_WIDTH, "7");
        put(Choice.KERNEL_HEIGHT, "3");
        put(Choice.KERNEL_WIDTH, "2");
        put(Choice.STRIDE_COLUMNS, "2");
        put(Choice.CHANNELS, "2");
        put(Choice.FILTERS, "3");
        form.padding().set(PaddingKind.EXPLICIT);
        put(Choice.PADDING_BOTTOM, "0");
        form.bias().set(true);
        form.numbers().set(NumberKind.DECIMALS);

        problems.make();

        var convolution = (Convolution) exercise().operation();
        assertThat(exercise().input().layout()).isEqualTo(new Shape(1, 6, 7, 2));
        assertThat(convolution.kernel().layout()).hasToString("3×2×2×3");
        assertThat(convolution.strides()).isEqualTo(new Size(1, 2));
        assertThat(convolution.padding()).isEqualTo(Padding.explicit(1, 0, 1, 1));
        assertThat(convolution.bias()).noneMatch(bias -> bias.isZero());
        assertThat(exercise().title()).isEqualTo("Problem 1");
    }

    @Test
    void aPoolHasNeitherFiltersNorABias() {
        put(Choice.FILTERS, "many");
        form.operation().set(OperationType.MAX_POOLING);
        form.bias().set(true);
        assertThat(form.has(Choice.FILTERS)).isFalse();

        problems.make();

        assertThat(OperationType.of(exercise().operation())).isEqualTo(OperationType.MAX_POOLING);
    }

    @Test
    void theSameSeedMakesTheSameProblemAndPressingAgainTheNext() {
        problems.make();
        Exercise first = exercise();

        problems.make();
        assertThat(form.seed().get()).isEqualTo("2");
        assertThat(exercise().input()).isNotEqualTo(first.input());

        form.seed().set("1");
        problems.make();
        assertThat(exercise()).isEqualTo(first);
    }

    @Test
    void aWordIsASeedToo() {
        form.seed().set("monday");
        problems.make();

        assertThat(exercise().title()).isEqualTo("Problem monday");
    }

    @Test
    void whatIsNoNumberIsSaidAtItsField() {
        put(Choice.KERNEL_WIDTH, "x");

        assertThat(complaint().choices()).containsExactly(Choice.KERNEL_WIDTH);
        assertThat(said()).isEqualTo("\"x\" is not a whole number: write one such as 2");
        put(Choice.KERNEL_WIDTH, "2");
        assertThat(form.complaint().get()).isEmpty();
    }

    @Test
    void whatNobodyWorksOutByHandIsRefused() {
        put(Choice.INPUT_HEIGHT, "33");
        assertThat(said()).isEqualTo("33 is not between 1 and 32");

        put(Choice.INPUT_HEIGHT, "5");
        put(Choice.FILTERS, "0");
        assertThat(said()).isEqualTo("0 is not between 1 and 8");
    }

    @Test
    void fieldsThatDoNotGoTogetherAreRefusedInTheUsualSentenceAndNothingIsMade() {
        Exercise before = exercise();
        put(Choice.INPUT_HEIGHT, "3");
        put(Choice.INPUT_WIDTH, "3");
        put(Choice.KERNEL_HEIGHT, "5");

        problems.make();

        assertThat(exercise()).isEqualTo(before);
        assertThat(said()).contains("kernel").contains("larger than");
        put(Choice.KERNEL_HEIGHT, "3");
        assertThat(form.complaint().get()).isEmpty();
    }

    @Test
    void theArrowsCountWithinWhatMakesSense() {
        form.counts().step(Choice.FILTERS, -1);
        assertThat(text(Choice.FILTERS)).isEqualTo("1");

        form.counts().step(Choice.FILTERS, 1);
        assertThat(text(Choice.FILTERS)).isEqualTo("2");
    }

    private void put(Choice choice, String text) {
        form.counts().text(choice).set(text);
    }

    private String text(Choice choice) {
        return form.counts().text(choice).get();
    }

    private Complaint complaint() {
        return form.complaint().get().orElseThrow();
    }

    private String said() {
        return Optional.of(complaint()).map(it -> it.reason().in(session.words().get())).get();
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }
}
