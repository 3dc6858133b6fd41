package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;

/** Wrong rules about how many windows there are, and where the first one begins. */
final class SizeMisreadings {

    static final Misreading BY_A_ROW = shifted("output-shifted-by-a-row", true);
    static final Misreading BY_A_COLUMN = shifted("output-shifted-by-a-column", false);

    private SizeMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                Rule.ofWindow(
                        "output-size-without-one",
                        (variation, geometry) ->
                                framed(
                                        variation,
                                        geometry.output().height() - 1,
                                        geometry.output().width() - 1)),
                Rule.ofWindow("output-size-rounded-up", SizeMisreadings::roundedUp)
                        .where(SizeMisreadings::isRoundedDown),
                Rule.ofWindow("output-size-rounded-down", SizeMisreadings::roundedDown),
                BY_A_ROW,
                BY_A_COLUMN);
    }

    private static Optional<Exercise> framed(Variation variation, int height, int width) {
        Size strides = variation.exercise().operation().strides();
        return height < 1 || width < 1
                ? Optional.empty()
                : variation.framed(strides, new Size(height, width));
    }

    private static Optional<Exercise> roundedUp(Variation variation, Geometry geometry) {
        Operation operation = variation.exercise().operation();
        return framed(
                variation,
                windows(geometry.rows(), operation.strides().height()),
                windows(geometry.columns(), operation.strides().width()));
    }

    /** "same" and a pool that is rounded up are not. */
    private static boolean isRoundedDown(Exercise exercise) {
        return !(exercise.operation().padding() instanceof Padding.Same)
                && !(exercise.operation() instanceof Operation.Pooling pool
                        && pool.rounding() == Rounding.CEIL);
    }

    /** ⌈(input + padding − extent) / stride⌉ + 1. */
    static int windows(Axis axis, int stride) {
        int extent = axis.offset(0, axis.window() - 1) - axis.offset(0, 0) + 1;
        int room = axis.input() + axis.before() + axis.after() - extent;
        return Math.ceilDiv(Math.max(room, 0), stride) + 1;
    }

    /** ⌊input / stride⌋ for "same"; a pool that should be rounded up is rounded down. */
    private static Optional<Exercise> roundedDown(Variation variation, Geometry geometry) {
        Operation operation = variation.exercise().operation();
        if (operation.padding() instanceof Padding.Same) {
            return framed(
                    variation,
                    geometry.input().height() / operation.strides().height(),
                    geometry.input().width() / operation.strides().width());
        }
        return operation instanceof Operation.Pooling
                ? Optional.of(variation.rounding(Rounding.FLOOR))
                : Optional.empty();
    }

    /** Every window one step too far: beyond the last row or column of the padded input there are zeros. */
    private static Rule shifted(String name, boolean downwards) {
        return Rule.ofConvolution(
                        name,
                        (variation, convolution, geometry) -> {
                            Size strides = convolution.strides();
                            Exercise padded =
                                    Variation.of(
                                                    variation.extended(
                                                            geometry.margins(), Border.ZEROS))
                                            .padding(Padding.valid());
                            return Variation.of(padded)
                                    .shifted(
                                            downwards ? strides.height() : 0,
                                            downwards ? 0 : strides.width());
                        })
                .where(exercise -> hasNext(exercise, downwards));
    }

    private static boolean hasNext(Exercise exercise, boolean downwards) {
        Shape output = Variation.of(exercise).geometry().output();
        return (downwards ? output.height() : output.width()) > 1;
    }
}
