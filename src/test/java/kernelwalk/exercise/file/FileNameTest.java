package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The time limit only ends a test that waits for ever. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FileNameTest {

    @TempDir private Path folder;

    @Test
    void aNameThatNoFileCanHaveIsAProblemLikeAnyOther() {
        assertThat(reason("")).isEqualTo(Reason.NO_NAME);
        assertThat(reason("a\0b")).isEqualTo(Reason.BAD_NAME);
        assertThat(reason("\uD83D")).isEqualTo(Reason.BAD_NAME);
    }

    private static Reason reason(String name) {
        return catchThrowableOfType(ExerciseFileException.class, () -> FileName.path(name))
                .reason();
    }

    @Test
    void anEndingIsAddedWhereItIsMissingWhateverItsLetters() {
        assertThat(FileName.ended("mean", ".png")).isEqualTo("mean.png");
        assertThat(FileName.ended("mean.PNG", ".png")).isEqualTo("mean.PNG");
        assertThat(FileName.ended("mean.png.pdf", ".png")).isEqualTo("mean.png.pdf.png");
    }

    /** "에" in EUC-KR is BF A1. */
    @Test
    void bytesThatAreNoLettersStandAsMarks() throws IOException {
        Path file = named("%BF%A1.%EA%B0%80+b%20c%25");

        assertThat(FileName.text(file)).isEqualTo(folder + "/‹BF›‹A1›.가+b c%");
        assertThat(FileName.last(file)).isEqualTo("‹BF›‹A1›.가+b c%");
        assertThat(FileName.last(file.getFileName())).isEqualTo("‹BF›‹A1›.가+b c%");
        assertThat(FileName.last(file.getRoot())).isEqualTo("/");
    }

    @Test
    void bytesThatAreNotUtf8AreReadAsTheLocaleHasThem() {
        byte[] name = {(byte) 0xBF, (byte) 0xA1};

        assertThat(FileName.letters(name, "EUC-KR")).isEqualTo("에");
        assertThat(FileName.letters(name, "UTF-16")).isEqualTo("뾡");
        assertThat(FileName.letters(name, "no-such-set")).isEqualTo("‹BF›‹A1›");
        assertThat(FileName.letters(new byte[] {(byte) 0xBF}, "EUC-KR")).isEqualTo("‹BF›");
        assertThat(FileName.letters("에".getBytes(StandardCharsets.UTF_8), "EUC-KR")).isEqualTo("에");
    }

    /** What is decoded and asked for again has other bytes, so that it is not found. */
    @Test
    void aNameInOtherBytesIsNotSimplyNotThere() throws IOException {
        Path file = named("%BF%A1.json");

        assertThatThrownBy(() -> SourceFile.open(Path.of(file.toString())))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        problem -> assertThat(problem.reason()).isEqualTo(Reason.NAME_NOT_UTF8));
        assertThat(SourceFile.open(file)).isEmpty();
    }

    /** A window would read it again at every start. */
    @Test
    void whatIsPipedInIsAFileForACommandAlone() throws IOException {
        Path input = Path.of("/dev/stdin");
        assumeTrue(Files.exists(input) && !Files.isRegularFile(input));

        SourceFile.openOrInput(input).close();
        assertThatThrownBy(() -> SourceFile.open(input))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        problem -> assertThat(problem.reason()).isEqualTo(Reason.NOT_A_FILE));
    }

    @Test
    void aLessonThatIsAPipeOrHasNoLettersIsListedAsBroken()
            throws IOException, InterruptedException {
        Pipes.make(folder.resolve("a.kernelwalk.json"));
        named("%BF%A1.kernelwalk.json");

        assertThat(Lessons.in(folder))
                .extracting(entry -> ((BrokenLesson) entry).problem().reason())
                .containsExactly(Reason.NOT_A_FILE, Reason.NAME_NOT_UTF8);
        assertThat(Lessons.in(folder)).extracting("id").containsExactly("a", "‹BF›‹A1›");
    }

    private Path named(String escaped) throws IOException {
        assumeTrue(File.separatorChar == '/');
        return Files.createFile(Path.of(URI.create(folder.toUri() + escaped)));
    }
}
