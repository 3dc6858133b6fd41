package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import kernelwalk.words.Words;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said about each kind of file with bad layers, word for word. */
class BadChainFileTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);
    private static final String GOOD =
            """
            {"kernelwalk": 1,
             "input": {"shape": [1,1,2,1], "values": [1,2]},
             "operations": [
              {"name": "first", "type": "relu"},
              {"type": "batch-normalization", "mean": [0], "variance": [1]},
              {"type": "flatten"},
              {"name": "last", "type": "dense", "weights": {"shape": [2,1], "values": [3,4]}}]}
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "kernelwalk": 1    | "kernelwalk": 1, "operation": {"type": "relu"} | operations (line 3, column 16): "operations" and "operation" are both there: keep one of them
                    "type": "flatten"  | "type": "flatten", "negativeSlope": 1 | operations[2].negativeSlope (line 6, column 40): the key "negativeSlope" does not belong to flatten: remove it or change the type
                    "type": "relu"     | "type": "relu", "window": [2,2] | operations[0].window (line 4, column 47): the key "window" does not belong to relu: remove it or change the type
                    "type": "relu"     | "type": "relu", "slope": 1 | operations[0].slope (line 4, column 37): the key "slope" means nothing here, unless to a newer version of this program: use name, type, kernel, bias, strides, padding, dilations, groups, flip, drawn, outputPadding, window, rounding, countPadding, weights, negativeSlope, maximum, mean, variance, scale, offset, epsilon, size, rate
                    "name": "last"     | "name": "first" | operations[3].name (line 7, column 12): two layers are called "first": give each a name of its own
                    "name": "last"     | "name": "2" | operations[3].name (line 7, column 12): a layer cannot be called "2", as that is a number of a layer: use a word
                    "name": "last"     | "name": "First" | operations[3].name (line 7, column 12): two layers are called "First": give each a name of its own
                    "name": "last"     | "name": "All" | operations[3].name (line 7, column 12): a layer cannot be called "All", as that stands for all layers: use another word
                    "name": "last"     | "name": "a:b" | operations[3].name (line 7, column 12): the name "a:b" of a layer has a ":" or "=", which ends it in an answer: leave the sign out
                    "name": "last"     | "name": "last " | operations[3].name (line 7, column 12): the name "last " of a layer begins or ends with a space: leave it out
                    [2,1], "values": [3,4] | [2,1], "values": [3] | operations[3].weights.values (line 7, column 75): there is 1 weight, but the shape 2×1, inputs × units, holds 2: add or remove some, or change the shape
                    [2,1], "values": [3,4] | [0,1], "values": [3,4] | operations[3].weights.shape (line 7, column 58): the weights have the shape 0×1, inputs × units, where one length is 0: make both at least 1
                    [2,1], "values": [3,4] | [1,1], "values": [3] | operations[3].weights (line 7, column 48): layer 4: the weights are for 1 input, but 2 come in: give as many rows of weights, or flatten first
                    "mean": [0]        | "mean": [0,1] | operations[1].mean (line 5, column 43): layer 2: the mean has 2 numbers, but the input has 1 channel: give one for each
                    "variance": [1]    | "variance": [1,2] | operations[1].variance (line 5, column 60): layer 2: the variance has 2 numbers, but the input has 1 channel: give one for each
                    "variance": [1]    | "variance": [-1] | operations[1].variance (line 5, column 60): layer 2: the variance of channel [0] comes to −0.999 with epsilon, and its root cannot divide: make it larger than 0
                    , "variance": [1]  |  | operations[1] (line 5, column 3): the key "variance" is missing: add it
                    "shape": [2,1], "values": [3,4] | "shape": [3,1], "values": [3,4,5] | operations[3].weights (line 7, column 48): layer 4: the weights are for 3 inputs, but 2 come in: give as many rows of weights, or flatten first
                    "shape": [2,1], "values": [3,4] | "shape": [2], "values": [3,4] | operations[3].weights.shape (line 7, column 58): a list of exactly 2 is needed here: add or remove some
                    "shape": [1,1,2,1] | "shape": [1,2,1] | input.shape (line 2, column 21): the input has 3 axes, but these layers need four: samples, height, width, channels; or two where the first layer takes units: samples, units: add or remove axes
                    """)
    void isSaidInOneLine(String part, String instead, String message) {
        assertThat(GOOD).contains(part);

        String bad = GOOD.replace(part, instead == null ? "" : instead);

        assertThat(messageOf(bad)).isEqualTo(message);
        assertThat(messageOfSheet(bad)).isEqualTo(message);
    }

    @Test
    void aChainHasALayer() {
        String none = GOOD.substring(0, GOOD.indexOf('[', GOOD.indexOf("operations"))) + "[]}";

        assertThat(messageOf(none))
                .isEqualTo(
                        "operations (line 3, column 16): the chain has no layer: give at least one");
    }

    @Test
    void aChainHasAtMost64Layers() {
        String layers = String.join(",", Collections.nCopies(65, "{\"type\": \"relu\"}"));
        String text =
                GOOD.substring(0, GOOD.indexOf('[', GOOD.indexOf("operations")))
                        + "["
                        + layers
                        + "]}";

        assertThat(messageOf(text)).startsWith("operations").contains("64");
        assertThat(ExerciseFile.read(text.replaceFirst("\\{\"type\": \"relu\"},", "")).layers())
                .hasSize(64);
    }

    /** Two axes are samples and units, and are written so. */
    @Test
    void unitsAreTypedWithTwoAxes() {
        String text =
                """
                {"kernelwalk": 1,
                 "input": {"shape": [2,3], "values": [[1,2,3],[4,5,6]]},
                 "operations": [{"type": "softmax"}]}
                """;

        var exercise = ExerciseFile.read(text);

        assertThat(exercise.input().layout().lengths()).containsExactly(2, 1, 1, 3);
        assertThat(exercise.outputLengths()).containsExactly(2, 3);
        String written = ExerciseFile.text(exercise);
        assertThat(written)
                .contains(
                        "\"shape\": [2, 3],\n    \"values\": [\n      [1, 2, 3],\n      [4, 5, 6]");
        assertThat(ExerciseFile.read(written)).isEqualTo(exercise);
        String ofMaps =
                text.replace("softmax", "max-pooling\", \"window\": [1,1], \"rounding\": \"floor");
        assertThat(messageOf(ofMaps)).contains("the input has 2 axes");
    }

    private static String messageOf(String text) {
        return said(() -> ExerciseFile.readComputable(stream(text)));
    }

    private static String messageOfSheet(String text) {
        return said(() -> ExerciseFile.readSheet(text));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String said(ThrowingCallable reading) {
        return WORDS.say(catchThrowableOfType(ExerciseFileException.class, reading));
    }
}
