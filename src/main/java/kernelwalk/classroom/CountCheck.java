package kernelwalk.classroom;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.LayerCounts;
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
 * @param isWhole  whether all layers of several are asked about: no one of them is named
 * @param expected the right answer of one layer, or the sum of all parameters, as {@link AskedFor#key} has it
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

    /** A question about all layers: to their sizes one of the last alone is an answer too, to their parameters the sum. */
    public static CountCheck ofChain(
            Exercise exercise, AskedFor asked, Commas commas, Words words) {
        String expected =
                asked == AskedFor.PARAMETERS
                        ? String.valueOf(ParameterCount.ofChain(exercise).expected())
                        : asked.key(exercise);
        return new CountCheck(exercise, true, asked, expected, commas, words);
    }

    /** Whether one number for all layers together is asked for. */
    public boolean isSum() {
        return isWhole && asked == AskedFor.PARAMETERS;
    }

    /** How many numbers are trained, where these are not all. */
    public OptionalLong trainable() {
        ParameterCount count = count();
        return asked == AskedFor.PARAMETERS && count.trainable() < count.expected()
                ? OptionalLong.of(count.trainable())
                : OptionalLong.empty();
    }

    private ParameterCount count() {
        return isSum() ? ParameterCount.ofChain(exercise) : ParameterCount.of(exercise);
    }

    /**
     * What an answer is.
     *
     * @param isRight      whether it is right
     * @param answer       the counts, as {@link AskedFor#key} has them; those of several layers one after the other
     * @param explanations the names of what explains a wrong one, and their sentences
     * @param layers       the layers of an answer to several, in order; else none
     * @param sum          the sum of the parameters, where it stands beside those of the layers
     */
    public record Result(
            boolean isRight,
            String answer,
            Map<String, String> explanations,
            List<LayerResult> layers,
            Optional<LayerResult.Sum> sum) {

        public Result {
            layers = List.copyOf(layers);
        }

        /** How many layers are right. */
        public int right() {
            return (int) layers.stream().filter(LayerResult::isRight).count();
        }

        /** How many layers are right, or follow from what is wrong in one before. */
        public int rightOrFollowing() {
            return (int)
                    layers.stream()
                            .filter(it -> it.isRight() || it.carriedFrom().isPresent())
                            .count();
        }
    }

    /**
     * Checks an answer.
     *
     * @throws kernelwalk.notation.NotationException when it is none
     * @throws kernelwalk.homework.answer.AnswerFileException when it is to layers that there are not
     */
    public Result check(String text) {
        return LayerCounts.of(text, exercise, asked == AskedFor.SIZE)
                .map(said -> new LayerCountCheck(this).check(said))
                .orElseGet(() -> checkOne(text));
    }

    private Result checkOne(String text) {
        List<Integer> counts = counts(text);
        String answer = joined(counts);
        boolean right = answer.equals(expected);
        return new Result(
                right,
                answer,
                right ? Map.of() : explanations(counts),
                List.of(),
                Optional.empty());
    }

    private List<Integer> counts(String text) {
        return asked == AskedFor.PARAMETERS
                ? List.of(WrittenCount.read(text, commas))
                : exercise.givesUnits()
                        ? WrittenSize.readUnits(text, SizeQuestion.of(exercise).expected())
                        : WrittenSize.read(text, SizeQuestion.of(exercise).expected());
    }

    static String joined(List<Integer> counts) {
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
