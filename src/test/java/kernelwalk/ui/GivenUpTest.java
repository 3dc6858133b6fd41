package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.Tally;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.ui.desk.ExportWish;
import kernelwalk.ui.desk.Written;
import kernelwalk.ui.document.Waiting;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever may take long can be given up: then all is as it was, and what comes of it too late is dropped. */
class GivenUpTest {

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Impatient impatient = new Impatient();
    private Session session;
    private Sheet before;
    private Path file;

    @BeforeEach
    void begin() {
        session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
        before = session.document().sheet().get();
        file = folder.resolve("other.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first().titled("Other"));
    }

    @Test
    void openingAFile() throws InterruptedException {
        answers.file = Optional.of(file);

        giveUp(session.desk()::open);

        assertThat(impatient.awaited)
                .containsExactly("Reading and computing other.kernelwalk.json.", "stopped");
        assertThat(session.desk().file().get()).isEmpty();
        assertThat(session.desk().recent().get()).isEmpty();
        again(session.desk()::open);
        assertThat(session.document().sheet().get().title()).isEqualTo("Other");
    }

    @Test
    void droppingAFile() throws InterruptedException {
        Runnable drop = () -> session.arrivals().take(List.of(file.toString()));

        giveUp(drop);

        assertThat(session.desk().file().get()).isEmpty();
        again(drop);
        assertThat(session.desk().file().get()).contains(file);
    }

    @Test
    void readingAFileOfNumbers() throws Exception {
        Path numbers = Files.writeString(folder.resolve("numbers.csv"), "1,2\n3,4\n");

        giveUp(() -> session.desk().open(numbers));

        assertThat(session.document().undoName().get()).isEmpty();
        again(() -> session.desk().open(numbers));
        assertThat(session.document().undoName().get()).isPresent();
    }

    @Test
    void openingTheLessonsWithThoseOfTheOwnFolder() throws InterruptedException {
        session.ownLessons().keep(folder);

        giveUp(session.shelf()::open);

        assertThat(impatient.awaited).containsExactly("Reading the folder of your own lessons.");
        again(session.shelf()::open);
    }

    @Test
    void pasting() throws InterruptedException {
        Runnable paste = () -> session.editing().paste("[[1, 2, 3], [4, 5, 6], [7, 8, 9]]");

        giveUp(paste);

        assertThat(impatient.awaited).containsExactly("Reading the numbers.");
        again(paste);
        assertThat(session.document().sheet().get()).isNotEqualTo(before);
    }

    @Test
    void copying() throws InterruptedException {
        giveUp(() -> assertThat(session.editing().copyOutput()).isEmpty());

        again(() -> assertThat(session.editing().copyOutput()).isPresent());
    }

    @Test
    void saving() throws Exception {
        answers.file = Optional.of(folder.resolve("mine.kernelwalk.json"));

        giveUp(() -> assertThat(session.desk().saveAs()).isFalse());

        assertThat(impatient.awaited).containsExactly("Saving mine.kernelwalk.json.", "stopped");
        assertThat(files()).containsExactly("other.kernelwalk.json");
        assertThat(session.desk().file().get()).isEmpty();
        again(() -> assertThat(session.desk().saveAs()).isTrue());
    }

    @Test
    void exporting() throws Exception {
        var wish =
                new ExportWish(
                        session.exporting().exported().orElseThrow(),
                        CodeLanguage.KERAS,
                        session.exporting().look(),
                        folder.resolve("program.py"));

        giveUp(() -> assertThat(session.exporting().write(wish)).isEqualTo(Written.GIVEN_UP));

        assertThat(impatient.awaited).containsExactly("Exporting program.py.", "stopped");
        assertThat(files()).containsExactly("other.kernelwalk.json");
        again(() -> assertThat(session.exporting().write(wish).isDone()).isTrue());
        assertThat(files()).contains("program.py");
    }

    @Test
    void checkingAnAnswer() throws InterruptedException {
        session.practice().start();
        session.practice()
                .sizeForm()
                .give(session.document().computation().get().geometry().output());
        Worksheet written = session.practice().open().now();
        Tally counted = session.practice().tally().get();

        giveUp(session.practice()::check);

        assertThat(session.practice().open().now()).isSameAs(written);
        assertThat(session.practice().tally().get()).isEqualTo(counted);
        again(session.practice()::check);
        assertThat(session.practice().open().now().check()).isPresent();
    }

    @Test
    void makingAProblem() throws InterruptedException {
        giveUp(session.problems()::make);
        giveUp(session.problems()::another);

        again(session.problems()::another);
        assertThat(session.document().undoName().get()).isPresent();
    }

    @Test
    void measuringAProblem() throws InterruptedException {
        giveUp(() -> assertThat(session.problems().power()).isEmpty());
        again(() -> assertThat(session.problems().power()).isEmpty());

        session.problems().another();

        assertThat(session.problems().power()).isPresent();
    }

    /** While it is given up nobody has waited for it; afterwards it ends. */
    private void giveUp(Runnable gesture) throws InterruptedException {
        answers.waiting = impatient;
        gesture.run();
        impatient.letItEnd();
        assertThat(impatient.awaited).isNotEmpty();
        assertThat(session.document().sheet().get()).isSameAs(before);
        assertThat(session.desk().unsaved().get()).isFalse();
    }

    private void again(Runnable gesture) {
        answers.waiting = Waiting.NOBODY;
        gesture.run();
    }

    private List<String> files() throws IOException {
        try (var all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
