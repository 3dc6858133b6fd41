package kernelwalk.homework;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/** Wrong rules about how the cells of a transposed convolution spread. */
final class TransposedMisreadings {

    private TransposedMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule("transposed-padding-grows", TransposedMisreadings::paddingGrows),
                new Rule("transposed-padding-ignored", TransposedMisreadings::paddingIgnored),
                new Rule("transposed-as-convolution", TransposedMisreadings::asConvolution),
                new Reworking(
                        "transposed-overlap-overwritten", TransposedMisreadings::overwritten));
    }

    /** Padding put around the input, as a convolution has it, and nothing cropped. */
    private static Optional<Exercise> paddingGrows(Exercise exercise) {
        return paddingIgnored(exercise)
                .map(
                        uncropped ->
                                Variation.of(uncropped)
                                        .extended(
                                                Variation.of(exercise).geometry().margins(),
                                                Border.ZEROS));
    }

    private static Optional<Exercise> paddingIgnored(Exercise exercise) {
        return exercise.operation() instanceof TransposedConvolution
                ? Optional.of(Variation.of(exercise).padding(Margins.NONE))
                : Optional.empty();
    }

    private static Optional<Exercise> asConvolution(Exercise exercise) {
        return exercise.operation() instanceof TransposedConvolution old
                ? Optional.of(
                        exercise.with(
                                new Convolution(
                                        old.kernel(),
                                        old.bias(),
                                        old.strides(),
                                        old.padding(),
                                        old.dilations(),
                                        old.groups(),
                                        old.flip())))
                : Optional.empty();
    }

    /** Where spread cells overlap, the later one stands instead of the sum. */
    private static Optional<Tensor<Shape>> overwritten(Exercise exercise) {
        if (!(exercise.operation() instanceof TransposedConvolution transposed)
                || exercise.numbers() == NumberType.INT32) {
            return Optional.empty();
        }
        Computation computation = exercise.compute();
        Shape shape = computation.geometry().output();
        return Optional.of(
                Variation.filled(
                        shape,
                        index -> {
                            Cell cell = shape.cell(index);
                            return last(
                                    computation.ledger(cell),
                                    transposed.bias().get(cell.channel()));
                        }));
    }

    private static Value last(Ledger ledger, Value bias) {
        Optional<Cell> last =
                ledger.entries().stream()
                        .filter(entry -> entry.tap().isInput())
                        .map(entry -> entry.tap().input())
                        .max(Comparator.comparingInt(Cell::row).thenComparingInt(Cell::column));
        boolean isFinite =
                Exact.isFinite(bias)
                        && ledger.entries().stream()
                                .allMatch(entry -> Exact.isFinite(entry.product()));
        if (last.isEmpty() || !isFinite) {
            return ledger.result();
        }
        return ledger.entries().stream()
                .filter(entry -> entry.tap().isInput() && isAt(entry.tap().input(), last.get()))
                .map(entry -> Exact.of(entry.product()))
                .reduce(Exact.of(bias), Rational::plus);
    }

    private static boolean isAt(Cell one, Cell other) {
        return one.row() == other.row() && one.column() == other.column();
    }
}
