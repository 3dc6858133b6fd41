package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kernelwalk.notation.NotationExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the texts of answers are read by {@code check} and {@code grade}, and what is said of it. */
class ReadingTest {

    @TempDir private Path folder;

    @Test
    void aClassMayAnswerInEveryNotation() throws IOException {
        Path key = exercise("[1,2,2,1]", "1,2,3,4", "[1,1,1,1]", "1");
        Path answers = Files.createDirectory(folder.resolve("answers"));
        List<String> examples = NotationExamples.matrices().toList();
        for (int i = 0; i < examples.size(); i++) {
            file(answers, "student-" + i + ".txt", examples.get(i));
        }
        Files.writeString(
                answers.resolve("unicode.txt"), "1\t2\r\n3\t4\r\n", StandardCharsets.UTF_16);

        Captured run = run("grade", "--key", key, answers, "-o", folder.resolve("report.csv"));

        int count = examples.size() + 1;
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Answers: " + count + ". Right: " + count + ", wrong: 0,");
    }

    @Test
    void aHeaderAndLabelsOfRowsAreSaid() {
        Path key = exercise("[1,2,2,1]", "1,2,3,4", "[1,1,1,1]", "1");

        assertThat(run("check", key, answer("| |a|b|\n|-|-|-|\n|p|1|2|\n|q|3|4|")).out())
                .isEqualTo(
                        """
                        right: 4 of 4 cells
                          the first row was taken as a header
                          the first column was taken as labels of the rows
                        """);
        assertThat(run("check", key, answer("a,b\n1,2\n3,4"), "--format", "json").out())
                .endsWith(
                        ",\"diagnosis\":[],\"reading\":[{\"note\":\"header-row\",\"says\":\"the"
                                + " first row was taken as a header\"}]}\n");
    }

    /** The result is 1.62; 1,620 can be that or 1620. */
    @Test
    void whatTheCommaIsIsToldByTheResultOrByTheOption() {
        Path key = exercise("[1,1,1,1]", "\"1.62\"", "[1,1,1,1]", "1");

        assertThat(run("check", key, answer("1,62")).out())
                .isEqualTo("right: 1 of 1 cell\n  commas were read as decimal points\n");
        assertThat(run("check", key, answer("1,620")).out()).startsWith("right: 1 of 1 cell\n");
        Captured neither = run("check", key, answer("1,621"));
        assertThat(neither.status()).isOne();
        assertThat(neither.err())
                .endsWith(
                        ": this can be read as 1×1×1×1: 1621 and as 1×1×1×1: 1.621: write 0.5 for a"
                                + " half and 1620 without a comma, or say --decimal-comma\n");
        assertThat(run(Locale.KOREAN, "check", key, answer("1,621")).err())
                .contains("1×1×1×1: 1621(으)로도");
        assertThat(run("check", key, answer("1,621"), "--decimal-comma").out())
                .startsWith("wrong: 0 of 1 cell is right");
    }

    /** Two filters over two rows and columns: the output is 1 1 / 2 2 / 3 3 / 4 4, channels last. */
    @Test
    void theOtherOrderOfAxesIsAHintWhereMoreIsRightSo() {
        Path key = exercise("[1,2,2,1]", "1,2,3,4", "[1,1,1,2]", "1,1");
        String channelsFirst = "[[[[1, 2], [3, 4]], [[1, 2], [3, 4]]]]";

        assertThat(run("check", key, answer(channelsFirst)).out())
                .contains("  the axes of the answer were read as N×H×W×C\n")
                .contains(
                        "  read as N×C×H×W, 8 cells would be right: are the axes in that"
                                + " order?\n");
        assertThat(run("check", key, answer("tensor(" + channelsFirst + ")")).out())
                .isEqualTo("right: 8 of 8 cells\n  the axes of the answer were read as N×C×H×W\n");
    }

    @Test
    void aRoundedCountIsRefusedWithItsReason() {
        Path key = exercise("[1,2,2,1]", "1,2,3,4", "[1,1,1,1]", "1");

        Captured run = run("check", key, answer("7.6k"), "--ask", "parameters");

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .endsWith(
                        ": \"7.6k\" is rounded: write the number with all its digits, such as"
                                + " 7600\n");
        assertThat(run("check", key, answer("2 (8.00 B)"), "--ask", "parameters").out())
                .isEqualTo("right: 2\n");
        assertThat(run("check", key, answer("torch.Size([1, 1, 2, 2])"), "--ask", "size").out())
                .isEqualTo("right: 1,2,2,1\n");
        assertThat(run("check", key, answer("two"), "--ask", "size").err())
                .endsWith(
                        ": \"two\" is not a size: write two to four whole numbers, such as 7x7 or"
                                + " 1,7,7,1\n");
    }

    private Path answer(String text) {
        return file(folder, "answer.txt", text);
    }

    private Path exercise(String shape, String values, String kernelShape, String weights) {
        return file(
                folder,
                "key.kernelwalk.json",
                """
                {"kernelwalk": 1, "convention": "keras",
                 "input": {"shape": %s, "values": [%s]},
                 "operation": {"type": "convolution",
                  "kernel": {"shape": %s, "values": [%s]}}}
                """
                        .formatted(shape, values, kernelShape, weights));
    }
}
