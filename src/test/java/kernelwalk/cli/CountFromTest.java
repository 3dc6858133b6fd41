package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --count-from 1}: everything that is read and written counts from 1. */
class CountFromTest {

    /** 1×3×2×1, kernel 2: the output is 2 4 / 6 8 / 10 12. */
    private static final String DOUBLED =
            """
            {"kernelwalk": 1,
             "input": {"shape": [1,3,2,1], "values": [1,2,3,4,5,6]},
             "operation": {"type": "convolution",
                           "kernel": {"shape": [1,1,1,1], "values": [2]}}}
            """;

    @TempDir private Path folder;

    @Test
    void theWindowsOfTheStepsAreNamedFromOne() {
        Captured run = run("steps", lesson(folder), "--count-from", "1");

        assertThat(run.status()).isZero();
        assertThat(run.out())
                .contains(
                        """
                        sample 1, filter 1
                          row 1, column 1:  0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½
                        """,
                        "  row 3, column 3:  10·¼ + 11·¼ + 14·¼ + 15·¼ = 12½, + 3 = 15½\n")
                .doesNotContain("row 0", "column 0");
    }

    @Test
    void theWindowThatIsAskedForIsCountedSoToo() {
        Captured run = run("steps", lesson(folder), "--window", "1,3,2,1", "--count-from", "1");

        assertThat(run.out())
                .endsWith("  row 3, column 2:  9·¼ + 10·¼ + 13·¼ + 14·¼ = 11½, + 3 = 14½\n");
    }

    @Test
    void aWindowThatIsNotThereSaysWhichAreInTheSameBase() {
        Captured run = run("steps", lesson(folder), "--window", "1,0,1,1", "--count-from", "1");

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: the output is 1×3×3×1, so --window goes from 1,1,1,1"
                                        + " to 1,3,3,1: choose one of these\n"));
    }

    @Test
    void aCheckNamesCellsAndRefusedNumbersFromOne() {
        Path exercise = file(folder, "doubled.json", DOUBLED);

        Captured wrong = run("check", exercise, answer("2,4\n6,8\n10,999"), "--count-from", "1");
        Captured refused = run("check", exercise, answer("2,4\n6,x\n10,12"), "--count-from", "1");

        assertThat(wrong.out())
                .contains(
                        "  row 3, column 2: 999, should be 12\n",
                        "It is the cell in row 3, column 2.");
        assertThat(refused.err()).contains("answer.csv: row 2, column 2: \"x\" is not a number");
    }

    @Test
    void aCheckForProgramsCountsSoWhenItIsAsked() {
        Path exercise = file(folder, "doubled.json", DOUBLED);

        Captured json =
                run(
                        "check",
                        exercise,
                        answer("2,4\n6,8\n10,12"),
                        "--format",
                        "json",
                        "--count-from",
                        "1");

        assertThat(json.out()).contains("{\"at\":[1,1,1,1],").doesNotContain("[1,0");
    }

    @Test
    void aClassIsGradedInTheSameBase() {
        Path exercise = file(folder, "doubled.json", DOUBLED);
        Path report = folder.resolve("report.csv");

        run(
                "grade",
                "--key",
                exercise,
                answer("2,4\n6,8\n10,12"),
                "-o",
                report,
                "--count-from",
                "1");

        assertThat(report)
                .content()
                .contains(
                        "answer,doubled,1,1,1,2,2,right,\n", "answer,doubled,3,2,1,12,12,right,\n");
    }

    @Test
    void koreanCountsSoToo() {
        Captured run = run(Locale.KOREAN, "steps", lesson(folder), "--count-from", "1");

        assertThat(run.out()).contains("샘플 1, 필터 1\n  1행 1열:").doesNotContain("0행");
    }

    @Test
    void nobodyCountsFromTwo() {
        Captured run = run("steps", "x", "--count-from", "2");

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--count-from has to be one of 0, 1");
    }

    private Path answer(String text) {
        return file(folder, "answer.csv", text);
    }
}
