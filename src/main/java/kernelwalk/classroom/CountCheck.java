package kernelwalk.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.homework.question.WrittenSize;
import kernelwalk.notation.Commas;
import kernelwalk.words.LayerName;
import kernelwalk.words.Words;

/**
 * Checks an answer that is a size or a number of parameters.
 *
 * @param exercise the layer that is asked about is open
 * @param isWhole  whether the parameters of all layers are asked for
 * @param expected the right answer, as {@link AskedFor#key} has it
 * @param commas   what a comma in the answer is, where somebody has said it
 */
public record CountCheck(
        Exercise exercise,
        boolean isWhole,
        AskedFor asked,
        String expected,
        Commas commas,
        Words words) {

    /** A question about the open layer. */
    public static CountCheck of(Exercise exercise, AskedFor asked, Commas commas, Words words) {
        return new CountCheck(exercise, false, asked, asked.key(exercise), commas, words);
    }

    /** How many numbers all layers together have. */
    public static CountCheck ofChain(Exercise exercise, Commas commas, Words words) {
        String expected = String.valueOf(ParameterCount.ofChain(exercise).expected());
        return new CountCheck(exercise, true, AskedFor.PARAMETERS, expected, commas, words);
    }

    /** How many numbers are trained, where these are not all. */
    public OptionalLong trainable() {
        ParameterCount count = count();
        return asked == AskedFor.PARAMETERS && count.trainable() < count.expected()
                ? OptionalLong.of(count.trainable())
                : OptionalLong.empty();
    }

    private ParameterCount count() {
        return isWhole ? ParameterCount.ofChain(exercise) : ParameterCount.of(exercise);
    }

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
                : exercise.givesUnits()
                        ? WrittenSize.readUnits(text, SizeQuestion.of(exercise).expected())
                        : WrittenSize.read(text, SizeQuestion.of(exercise).expected());
    }

    private static String joined(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The names of what explains a wrong answer, and their sentences. */
    private Map<String, String> explanations(List<Integer> counts) {
        var explanations = new LinkedHashMap<String, String>();
        if (asked == AskedFor.PARAMETERS && counts.size() == 1) {
            ParameterCount count = count();
            count.slip(counts.getFirst())
                    .ifPresent(
                            code -> explanations.put(code, words.say("parameter-count." + code)));
            if (explanations.isEmpty()) {
                count.leftOut(counts.getFirst())
                        .ifPresent(layer -> explanations.put("layer-left-out", leftOut(layer)));
            }
        }
        if (asked == AskedFor.SIZE && !counts.contains(0)) {
            Shape shape =
                    counts.size() == 4
                            ? new Shape(counts.get(0), counts.get(1), counts.get(2), counts.get(3))
                            : new Shape(counts.getFirst(), 1, 1, counts.getLast());
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

    private String leftOut(int layer) {
        return words.say(
                "parameter-count.layer-left-out",
                layer + 1,
                new LayerName(exercise.layers().get(layer)).in(words));
    }
}
