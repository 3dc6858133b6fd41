package kernelwalk.homework.misconception;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Arithmetic;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

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
                                Convolution.of(old.kernel())
                                        .withBias(old.bias())
                                        .withStrides(old.strides())
                                        .withPadding(old.padding())
                                        .withDilations(old.dilations())
                                        .withGroups(old.groups())
                                        .withFlip(old.flip())))
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
                Tensor.filled(
                        shape,
                        index ->
                                last(exercise, computation, transposed, shape.cell(index))
                                        .orElseGet(() -> computation.output().at(index))));
    }

    /** What the last input cell that arrives in an output cell brings; nothing where none does or it is not finite. */
    private static Optional<Value> last(
            Exercise exercise,
            Computation computation,
            TransposedConvolution operation,
            Cell cell) {
        int u = last(computation.geometry().rows(), cell.row());
        int v = last(computation.geometry().columns(), cell.column());
        if (u < 0 || v < 0) {
            return Optional.empty();
        }
        int channels = computation.geometry().channels();
        List<Tap> taps =
                IntStream.range(0, channels)
                        .mapToObj(channel -> computation.tap(cell, channel, u, v))
                        .toList();
        var arithmetic = Arithmetic.of(exercise.numbers());
        List<Value> products =
                taps.stream().map(tap -> arithmetic.multiply(tap.value(), tap.weight())).toList();
        Value bias = operation.bias().get(cell.channel());
        return Exact.isFinite(bias) && products.stream().allMatch(Exact::isFinite)
                ? Optional.of(
                        products.stream().map(Exact::of).reduce(Exact.of(bias), Rational::plus))
                : Optional.empty();
    }

    /** The tap by which the last input cell arrives in an output cell, −1 where none does. */
    private static int last(Axis axis, int output) {
        return IntStream.range(0, axis.window())
                .filter(tap -> axis.inputAt(output, tap) >= 0)
                .boxed()
                .max(Comparator.comparingInt(tap -> axis.inputAt(output, tap)))
                .orElse(-1);
    }
}
