package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about the shares of a softmax. */
final class SoftmaxMisreadings {

    private SoftmaxMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                Reworking.of("softmax-without-exponentials", SoftmaxMisreadings::plainShares),
                Reworking.of("softmax-without-divisor", SoftmaxMisreadings::exponentials),
                Reworking.of("softmax-over-other-axis", SoftmaxMisreadings::overOtherAxis));
    }

    private static boolean isFiniteSoftmax(Exercise exercise) {
        Tensor<Shape> input = exercise.input();
        return exercise.operation() instanceof Softmax
                && IntStream.range(0, input.count())
                        .allMatch(index -> Exact.isFinite(input.at(index)));
    }

    /** x / Σx. */
    private static Optional<Tensor<Shape>> plainShares(Exercise exercise) {
        if (!isFiniteSoftmax(exercise)) {
            return Optional.empty();
        }
        Tensor<Shape> input = exercise.input();
        int channels = input.layout().channels();
        List<Rational> sums =
                IntStream.range(0, input.count() / channels)
                        .mapToObj(place -> sum(input, place * channels, channels))
                        .toList();
        return sums.contains(Rational.ZERO)
                ? Optional.empty()
                : Optional.of(
                        Tensor.filled(
                                input.layout(),
                                index ->
                                        Exact.of(input.at(index))
                                                .dividedBy(sums.get(index / channels))));
    }

    private static Rational sum(Tensor<Shape> input, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(index -> Exact.of(input.at(index)))
                .reduce(Rational.ZERO, Rational::plus);
    }

    /** eˣ. */
    private static Optional<Tensor<Shape>> exponentials(Exercise exercise) {
        if (!isFiniteSoftmax(exercise)) {
            return Optional.empty();
        }
        Tensor<Shape> input = exercise.input();
        NumberType type = exercise.compute().resultType();
        return Optional.of(
                Tensor.filled(
                        input.layout(),
                        index ->
                                Floating.nearest(
                                        StrictMath.exp(input.at(index).toDouble()), type)));
    }

    /** Shares among the places of a map, or, where a map has one place, among the samples. */
    private static Optional<Tensor<Shape>> overOtherAxis(Exercise exercise) {
        if (!isFiniteSoftmax(exercise)) {
            return Optional.empty();
        }
        Tensor<Shape> input = exercise.input();
        NumberType type = exercise.compute().resultType();
        return Optional.of(
                Tensor.filled(
                        input.layout(), index -> Floating.nearest(share(input, index), type)));
    }

    private static double share(Tensor<Shape> input, int index) {
        Shape shape = input.layout();
        Cell own = shape.cell(index);
        boolean isMap = shape.height() * shape.width() > 1;
        double sum =
                IntStream.range(0, input.count())
                        .filter(other -> shape.cell(other).channel() == own.channel())
                        .filter(other -> !isMap || shape.cell(other).sample() == own.sample())
                        .mapToDouble(
                                other ->
                                        StrictMath.exp(
                                                input.at(other).toDouble()
                                                        - input.at(index).toDouble()))
                        .sum();
        return 1 / sum;
    }
}
