package kernelwalk.ui.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A problem that is made takes the place of what lies open, and undo brings that back as it was left. */
class NewProblemTest {

    private static final Target FIRST = new Target(Part.OUTPUT, 0);

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Practice practice = session.practice();

    @Test
    void undoBringsTheExerciseBackWithWhatWasWrittenOnIt() {
        practise();

        session.problems().make();
        assertThat(exercise()).isNotEqualTo(Lessons.first());
        assertThat(practice.sheet().get().orElseThrow().isSized()).isFalse();
        assertThat(undoName()).contains("new problem");

        session.undo().undo();
        assertThat(exercise()).isEqualTo(Lessons.first());
        assertThat(practice.typing().text(FIRST)).isEqualTo("5.5");
    }

    /** The form begins with easy convolutions and the seed 1; what was chosen by hand is a wish. */
    @Test
    void oneSeedMeansTheSameInTheWindowAndOnTheCommandLine() {
        session.problems().make();
        assertThat(exercise().titled("")).isEqualTo(made("1X1-CE-"));

        PlanForm form = session.problems().form();
        form.counts().text(Choice.KERNEL_HEIGHT).set("1");
        form.seed().set("5");
        String width = form.counts().text(Choice.KERNEL_WIDTH).get();
        session.problems().make();
        assertThat(exercise().titled("")).isEqualTo(made("5X1-CE-K1X" + width + "-"));
    }

    private static Exercise made(String code) {
        return "ABCDEFGHJKMNPQRSTUVWXYZ"
                .chars()
                .mapToObj(check -> ProblemCode.read(code + (char) check))
                .flatMap(Optional::stream)
                .flatMap(set -> set.problem(1).stream())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void redoBringsTheProblemAgainWithWhatWasWrittenOnIt() {
        session.problems().make();
        Exercise made = exercise();
        practice.sizeForm().show();
        practice.typing().type(FIRST, "8");
        practice.typing().finishTyping();

        session.undo().undo();
        session.undo().undo();
        session.undo().undo();
        assertThat(exercise()).isEqualTo(Lessons.first());
        assertThat(practice.isOn()).isFalse();

        session.undo().redo();
        assertThat(exercise()).isEqualTo(made);
        assertThat(practice.isOn()).isTrue();
    }

    @Test
    void whoWalkedBeforeWalksAgain() {
        session.problems().make();
        assertThat(practice.isOn()).isTrue();

        session.undo().undo();

        assertThat(practice.isOn()).isFalse();
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void theExerciseHasItsFileAgainAndTheProblemHadNone() {
        Exercise other = Lessons.first().withInput(0, Rational.of(7)).titled("Other").withNotes("");
        Path file = folder.resolve("other.kernelwalk.json");
        ExerciseFile.write(file, other);
        session.desk().open(file);

        session.problems().make();
        assertThat(session.desk().file().get()).isEmpty();
        assertThat(session.desk().unsaved().get()).isFalse();

        session.undo().undo();
        assertThat(session.desk().file().get()).isEqualTo(Optional.of(file.toAbsolutePath()));
        assertThat(session.desk().unsaved().get()).isFalse();

        session.undo().redo();
        assertThat(session.desk().file().get()).isEmpty();
    }

    @Test
    void changesThatWereGivenUpForTheProblemComeBackUnsaved() {
        Exercise other = Lessons.first().withInput(0, Rational.of(7)).titled("Other").withNotes("");
        Path file = folder.resolve("other.kernelwalk.json");
        ExerciseFile.write(file, other);
        session.desk().open(file);
        session.document().type(new Target(Part.INPUT, 3), "9");
        session.document().finishTyping();
        Exercise changed = exercise();
        answers.leaving = Leaving.DISCARD;

        session.problems().make();
        session.undo().undo();

        assertThat(exercise()).isEqualTo(changed);
        assertThat(session.desk().unsaved().get()).isTrue();
        assertThat(undoName()).contains("typed number");
    }

    private void practise() {
        practice.start();
        practice.sizeForm().give(new Shape(1, 3, 3, 1));
        practice.typing().type(FIRST, "5.5");
        practice.typing().finishTyping();
    }

    private Optional<String> undoName() {
        return session.undo().undoName().get().map(name -> name.in(Words.in(Locale.ENGLISH)));
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }

    /** What the sheet asks is asked on the screen: the size alone, or of a chain every layer from the first. */
    @Test
    void whatACodeAsksIsAskedOnTheScreen() {
        open("42X3-CU-J2-");
        assertThat(practice.task().get()).isEqualTo(PracticeTask.SIZE);
        open("42X3-CU-J3-");
        assertThat(practice.task().get()).isEqualTo(PracticeTask.PARAMETERS);
        assertThat(practice.asksSize()).isFalse();
        open("7X1-QCRMFD-J1-");
        assertThat(practice.task().get()).isEqualTo(PracticeTask.OUTPUT);
        assertThat(session.document().exercise().get().opened()).isZero();
    }

    /** With the letter that belongs to it. */
    private void open(String code) {
        ProblemSet set =
                "ABCDEFGHJKMNPQRSTUVWXYZ"
                        .chars()
                        .mapToObj(letter -> ProblemCode.read(code + (char) letter))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElseThrow();
        assertThat(session.problems().open(set, 1)).isTrue();
    }
}
