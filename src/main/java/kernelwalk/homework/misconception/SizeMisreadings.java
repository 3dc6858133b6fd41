package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
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
                Rule.ofWindow("output-size-rounded-up", SizeMisreadings::roundedUp),
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
                windows(geometry.rows(), operation.strides().height(), dilated(operation).height()),
                windows(
                        geometry.columns(),
                        operation.strides().width(),
                        dilated(operation).width()));
    }

    /** ⌈(input + padding − extent) / stride⌉ + 1. */
    private static int windows(Axis axis, int stride, int extent) {
        int room = axis.input() + axis.before() + axis.after() - extent;
        return Math.ceilDiv(Math.max(room, 0), stride) + 1;
    }

    private static Size dilated(Operation operation) {
        Size window = operation.window();
        Size dilations = operation.dilations();
        return new Size(
                (window.height() - 1) * dilations.height() + 1,
                (window.width() - 1) * dilations.width() + 1);
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
                            Variation.of(variation.extended(geometry.margins(), Border.ZEROS))
                                    .padding(Padding.valid());
                    return Variation.of(padded)
                            .shifted(
                                    downwards ? strides.height() : 0,
                                    downwards ? 0 : strides.width());
                });
    }
}
