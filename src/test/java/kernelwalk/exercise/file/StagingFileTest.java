package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
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
}
