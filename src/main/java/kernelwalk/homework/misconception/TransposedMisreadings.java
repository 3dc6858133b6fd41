package kernelwalk.homework.misconception;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Arithmetic;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
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
                new Rule("transposed-cropped-other-end", TransposedMisreadings::croppedAtOtherEnd),
                Reworking.of("output-padding-zeros", TransposedMisreadings::zerosAdded),
                new Rule("transposed-as-convolution", TransposedMisreadings::asConvolution),
                Reworking.of("transposed-overlap-overwritten", TransposedMisreadings::overwritten));
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
                        && !Variation.of(exercise).geometry().margins().equals(Margins.NONE)
                ? Optional.of(Variation.of(exercise).padding(Margins.NONE))
                : Optional.empty();
    }

    /** What is left over when as much is cut off at the start as should be at the end, and the other way round. */
    private static Optional<Exercise> croppedAtOtherEnd(Exercise exercise) {
        if (!(exercise.operation() instanceof TransposedConvolution old)) {
            return Optional.empty();
        }
        Geometry geometry = Variation.of(exercise).geometry();
        int top = croppedAtEnd(geometry.rows(), old, true);
        int left = croppedAtEnd(geometry.columns(), old, false);
        if (Math.min(top, left) < 0) {
            return Optional.empty();
        }
        var margins = new Margins(top, geometry.rows().before(), left, geometry.columns().before());
        return Optional.of(
                exercise.with(
                        old.withPadding(new Padding.Explicit(margins))
                                .withOutputPadding(Size.ZERO)));
    }

    /** Cells of the full output behind the last one that is kept; less than none where some are added. */
    private static int croppedAtEnd(Axis axis, TransposedConvolution operation, boolean downwards) {
        Size strides = operation.strides();
        Size dilations = operation.dilations();
        int full =
                (axis.input() - 1) * (downwards ? strides.height() : strides.width())
                        + (axis.window() - 1) * (downwards ? dilations.height() : dilations.width())
                        + 1;
        return full - axis.before() - axis.output();
    }

    /** The rows and columns that output padding adds are zeros, and not what arrives there. */
    private static Optional<Tensor<Shape>> zerosAdded(Exercise exercise) {
        if (!(exercise.operation() instanceof TransposedConvolution old)
                || old.padding() instanceof Padding.Same
                || old.outputPadding().equals(Size.ZERO)) {
            return Optional.empty();
        }
        Tensor<Shape> right = exercise.compute().output();
        Shape shape = right.layout();
        int height = shape.height() - old.outputPadding().height();
        int width = shape.width() - old.outputPadding().width();
        return Optional.of(
                Tensor.filled(
                        shape,
                        index -> {
                            Cell cell = shape.cell(index);
                            boolean isAdded = cell.row() >= height || cell.column() >= width;
                            return isAdded ? Rational.ZERO : right.at(index);
                        }));
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
