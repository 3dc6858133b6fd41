package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.lesson;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StepsTest {

    @TempDir private Path folder;

    @Test
    void walksTheLecturesExample() {
        Captured run = run("steps", lesson(folder));

        assertThat(run)
                .isEqualTo(
                        new Captured(
                                0,
                                """
                                Mean filter with bias

                                convolution, exact numbers, as in Keras
                                input 1×4×4×1   kernel 2×2×1×1   bias 3   output 1×3×3×1
                                strides 1×1   no padding
                                rows      output  ⌊(4 + 0 − 2)/1⌋ + 1 = 3
                                columns   output  ⌊(4 + 0 − 2)/1⌋ + 1 = 3

                                sample 0, filter 0
                                  row 0, column 0:  0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½
                                  row 0, column 1:  1·¼ + 2·¼ + 5·¼ + 6·¼ = 3½, + 3 = 6½
                                  row 0, column 2:  2·¼ + 3·¼ + 6·¼ + 7·¼ = 4½, + 3 = 7½
                                  row 1, column 0:  4·¼ + 5·¼ + 8·¼ + 9·¼ = 6½, + 3 = 9½
                                  row 1, column 1:  5·¼ + 6·¼ + 9·¼ + 10·¼ = 7½, + 3 = 10½
                                  row 1, column 2:  6·¼ + 7·¼ + 10·¼ + 11·¼ = 8½, + 3 = 11½
                                  row 2, column 0:  8·¼ + 9·¼ + 12·¼ + 13·¼ = 10½, + 3 = 13½
                                  row 2, column 1:  9·¼ + 10·¼ + 13·¼ + 14·¼ = 11½, + 3 = 14½
                                  row 2, column 2:  10·¼ + 11·¼ + 14·¼ + 15·¼ = 12½, + 3 = 15½

                                output 1×3×3×1, exact
                                 5½   6½   7½
                                 9½  10½  11½
                                13½  14½  15½
                                """,
                                ""));
    }

    @Test
    void oneWindowIsNamedFromZero() {
        Captured run = run("steps", lesson(folder), "--window", "0,2,1,0");

        assertThat(run.out())
                .endsWith("  row 2, column 1:  9·¼ + 10·¼ + 13·¼ + 14·¼ = 11½, + 3 = 14½\n");
        assertThat(run.out()).doesNotContain("row 0, column 0");
    }

    @Test
    void eachChannelHasItsSubtotal() {
        assertThat(
                        window(
                                "[1,1,2,2]",
                                "[1,10,2,20]",
                                "\"convolution\", \"bias\": [-1], \"kernel\": {\"shape\":"
                                        + " [1,2,2,1], \"values\": [3,4,5,-6]}"))
                .isEqualTo(
                        """
                          row 0, column 0:  channel 0: 1·3 + 2·5 = 13
                                            channel 1: 10·4 + 20·(−6) = −80
                                            13 + (−80) = −67, − 1 = −68
                        """);
    }

    @Test
    void floatSumsGoChannelByChannelToo() {
        assertThat(
                        window(
                                "[1,1,2,2]",
                                "[1,10,2,20]",
                                "\"convolution\", \"kernel\": {\"shape\": [1,2,2,1], \"values\":"
                                        + " [3,4,5,6]}}, \"numbers\": \"float32\""))
                .isEqualTo(
                        """
                          row 0, column 0:  channel 0: 1·3 + 2·5 = 13
                                            channel 1: 10·4 + 20·6 = 160
                                            13 + 160 = 173
                        """);
    }

    @Test
    void whoAsksForTheFrameworksOrderHasTheSubtotalsAtTheEnd() {
        assertThat(
                        window(
                                "[1,1,2,2]",
                                "[1,10,2,20]",
                                "\"convolution\", \"kernel\": {\"shape\": [1,2,2,1], \"values\":"
                                        + " [3,4,5,6]}}, \"numbers\": \"float32\","
                                        + " \"order\": \"framework\""))
                .isEqualTo(
                        """
                          row 0, column 0:  1·3 + 10·4 + 2·5 + 20·6 = 173
                                            (channel 0: 13, channel 1: 160)
                        """);
    }

    /** By hand: 2²⁴ + 1 is 2²⁴ in float32, and Keras adds place by place. */
    @Test
    void whereTheChannelsComeToAnotherSumTheFrameworksIsToldToo() {
        assertThat(
                        window(
                                "[1,1,2,2]",
                                "[16777216,1,-16777216,0]",
                                "\"convolution\", \"kernel\": {\"shape\": [1,2,2,1], \"values\":"
                                        + " [1,1,1,1]}, \"bias\": [3]}, \"numbers\": \"float32\""))
                .endsWith("0 + 1 = 1, added in Keras’ order 0, + 3 = 3\n");
    }

    @Test
    void aFloat16SumIsRoundedBeforeItsBias() {
        assertThat(
                        window(
                                "[1,1,2,1]",
                                "[2048,1]",
                                "\"convolution\", \"kernel\": {\"shape\": [1,2,1,1], \"values\":"
                                        + " [1,1]}, \"bias\": [1]}, \"numbers\": \"float16\""))
                .isEqualTo(
                        """
                          row 0, column 0:  2048·1 + 1·1 = 2049 ≈ 2048, + 1 = 2048
                        """);
    }

    @Test
    void zerosOfThePaddingAreMarked() {
        assertThat(
                        window(
                                "[1,1,1,1]",
                                "[7]",
                                "\"convolution\", \"padding\": \"same\","
                                        + " \"kernel\": {\"shape\": [1,2,1,1], \"values\": [1,2]}"))
                .isEqualTo("  row 0, column 0:  7·1 + [0]·2 = 7\n");
    }

    @Test
    void aMaximumPassesOverPadding() {
        assertThat(
                        window(
                                "[1,1,2,1]",
                                "[-7,\"1/3\"]",
                                "\"max-pooling\", \"window\": [1,3], \"padding\": \"same\""))
                .isEqualTo("  row 0, column 0:  max(−7, ⅓, –) = ⅓\n");
    }

    @Test
    void anAverageDividesByWhatCounts() {
        String operation = "\"average-pooling\", \"window\": [1,3], \"padding\": \"same\"";

        assertThat(window("[1,1,2,1]", "[1,2]", operation))
                .isEqualTo("  row 0, column 0:  (1 + 2)/2 = 1.5\n");
        assertThat(window("[1,1,2,1]", "[1,2]", operation + ", \"countPadding\": true"))
                .isEqualTo("  row 0, column 0:  (1 + 2 + [0])/3 = 1\n");
    }

    @Test
    void aTransposedConvolutionShowsWhatReachesTheCell() {
        assertThat(
                        window(
                                "[1,1,2,1]",
                                "[3,5]",
                                "\"transposed-convolution\", \"kernel\": {\"shape\": [1,2,1,1],"
                                        + " \"values\": [10,20]}",
                                "0,0,1,0"))
                .isEqualTo("  row 0, column 1:  5·10 + 3·20 = 110\n");
    }

    @Test
    void aLongSumHasALineForEachRowOfTheWindow() {
        String values = "[" + "1,".repeat(24) + "100]";

        assertThat(
                        window(
                                "[1,5,5,1]",
                                values,
                                "\"convolution\", \"kernel\": {\"shape\": [5,5,1,1], \"values\": "
                                        + values
                                        + "}"))
                .isEqualTo(
                        """
                          row 0, column 0:        1·1 +     1·1 +     1·1 +     1·1 +     1·1
                                            +     1·1 +     1·1 +     1·1 +     1·1 +     1·1
                                            +     1·1 +     1·1 +     1·1 +     1·1 +     1·1
                                            +     1·1 +     1·1 +     1·1 +     1·1 +     1·1
                                            +     1·1 +     1·1 +     1·1 +     1·1 + 100·100 = 10024
                        """);
    }

    private String window(String shape, String values, String operation) {
        return window(shape, values, operation, "0,0,0,0");
    }

    /** The lines of one window. */
    private String window(String shape, String values, String operation, String place) {
        Path file =
                file(
                        folder,
                        "small.json",
                        "{\"kernelwalk\": 1, \"input\": {\"shape\": "
                                + shape
                                + ", \"values\": "
                                + values
                                + "}, \"operation\": {\"type\": "
                                + operation
                                + (operation.contains("numbers") ? "}" : "}}"));
        Captured run = run("steps", file, "--window", place);

        assertThat(run.err()).isEmpty();
        return run.out().substring(run.out().indexOf("\n  row ") + 1);
    }
}
