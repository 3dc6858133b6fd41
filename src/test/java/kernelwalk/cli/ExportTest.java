package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.page.WebPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ExportTest {

    @TempDir private Path folder;

    private Path mean;
    private Path out;

    @BeforeEach
    void write() {
        mean = lesson(folder);
        out = folder.resolve("mean.py");
    }

    @Test
    void aPythonFileIsAKerasProgram() {
        Captured run = run("export", mean, "-o", out);

        assertThat(run).isEqualTo(new Captured(0, out + " is written: Keras program\n", ""));
        assertThat(out).hasContent(program(CodeLanguage.KERAS));
    }

    @ParameterizedTest
    @CsvSource({"PYTORCH, PyTorch program", "SCIPY, NumPy program", "BY_HAND, Keras program"})
    void aPythonFileFollowsTheRulesOfTheExercise(Convention convention, String name) {
        ExerciseFile.write(mean, ExerciseFile.read(mean).with(convention));

        assertThat(run("export", mean, "-o", out).out()).endsWith(" is written: " + name + "\n");
    }

    @ParameterizedTest
    @EnumSource(CodeLanguage.class)
    void theFormatCanBeChosen(CodeLanguage language) {
        Captured run = run("export", mean, "--format", language.code(), "-o", out);

        assertThat(run.status()).isZero();
        assertThat(out).hasContent(program(language));
    }

    @Test
    void severalExercisesGoIntoAFolder() {
        Path programs = folder.resolve("programs");
        run("make", "-o", programs);

        Captured run = run("export", mean, homework(folder), "-o", programs, "--format", "numpy");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
        assertThat(programs.resolve("mean-filter.py")).hasContent(program(CodeLanguage.NUMPY));
        assertThat(programs.resolve("homework.py")).exists();
    }

    @Test
    void aFolderDoesNotSayWhatToWrite() {
        assertThat(run("export", mean, "-o", folder))
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: "
                                        + folder
                                        + " is a folder, whose name does not say what to write: add"
                                        + " --format (see kernelwalk export --help)\n"));
    }

    @Test
    void twoExercisesOfOneNameDoNotTakeEachOthersPlace() throws IOException {
        Path other = lesson(Files.createDirectory(folder.resolve("other")));
        Path programs = Files.createDirectory(folder.resolve("programs"));

        Captured run = run("export", mean, other, "-o", programs, "--format", "keras", "--force");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err())
                .startsWith("kernelwalk: " + other + ": ")
                .contains("was written from another exercise just now")
                .hasLineCount(1);
    }

    @Test
    void aFileThatHoldsSomethingElseIsWrittenOverOnlyByForce() throws IOException {
        Files.writeString(out, "print('mine')\n");

        Captured refused = run("export", mean, "-o", out);

        assertThat(refused)
                .isEqualTo(
                        new Captured(
                                1,
                                "",
                                "kernelwalk: "
                                        + out
                                        + ": this file is there already and holds something else:"
                                        + " choose another name, or add --force to write over"
                                        + " it\n"));
        assertThat(out).hasContent("print('mine')\n");

        assertThat(run("export", mean, "-o", out, "--force").status()).isZero();
        assertThat(out).hasContent(program(CodeLanguage.KERAS));
    }

    @Test
    void theSameProgramMayBeThereAlready() {
        run("export", mean, "-o", out);

        assertThat(run("export", mean, "-o", out).status()).isZero();
    }

    @Test
    void whatCannotBeWrittenIsRefusedWithTheReasonAndStopsNoOther() throws IOException {
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Path large =
                file(
                        folder,
                        "large.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,1,1,1], "values": [1]},
                         "operation": {"type": "max-pooling", "window": [2,2]}}
                        """);
        Path attempt =
                file(
                        folder,
                        "attempt.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,1,1], "values": [1]},
                         "operation": {"type": "max-pooling", "window": [1,1]}}
                        """);

        Captured run = run("export", large, attempt, mean, "-o", programs, "--format", "pytorch");

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .startsWith("kernelwalk: " + large + ": ")
                                        .contains("2×2"),
                        line ->
                                assertThat(line)
                                        .startsWith("kernelwalk: " + attempt + ": ")
                                        .contains("the input has 3 axes, but needs four"));
        assertThat(programs).isDirectoryNotContaining("glob:**/{large,attempt}*");
        assertThat(programs.resolve("mean-filter.py")).exists();
    }

    @Test
    void onlyAFileIsReplaced() throws Exception {
        Path pipe = folder.resolve("pipe.py");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor()).isZero();

        assertThat(run("export", mean, "-o", pipe, "--force").err())
                .isEqualTo(
                        "kernelwalk: "
                                + pipe
                                + ": this is a pipe, a socket or a device, not a file: choose"
                                + " another name\n");
        assertThat(run("export", mean, "-o", pipe).status()).isOne();
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsNamed() {
        Path nowhere = folder.resolve("none").resolve("mean.py");

        Captured run = run("export", mean, "-o", nowhere);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.err()).startsWith("kernelwalk: " + nowhere + ": there is no such folder");
    }

    @Test
    void koreansReadKorean() {
        assertThat(run(Locale.KOREAN, "export", mean, "-o", out).out())
                .isEqualTo(out + " 파일을 썼습니다: Keras 프로그램\n");
    }

    @Test
    void theHelpListsEveryFormat() {
        assertThat(run("export", "--help").out().replaceAll("\\s+", ""))
                .contains(Format.all().stream().map(Format::code).collect(Collectors.joining("|")));
    }

    private String program(CodeLanguage language) {
        return language.write(ExerciseFile.read(mean));
    }

    @Test
    void lessonsBecomeOnePageAndNothingElse() {
        assertThat(run("export", "--lessons", "-o", folder.resolve("l.pdf")))
                .matches(it -> it.status() == 2 && it.err().contains("end in .html"));
        assertThat(
                        run(
                                "export",
                                "--lessons",
                                folder.resolve("none"),
                                "-o",
                                folder.resolve("l.html")))
                .matches(it -> it.status() == 1 && it.err().contains("no folder of lessons"));
        assertThat(run("export", "-o", out).err()).contains("or --lessons for all lessons");
        assertThat(folder.resolve("l.html")).doesNotExist();
    }

    /** The lesson of the folder, and the one that cannot be read. */
    @Test
    void theLessonsOfAFolderAreWrittenAndWhatIsNoneIsSaid() throws IOException {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
        Path page = folder.resolve("lecture.html");
        assertThat(run("export", "--lessons", folder, "-o", page))
                .isEqualTo(new Captured(0, page + " is written: lessons 1\n", ""));
        assertThat(run("export", "--lessons", folder, "-o", page).status()).isZero();
        Files.writeString(folder.resolve("bad.kernelwalk.json"), "{");

        Captured broken = run("export", "--lessons", folder, "-o", page, "--theme", "dark");

        assertThat(broken.status()).isEqualTo(1);
        assertThat(broken.err()).contains("bad.kernelwalk.json", "add --force");
        assertThat(run("export", "--lessons", folder, "-o", page, "--force").out())
                .endsWith("lessons 1\n");
    }
}
