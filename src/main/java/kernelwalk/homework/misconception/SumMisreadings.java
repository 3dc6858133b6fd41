package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about what is multiplied with what, and what becomes of the sum. */
final class SumMisreadings {

    private SumMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule("matrix-product", SumMisreadings::matrixProduct),
                Rule.ofConvolution(
                        "mean-instead-of-sum",
                        (variation, convolution, geometry) ->
                                divided(variation, convolution, Rational.of(geometry.taps()))),
                Rule.ofDense(
                        "mean-instead-of-sum",
                        (variation, dense) ->
                                divided(
                                        variation,
                                        dense,
                                        Rational.of(dense.kernel().layout().channels()))),
                new Rule("divided-by-kernel-sum", SumMisreadings::dividedByKernelSum)
                        .where(exercise -> !(exercise.operation() instanceof Dense)));
    }

    private static Exercise divided(Variation variation, Weighted weighted, Rational divisor) {
        return variation.weights(
                weighted,
                index ->
                        Exact.changed(
                                weighted.kernel().at(index), weight -> weight.dividedBy(divisor)));
    }

    /**
     * The matrix product of window and kernel, its numbers added up: Σᵢⱼ Σₘ xᵢₘ·wₘⱼ, so that every row of the window
     * meets the sums of the kernel's rows.
     */
    private static Optional<Exercise> matrixProduct(Exercise exercise) {
        if (!(exercise.operation() instanceof Weighted weighted)
                || weighted.window().height() != weighted.window().width()
                || !isFinite(weighted)) {
            return Optional.empty();
        }
        KernelShape shape = weighted.kernel().layout();
        return Optional.of(
                Variation.of(exercise)
                        .weights(
                                weighted,
                                index -> {
                                    int filter = index % shape.filters();
                                    int channel = index / shape.filters() % shape.channels();
                                    int column =
                                            index
                                                    / shape.filters()
                                                    / shape.channels()
                                                    % shape.width();
                                    return rowSum(weighted.kernel(), column, channel, filter);
                                }));
    }

    private static Rational rowSum(Tensor<KernelShape> kernel, int row, int channel, int filter) {
        KernelShape shape = kernel.layout();
        return IntStream.range(0, shape.width())
                .mapToObj(v -> Exact.of(kernel.at(shape.index(row, v, channel, filter))))
                .reduce(Rational.ZERO, Rational::plus);
    }

    private static boolean isFinite(Weighted weighted) {
        return IntStream.range(0, weighted.kernel().count())
                .allMatch(index -> Exact.isFinite(weighted.kernel().at(index)));
    }

    private static Optional<Exercise> dividedByKernelSum(Exercise exercise) {
        if (!(exercise.operation() instanceof Weighted weighted) || !isFinite(weighted)) {
            return Optional.empty();
        }
        int filters = weighted.kernel().layout().filters();
        List<Rational> sums =
                IntStream.range(0, filters).mapToObj(filter -> sum(weighted, filter)).toList();
        return sums.contains(Rational.ZERO)
                ? Optional.empty()
                : Optional.of(
                        Variation.of(exercise)
                                .weights(
                                        weighted,
                                        index ->
                                                Exact.of(weighted.kernel().at(index))
                                                        .dividedBy(sums.get(index % filters))));
    }

    private static Rational sum(Weighted weighted, int filter) {
        int filters = weighted.kernel().layout().filters();
        return IntStream.range(0, weighted.kernel().count())
                .filter(index -> index % filters == filter)
                .mapToObj(index -> Exact.of(weighted.kernel().at(index)))
                .reduce(Rational.ZERO, Rational::plus);
    }
}
