package kernelwalk.homework.question;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.ParameterQuestion.Slip;

/**
 * How many numbers layers have, as the summary of Keras counts them: a batch normalization four for each channel, of
 * which scale and offset are trained. PyTorch counts these two alone, as mean and variance are no parameters there.
 *
 * @param layers one for each layer
 */
public record ParameterCount(List<OfLayer> layers) {

    /**
     * The numbers of a layer.
     *
     * @param right     how many there are
     * @param trainable how many of them are trained
     * @param wrong     what those come to who forget something, by its code
     */
    public record OfLayer(long right, long trainable, Map<String, Long> wrong) {

        private static final OfLayer NONE = new OfLayer(0, 0, Map.of());

        private static OfLayer of(Exercise exercise) {
            return switch (exercise.operation()) {
                case BatchNormalization batch ->
                        ofNormalization(
                                batch.mean().size(), exercise.convention() == Convention.PYTORCH);
                case Dense _ -> ofDense(ParameterQuestion.of(exercise).orElseThrow());
                default -> ParameterQuestion.of(exercise).map(OfLayer::ofKernel).orElse(NONE);
            };
        }

        private static OfLayer ofNormalization(long channels, boolean isTorch) {
            return isTorch
                    ? new OfLayer(
                            2 * channels, 2 * channels, Map.of("statistics-counted", 4 * channels))
                    : new OfLayer(4 * channels, 2 * channels, Map.of("trained-only", 2 * channels));
        }

        private static OfLayer ofKernel(ParameterQuestion question) {
            var wrong = new LinkedHashMap<String, Long>();
            Arrays.stream(Slip.values())
                    .forEach(slip -> wrong.put(slip.code(), question.count(slip)));
            return new OfLayer(question.expected(), question.expected(), wrong);
        }

        private static OfLayer ofDense(ParameterQuestion question) {
            var wrong = new LinkedHashMap<String, Long>();
            wrong.put("without-unit-bias", question.count(Slip.WITHOUT_BIAS));
            wrong.put("one-bias-for-units", question.count(Slip.ONE_BIAS));
            wrong.put("one-unit", question.count(Slip.ONE_FILTER));
            return new OfLayer(question.expected(), question.expected(), wrong);
        }
    }

    /** The numbers of the open layer. */
    public static ParameterCount of(Exercise exercise) {
        return new ParameterCount(List.of(OfLayer.of(exercise)));
    }

    /** The numbers of all layers together. */
    public static ParameterCount ofChain(Exercise exercise) {
        return new ParameterCount(
                IntStream.range(0, exercise.layers().size())
                        .mapToObj(exercise::at)
                        .map(OfLayer::of)
                        .toList());
    }

    /** How many there are. */
    public long expected() {
        return layers.stream().mapToLong(OfLayer::right).sum();
    }

    /** How many of them are trained. */
    public long trainable() {
        return layers.stream().mapToLong(OfLayer::trainable).sum();
    }

    /** The code of what was forgotten, in every layer or in one, if one thing explains a wrong count. */
    public Optional<String> slip(long answer) {
        if (answer == expected()) {
            return Optional.empty();
        }
        return wrong().entrySet().stream()
                .filter(one -> one.getValue() == answer || isInOne(one.getKey(), answer))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    /** What those come to who forget something in every layer, by its code. */
    public Map<String, Long> wrong() {
        var wrong = new LinkedHashMap<String, Long>();
        layers.stream()
                .flatMap(layer -> layer.wrong().keySet().stream())
                .forEach(code -> wrong.put(code, expected() + everywhere(code)));
        return wrong;
    }

    private long everywhere(String code) {
        return layers.stream().mapToLong(layer -> difference(layer, code)).sum();
    }

    private boolean isInOne(String code, long answer) {
        return layers.stream()
                .anyMatch(
                        layer ->
                                layer.wrong().containsKey(code)
                                        && expected() + difference(layer, code) == answer);
    }

    private static long difference(OfLayer layer, String code) {
        return layer.wrong().getOrDefault(code, layer.right()) - layer.right();
    }

    /** The layer that was left out, from 0, if that explains a wrong count. */
    public Optional<Integer> leftOut(long answer) {
        return IntStream.range(0, layers.size())
                .boxed()
                .filter(
                        layer ->
                                layers.size() > 1
                                        && layers.get(layer).right() > 0
                                        && expected() - layers.get(layer).right() == answer)
                .findFirst();
    }
}
