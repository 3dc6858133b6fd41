package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.NumberArray;

/** Wrong rules about which weight stands where, and with which sign. */
final class KernelMisreadings {

    private KernelMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                turned("kernel-rotated", false),
                turned("kernel-rotated", true).worded("kernel-left-unturned"),
                moved(
                        "kernel-flipped-left-right",
                        (row, column, shape) -> new Spot(row, shape.width() - 1 - column)),
                moved(
                        "kernel-flipped-up-down",
                        (row, column, shape) -> new Spot(shape.height() - 1 - row, column)),
                new Rule("kernel-transposed", KernelMisreadings::transposed),
                Rule.ofWeights(
                        "weights-without-sign",
                        (variation, weighted) ->
                                variation.weights(
                                        weighted, changed(weighted, Rational::magnitude))),
                Rule.ofWeights(
                        "sign-flipped",
                        (variation, weighted) ->
                                Variation.of(
                                                variation.weights(
                                                        weighted,
                                                        changed(weighted, Rational::negated)))
                                        .eachBias(Rational::negated)),
                axesMisread("weight-axes-misread", false),
                axesMisread("weight-axes-misread", true).worded("weight-axes-misread-as-keras"));
    }

    /** A place in the kernel. */
    private record Spot(int row, int column) {}

    /** Where in the kernel the weight is read that belongs to a place. */
    private interface Move {
        Spot from(int row, int column, KernelShape shape);
    }

    /**
     * The kernel turned by 180° from how it should lie.
     *
     * @param isTurned whether the exercise turns it, so that it is left unturned
     */
    private static Rule turned(String name, boolean isTurned) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof Weighted weighted
                                        && weighted.flip() == isTurned
                                ? Optional.of(
                                        Variation.of(exercise)
                                                .kernel(
                                                        weighted,
                                                        moved(
                                                                weighted.kernel(),
                                                                KernelMisreadings::opposite)))
                                : Optional.empty());
    }

    private static Spot opposite(int row, int column, KernelShape shape) {
        return new Spot(shape.height() - 1 - row, shape.width() - 1 - column);
    }

    private static Rule moved(String name, Move move) {
        return Rule.ofWeights(
                name,
                (variation, weighted) ->
                        variation.kernel(weighted, moved(weighted.kernel(), move)));
    }

    private static Tensor<KernelShape> moved(Tensor<KernelShape> kernel, Move move) {
        KernelShape shape = kernel.layout();
        Value[] weights = new Value[shape.count()];
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                Spot from = move.from(row, column, shape);
                for (int c = 0; c < shape.channels(); c++) {
                    for (int f = 0; f < shape.filters(); f++) {
                        weights[shape.index(row, column, c, f)] =
                                kernel.at(shape.index(from.row, from.column, c, f));
                    }
                }
            }
        }
        return Tensor.of(shape, weights);
    }

    private static Optional<Exercise> transposed(Exercise exercise) {
        if (exercise.operation() instanceof Weighted weighted
                && weighted.window().height() == weighted.window().width()) {
            Tensor<KernelShape> turned =
                    moved(weighted.kernel(), (row, column, _) -> new Spot(column, row));
            return Optional.of(Variation.of(exercise).kernel(weighted, turned));
        }
        return Optional.empty();
    }

    private static IntFunction<Value> changed(Weighted weighted, UnaryOperator<Rational> change) {
        return index -> Exact.changed(weighted.kernel().at(index), change);
    }

    /**
     * The numbers in Keras' order HWIO read as PyTorch's OIHW.
     *
     * @param isPyTorch whether it is the other way round, as in exercises of PyTorch
     */
    private static Rule axesMisread(String name, boolean isPyTorch) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof Weighted weighted
                                        && !(weighted instanceof Dense)
                                        && (exercise.convention() == Convention.PYTORCH)
                                                == isPyTorch
                                ? Optional.of(
                                        Variation.of(exercise)
                                                .kernel(weighted, axesMisread(weighted, isPyTorch)))
                                : Optional.empty());
    }

    private static Tensor<KernelShape> axesMisread(Weighted weighted, boolean isPyTorch) {
        KernelShape shape = weighted.kernel().layout();
        var numbers = NumberArray.of(weighted.kernel());
        List<Integer> oihw =
                List.of(shape.filters(), shape.channels(), shape.height(), shape.width());
        NumberArray read =
                isPyTorch
                        ? AxisOrder.OIHW.fromKeras(numbers).reshaped(shape.lengths())
                        : AxisOrder.OIHW.toKeras(numbers.reshaped(oihw));
        return Tensor.of(shape, read.values());
    }
}
