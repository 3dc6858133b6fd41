package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Repair;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A changed lesson belongs to nobody's file: it is kept without a question, found again, and can be reset. */
class WorkingCopiesTest {

    private static final Sheet OTHER = Lessons.all().get(1).sheet();

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Desk desk = session.desk();

    @Test
    void aChangedLessonIsLeftWithoutAQuestionAndFoundAgainWithItsChanges() {
        Exercise changed = edit("7");

        assertThat(desk.start(OTHER)).isTrue();
        assertThat(session.document().sheet().get()).isEqualTo(OTHER);

        desk.start(Lessons.first());
        assertThat(exercise()).isEqualTo(changed);
        assertThat(desk.unsaved().get()).isTrue();
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void backToTheLessonsNumbersIsOneStepOfUndo() {
        Exercise changed = edit("7");
        desk.start(OTHER);
        desk.start(Lessons.first());

        session.openLesson().reset();
        assertThat(exercise()).isEqualTo(Lessons.first());
        assertThat(desk.unsaved().get()).isFalse();

        session.document().undo();
        assertThat(exercise()).isEqualTo(changed);

        session.document().redo();
        desk.start(OTHER);
        desk.start(Lessons.first());
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void aRepairedAttemptIsResetToTheAttempt() {
        Lesson refused = lesson("error-rank");
        desk.start(refused.sheet());
        var attempt = session.document().attempt().get().orElseThrow();
        session.document().make(Repair.of(attempt).getFirst());
        assertThat(session.openLesson().changed().getValue()).isTrue();

        session.openLesson().reset();

        assertThat(session.document().sheet().get()).isEqualTo(refused.sheet());
        assertThat(session.openLesson().changed().getValue()).isFalse();
    }

    @Test
    void closingAsksNothingAndTheNextSessionFindsEveryChangedLesson() {
        var disk = new Disk(folder);
        session.copies().keep(disk.now().copies());
        desk.takeUp(DeskState.of(Lessons.first(), Optional.empty(), List.of()), disk.keeper());
        Exercise left = edit("7");
        desk.start(OTHER);
        session.document().change(_ -> "", exercise -> exercise.withInput(0, Rational.of(9)));
        Sheet last = session.document().sheet().get();

        assertThat(desk.mayClose()).isTrue();
        assertThat(answers.asked).isEmpty();

        DeskState found = disk.last();
        assertThat(found.sheet()).isEqualTo(last);
        var later = new Session(found.sheet(), Words.in(Locale.ENGLISH), answers);
        later.copies().keep(disk.now().copies());
        later.desk().takeUp(found, _ -> {});
        later.desk().start(Lessons.first());
        assertThat(later.document().sheet().get()).isEqualTo(left);
        later.desk().start(OTHER);
        assertThat(later.document().sheet().get()).isEqualTo(last);
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void aLessonSavedAsAFileIsAFileAndTheLessonIsAsItWas() {
        edit("7");
        answers.file = Optional.of(folder.resolve("mine.kernelwalk.json"));
        desk.save();
        edit("8");
        answers.leaving = Leaving.DISCARD;

        desk.start(Lessons.first());

        assertThat(answers.asked.getLast()).startsWith("leaving ");
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void aFileWithTheTitleOfALessonIsAskedFor() {
        Path file = folder.resolve("mine.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());
        desk.open(file);
        edit("7");

        assertThat(desk.start(OTHER)).isFalse();
        assertThat(answers.asked).hasSize(1);
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }

    private Exercise edit(String text) {
        session.document().type(new Target(Part.INPUT, 3), text);
        session.document().finishTyping();
        return exercise();
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }
}
