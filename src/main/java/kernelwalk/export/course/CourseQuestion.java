package kernelwalk.export.course;

import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.course.Questions.Field;
import kernelwalk.export.look.Look;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * What is asked about an exercise, for paper.
 *
 * @param exercise the exercise
 * @param words    the language
 */
public record CourseQuestion(Exercise exercise, Words words) {

    /** Why an exercise cannot be asked. */
    public static Optional<Phrase> refusal(Exercise exercise) {
        return Questions.refusal(exercise);
    }

    /** What is done to the input, and what is to be written. */
    public List<String> told() {
        return new QuestionText(Questions.of(exercise, Look.in(words))).told();
    }

    /** What is done to the input. */
    public List<String> rules() {
        return new QuestionText(Questions.of(exercise, Look.in(words))).rules();
    }

    /** What is done to the input, without any number of it. */
    public List<String> plan() {
        return QuestionText.plan(exercise, words);
    }

    /** What known mistakes give in the first cell, the commonest first; none where that is no number. */
    public List<String> mistakes() {
        Field first = Questions.of(exercise, Look.in(words)).fields().getFirst();
        return first.wrong().stream()
                .map(
                        wrong ->
                                words.say(
                                        "export.worksheet.mistake",
                                        wrong.value().toPlainString().replace('-', '−'),
                                        wrong.says()))
                .toList();
    }
}
