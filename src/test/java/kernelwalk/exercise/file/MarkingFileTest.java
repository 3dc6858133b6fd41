package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.OptionalInt;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.MarkingRules.Layout;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a teacher asks of an answer stands in the exercise file under the key "marking". */
class MarkingFileTest {

    private static final MarkingRules ALL =
            new MarkingRules(2, Rational.of(1, 100), OptionalInt.of(3), Layout.ANY);

    @Test
    void everyDemandIsReadAgain() {
        Exercise exercise = Lessons.first().with(ALL);
        String text = ExerciseFile.text(exercise);

        assertThat(text)
                .contains(
                        "\"marking\": { \"places\": 2, \"tolerance\": 0.01,"
                                + " \"inputsRounded\": 3, \"layout\": \"any\" }");
        assertThat(ExerciseFile.read(text)).isEqualTo(exercise);
        assertThat(ExerciseFile.readSheet(text)).isEqualTo(exercise);
    }

    @Test
    void onlyWhatDiffersFromTheUsualIsWritten() {
        Exercise zero =
                Lessons.first().with(MarkingRules.USUAL.withInputsRounded(OptionalInt.of(0)));

        assertThat(ExerciseFile.text(Lessons.first())).doesNotContain("marking");
        assertThat(ExerciseFile.text(zero)).contains("\"marking\": { \"inputsRounded\": 0 }");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"places\": -1} | marking.places",
                "{\"places\": 1001} | marking.places",
                "{\"places\": 1.5} | marking.places",
                "{\"tolerance\": -0.1} | marking.tolerance",
                "{\"tolerance\": \"wide\"} | marking.tolerance",
                "{\"tolerance\": true} | marking.tolerance",
                "{\"inputsRounded\": null} | marking.inputsRounded",
                "{\"layout\": \"free\"} | marking.layout",
                "{\"digits\": 1} | marking.digits",
                "7 | marking"
            })
    void aRefusalNamesThePlace(String marking, String path) {
        String text =
                ExerciseFile.text(Lessons.first())
                        .replaceFirst("\"title\"", "\"marking\": " + marking + ", \"title\"");

        var refusal =
                catchThrowableOfType(ExerciseFileException.class, () -> ExerciseFile.read(text));

        assertThat(refusal.position().path()).isEqualTo(path);
        assertThat(Words.in(Locale.ENGLISH).say(refusal)).contains(path);
        assertThat(Words.in(Locale.KOREAN).say(refusal)).contains(path);
    }
}
