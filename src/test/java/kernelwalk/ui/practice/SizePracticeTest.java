package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Only the size is asked for: the lecture's mean filter, 4×4 and 2×2 with stride 1, has 3×3 and learns 5 numbers. */
class SizePracticeTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Practice practice = session.practice();
    private final SizeForm form = practice.sizeForm();

    @BeforeEach
    void askForTheSize() {
        practice.task().set(PracticeTask.SIZE);
        practice.start();
    }

    @Test
    void aWrongSizeIsNamedAndTheCardDoesNotTakeIt() {
        give("2", "2", "1");

        assertThat(form.feedback().get().orElseThrow().right()).isFalse();
        assertThat(said()).contains("You forgot the + 1");
        assertThat(session.frame().get().output()).isEqualTo(new Shape(1, 1, 1, 1));
    }

    @Test
    void theRightSizeIsShownAndNoValueIsAskedFor() {
        give("3", "3", "1");

        assertThat(form.feedback().get().orElseThrow().right()).isTrue();
        assertThat(session.frame().get().output()).isEqualTo(new Shape(1, 3, 3, 1));
        assertThat(practice.asksValues().get()).isFalse();
        assertThat(session.editing().canType(new Target(Part.OUTPUT, 0))).isFalse();
    }

    @Test
    void theSizeMayBeTypedInWideDigits() {
        give("３", "３", "１");

        assertThat(form.feedback().get().orElseThrow().right()).isTrue();
    }

    @Test
    void pastedAnswersAreNotTakenAndItIsSaidWhy() {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, 0))));

        session.editing().paste("1 2\n3 4");

        assertThat(practice.open().now().isSized()).isFalse();
        assertThat(session.notices().notice().get().orElseThrow().say(session.words().get()))
                .contains("Only the size is asked for");
    }

    @Test
    void anotherOneHasAnotherSizeAndAnEmptyForm() {
        give("3", "3", "1");
        for (int problem = 0; problem < 5; problem++) {
            Shape before = size();

            session.problems().another();

            assertThat(size()).isNotEqualTo(before);
            assertThat(form.rows().get()).isEmpty();
            assertThat(practice.open().now().isSized()).isFalse();
        }
        assertThat(practice.tally().get().problems()).isEqualTo(6);
        assertThat(session.document().undoName().get()).isPresent();
    }

    @Test
    void theNumberOfParametersIsAskedForWhereThatWasChosen() {
        assertThat(form.question()).isEmpty();

        practice.task().set(PracticeTask.SIZE_AND_PARAMETERS);
        form.parameters().set("4");
        form.count();

        assertThat(form.ofParameters().get().orElseThrow().right()).isFalse();
        form.parameters().set("5");
        form.count();
        assertThat(form.ofParameters().get().orElseThrow().right()).isTrue();

        form.parameters().set("5 (20.00 B)");
        form.count();
        assertThat(form.ofParameters().get().orElseThrow().right()).isTrue();

        form.parameters().set("7.6k");
        form.count();
        assertThat(form.ofParameters().get().orElseThrow().right()).isFalse();
    }

    /** Of a kernel of 2×2 with its bias 5; the size, which is not asked, stays open. */
    @Test
    void whereOnlyParametersAreAskedForTheSizeIsNot() {
        practice.task().set(PracticeTask.PARAMETERS);

        assertThat(practice.asksSize()).isFalse();
        form.parameters().set("4");
        form.count();
        assertThat(practice.isSolved()).isFalse();
        form.parameters().set("5");
        form.count();
        assertThat(practice.isSolved()).isTrue();
        assertThat(practice.open().now().isSized()).isFalse();
    }

    private void give(String rows, String columns, String filters) {
        form.rows().set(rows);
        form.columns().set(columns);
        form.filters().set(filters);
        form.give();
    }

    private String said() {
        return form.feedback().get().orElseThrow().sentence().in(session.words().get());
    }

    private Shape size() {
        return session.document().computation().get().geometry().output();
    }
}
