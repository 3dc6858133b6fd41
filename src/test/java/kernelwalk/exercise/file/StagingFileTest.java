package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is hidden of an exercise, and where its walk begins, in its file. */
class StagingFileTest {

    private static final HiddenNumber OUTPUT =
            new HiddenNumber(0, HideableCard.OUTPUT, List.of(0, 1, 2, 0));
    private static final HiddenNumber WEIGHT =
            new HiddenNumber(0, HideableCard.KERNEL, List.of(0, 1, 0, 0));

    @Test
    void nothingIsWrittenWhereNothingIsHiddenAndTheWalkBeginsAtItsStart() {
        assertThat(ExerciseFile.text(Exercise.plain())).doesNotContain("hidden", "start");
    }

    @Test
    void whatIsHiddenAndWhereTheWalkBeginsIsReadAsItWasWritten() {
        var staging =
                new Staging(
                        Set.of(HideableCard.BIAS),
                        Set.of(OUTPUT, WEIGHT),
                        new WalkStart(0, List.of(0, 1, 0, 0)));
        String text = ExerciseFile.text(Exercise.plain().with(staging));

        assertThat(text)
                .contains(
                        "\"hidden\": [{ \"card\": \"bias\" }, { \"card\": \"kernel\", \"cells\": [[0, 1, 0, 0]] }, { \"card\": \"output\", \"cells\": [[0, 1, 2, 0]] }],")
                .contains("\"start\": { \"window\": [0, 1, 0, 0] }\n");
        assertThat(ExerciseFile.read(text).staging()).isEqualTo(staging);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[{ \"cells\": [] }]                                   | MISSING_KEY",
                "[{ \"card\": \"input\" }]                             | UNKNOWN_WORD",
                "[{ \"card\": \"output\", \"cells\": [[0,0,0]] }]      | WRONG_LENGTH",
                "[{ \"card\": \"bias\", \"cells\": [[-1]] }]           | OUT_OF_RANGE",
                "[{ \"card\": \"bias\", \"layer\": 64 }]               | OUT_OF_RANGE",
                "[{ \"card\": \"bias\", \"colour\": 1 }]               | UNKNOWN_KEY"
            })
    void whatCannotBeHiddenIsRefusedWithItsReason(String hidden, Reason reason) {
        String text =
                ExerciseFile.text(Exercise.plain())
                        .replace("\"numbers\"", "\"hidden\": " + hidden + ", \"numbers\"");

        assertThatThrownBy(() -> ExerciseFile.read(text))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    /** 4×4 to 3×3 by a kernel of 2×2, then ReLU. */
    private static String chain(String key, String value) {
        Exercise plain = Exercise.plain();
        return ExerciseFile.text(
                        plain.with(List.of(Layer.of(plain.operation()), Layer.of(Relu.PLAIN)), 0))
                .replace("\"numbers\"", "\"%s\": %s,\n\"numbers\"".formatted(key, value));
    }

    private static Exercise computable(String text) {
        return ExerciseFile.readComputable(
                new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "hidden | [{ \"card\": \"bias\", \"layer\": 9, \"cells\": [[0]] }]         | OUT_OF_RANGE | 9 0 1",
                "hidden | [{ \"card\": \"bias\", \"layer\": 9 }]                           | OUT_OF_RANGE | 9 0 1",
                "hidden | [{ \"card\": \"bias\", \"layer\": 1, \"cells\": [[0]] }]         | NO_SUCH_CARD | 1 relu bias",
                "hidden | [{ \"card\": \"kernel\", \"cells\": [[0, 3, 0, 0]] }]            | OUT_OF_RANGE | 3 0 1",
                "hidden | [{ \"card\": \"products\", \"cells\": [[0, 0, 1]] }]             | OUT_OF_RANGE | 1 0 0",
                "hidden | [{ \"card\": \"output\", \"cells\": [[0, 0, 0, 0], [0, 7, 0, 0]] }] | OUT_OF_RANGE | 7 0 2",
                "start  | { \"window\": [0, 5, 0, 0] }                                     | OUT_OF_RANGE | 5 0 2",
                "start  | { \"layer\": 2, \"window\": [0, 0, 0, 0] }                       | OUT_OF_RANGE | 2 0 1",
                "start  | { \"layer\": 1, \"window\": [0, 0, 0, 1] }                       | OUT_OF_RANGE | 1 0 0"
            })
    void whatTheExerciseHasNotIsRefusedWithItsPlace(
            String key, String value, Reason reason, String arguments) {
        assertThatThrownBy(() -> computable(chain(key, value)))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        refused -> {
                            assertThat(refused.reason()).isEqualTo(reason);
                            assertThat(refused.arguments())
                                    .extracting(Object::toString)
                                    .containsExactly(arguments.split(" "));
                            assertThat(refused.position().path()).startsWith(key);
                        });
    }

    @Test
    void whatIsHiddenBeyondASmallerKernelIsNotWritten() {
        var staging =
                new Staging(
                        Set.of(),
                        Set.of(
                                WEIGHT,
                                new HiddenNumber(0, HideableCard.KERNEL, List.of(7, 0, 0, 0)),
                                new HiddenNumber(3, HideableCard.OUTPUT, List.of(0, 0, 0, 0))),
                        new WalkStart(0, List.of(0, 9, 0, 0)));

        String text = ExerciseFile.text(Exercise.plain().with(staging));

        assertThat(computable(text).staging()).isEqualTo(Staging.NONE.hiding(Set.of(WEIGHT)));
    }
}
