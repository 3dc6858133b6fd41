package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.imageio.ImageIO;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.PictureFormat;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** File, Export: what the user chose is written, and what cannot be is refused with the reason. */
class ExportingTest {

    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), ENGLISH, answers);
    private final Exporting exporting = session.exporting();
    private Path file;

    @BeforeEach
    void answer() {
        file = folder.resolve("mean.py");
        answers.file = Optional.of(file);
    }

    @Test
    void theExerciseIsWrittenInTheFormatThatWasChosen() {
        answers.format = CodeLanguage.NUMPY;

        exporting.export();

        assertThat(file).hasContent(CodeLanguage.NUMPY.write(Lessons.first()));
        assertThat(told()).isEqualTo("mean.py is written: NumPy program");
        assertThat(answers.asked).containsExactly("export Mean filter with bias");
    }

    /** 1280 × 800 units, twice as many pixels each way; of what a student works out there is none. */
    @Test
    void theBoardIsCopiedAsAPictureUnlessItIsPractised() throws IOException {
        byte[] png = exporting.picture().orElseThrow();

        assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isEqualTo(2560);
        session.practice().start();
        assertThat(exporting.picture()).isEmpty();
        assertThat(told()).startsWith("nothing is exported while you practise");
    }

    /** The ground of the dark theme is #0D1117. */
    @Test
    void aPictureLooksAsTheBoardDoesNow() throws IOException {
        file = folder.resolve("mean.png");
        answers.file = Optional.of(file);
        answers.format = PictureFormat.PNG;
        session.settings().dark().set(true);

        exporting.export();

        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0)).isEqualTo(0xFF0D1117);
        assertThat(told()).isEqualTo("mean.png is written: Picture (PNG)");
    }

    @Test
    void theNameBeginsAsThatOfTheExercisesFile() {
        answers.file = Optional.of(folder.resolve("edge.kernelwalk.json"));
        session.desk().save();
        answers.file = Optional.empty();

        exporting.export();

        assertThat(answers.asked).last().isEqualTo("export edge");
        assertThat(file).doesNotExist();
    }

    @Test
    void aMissingEndingIsAddedAndNothingIsWrittenOverWithoutAQuestion() throws IOException {
        Files.writeString(file, "mine");
        answers.file = Optional.of(folder.resolve("mean"));

        exporting.export();
        assertThat(answers.asked).last().isEqualTo("replace mean.py");
        assertThat(file).hasContent("mine");

        answers.replacing = true;
        exporting.export();
        assertThat(file).hasContent(CodeLanguage.KERAS.write(Lessons.first()));
    }

    @Test
    void anAttemptIsRefusedWithTheReason() {
        session.document().open(lesson("error-rank").sheet());

        exporting.export();

        assertThat(told()).startsWith("this call is refused, so there is nothing to export yet");
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void nothingIsExportedWhileAStudentPractises() {
        session.practice().start();

        exporting.export();

        assertThat(told()).startsWith("nothing is exported while you practise");
        assertThat(file).doesNotExist();
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        answers.file = Optional.of(folder.resolve("none").resolve("mean.py"));

        exporting.export();

        assertThat(told())
                .isEqualTo("mean.py: there is no such folder: make it, or choose another");
    }

    @Test
    void whatIsReadOnlyOrNoFileIsNotWrittenOver() throws IOException {
        Files.writeString(file, "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));

        exporting.export();
        assertThat(file).hasContent("mine");
        Files.delete(file);
        Files.createDirectory(file);
        answers.instead = Instead.COPY;
        exporting.export();

        assertThat(answers.asked)
                .contains(
                        "instead mean.py READ_ONLY [SAVE_AS, COPY, REPLACE]",
                        "instead mean.py NO_FILE [SAVE_AS, COPY]");
        assertThat(told()).isEqualTo("mean (2).py is written: Keras program");
        assertThat(folder.resolve("mean (2).py"))
                .hasContent(CodeLanguage.KERAS.write(Lessons.first()));
    }

    private String told() {
        return session.notices().notice().get().orElseThrow().say(ENGLISH);
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
