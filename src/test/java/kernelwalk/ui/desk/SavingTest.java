package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that somebody else has written, or does not want to be written, is saved over without a question. */
class SavingTest {

    private static final Exercise MINE = Lessons.first().titled("Mine");
    private static final Exercise THEIRS = MINE.withInput(0, Rational.of(99));

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Desk desk = session.desk();
    private Path file;
    private Exercise edited;

    @BeforeEach
    void openAndType() {
        file = folder.resolve("mine.kernelwalk.json");
        ExerciseFile.write(file, MINE);
        desk.open(file);
        session.document().type(new Target(Part.INPUT, 0), "7");
        session.document().finishTyping();
        edited = exercise();
    }

    @Test
    void whatTheWindowItselfHasReadAndWrittenIsSavedWithoutAQuestion() {
        assertThat(desk.save()).isTrue();
        session.document().undo();
        assertThat(desk.save()).isTrue();

        assertThat(answers.asked).isEmpty();
        assertThat(ExerciseFile.read(file)).isEqualTo(MINE);
    }

    @Test
    void aFileThatAnotherProgramHasChangedIsKept() {
        ExerciseFile.write(file, THEIRS);

        assertThat(desk.save()).isFalse();

        assertThat(answers.asked)
                .containsExactly(
                        "instead mine.kernelwalk.json CHANGED [SAVE_AS, COPY, RELOAD, REPLACE]");
        assertThat(ExerciseFile.read(file)).isEqualTo(THEIRS);
        assertThat(desk.unsaved().get()).isTrue();
        assertThat(exercise()).isEqualTo(edited);
    }

    @Test
    void aChangedFileIsReplacedWhenThatIsWanted() {
        ExerciseFile.write(file, THEIRS);
        answers.instead = Instead.REPLACE;

        assertThat(desk.save()).isTrue();

        assertThat(ExerciseFile.read(file)).isEqualTo(edited);
        assertThat(desk.save()).isTrue();
        assertThat(answers.asked).hasSize(1);
    }

    @Test
    void aCopyGoesBesideIt() throws IOException {
        ExerciseFile.write(file, THEIRS);
        Files.writeString(folder.resolve("mine (2).kernelwalk.json"), "taken");
        answers.instead = Instead.COPY;

        assertThat(desk.save()).isTrue();

        Path copy = folder.resolve("mine (3).kernelwalk.json");
        assertThat(ExerciseFile.read(copy)).isEqualTo(edited);
        assertThat(desk.file().get()).contains(copy);
        assertThat(ExerciseFile.read(file)).isEqualTo(THEIRS);
    }

    @Test
    void anotherNameCanBeChosen() {
        ExerciseFile.write(file, THEIRS);
        answers.instead = Instead.SAVE_AS;
        answers.file = Optional.of(folder.resolve("other.kernelwalk.json"));

        assertThat(desk.save()).isTrue();

        assertThat(ExerciseFile.read(folder.resolve("other.kernelwalk.json"))).isEqualTo(edited);
        assertThat(ExerciseFile.read(file)).isEqualTo(THEIRS);
    }

    @Test
    void whatIsReadAgainCanBeTakenBack() {
        ExerciseFile.write(file, THEIRS);
        answers.instead = Instead.RELOAD;

        assertThat(desk.save()).isFalse();

        assertThat(exercise()).isEqualTo(THEIRS);
        assertThat(desk.unsaved().get()).isFalse();
        assertThat(desk.file().get()).contains(file);
        session.document().undo();
        assertThat(exercise()).isEqualTo(edited);
        assertThat(desk.file().get()).contains(file);
        assertThat(desk.unsaved().get()).isTrue();
        session.document().redo();
        assertThat(exercise()).isEqualTo(THEIRS);
        assertThat(desk.unsaved().get()).isFalse();
    }

    @Test
    void whatCannotBeReadAgainIsSaidAndTheChangesStay() throws IOException {
        Files.writeString(file, "{");
        answers.instead = Instead.RELOAD;

        assertThat(desk.save()).isFalse();

        assertThat(exercise()).isEqualTo(edited);
        assertThat(session.notices().notice().get().orElseThrow().say(Words.in(Locale.ENGLISH)))
                .startsWith("mine.kernelwalk.json: ");
    }

    @Test
    void aReadOnlyFileIsKept() throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        assertThat(desk.save()).isFalse();
        assertThat(ExerciseFile.read(file)).isEqualTo(MINE);
        answers.instead = Instead.REPLACE;
        assertThat(desk.save()).isTrue();

        assertThat(answers.asked)
                .containsOnly("instead mine.kernelwalk.json READ_ONLY [SAVE_AS, COPY, REPLACE]");
        assertThat(ExerciseFile.read(file)).isEqualTo(edited);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
    }

    @Test
    void aReadOnlyFileThatIsChosenIsKeptToo() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked.kernelwalk.json"), "locked");
        Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r--r--r--"));
        answers.file = Optional.of(locked);

        assertThat(desk.saveAs()).isFalse();

        assertThat(answers.asked)
                .containsExactly(
                        "save mine.kernelwalk.json",
                        "instead locked.kernelwalk.json READ_ONLY [SAVE_AS, COPY, REPLACE]");
        assertThat(locked).hasContent("locked");
    }

    @Test
    void aFileThatIsGoneIsAskedFor() throws IOException {
        Files.delete(file);

        assertThat(desk.save()).isFalse();
        answers.instead = Instead.REPLACE;
        assertThat(desk.save()).isTrue();

        assertThat(answers.asked)
                .containsOnly("instead mine.kernelwalk.json GONE [SAVE_AS, REPLACE]");
        assertThat(ExerciseFile.read(file)).isEqualTo(edited);
    }

    @Test
    void aFolderOrAPipeInItsPlaceIsNeverWritten() throws Exception {
        for (List<String> making : List.of(List.of("mkdir"), List.of("mkfifo"))) {
            Files.delete(file);
            assertThat(new ProcessBuilder(making.getFirst(), file.toString()).start().waitFor())
                    .isZero();

            assertThat(desk.save()).isFalse();

            assertThat(answers.asked)
                    .containsOnly("instead mine.kernelwalk.json NO_FILE [SAVE_AS, COPY]");
            assertThat(Files.isRegularFile(file)).isFalse();
        }
        answers.instead = Instead.COPY;
        assertThat(desk.save()).isTrue();
        assertThat(ExerciseFile.read(folder.resolve("mine (2).kernelwalk.json"))).isEqualTo(edited);
    }

    @Test
    void aChangeSinceTheLastWindowIsNoticedToo() throws IOException {
        var keeping = new DeskFolder(folder.resolve("own"));
        keeping.write(
                new DeskState(edited, Optional.of(file), true, List.of())
                        .with(Optional.of(ExerciseFile.readFile(file).digest())));
        ExerciseFile.write(file, THEIRS);
        keeping.leave();
        DeskState found =
                new DeskFolder(folder.resolve("own"))
                        .begin(Optional.empty(), new Progress())
                        .last()
                        .orElseThrow();
        var next = new Session(found.sheet(), Words.in(Locale.ENGLISH), answers);
        next.desk().takeUp(found, _ -> {});

        assertThat(next.desk().save()).isFalse();

        assertThat(answers.asked).hasSize(1).first().asString().contains("CHANGED");
        assertThat(ExerciseFile.read(file)).isEqualTo(THEIRS);
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }
}
