package kernelwalk.homework;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.NumberArray;

/** Wrong rules about which weight stands where, and with which sign. */
final class KernelMisreadings {

    private KernelMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                moved(
                        "kernel-rotated",
                        (row, column, shape) ->
                                at(last(shape.height(), row), last(shape.width(), column))),
                moved(
                        "kernel-flipped-left-right",
                        (row, column, shape) -> at(row, last(shape.width(), column))),
                moved(
                        "kernel-flipped-up-down",
                        (row, column, shape) -> at(last(shape.height(), row), column)),
                new Rule("kernel-transposed", KernelMisreadings::transposed),
                new Rule("weight-axes-misread", KernelMisreadings::axesMisread),
                new Rule("weights-without-sign", KernelMisreadings::withoutSign),
                new Rule("kernel-negated", KernelMisreadings::negated));
    }

    /** Where in the kernel the weight is read that belongs to another place. */
    private interface Move {
        int[] from(int row, int column, KernelShape shape);
    }

    private static int[] at(int row, int column) {
        return new int[] {row, column};
    }

    private static int last(int length, int place) {
        return length - 1 - place;
    }

    private static Rule moved(String name, Move move) {
        return new Rule(
                name,
                weighted(
                        (variation, weighted) ->
                                variation.kernel(weighted, moved(weighted.kernel(), move))));
    }

    private static Tensor<KernelShape> moved(Tensor<KernelShape> kernel, Move move) {
        KernelShape shape = kernel.layout();
        Value[] weights = new Value[shape.count()];
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                int[] from = move.from(row, column, shape);
                for (int c = 0; c < shape.channels(); c++) {
                    for (int f = 0; f < shape.filters(); f++) {
                        weights[shape.index(row, column, c, f)] =
                                kernel.at(shape.index(from[0], from[1], c, f));
                    }
                }
            }
        }
        return Tensor.of(shape, weights);
    }

    /** A change of an operation that has weights. */
    interface Change {
        Exercise made(Variation variation, Weighted weighted);
    }

    /** The change where there are weights, else nothing. */
    static Function<Exercise, Optional<Exercise>> weighted(Change change) {
        return exercise ->
                exercise.operation() instanceof Weighted weighted
                        ? Optional.of(change.made(Variation.of(exercise), weighted))
                        : Optional.empty();
    }

    private static Optional<Exercise> transposed(Exercise exercise) {
        if (exercise.operation() instanceof Weighted weighted
                && weighted.window().height() == weighted.window().width()) {
            return Optional.of(
                    Variation.of(exercise)
                            .kernel(
                                    weighted,
                                    moved(weighted.kernel(), (row, column, _) -> at(column, row))));
        }
        return Optional.empty();
    }

    /** The numbers in the order of Keras read as PyTorch has them, or the other way round. */
    private static Optional<Exercise> axesMisread(Exercise exercise) {
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return Optional.empty();
        }
        KernelShape shape = weighted.kernel().layout();
        var numbers = NumberArray.of(weighted.kernel());
        NumberArray read =
                exercise.convention() == Convention.PYTORCH
                        ? AxisOrder.OIHW.fromKeras(numbers).reshaped(shape.lengths())
                        : AxisOrder.OIHW.toKeras(
                                numbers.reshaped(
                                        List.of(
                                                shape.filters(),
                                                shape.channels(),
                                                shape.height(),
                                                shape.width())));
        return Optional.of(
                Variation.of(exercise).kernel(weighted, Tensor.of(shape, read.values())));
    }

    private static Optional<Exercise> withoutSign(Exercise exercise) {
        return weights(exercise, Rational::magnitude);
    }

    private static Optional<Exercise> negated(Exercise exercise) {
        return weights(exercise, Rational::negated);
    }

    private static Optional<Exercise> weights(Exercise exercise, UnaryOperator<Rational> change) {
        return weighted(
                        (variation, weighted) ->
                                variation.weights(
                                        weighted,
                                        index ->
                                                Exact.changed(weighted.kernel().at(index), change)))
                .apply(exercise);
    }
}
