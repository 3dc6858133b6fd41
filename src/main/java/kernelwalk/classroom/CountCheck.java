package kernelwalk.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.homework.question.WrittenSize;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/**
 * Checks an answer that is a size or a number of parameters.
 *
 * @param expected the right answer, as {@link AskedFor#key} has it
 * @param commas   what a comma in the answer is, where somebody has said it
 */
public record CountCheck(
        Exercise exercise, AskedFor asked, String expected, Commas commas, Words words) {

    /**
     * What an answer is.
     *
     * @param isRight      whether it is right
     * @param answer       the counts, as {@link AskedFor#key} has them
     * @param explanations the names of what explains a wrong one, and their sentences
     */
    public record Result(boolean isRight, String answer, Map<String, String> explanations) {}

    /** Checks an answer. */
    public Result check(String text) {
        List<Integer> counts = counts(text);
        String answer = joined(counts);
        boolean right = answer.equals(expected);
        return new Result(right, answer, right ? Map.of() : explanations(counts));
    }

    private List<Integer> counts(String text) {
        return asked == AskedFor.PARAMETERS
                ? List.of(WrittenCount.read(text, commas))
                : WrittenSize.read(text, SizeQuestion.of(exercise).expected());
    }

    private static String joined(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The names of what explains a wrong answer, and their sentences. */
    private Map<String, String> explanations(List<Integer> counts) {
        var explanations = new LinkedHashMap<String, String>();
        if (asked == AskedFor.PARAMETERS && counts.size() == 1) {
            ParameterQuestion.of(exercise)
                    .flatMap(question -> question.slip(counts.getFirst()))
                    .ifPresent(slip -> explanations.put(slip.code(), words.say(slip)));
        }
        if (asked == AskedFor.SIZE && counts.size() == 4 && !counts.contains(0)) {
            var shape = new Shape(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
            SizeQuestion.of(exercise)
                    .explanations(shape)
                    .forEach(
                            finding ->
                                    explanations.merge(
                                            finding.misconception().name(),
                                            words.say(finding),
                                            (one, other) -> one + " " + other));
        }
        return explanations;
    }
}
