package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import javax.imageio.ImageIO;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.look.Film;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
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
    }

    @Test
    void theExerciseIsWrittenInTheFormatThatWasChosen() {
        Written written = export(CodeLanguage.NUMPY, file);

        assertThat(written.isDone()).isTrue();
        assertThat(file).hasContent(CodeLanguage.NUMPY.write(Lessons.first()));
        assertThat(told()).isEqualTo("mean.py is written: NumPy program");
        assertThat(answers.asked).isEmpty();
    }

    private Written export(Format format, Path path) {
        return exporting.write(new ExportWish(Lessons.first(), format, exporting.look(), path));
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

    /** Four cells of at least 96 pixels each way, and two units of edge on either side. */
    @Test
    void aCardIsCopiedAloneAsLargeAsASlideNeedsIt() throws IOException {
        var card =
                ImageIO.read(
                        new ByteArrayInputStream(
                                exporting.card(new Target(Part.INPUT, 5)).orElseThrow()));

        assertThat(card.getWidth()).isEqualTo(card.getHeight()).isBetween(384, 400);
    }

    /** The first window of the lecture: (0 + 1 + 4 + 5) / 4 + 3 = 5½. */
    @Test
    void theWindowThatIsWorkedIsCopiedAsLatexUnlessItIsHidden() {
        assertThat(exporting.window().orElseThrow())
                .startsWith("\\begin{align*}")
                .contains("0 \\cdot")
                .endsWith("\\end{align*}\n");

        session.veils().veil(Part.BIAS, true);
        assertThat(exporting.window()).isEmpty();
        assertThat(told()).startsWith("this file would tell numbers that are hidden on the board");
    }

    /** The ground of the dark theme is #0D1117. */
    @Test
    void aPictureLooksAsTheBoardDoesNow() throws IOException {
        file = folder.resolve("mean.png");
        session.settings().dark().set(true);

        export(PictureFormat.PNG, file);

        assertThat(ImageIO.read(file.toFile()).getRGB(0, 0)).isEqualTo(0xFF0D1117);
        assertThat(told()).isEqualTo("mean.png is written: Picture (PNG)");
    }

    /** 9 windows of 9 taps and a bias, the last of which ends the walk. */
    @Test
    void everyWindowOfTheWalkHasAFileOfItsOwn() {
        Look look = exporting.look().with(new Film(Level.FILTER, 1, true));
        Path first = folder.resolve("mean-1.svg");

        exporting.write(
                new ExportWish(
                        Lessons.first(),
                        PictureFormat.SVG,
                        look,
                        true,
                        folder.resolve("mean"),
                        false));

        assertThat(first).exists();
        assertThat(told())
                .isEqualTo("mean-1.svg to mean-2.svg are written: Picture to scale (SVG)");
        assertThat(
                        exporting.write(
                                new ExportWish(
                                        Lessons.first(),
                                        PictureFormat.SVG,
                                        look,
                                        true,
                                        folder.resolve("mean"),
                                        false)))
                .isEqualTo(Written.GIVEN_UP);
        assertThat(answers.asked).containsExactly("replace mean-1.svg");
    }

    @Test
    void theNameBeginsAsThatOfTheExercisesFile() {
        answers.file = Optional.of(folder.resolve("edge.kernelwalk.json"));
        session.desk().save();

        assertThat(exporting.suggestion()).isEqualTo(folder.resolve("edge"));
    }

    @Test
    void aMissingEndingIsAddedAndNothingIsWrittenOverWithoutAQuestion() throws IOException {
        Files.writeString(file, "mine");

        export(CodeLanguage.KERAS, folder.resolve("mean"));
        assertThat(answers.asked).last().isEqualTo("replace mean.py");
        assertThat(file).hasContent("mine");

        answers.replacing = true;
        export(CodeLanguage.KERAS, folder.resolve("mean"));
        assertThat(file).hasContent(CodeLanguage.KERAS.write(Lessons.first()));
    }

    @Test
    void whatWasAgreedToBeReplacedIsNotAskedAboutAgain() throws IOException {
        Files.writeString(file, "mine");

        exporting.write(
                new ExportWish(
                        Lessons.first(), CodeLanguage.KERAS, exporting.look(), false, file, true));

        assertThat(answers.asked).isEmpty();
        assertThat(file).hasContent(CodeLanguage.KERAS.write(Lessons.first()));
    }

    @Test
    void anAttemptIsRefusedWithTheReason() {
        session.document().open(lesson("error-rank").sheet());

        assertThat(session.export()).isEmpty();
        assertThat(told()).startsWith("this call is refused, so there is nothing to export yet");
    }

    @Test
    void nothingIsExportedWhileAStudentPractises() {
        session.practice().start();

        assertThat(session.export()).isEmpty();
        assertThat(told()).startsWith("nothing is exported while you practise");
    }

    @Test
    void aFolderThatIsNotThereIsSaid() {
        Written written = export(CodeLanguage.KERAS, folder.resolve("none").resolve("mean.py"));

        assertThat(written.reason().orElseThrow().in(ENGLISH))
                .isEqualTo("mean.py: there is no such folder: make it, or choose another");
    }

    @Test
    void whatIsReadOnlyOrNoFileIsNotWrittenOver() throws IOException {
        Files.writeString(file, "mine");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        answers.replacing = true;

        export(CodeLanguage.KERAS, file);
        assertThat(file).hasContent("mine");
        Files.delete(file);
        Files.createDirectory(file);
        answers.instead = Instead.COPY;
        export(CodeLanguage.KERAS, file);

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
