package kernelwalk.exercise.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.Answers;
import kernelwalk.exercise.StudentWork.Prediction;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.StudentWork.WindowSteps;
import kernelwalk.exercise.Tally;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a student has written stands in the exercise file under the key "practice". */
class PracticeFileTest {

    private static final StudentWork WORK =
            new StudentWork(
                    PracticeTask.SIZE_AND_PARAMETERS,
                    new SizeFields("2", " 2x", "1", "five"),
                    Optional.of(
                            new Answers(
                                    new Shape(1, 2, 2, 1),
                                    List.of("5.50", "", "13/2", "-9"),
                                    List.of(0, 3),
                                    false)),
                    List.of(
                            new WindowSteps(
                                    new Cell(0, 1, 0, 0),
                                    List.of(List.of("1", ""), List.of("\"")))),
                    new Prediction(3, "1/"),
                    true);

    @Test
    void whatIsWrittenIsReadAgainAsItWasTyped() {
        String text = ExerciseFile.text(new SavedSheet(Lessons.first(), WORK));

        assertThat(ExerciseFile.readSaved(text)).isEqualTo(new SavedSheet(Lessons.first(), WORK));
        assertThat(ExerciseFile.read(text)).isEqualTo(Lessons.first());
        assertThat(text).contains("\"checks\": [0, 3]");
    }

    @Test
    void theReplyAndTheTallyAreReadAgain() {
        StudentWork replied = WORK.withReply(Optional.of("0·(−1)")).with(new Tally(2, 25, 3, 1, 4));

        String text = ExerciseFile.text(new SavedSheet(Lessons.first(), replied));

        assertThat(ExerciseFile.readSaved(text).work()).isEqualTo(replied);
        assertThat(replied.written().tally()).isEqualTo(Tally.NONE);
        assertThat(ExerciseFile.text(new SavedSheet(Lessons.first(), WORK)))
                .doesNotContain("reply", "tally");
    }

    @Test
    void aGuessOfTheKernelIsReadAgainAndABlankOneIsNone() {
        StudentWork guessing = StudentWork.NONE.guessing(List.of("1", "", "-1/2", ""));

        String text = ExerciseFile.text(new SavedSheet(Lessons.first(), guessing));

        assertThat(text).contains("\"guess\": [\"1\", \"\", \"-1/2\", \"\"]");
        assertThat(ExerciseFile.readSaved(text).work()).isEqualTo(guessing);
        assertThat(guessing.isBlank()).isFalse();
        assertThat(StudentWork.NONE.guessing(List.of("", ""))).isEqualTo(StudentWork.NONE);
    }

    /** Behind a softmax numbers are floats, so that one can be no number. */
    @Test
    void workOnLaterLayersIsReadAgain() {
        Exercise chain =
                Lessons.first()
                        .with(
                                List.of(
                                        Layer.of(Lessons.first().operation()),
                                        Layer.of(new Pointwise.Softmax()),
                                        Layer.of(Relu.PLAIN)),
                                0);
        Answers none = new Answers(new Shape(1, 1, 1, 1), List.of("NaN"), List.of(), false);
        StudentWork last =
                new StudentWork(
                        PracticeTask.OUTPUT,
                        SizeFields.EMPTY,
                        Optional.of(none),
                        List.of(),
                        Prediction.NONE,
                        false);
        StudentWork work = WORK.withLater(new TreeMap<>(Map.of(1, WORK, 2, last)));

        String text = ExerciseFile.text(new SavedSheet(chain, work));

        assertThat(ExerciseFile.readSaved(text)).isEqualTo(new SavedSheet(chain, work));
        assertThat(ExerciseFile.read(text)).isEqualTo(chain);
    }

    @Test
    void anAnswerThatWasCheckedWholeIsMarkedByOneWord() {
        Answers all = new Answers(new Shape(1, 1, 1, 1), List.of("7"), List.of(0), true);
        String text = text(all);

        assertThat(text).contains("\"checks\": \"all\"");
        assertThat(ExerciseFile.readSaved(text).work().answers().orElseThrow().explained())
                .isTrue();
    }

    private static String text(Answers answers) {
        return ExerciseFile.text(
                new SavedSheet(
                        Lessons.first(),
                        new StudentWork(
                                PracticeTask.OUTPUT,
                                SizeFields.EMPTY,
                                Optional.of(answers),
                                List.of(),
                                Prediction.NONE,
                                false)));
    }

    @Test
    void withoutWorkTheFileIsWrittenAsBefore() {
        assertThat(ExerciseFile.text(Lessons.first())).doesNotContain("practice");
        assertThat(ExerciseFile.readSaved(ExerciseFile.text(Lessons.first())).work())
                .isEqualTo(StudentWork.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"done": 1} | practice.done: the key "done" means nothing here, unless to a newer version of this program: use task, open, size, answers, checks, reply, steps, prediction, guess, tally, layers
                    {"task": "all"} | practice.task: "all" means nothing here: use output, size, size-and-parameters, parameters
                    {"size": {"rows": 3}} | practice.size.rows: a text in quotes is needed here, not a whole number: replace it
                    {"answers": {"values": [""]}} | practice.answers: the key "shape" is missing: add it
                    {"answers": {"shape": [1,1,2,1], "values": ["1"]}} | practice.answers.values: a list of exactly 2 is needed here: add or remove some
                    {"answers": {"shape": [1,1,2,1], "values": ["1", "two"]}} | practice.answers.values[1]: "two" is not a number: write one such as 3, −0.5, 1/4 or 1e-3
                    {"answers": {"shape": [1,65,65,1], "values": []}} | practice.answers.shape: a list has at most 4096 items here: shorten it
                    {"answers": {"shape": [1,1,2,1], "values": ["1", ""]}, "checks": [2]} | practice.checks[0]: 2 is not between 0 and 1: use one that is
                    {"checks": "some"} | practice.checks: "some" means nothing here: use all
                    {"steps": [{"lines": []}]} | practice.steps[0]: the key "cell" is missing: add it
                    {"tally": {"hints": -1}} | practice.tally.hints: -1 is not between 0 and 2147483647: use one that is
                    {"layers": [{"task": "size"}]} | practice.layers[0]: the key "layer" is missing: add it
                    {"layers": [{"layer": 2}]} | practice.layers[0].layer: 2 is not between 1 and 1: use one that is
                    {"layers": [{"layer": 2, "layers": []}]} | practice.layers[0].layers: the key "layers" means nothing here, unless to a newer version of this program: use layer, task, open, size, answers, checks, reply, steps, prediction, guess, tally
                    {"prediction": {"known": -1}} | practice.prediction.known: -1 is not between 0 and 2147483647: use one that is
                    """)
    void whatIsWrongWithItIsSaidWithItsPlace(String practice, String message) {
        String plain = ExerciseFile.text(Lessons.first()).stripTrailing();
        String text =
                plain.substring(0, plain.length() - 1).stripTrailing()
                        + ",\n  \"practice\": "
                        + practice
                        + "}";

        var problem =
                catchThrowableOfType(
                        ExerciseFileException.class, () -> ExerciseFile.readSaved(text));

        assertThat(Words.in(Locale.ENGLISH).say(problem).replaceFirst(" \\(line.*?\\)", ""))
                .isEqualTo(message);
    }

    @Test
    void workOnALayerStandsThereOnce() {
        String text =
                """
                {"kernelwalk": 1, "input": {"shape": [1, 1, 1, 1], "values": [1]},
                 "operations": [{"type": "relu"}, {"type": "relu"}],
                 "practice": {"layers": [{"layer": 2, "task": "size"}, {"layer": 2}]}}
                """;

        assertThatThrownBy(() -> ExerciseFile.read(text))
                .isInstanceOfSatisfying(
                        ExerciseFileException.class,
                        refused -> {
                            assertThat(refused.reason())
                                    .isEqualTo(ExerciseFileException.Reason.REPEATED_LAYER);
                            assertThat(refused.position().path())
                                    .isEqualTo("practice.layers[1].layer");
                        });
    }
}
