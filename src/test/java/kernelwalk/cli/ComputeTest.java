package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComputeTest {

    @TempDir private Path folder;

    @Test
    void writesTheLecturesOutputAsATable() {
        Captured run = run("compute", lesson(folder));

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                0,
                                """
                                output 1×3×3×1, exact
                                 5½   6½   7½
                                 9½  10½  11½
                                13½  14½  15½
                                """,
                                ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"compute", "steps"})
    void whatWouldTakeMinutesIsOneLine(String command) {
        Path file =
                file(
                        folder,
                        "far.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,1,1,1], "values": [1]},
                         "operation": {"type": "convolution", "padding": [[4095,4095],[4095,4095]],
                          "kernel": {"shape": [1,1,1,1], "values": [1]}}}
                        """);

        assertThat(run(command, file))
                .isEqualTo(
                        new Captured(
                                1,
                                "",
                                "kernelwalk: "
                                        + file
                                        + ": operation.padding (line 2, column 50): the padded"
                                        + " input has 67092481 numbers and the output"
                                        + " 67092481, more than 67108864 together: pad less or"
                                        + " make the input smaller\n"));
    }

    @Test
    void writesTheLecturesOutputAsJson() {
        Path file = lesson(folder);

        Captured run = run("compute", file, "--format", "json");

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                0,
                                "{\"file\":\""
                                        + file
                                        + "\",\"shape\":[1,3,3,1],\"numbers\":\"exact\",\"values\":[\"11/2\",\"13/2\",\"15/2\",\"19/2\",\"21/2\",\"23/2\",\"27/2\",\"29/2\",\"31/2\"]}\n",
                                ""));
    }

    @Test
    void writesTheLecturesOutputAsCsv() {
        Captured run = run("compute", "--format=csv", lesson(folder));

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                0,
                                """
                                sample,row,column,filter,value
                                0,0,0,0,5.5
                                0,0,1,0,6.5
                                0,0,2,0,7.5
                                0,1,0,0,9.5
                                0,1,1,0,10.5
                                0,1,2,0,11.5
                                0,2,0,0,13.5
                                0,2,1,0,14.5
                                0,2,2,0,15.5
                                """,
                                ""));
    }

    /** By hand; the input is 1 2 / 3 4. In float16, 3 · 0.1 lies between two numbers and goes to the even one. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"max-pooling\", \"window\": [2,2] | \"exact\" | [1,1,1,1] | \"4\"",
                "\"average-pooling\", \"window\": [1,2] | \"exact\" | [1,2,1,1] | \"3/2\",\"7/2\"",
                "\"average-pooling\", \"window\": [1,2] | \"float32\" | [1,2,1,1] |"
                        + " \"1.5\",\"3.5\"",
                "\"convolution\", \"kernel\": {\"shape\": [1,1,1,2], \"values\": [1,\"-1/3\"]} |"
                        + " \"exact\" | [1,2,2,2] |"
                        + " \"1\",\"-1/3\",\"2\",\"-2/3\",\"3\",\"-1\",\"4\",\"-4/3\"",
                "\"convolution\", \"kernel\": {\"shape\": [1,1,1,1], \"values\": [0.1]} |"
                        + " \"float16\" | [1,2,2,1] | \"0.1\",\"0.2\",\"0.2998\",\"0.4\"",
                "\"convolution\", \"kernel\": {\"shape\": [1,1,1,1], \"values\": [2147483647]} |"
                        + " \"int32\" | [1,2,2,1] | \"2147483647\",\"-2\",\"2147483645\",\"-4\"",
                "\"transposed-convolution\", \"strides\": [2,2], \"kernel\": {\"shape\": [1,1,1,1],"
                        + " \"values\": [5]} | \"exact\" | [1,4,4,1] |"
                        + " \"5\",\"0\",\"10\",\"0\",\"0\",\"0\",\"0\",\"0\",\"15\",\"0\",\"20\",\"0\""
                        + ",\"0\",\"0\",\"0\",\"0\"",
            })
    void computesEveryOperation(String operation, String numbers, String shape, String values) {
        Path file =
                file(
                        folder,
                        "small.json",
                        "{\"kernelwalk\": 1, \"numbers\": "
                                + numbers
                                + ", \"input\": {\"shape\": [1,2,2,1], \"values\": [1,2,3,4]},"
                                + " \"operation\": {\"type\": "
                                + operation
                                + "}}");

        assertThat(run("compute", "--format", "json", file).out())
                .endsWith(
                        "\"shape\":"
                                + shape
                                + ",\"numbers\":"
                                + numbers
                                + ",\"values\":["
                                + values
                                + "]}\n");
    }

    @Test
    void aFileThatFailsDoesNotStopTheOthers() {
        Path good = lesson(folder);
        Path bad = file(folder, "bad.json", "{");
        Path wide =
                file(
                        folder,
                        "wide.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [1,2,3,4]},
                         "operation": {"type": "max-pooling", "window": [3,3]}}
                        """);

        Captured run = run("compute", "--format", "json", bad, wide, good);

        assertThat(run.status()).isEqualTo(1);
        assertThat(run.out().lines())
                .satisfiesExactly(
                        line ->
                                assertThat(line)
                                        .isEqualTo(
                                                "{\"file\":\""
                                                        + bad
                                                        + "\",\"error\":{\"code\":\"truncated\",\"message\":\"line"
                                                        + " 1, column 2: the file ends too early:"
                                                        + " complete it or save it again\"}}"),
                        line ->
                                assertThat(line)
                                        .contains(
                                                "\"error\":{\"code\":\"kernel-larger-than-input\""),
                        line -> assertThat(line).contains("\"values\":[\"11/2\""));
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: "
                                + bad
                                + ": line 1, column 2: the file ends too early: complete it or save"
                                + " it again\n"
                                + "kernelwalk: "
                                + wide
                                + ": operation.window (line 2, column 49): the pooling window (3×3)"
                                + " is larger than the padded input (2×2): make it smaller or pad"
                                + " the input\n");
    }

    @Test
    void severalFilesAreNamed() {
        Path file = lesson(folder);

        assertThat(run("compute", file, file).out()).startsWith(file + "\noutput 1×3×3×1, exact\n");
        assertThat(run("compute", "--format", "csv", file, file).out())
                .startsWith("file,sample,row,column,filter,value\n" + file + ",0,0,0,0,5.5\n");
    }

    @Test
    void speaksKoreanButForItsCodes() {
        Captured run = run(Locale.KOREAN, "compute", "--format", "json", folder.resolve("none"));

        assertThat(run.out()).contains("\"code\":\"not-found\"", "그런 파일이 없습니다");
        assertThat(run.err()).contains("이름을 확인하세요");
    }

    @Test
    void aMessageIsOneLineWhateverTheFileIsCalled() {
        assertThat(run("compute", "a\nb\u001b[31m").err().lines()).hasSize(1);
        assertThat(run("compute", "a\u0000b").err().lines()).hasSize(1);
    }
}
