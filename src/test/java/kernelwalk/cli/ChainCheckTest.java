package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers to the layers of a chain: 1 2 / −3 4 doubled, 6 taken off, ReLU, a row, and 1·x − 1, 2·x. */
class ChainCheckTest {

    /** conv −4 −2 / −12 2, relu 0 0 / 0 2, flatten 0 0 0 2, dense 2·1 + 1 = 3 and 2·2 = 4. */
    private static final String EXERCISE =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 2, 2, 1], "values": [1, 2, -3, 4] },
              "operations": [
                { "name": "conv", "type": "convolution",
                  "kernel": { "shape": [1, 1, 1, 1], "values": [2] }, "bias": [-6] },
                { "name": "bend", "type": "relu" },
                { "type": "flatten" },
                { "name": "scores", "type": "dense",
                  "weights": { "shape": [4, 2], "values": [1, 1, 1, -1, 1, 2, 1, 2] },
                  "bias": [1, 0] } ] }
            """;

    @TempDir private Path folder;

    private Path exercise;

    @BeforeEach
    void write() throws IOException {
        exercise = Files.writeString(folder.resolve("exam.kernelwalk.json"), EXERCISE);
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
    @CsvSource({
        "3 4, scores",
        "'[[3, 4]]', 4",
        "'[3, 4]', SCORES",
        "'3 4', ４",
        "'conv: -4 -2\n-12 2\nscores: 3 4', ALL",
        "'3\n4', dense",
        "0 0 0 2, flatten",
        "'0 0\n0 2', 2",
        "'-4 -2\n-12 2', conv"
    })
    void theAnswerToALayerIsChecked(String answer, String layer) throws IOException {
        Captured run = check(answer, "--of", layer);

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void theLastLayerIsAskedForUnlessAnotherIsNamed() throws IOException {
        assertThat(check("3 4").out())
                .isEqualTo("Layer 4, scores: dense layer\nright: 2 of 2 cells\n");
    }

    @Test
    void aLayerThatIsNotThereIsToldWithThoseThatAre() throws IOException {
        Captured run = check("3 4", "--of", "pool");

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .endsWith("there is no layer \"pool\": the layers are conv, bend, 3, scores\n");
    }

    /** Without ReLU: −4 − 2 − 12 + 2 + 1 = −15 and −4 + 2 − 24 + 4 = −22. */
    @Test
    void anErrorInALayerBeforeIsNamedAndWhatFollowsCounts() throws IOException {
        assertThat(check("-15 -22").out())
                .isEqualTo(
                        """
                        Layer 4, scores: dense layer
                        wrong: 0 of 2 cells are right, 2 wrong, 0 blank
                          with follow-through 2 of 2 cells count as right: they follow from what is wrong in layer 2 (bend)
                          unit 0: -15, should be 3; it follows from the error before
                          unit 1: -22, should be 4; it follows from the error before
                        What explains it:
                          You left out the activation. It was in layer 2 (bend); what comes after it follows rightly from there.
                            activation-omitted: 2 cells as the mistake makes them, 0 not
                        """);
        assertThat(check("-15 -22", "--format", "json").out())
                .contains(
                        "{\"layer\":{\"number\":4,\"name\":\"scores\",\"type\":\"dense\"},\"verdict\":\"wrong\",\"right\":0,\"rightOrFollowing\":2,\"of\":2")
                .contains("\"verdict\":\"wrong\",\"followsThrough\":true}")
                .contains(
                        "{\"misconception\":\"activation-omitted\",\"layer\":{\"number\":2,\"name\":\"bend\",\"type\":\"relu\"}");
    }

    /** 5 in place of 2 in the first layer: 0 0 0 5, then 5 + 1 = 6 and 10. */
    @ParameterizedTest
    @CsvSource({
        "'conv: [[-4, -2], [-12, 5]]\nbend: [[0, 0], [0, 5]]\nscores: 6 10'",
        "'conv:\n-4 -2\n-12 5\nlayer 2:\n0 0\n0 5\nscores = [6, 10]'",
        "'{\"conv\": [[-4, -2], [-12, 5]], \"bend\": [[0, 0], [0, 5]], \"scores\": [6, 10]}'"
    })
    void ofSeveralAnswersAnErrorIsNamedWhereItWasMade(String answer) throws IOException {
        Captured run = check(answer);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("Layer 1, conv: convolution\nwrong: 3 of 4 cells are right, 1 wrong")
                .containsOnlyOnce("What explains it")
                .contains(
                        "with follow-through 4 of 4 cells count as right: they follow from what is wrong in layer 1 (conv)")
                .contains(
                        "with follow-through 2 of 2 cells count as right: they follow from what is wrong in layer 1 (conv)");
    }

    @Test
    void aSecondErrorIsToldBesideWhatFollows() throws IOException {
        assertThat(check("bend: [[0, 0], [0, 5]]\nscores: 6 11").out())
                .contains("with follow-through 1 of 2 cells count as right")
                .contains("unit 0: 6, should be 3; it follows from the error before\n")
                .contains("unit 1: 11, should be 4\n");
    }

    @ParameterizedTest
    @CsvSource({
        "'(None, 2)', size, 4, 0",
        "'[1, 2]', size, 4, 0",
        "2, size, scores, 0",
        "'(None, 4)', size, 4, 1",
        "'(1, 2, 2, 1)', size, bend, 0",
        "12, parameters, all, 0",
        "10, parameters, scores, 0",
        "2, parameters, conv, 0"
    })
    void sizesAndParametersOfALayerAreChecked(String answer, String ask, String layer, int status)
            throws IOException {
        assertThat(check(answer, "--ask", ask, "--of", layer).status()).isEqualTo(status);
    }

    /** Two and ten. */
    @Test
    void theParametersOfAllLayersAreAskedForUnlessOneIsNamed() throws IOException {
        assertThat(check("12", "--ask", "parameters").out()).isEqualTo("right: 12\n");
        assertThat(check("2", "--ask", "parameters").out())
                .isEqualTo(
                        "wrong: 2, should be 12\n  layer-left-out: You left out layer 4 (scores).\n");
        assertThat(check("1", "--ask", "parameters", "--of", "bend").err())
                .contains("this layer learns no numbers");
    }

    /** As Keras' summary has it: four for each of two channels, of which two are trained; PyTorch counts two. */
    @Test
    void aBatchNormalizationIsCountedAsItsFrameworkCounts() throws IOException {
        Files.writeString(
                exercise,
                """
                { "kernelwalk": 1, "convention": "CONVENTION",
                  "input": { "shape": [1, 1, 1, 2], "values": [1, 2] },
                  "operations": [
                    { "type": "batch-normalization", "mean": [0, 0], "variance": [1, 1],
                      "scale": [1, 1], "offset": [0, 0], "epsilon": 0 } ] }
                """
                        .replace("CONVENTION", "keras"));

        assertThat(check("8", "--ask", "parameters").out())
                .isEqualTo("right: 8\n  of these 4 are trained\n");
        assertThat(check("4", "--ask", "parameters").out()).contains("trained-only");
        Files.writeString(exercise, Files.readString(exercise).replace("keras", "pytorch"));
        assertThat(check("4", "--ask", "parameters").out()).isEqualTo("right: 4\n");
    }

    /** Ann goes on from her own 5, Bob is right, Cho leaves out ReLU, of Dan's answer one cell is wrong. */
    @Test
    void aClassIsMarkedWithAndWithoutWhatFollows() throws IOException {
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Files.writeString(answers.resolve("ann.txt"), "bend: [[0, 0], [0, 5]]\nscores: 6 10\n");
        Files.writeString(answers.resolve("bob.txt"), "3 4\n");
        Files.writeString(answers.resolve("cho.txt"), "-15 -22\n");
        Files.writeString(answers.resolve("dan.txt"), "3 9\n");
        Path report = folder.resolve("report.csv");

        Captured run =
                Captured.run("grade", "--key", exercise, answers, "--of", "scores", "-o", report);

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .isEqualTo(
                        """
                        student,problem,row,column,filter,answer,expected,verdict,diagnosis,verdict with follow-through
                        ann,exam,0,0,0,6,3,wrong,single-slip,right
                        ann,exam,0,0,1,10,4,wrong,single-slip,right
                        bob,exam,0,0,0,3,3,right,,right
                        bob,exam,0,0,1,4,4,right,,right
                        cho,exam,0,0,0,-15,3,wrong,activation-omitted,right
                        cho,exam,0,0,1,-22,4,wrong,activation-omitted,right
                        dan,exam,0,0,0,3,3,right,,right
                        dan,exam,0,0,1,9,4,wrong,,wrong
                        """);
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("<tr><th>cho</th><td>0</td><td>2</td></tr>")
                .contains("<tr><th>dan</th><td>1</td><td>1</td></tr>");
    }

    /** 2·2 + 0 and −2 + 4 + 1 = 3; 4 2 leaves out the bias, or takes that of the first unit. */
    @Test
    void theQuestionAboutADenseLayerSpeaksOfInputsAndUnits() throws IOException {
        Files.writeString(
                exercise,
                """
                { "kernelwalk": 1,
                  "input": { "shape": [1, 2], "values": [2, 2] },
                  "operations": [ { "type": "dense",
                    "weights": { "shape": [2, 2], "values": [2, -1, 0, 2] }, "bias": [0, 1] } ] }
                """);

        assertThat(check("4 2").out())
                .endsWith(
                        """
                        To find out which mistake it was: What do you get in unit 0 here?
                            The same operation with these numbers:
                            inputs, sample 0
                            0  4
                            weights of unit 0
                            −2  −3
                            bias of unit 0: 1
                          −12: Bias left out
                          −11: One bias for all units
                        """);
    }
}
