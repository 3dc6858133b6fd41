package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.util.Locale;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where weights come from, as a file says it. */
class OriginFileTest {

    private static final String GOOD =
            """
            {"kernelwalk": 1,
             "input": {"shape": [1,1,2,1], "values": [1,2]},
             "operations": [
              {"type": "convolution", "kernel": {"shape": [1,1,1,1], "values": [3]}},
              {"type": "convolution", "kernel": {"shape": [1,1,1,1], "values": [4]},
               "drawn": {"framework": "keras-2.9", "seed": 43052, "before": 1, "initializer": "he_uniform"}}]}
            """;
    private static final WeightsOrigin ORIGIN =
            new WeightsOrigin(
                    SeededFramework.KERAS_2, BigInteger.valueOf(43052), 1, Initializer.HE_UNIFORM);

    @Test
    void itIsKnownOfItsLayerAlone() {
        Exercise exercise = ExerciseFile.read(GOOD);

        assertThat(exercise.origin()).isEmpty();
        assertThat(exercise.at(1).origin()).contains(ORIGIN);
        assertThat(ExerciseFile.read(ExerciseFile.text(exercise))).isEqualTo(exercise);
        assertThat(ExerciseFile.text(exercise))
                .contains(
                        "\"drawn\": { \"framework\": \"keras-2.9\", \"seed\": 43052, \"before\": 1,"
                                + " \"initializer\": \"he_uniform\" }");
    }

    @Test
    void itIsWrittenOnlyOfWeightsThatAreStillThere() {
        Exercise other = ExerciseFile.read(GOOD).at(1).withWeight(0, Rational.of(5));

        assertThat(other.origin()).isEmpty();
        assertThat(ExerciseFile.text(other)).doesNotContain("drawn");
        assertThat(other.withWeight(0, Rational.of(4)).origin()).isEmpty();
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsWritten() {
        String plain =
                ExerciseFile.text(
                        ExerciseFile.read(
                                GOOD.replace(
                                        ", \"before\": 1, \"initializer\": \"he_uniform\"", "")));

        assertThat(plain).contains("\"drawn\": { \"framework\": \"keras-2.9\", \"seed\": 43052 }");
    }

    @Test
    void aSeedMayBeAsLargeAsTheFrameworkTakes() {
        String torch =
                GOOD.replace("keras-2.9", "pytorch")
                        .replace(", \"initializer\": \"he_uniform\"", "")
                        .replace("43052", "18446744073709551615");

        assertThat(ExerciseFile.read(torch).at(1).origin().orElseThrow().seed())
                .isEqualTo(BigInteger.TWO.pow(64).subtract(BigInteger.ONE));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    "keras-2.9"        | "keras-2.12"   | operations[1].drawn.framework (line 6, column 27): "keras-2.12" means nothing here: use keras-2.9, keras-3-tensorflow, keras-3-jax, keras-3-torch, pytorch
                    "keras-2.9"        | "pytorch"      | operations[1].drawn.initializer (line 6, column 81): "initializer" and "pytorch" are both there: keep one of them
                    "seed": 43052, | | operations[1].drawn (line 6, column 13): the key "seed" is missing: add it
                    43052              | 4.5            | operations[1].drawn.seed (line 6, column 48): a whole number is needed here, not a number: replace it
                    43052              | 9223372036854775808 | operations[1].drawn.seed (line 6, column 48): 9223372036854775808 is not between -9223372036854775808 and 9223372036854775807: use one that is
                    "before": 1        | "before": -1   | operations[1].drawn.before (line 6, column 65): -1 is not between 0 and 1000000: use one that is
                    "he_uniform"       | "he_normal"    | operations[1].drawn.initializer (line 6, column 83): "he_normal" means nothing here: use glorot_uniform, he_uniform, lecun_uniform
                    """)
    void whatCannotBeIsRefusedInOneLine(String part, String instead, String message) {
        assertThat(GOOD).contains(part);
        String bad = GOOD.replace(part, instead == null ? "" : instead);

        var refusal =
                catchThrowableOfType(ExerciseFileException.class, () -> ExerciseFile.read(bad));

        assertThat(Words.in(Locale.ENGLISH).say(refusal)).isEqualTo(message);
    }
}
