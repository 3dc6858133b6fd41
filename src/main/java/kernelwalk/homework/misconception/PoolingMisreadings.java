package kernelwalk.homework.misconception;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about what a pool makes of its window. */
final class PoolingMisreadings {

    private PoolingMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule(
                        "maximum-of-absolute-values",
                        exercise ->
                                exercise.operation().asWindows() instanceof MaxPooling
                                        ? Optional.of(magnitudes(exercise))
                                        : Optional.empty()),
                Reworking.of("minimum-instead-of-maximum", PoolingMisreadings::minimum),
                new Rule("mean-instead-of-maximum", exercise -> with(exercise, mean(exercise))),
                new Rule("maximum-instead-of-mean", exercise -> with(exercise, maximum(exercise))),
                new Rule("sum-instead-of-mean", exercise -> with(exercise, sum(exercise))),
                new Reworking(
                        "pooling-across-channels",
                        exercise -> acrossChannels(exercise.alone()),
                        PoolingMisreadings::oneMap));
    }

    private static Optional<Exercise> with(
            Exercise exercise, Optional<? extends Operation> operation) {
        return operation.map(exercise::with);
    }

    private static Exercise magnitudes(Exercise exercise) {
        return inputs(exercise, Rational::magnitude);
    }

    private static Exercise inputs(Exercise exercise, UnaryOperator<Rational> change) {
        Tensor<Shape> input = exercise.input();
        return exercise.with(
                Tensor.filled(input.layout(), index -> Exact.changed(input.at(index), change)));
    }

    private static Optional<Tensor<Shape>> minimum(Exercise exercise) {
        if (!(exercise.operation().asWindows() instanceof MaxPooling)) {
            return Optional.empty();
        }
        Tensor<Shape> largest = inputs(exercise, Rational::negated).compute().output();
        return Optional.of(Exact.changed(largest, Rational::negated));
    }

    private static Optional<AveragePooling> mean(Exercise exercise) {
        return exercise.operation().asWindows() instanceof MaxPooling old
                ? Optional.of(
                        AveragePooling.of(old.window())
                                .withStrides(old.strides())
                                .withPadding(old.padding())
                                .withDilations(old.dilations())
                                .withRounding(old.rounding()))
                : Optional.empty();
    }

    private static Optional<MaxPooling> maximum(Exercise exercise) {
        return exercise.operation().asWindows() instanceof AveragePooling old
                ? Optional.of(
                        MaxPooling.of(old.window())
                                .withStrides(old.strides())
                                .withPadding(old.padding())
                                .withDilations(old.dilations())
                                .withRounding(old.rounding()))
                : Optional.empty();
    }

    /** A depthwise convolution with ones. */
    private static Optional<Convolution> sum(Exercise exercise) {
        if (!(exercise.operation().asWindows() instanceof AveragePooling old)) {
            return Optional.empty();
        }
        int channels = exercise.input().layout().channels();
        var shape = new KernelShape(old.window().height(), old.window().width(), 1, channels);
        Value[] ones = new Value[shape.count()];
        Arrays.fill(ones, Rational.ONE);
        return Optional.of(
                Convolution.of(Tensor.of(shape, ones))
                        .withStrides(old.strides())
                        .withPadding(old.padding())
                        .withDilations(old.dilations())
                        .withGroups(channels));
    }

    private static Optional<Shape> oneMap(Exercise exercise) {
        Shape shape = Variation.of(exercise).geometry().output();
        return exercise.operation() instanceof Pooling
                ? Optional.of(new Shape(shape.samples(), shape.height(), shape.width(), 1))
                : Optional.empty();
    }

    /** One map: the maximum or the mean of what the channels come to. */
    private static Optional<Tensor<Shape>> acrossChannels(Exercise exercise) {
        Tensor<Shape> apart = exercise.compute().output();
        boolean isFinite =
                IntStream.range(0, apart.count())
                        .allMatch(index -> Exact.isFinite(apart.at(index)));
        if (!isFinite) {
            return Optional.empty();
        }
        return switch (exercise.operation().asWindows()) {
            case MaxPooling _ ->
                    Optional.of(
                            joined(
                                    apart,
                                    values ->
                                            values.stream()
                                                    .max(Rational::compareTo)
                                                    .orElseThrow()));
            case AveragePooling _ -> Optional.of(joined(apart, PoolingMisreadings::meanOf));
            case Weighted _, GlobalPooling _, Windowless _ -> Optional.empty();
        };
    }

    private static Rational meanOf(List<Rational> values) {
        return values.stream()
                .reduce(Rational.ZERO, Rational::plus)
                .dividedBy(Rational.of(values.size()));
    }

    private static Tensor<Shape> joined(
            Tensor<Shape> apart, Function<List<Rational>, Rational> join) {
        Shape old = apart.layout();
        var shape = new Shape(old.samples(), old.height(), old.width(), 1);
        int channels = old.channels();
        return Tensor.filled(
                shape,
                index ->
                        join.apply(
                                IntStream.range(0, channels)
                                        .mapToObj(
                                                channel ->
                                                        Exact.of(
                                                                apart.at(
                                                                        index * channels
                                                                                + channel)))
                                        .toList()));
    }
}
