package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the commands make of an exercise of several layers; its numbers are worked by hand. */
class ChainCommandsTest {

    @TempDir private Path folder;
    private Path chain;

    @BeforeEach
    void write() {
        chain =
                chain(
                        """
                        {"name": "conv", "type": "convolution",
                          "kernel": {"shape": [1, 1, 1, 2], "values": [1, -1]}},
                        {"type": "relu"},
                        {"type": "flatten"},
                        {"name": "fc", "type": "dense",
                          "weights": {"shape": [4, 2], "values": [1, 0, 0, 1, 1, 0, 0, 1]},
                          "bias": [0, -2]},
                        {"type": "softmax"}
                        """);
    }

    private Path chain(String operations) {
        return file(
                folder,
                "chain.kernelwalk.json",
                """
                {
                  "kernelwalk": 1,
                  "title": "Exam",
                  "input": {"shape": [1, 1, 2, 1], "values": [1, -2]},
                  "operations": [%s]
                }
                """
                        .formatted(operations));
    }

    @Test
    void stepsWalksAllLayersOneAfterTheOther() {
        Captured run = run("steps", chain);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .isEqualTo(
                        """
                        Exam

                        Layer 1, conv: convolution
                        convolution, exact numbers, as in Keras
                        input 1×1×2×1   kernel 1×1×1×2   bias 0 0   output 1×1×2×2
                        strides 1×1   no padding
                        rows      output  ⌊(1 + 0 − 1)/1⌋ + 1 = 1
                        columns   output  ⌊(2 + 0 − 1)/1⌋ + 1 = 2

                        sample 0, filter 0
                          row 0, column 0:  1·1 = 1
                          row 0, column 1:  (−2)·1 = −2

                        sample 0, filter 1
                          row 0, column 0:  1·(−1) = −1
                          row 0, column 1:  (−2)·(−1) = 2

                        output 1×1×2×2, exact

                        sample 0, filter 0
                         1  −2

                        sample 0, filter 1
                        −1   2

                        Layer 2: ReLU
                        ReLU, exact numbers, as in Keras
                        input 1×1×2×2   output 1×1×2×2

                        sample 0, channel 0
                          row 0, column 0:  max(0, 1) = 1
                          row 0, column 1:  max(0, −2) = 0

                        sample 0, channel 1
                          row 0, column 0:  max(0, −1) = 0
                          row 0, column 1:  max(0, 2) = 2

                        output 1×1×2×2, exact

                        sample 0, channel 0
                        1  0

                        sample 0, channel 1
                        0  2

                        Layer 3: flattening
                        flattening, exact numbers, as in Keras
                        input 1×1×2×2   output 1×4
                        read row by row, in a row column by column, in a column channel by channel

                        sample 0
                          unit 0:  1 from row 0, column 0, channel 0
                          unit 1:  0 from row 0, column 0, channel 1
                          unit 2:  0 from row 0, column 1, channel 0
                          unit 3:  2 from row 0, column 1, channel 1

                        output 1×4, exact
                        1  0  0  2

                        Layer 4, fc: dense layer
                        dense layer, exact numbers, as in Keras
                        input 1×4   weights 4×2   bias 0 −2   output 1×2

                        sample 0
                          unit 0:  1·1 + 0·0 + 0·1 + 2·0 = 1
                          unit 1:  1·0 + 0·1 + 0·0 + 2·1 = 2, − 2 = 0

                        output 1×2, exact
                        1  0

                        Layer 5: softmax
                        softmax, float64, as in Keras
                        input 1×2   output 1×2
                        over the units: the exponential of each, divided by the sum of all

                        sample 0
                          unit 0:  e^1 / (e^1 + e^0)
                                   ≈ 2.718281828459045 / (2.718281828459045 + 1)
                                   ≈ 2.718281828459045 / 3.718281828459045 ≈ 0.7310585786300049
                          unit 1:  e^0 / (e^1 + e^0)
                                   ≈ 1 / (2.718281828459045 + 1)
                                   ≈ 1 / 3.718281828459045 ≈ 0.2689414213699951

                        output 1×2, float64
                        0.7310585786300049  0.2689414213699951
                        """);
    }

    @Test
    void oneLayerIsChosenByNameOrNumberAndAWindowBelongsToIt() {
        assertThat(run("steps", chain, "--layer", "fc").out())
                .isEqualTo(run("steps", chain, "--layer", "4").out())
                .startsWith("Exam\n\nLayer 4, fc: dense layer\n")
                .doesNotContain("Layer 5");
        assertThat(run("steps", chain, "--layer", "ReLU"))
                .as("the one layer that does it, as for --of")
                .isEqualTo(run("steps", chain, "--layer", "2"));
        assertThat(run("steps", chain, "--layer", "pool").status()).isEqualTo(2);
        assertThat(run("steps", chain, "--layer", "2", "--window", "0,0,1,1").out())
                .endsWith("sample 0, channel 1\n  row 0, column 1:  max(0, 2) = 2\n");
        assertThat(run("steps", chain, "--window", "0,0,0,1").out())
                .contains("Layer 5: softmax\n")
                .contains("  unit 1:  e^0 / (e^1 + e^0)\n")
                .doesNotContain("unit 0:");
    }

    @Test
    void aLayerThatIsNotThereIsAnsweredWithThoseThatAre() {
        assertThat(run("steps", chain, "--layer", "6").err())
                .isEqualTo(
                        "kernelwalk: there is no layer 6: --layer goes from 1 to 5, or is one of"
                                + " the names conv, fc\n");
        assertThat(run("export", chain, "--layer", "pool", "-o", folder.resolve("a.svg")).err())
                .endsWith(
                        "there is no layer pool: --layer goes from 1 to 5, or is one of the names"
                                + " conv, fc\n");
    }

    @Test
    void theStepsOfEveryOtherLayerShowItsOwnNumbers() {
        Path file =
                chain(
                        """
                        {"type": "batch-normalization", "mean": [1], "variance": [4], "scale": [3],
                          "offset": ["1/2"], "epsilon": 0},
                        {"type": "relu", "negativeSlope": "1/2", "maximum": 6},
                        {"type": "zero-padding", "padding": [[1, 0], [0, 0]]},
                        {"type": "up-sampling", "size": [1, 2]},
                        {"type": "dropout", "rate": 0.5},
                        {"type": "global-average-pooling"}
                        """);

        assertThat(run("steps", file).out())
                .contains(
                        "the mean: 1   the variance: 4   the scale: 3   the offset: ½   epsilon: 0\n",
                        "  row 0, column 1:  (−2 − 1) / √4 · 3 + ½ = (−3) / 2 · 3 + ½ = −4\n",
                        "the slope below 0: ½   the maximum: 6\n",
                        "  row 0, column 1:  min(6, (−4)·½) = −2\n",
                        "  row 0, column 0:  [0]\n  row 0, column 1:  [0]\n",
                        "every number 1×2 times\n",
                        "  row 1, column 3:  −2 from row 1, column 1, channel 0\n",
                        "nothing is left out when a network is used, so every number stays\n",
                        "/8 = ");
    }

    @Test
    void whatIsBehindAnIrrationalLayerIsRoundedAndSaysSo() {
        Path file =
                chain(
                        """
                        {"type": "batch-normalization", "mean": [1], "variance": [4], "scale": [2],
                          "offset": [1], "epsilon": "1/4"},
                        {"type": "max-pooling", "window": [1, 2]},
                        {"type": "flatten"},
                        {"type": "dense", "weights": {"shape": [1, 2], "values": [1, 2]}},
                        {"type": "softmax"}
                        """);

        assertThat(run("steps", file).out())
                .contains(
                        "batch normalization, float64, as in Keras\n",
                        "  row 0, column 0:  (1 − 1) / √(4 + ¼) · 2 + 1 ≈ 0 / 2.0615528128088303 · 2 + 1 ≈ 1\n",
                        "max(1, −1.9104275004359956) ≈ 1\n",
                        "  unit 1:  1·2 ≈ 2\n",
                        "softmax, float64, as in Keras\n",
                        "over the units: the exponential of each, divided by the sum of all\n")
                .doesNotContain("exact numbers");
    }

    /** The sigmoids of 4, 0 and −600, which is e^−600. */
    @Test
    void roundedResultsHaveTheirOwnDigitsAndPowersOfTen() {
        Path file =
                chain(
                        """
                        {"type": "flatten"},
                        {"type": "dense",
                          "weights": {"shape": [2, 3], "values": [4, 0, -600, 0, 0, 0]}},
                        {"type": "sigmoid"}
                        """);

        assertThat(run("compute", file).out())
                .contains(
                        "\n     0.9820137900379085                      0.5  2.6503965530043108e−261\n");
        assertThat(Captured.piped("1 0.5 1", "check", file.toString(), "-").out())
                .contains("0.9820137900379085")
                .doesNotContain("0.98201379003790850")
                .satisfies(out -> assertThat(out.lines()).allMatch(line -> line.length() < 120));
    }

    @Test
    void anAnswerToOtherLayersIsNoAnswerToTheOneThatIsAskedFor() {
        Captured later = Captured.piped("fc: 1 0", "check", chain.toString(), "-", "--of", "conv");
        Captured unknown = Captured.piped("nope: 1 2", "check", chain.toString(), "-");

        assertThat(later.status()).isOne();
        assertThat(later.err())
                .isEqualTo(
                        "kernelwalk: -: there is no answer to the layer conv, but to others:"
                                + " add it, or ask for one that is answered\n");
        assertThat(unknown.status()).isOne();
        assertThat(unknown.err())
                .isEqualTo(
                        "kernelwalk: -: there is no layer nope: the layers are conv, 2, 3, fc, 5\n");
    }

    @Test
    void shapesOfUnitsAreSaidAsSamplesByUnits() {
        assertThat(run("steps", chain, "--window", "0,0,0,9").err())
                .isEqualTo(
                        "kernelwalk: the output is 1×2, so --window goes from 0,0,0,0 to 0,0,0,1:"
                                + " choose one of these\n");
        assertThat(Captured.piped("1 2 3", "check", chain.toString(), "-").out())
                .contains("the answer is 1×3, the output is 1×2;");
        assertThat(Captured.piped("1 2\n3 4", "check", chain.toString(), "-").out())
                .contains("the answer is 2×2, the output is 1×2;");
    }

    @Test
    void questionsOfCoursesAskForUnits() {
        Path gift = folder.resolve("chain.gift");

        assertThat(run("export", chain, "-o", gift).err()).isEmpty();

        assertThat(gift)
                .content()
                .contains(
                        "::Exam (sample 0, unit 0)::",
                        "<p>unit 1?</p>",
                        "Work out the output, 1×2.")
                .doesNotContain("filter", "row 0");
    }

    @Test
    void aPlainExerciseHasNoHeadings() {
        Path file = chain("{\"type\": \"relu\"}");

        assertThat(run("steps", file, "--layer", "1")).isEqualTo(run("steps", file));
        assertThat(run("steps", file).out()).doesNotContain("Layer");
    }

    @Test
    void stepsSpeakKorean() {
        assertThat(run(Locale.KOREAN, "steps", chain, "--layer", "3").out())
                .contains("행, 열, 채널 순서로 읽습니다", "  유닛 3:  2 (0행 1열 채널 1)\n");
    }

    @Test
    void computeGivesEveryLayerToPrograms() {
        assertThat(run("compute", chain, "--layers", "--format", "json").out())
                .startsWith("{\"file\":")
                .contains(
                        ",\"shape\":[1,2],\"numbers\":\"float64\",\"values\":[\"0.7310585786300049\",\"0.2689414213699951\"],\"layers\":[{\"name\":\"conv\",\"type\":\"convolution\",\"shape\":[1,1,2,2],\"numbers\":\"exact\",\"values\":[\"1\",\"-1\",\"-2\",\"2\"]},",
                        "{\"name\":\"\",\"type\":\"flatten\",\"shape\":[1,4],\"numbers\":\"exact\",\"values\":[\"1\",\"0\",\"0\",\"2\"]},",
                        "{\"name\":\"fc\",\"type\":\"dense\",\"shape\":[1,2],\"numbers\":\"exact\",\"values\":[\"1\",\"0\"]},");
        assertThat(run("compute", chain, "--format", "json").out()).doesNotContain("\"layers\"");
    }

    @Test
    void computeGivesTheLastLayerToPeopleAndSpreadsheets() {
        assertThat(run("compute", chain).out())
                .isEqualTo("output 1×2, float64\n0.7310585786300049  0.2689414213699951\n");
        assertThat(run("compute", chain, "--layers").out())
                .contains("Layer 4, fc: dense layer\noutput 1×2, exact\n1  0\n");
        assertThat(run("compute", chain, "--layers", "--format", "csv").out())
                .startsWith("layer,sample,row,column,filter,value\n1,0,0,0,0,1\n1,0,0,0,1,-1\n")
                .contains("\n4,0,0,0,0,1\n4,0,0,0,1,0\n5,");
    }

    @Test
    void theProgramOfAChainIsExported() {
        Path program = folder.resolve("chain.py");

        assertThat(run("export", chain, "-o", program.toString()).err()).isEmpty();
        assertThat(program).content().contains("# layer 4, dense, fc, gives 1 × 2");
    }
}
