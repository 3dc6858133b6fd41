package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.homework.ChainSummaries;
import kernelwalk.homework.Problems;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Sizes and numbers of parameters of all layers of an exam's chain in one answer: 5×5, two kernels of 2×2 to 4×4×2, ReLU,
 * pooling to 2×2×2, 8 numbers in a row, 3 units; 2·(4 + 1) = 10 and 3·(8 + 1) = 27 parameters.
 */
class ChainCountsTest {

    @TempDir private Path folder;

    private Path exercise;

    @BeforeEach
    void write() throws IOException {
        exercise = Files.writeString(folder.resolve("exam.kernelwalk.json"), Problems.CHAIN);
    }

    private Captured check(String answer, Object... options) throws IOException {
        Path file = Files.writeString(folder.resolve("answer.txt"), answer);
        Object[] all = new Object[options.length + 3];
        all[0] = "check";
        all[1] = exercise;
        all[2] = file;
        System.arraycopy(options, 0, all, 3, options.length);
        return Captured.run(all);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "conv: 4x4x2\nrelu: 4×4×2\npool 2 x 2 x 2\nflatten: 8\nscores (None, 3)",
                "1. 4x4x2\n2. 4x4x2\n3. 2x2x2\n4. 8\n5. 3",
                "layer 1: (1, 4, 4, 2)\nlayer 2: 4 by 4 by 2\nlayer 3: [2, 2, 2]\nlayer 4: 8\nlayer 5: 3",
                "4x4x2\n4x4x2\n2x2x2\n8\n3",
                "input 5x5x1\n4x4x2\n4x4x2\n2x2x2\n8\n3",
                "5x5x1 -> 4x4x2 -> 4x4x2 -> 2x2x2 -> 8 -> 3",
                "4×4×2 → 4×4×2 → 2×2×2 → 8 → 3",
                "[(4, 4, 2), (4, 4, 2), (2, 2, 2), (8,), (3,)]",
                "4x4x2, 4x4x2, 2x2x2, 8, 3",
                "4x4x2,4x4x2,2x2x2,8,3",
                "{1: (4, 4, 2), 2: (4, 4, 2), 3: (2, 2, 2), 4: 8, 5: 3}",
                "convolution: 4x4x2\nReLU: 4x4x2\nmax pooling: 2x2x2\nflattening: 8\ndense layer: 3",
                "합성곱: 4x4x2\nReLU: 4x4x2\n최대 풀링: 2x2x2\n평탄화: 8\n밀집층: 3",
                "Conv2D 4x4x2\nrelu 4x4x2\nMaxPooling2D 2x2x2\nflatten 8\nfc 3",
                "{\"conv\": [4, 4, 2], \"relu\": [4, 4, 2], \"pool\": [2, 2, 2], \"flatten\": [8],"
                        + " \"scores\": [3]}",
                "layer,size,parameters\nconv,4x4x2,10\nrelu,4x4x2,0\npool,2x2x2,0\nflatten,8,0\nscores,3,27",
                "| layer | size |\n|---|---|\n| conv | 4x4x2 |\n| relu | 4x4x2 |\n| pool | 2x2x2 |\n"
                        + "| flatten | 8 |\n| scores | 3 |"
            })
    void theSizesOfAllLayersAreReadAsPeopleWriteThem(String answer) throws IOException {
        Captured run = check(answer, "--ask", "size");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("5 of 5 layers right\n");
        assertThat(run.status()).isZero();
    }

    private static final String KERAS =
            """
            Model: "sequential"
            ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━┓
            ┃ Layer (type)                 ┃ Output Shape         ┃    Param # ┃
            ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━┩
            │ conv2d (Conv2D)              │ (None, 4, 4, 2)      │         10 │
            ├──────────────────────────────┼──────────────────────┼────────────┤
            │ max_pooling2d (MaxPooling2D) │ (None, 2, 2, 2)      │          0 │
            ├──────────────────────────────┼──────────────────────┼────────────┤
            │ flatten (Flatten)            │ (None, 8)            │          0 │
            ├──────────────────────────────┼──────────────────────┼────────────┤
            │ dense (Dense)                │ (None, 3)            │         27 │
            └──────────────────────────────┴──────────────────────┴────────────┘
             Total params: 37 (148.00 B)
             Trainable params: 37 (148.00 B)
            """;

    @ParameterizedTest
    @ValueSource(strings = {KERAS, ChainSummaries.KERAS_2, ChainSummaries.TORCHINFO})
    void aPastedSummaryAnswersBothQuestions(String summary) throws IOException {
        assertThat(check(summary, "--ask", "size").out()).endsWith("5 of 5 layers right\n");
        assertThat(check(summary, "--ask", "parameters").out())
                .endsWith("sum: 37, right\n5 of 5 layers right\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"total 37", "all: 37", "합계: 37", "전체 = 37"})
    void theSumOfAllParametersHasManyNames(String sum) throws IOException {
        String counts = "conv: 10\nrelu: 0\npool: 0\nflatten: 0\nscores: 27\n";

        assertThat(check(counts + sum, "--ask", "parameters").out())
                .endsWith("sum: 37, right\n5 of 5 layers right\n");
    }

    @Test
    void aLayerThatIsCalledAsASumIsALayer() throws IOException {
        Files.writeString(exercise, Problems.CHAIN.replace("\"pool\"", "\"sum\""));

        assertThat(check("4x4x2\n4x4x2\n2x2x2\n8\n3", "--ask", "size").out())
                .isEqualTo(
                        check(
                                        "conv: 4x4x2\nrelu: 4x4x2\nsum: 2x2x2\nflatten: 8\nscores: 3",
                                        "--ask",
                                        "size")
                                .out());
    }

    /** Without the + 1 the first output is 3 by 3, of which the pool makes 1 by 1 and the row 2 numbers. */
    @Test
    void aWrongSizeThatIsCarriedOnIsOneMistake() throws IOException {
        Captured run =
                check(
                        "conv: 3x3x2\nrelu: 3x3x2\npool: 1x1x2\nflatten: 2\nscores: 3",
                        "--ask",
                        "size");

        assertThat(run.out())
                .startsWith(
                        "Layer 1, conv: convolution\nwrong: 1,3,3,2, should be 1,4,4,2\n"
                                + "  output-size-without-one: ")
                .contains(
                        "1,1,1,2, should be 1,2,2,2; it follows from what is wrong in layer 1 (conv)\n")
                .endsWith("1 of 5 layers right\n4 of 5 layers with follow-through\n");
        assertThat(run.status()).isOne();
    }

    /** 5 by 5 under 2 by 2: "same" keeps 5, "full" makes 5 + 2 − 1 = 6. */
    @Test
    void sizesOfAnotherPaddingAreNamed() throws IOException {
        assertThat(check("conv: 5x5x2", "--ask", "size", "--of", "conv").out())
                .contains("padding-same-for-valid: You took the size that padding \"same\" gives;");
        assertThat(check("conv: 6x6x2", "--ask", "size", "--of", "conv").out())
                .contains("padding-full-for-valid: You took the size that padding \"full\" gives;");
    }

    @Test
    void aSizeWithChannelsFirstIsSaidToBeThatInEachLayerAndCarriedNowhere() throws IOException {
        assertThat(check("2x4x4\n2x4x4\n2x2x2\n8\n3", "--ask", "size").out())
                .startsWith(
                        """
                        Layer 1, conv: convolution
                        wrong: 1,2,4,4, should be 1,4,4,2
                          size-channels-first: Your lengths are right, but the channels stand first; \
                        write rows, columns, channels.

                        Layer 2: ReLU
                        wrong: 1,2,4,4, should be 1,4,4,2
                          size-channels-first: Your""")
                .doesNotContain("stride")
                .doesNotContain("follow");
    }

    /** 3·(2 + 1) = 9 follows from the size beside it, and 10 + 9 is the sum of these numbers. */
    @Test
    void aCountThatIsRightForAWrongSizeFollows() throws IOException {
        String summary =
                KERAS.replace("4, 4, 2)", "3, 3, 2)")
                        .replace("2, 2, 2)", "1, 1, 2)")
                        .replace("None, 8)", "None, 2)")
                        .replace("27 │", " 9 │")
                        .replace("params: 37", "params: 19");

        assertThat(check(summary, "--ask", "parameters").out())
                .contains("9, should be 27; it follows from what is wrong in layer 1 (conv)\n")
                .contains("sum: 19, should be 37; it is the sum of these numbers\n")
                .endsWith("5 of 5 layers with follow-through\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10,0,0,0,27",
                "10 0 0 0 27",
                "10, 0, 0, 0, 27",
                "{\"1\": 10, \"2\": 0, \"3\": 0, \"4\": 0, \"5\": 27}",
                "conv: 10\nflattening: 0\ndense layer: 27\nReLU: 0\n최대 풀링: 0",
                "4x4x2 10\n4x4x2 0\n2x2x2 0\n8 0\n3 27",
                "conv,4x4x2,10\nrelu,4x4x2,0\npool,2x2x2,0\nflatten,8,0\nscores,3,27",
                "conv: 10 (4x4x2)\nrelu: 0 (4x4x2)\npool: 0 (2x2x2)\nflatten: 0 (8)\nscores: 27 (3)"
            })
    void theParametersOfAllLayersAreReadAsPeopleWriteThem(String answer) throws IOException {
        Captured run = check(answer, "--ask", "parameters");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).endsWith("5 of 5 layers right\n");
    }

    /** 6 by 6 by 2 is wrong in the first layer; 3 by 3 by 2 are 18 numbers, and 3·(18 + 1) = 57. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "layer,output,parameters\nconv,6x6x2,10\nrelu,6x6x2,0\npool,3x3x2,0\nflatten,18,0\nscores,3,57",
                "conv 6x6x2/10\nrelu 6x6x2/0\npool 3x3x2/0\nflatten 18/0\nscores 3/57",
                "conv: 6x6x2, 10\nrelu: 6x6x2, 0\npool: 3x3x2, 0\nflatten: 18, 0\nscores: 3, 57",
                "conv 6x6x2 -> 10\nrelu 6x6x2 -> 0\npool 3x3x2 -> 0\nflatten 18 -> 0\nscores 3 -> 57"
            })
    void aCountFollowsFromTheSizesBesideIt(String answer) throws IOException {
        assertThat(check(answer, "--ask", "parameters").out())
                .contains("57, should be 27; it follows from what is wrong in layer 1 (conv)\n")
                .doesNotContain("stride-ignored");
    }

    /** Pooling by every step would give 18 numbers too, but the sizes say that the flattening went wrong. */
    @Test
    void aWrongNumberOfUnitsBesideACountIsWhereItCameFrom() throws IOException {
        assertThat(
                        check(
                                        "conv: 4x4x2 / 10\nrelu: 4x4x2 / 0\npool: 2x2x2 / 0\nflatten: 18 / 0\nscores: 3 / 57",
                                        "--ask",
                                        "parameters")
                                .out())
                .contains(
                        "57, should be 27; it follows from what is wrong in layer 4 (flattening)\n");
    }

    @Test
    void aListForAnotherNumberOfLayersSaysHowManyThereAre() throws IOException {
        assertThat(check("4x4x2, 4x4x2, 2x2x2, 3", "--ask", "size").err())
                .endsWith("4 sizes for 5 layers: write one for each layer, in order\n");
        for (String answer :
                new String[] {"10,0,0,27", "10 0 0 27", "[10, 0, 0, 27]", "10\n0\n0\n27"}) {
            assertThat(check(answer, "--ask", "parameters").err())
                    .endsWith(
                            "4 numbers of parameters for 5 layers: write one for each layer, in order,"
                                    + " 0 where there are none\n");
        }
    }

    @Test
    void aNumberWithGroupsOfDigitsIsOne() throws IOException {
        assertThat(check("10,027", "--ask", "parameters").out())
                .startsWith("wrong: 10027, should be 37\n");
    }

    @Test
    void aTextOfSeveralLinesIsQuotedByItsFirst() throws IOException {
        assertThat(check("my size\nis the same", "--ask", "size").err())
                .contains(": \"my size …\" is not a size");
        assertThat(check("ten\nor more", "--ask", "parameters").err())
                .contains(": \"ten …\" is not a number");
    }

    @Test
    void whatIsForgottenInOneLayerIsToldThere() throws IOException {
        assertThat(check("10 + 0 + 0 + 0 + 24 = 34", "--ask", "parameters").out())
                .contains("wrong: 24, should be 27\n  without-unit-bias: ")
                .contains("sum: 34, should be 37; it is the sum of these numbers\n");
        assertThat(check("10\n0\n0\n0\n18", "--ask", "parameters").out())
                .contains("other-inputs: You counted 5 inputs for each unit; there are 8.\n");
    }

    @Test
    void aSingleSizeIsThatOfTheLastLayerAndASingleNumberTheSum() throws IOException {
        assertThat(check("3", "--ask", "size").out()).isEqualTo("right: 1,3\n");
        assertThat(check("37", "--ask", "parameters").out()).isEqualTo("right: 37\n");
    }

    @Test
    void aLayerThatIsNamedIsAskedForWithThoseBeforeItThatAreAnswered() throws IOException {
        assertThat(check("conv: 3x3x2\npool: 1x1x2", "--ask", "size", "--of", "pool").out())
                .contains("it follows from what is wrong in layer 1 (conv)")
                .endsWith("0 of 2 layers right\n1 of 2 layers with follow-through\n");
        assertThat(check("conv: 3x3x2", "--ask", "size", "--of", "pool").err())
                .endsWith(
                        "there is no answer to the layer pool, but to others: add it, or ask for one that is answered\n");
    }

    @Test
    void jsonSaysWhatFollows() throws IOException {
        assertThat(
                        check(
                                        "conv: 3x3x2\nrelu: 3x3x2",
                                        "--ask",
                                        "size",
                                        "--of",
                                        "relu",
                                        "--format",
                                        "json")
                                .out())
                .startsWith(
                        "{\"verdict\":\"wrong\",\"right\":0,\"rightOrFollowing\":1,\"of\":2,\"layers\":[")
                .contains(
                        "{\"layer\":{\"number\":2,\"type\":\"relu\"},\"verdict\":\"wrong\","
                                + "\"answer\":\"1,3,3,2\",\"expected\":\"1,4,4,2\","
                                + "\"followsThrough\":true,\"diagnosis\":[]}");
    }

    @Test
    void whatIsNoLayerOrTwiceOneIsTold() throws IOException {
        assertThat(check("conv: 4x4x2\nbend: 4x4x2", "--ask", "size").err())
                .endsWith("there is no layer bend: the layers are conv, 2, pool, 4, scores\n");
        assertThat(check("conv: 4x4x2\nconv: 4x4x2", "--ask", "size").err())
                .endsWith("there are two answers to the layer \"conv\": keep one of them\n");
        assertThat(check(KERAS.replace("flatten (Flatten)", "total"), "--ask", "size").err())
                .endsWith(
                        "the summary has 3 layers, the exercise 5: it must be of the same layers\n");
    }

    @Test
    void gradeMarksEachLayerWithAndWithoutWhatFollows() throws IOException {
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Files.writeString(answers.resolve("ann.txt"), "4x4x2\n4x4x2\n2x2x2\n8\n3");
        Files.writeString(answers.resolve("bea.txt"), "3x3x2\n3x3x2\n1x1x2\n2\n3");
        Path report = folder.resolve("report.csv");

        Captured run =
                Captured.run("grade", "--key", exercise, answers, "-o", report, "--ask", "size");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,,,,\"layer 1: 1,4,4,2\",\"layer 1: 1,4,4,2\",right,,right\n")
                .contains(
                        "bea,exam,,,,\"layer 1: 1,3,3,2\",\"layer 1: 1,4,4,2\",wrong,output-size-without-one,wrong\n")
                .contains("bea,exam,,,,\"layer 4: 1,2\",\"layer 4: 1,8\",wrong,,right\n");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Right layers, of 5")
                .contains("<tr><th>bea</th><td>1</td><td>4</td></tr>");
    }
}
