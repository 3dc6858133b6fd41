package kernelwalk.exercise;

import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Axis;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;

/**
 * What Keras and PyTorch can say about the edges of an output: padding of pools, and what a transposed convolution
 * crops for an output of a given size.
 */
final class FrameworkEdges {

    private FrameworkEdges() {}

    static Optional<FrameworkLimit> kerasLimit(Exercise exercise) {
        Operation operation = exercise.operation();
        if (operation instanceof Pooling pool) {
            return kerasLimit(exercise, pool);
        }
        boolean isCropped =
                operation instanceof TransposedConvolution transposed
                        && keras(exercise, transposed).isEmpty();
        return isCropped ? Optional.of(FrameworkLimit.CROPPED_TRANSPOSE) : Optional.empty();
    }

    private static Optional<FrameworkLimit> kerasLimit(Exercise exercise, Pooling pool) {
        if (pool.rounding() == Rounding.CEIL && reachesOver(exercise)) {
            return Optional.of(FrameworkLimit.ROUNDED_UP_POOL);
        }
        boolean isPadded =
                !(pool.padding() instanceof Padding.Same)
                        && !geometry(exercise).margins().equals(Margins.NONE);
        return isPadded ? Optional.of(FrameworkLimit.PADDED_POOL) : Optional.empty();
    }

    static Optional<FrameworkLimit> pyTorchLimit(Exercise exercise) {
        Operation operation = exercise.operation();
        if (operation instanceof AveragePooling pool && !pool.dilations().equals(Size.ONE)) {
            return Optional.of(FrameworkLimit.DILATED_MEAN);
        }
        if (operation instanceof Pooling) {
            boolean isEven = isEven(geometry(exercise.with(Convention.PYTORCH)).margins());
            return isEven ? Optional.empty() : Optional.of(FrameworkLimit.ONE_SIDED_POOL);
        }
        boolean isUneven =
                operation instanceof TransposedConvolution transposed
                        && pyTorch(exercise, transposed).isEmpty();
        return isUneven ? Optional.of(FrameworkLimit.UNEVEN_TRANSPOSE) : Optional.empty();
    }

    private static boolean isEven(Margins margins) {
        return margins.top() == margins.bottom() && margins.left() == margins.right();
    }

    private static Geometry geometry(Exercise exercise) {
        return Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
    }

    private static boolean reachesOver(Exercise exercise) {
        Geometry geometry = geometry(exercise);
        return reachesOver(geometry.rows()) || reachesOver(geometry.columns());
    }

    /** Whether the last window has taps beyond even the padding. */
    private static boolean reachesOver(Axis axis) {
        return axis.inputAt(axis.output() - 1, axis.window() - 1) == Axis.BEYOND;
    }

    /** The layer that gives an output of the same size: padding "same" or "valid"; nothing where neither does. */
    static Optional<TransposedConvolution> keras(
            Exercise exercise, TransposedConvolution transposed) {
        Size added = transposed.outputPadding();
        return Stream.of(
                        transposed,
                        transposed.withPadding(Padding.same()).withOutputPadding(Size.ZERO),
                        transposed.withPadding(Padding.valid()).withOutputPadding(Size.ZERO),
                        transposed.withPadding(Padding.same()).withOutputPadding(added),
                        transposed.withPadding(Padding.valid()).withOutputPadding(added))
                .filter(FrameworkEdges::isKeras)
                .filter(layer -> hasSize(exercise, layer))
                .findFirst();
    }

    private static boolean isKeras(TransposedConvolution layer) {
        Size added = layer.outputPadding();
        boolean both =
                Math.min(added.height(), added.width()) > 0
                        && added.height() < layer.strides().height()
                        && added.width() < layer.strides().width();
        return switch (layer.padding()) {
            case Padding.Valid _, Padding.Same _ -> added.equals(Size.ZERO) || both;
            case Padding.Full _, Padding.Explicit _ -> false;
        };
    }

    private static boolean hasSize(Exercise exercise, TransposedConvolution layer) {
        try {
            return geometry(exercise.with(layer)).output().equals(geometry(exercise).output());
        } catch (ConvolutionException impossible) {
            return false;
        }
    }

    /**
     * The call that gives an output of the same size: so much padding on both sides, and the rest as output padding.
     *
     * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.ConvTranspose2d.html">ConvTranspose2d</a>
     */
    static Optional<TransposedConvolution> pyTorch(
            Exercise exercise, TransposedConvolution transposed) {
        Geometry geometry = geometry(exercise);
        var rows = new Crop(geometry.rows(), transposed, true);
        var columns = new Crop(geometry.columns(), transposed, false);
        if (!rows.isTaken() || !columns.isTaken()) {
            return Optional.empty();
        }
        int down = rows.padding();
        int across = columns.padding();
        return Optional.of(
                transposed
                        .withPadding(Padding.explicit(down, down, across, across))
                        .withOutputPadding(new Size(rows.added(), columns.added())));
    }

    /** What PyTorch crops along an axis: as much before as the exercise if it can, or else half of it, rounded up. */
    private record Crop(int before, int total, int limit) {

        Crop(Axis axis, TransposedConvolution transposed, boolean downwards) {
            this(
                    axis.before(),
                    full(axis, transposed, downwards) - axis.output(),
                    Math.max(
                            of(transposed.strides(), downwards),
                            of(transposed.dilations(), downwards)));
        }

        private static int full(Axis axis, TransposedConvolution transposed, boolean downwards) {
            return (axis.input() - 1) * of(transposed.strides(), downwards)
                    + (axis.window() - 1) * of(transposed.dilations(), downwards)
                    + 1;
        }

        private static int of(Size size, boolean downwards) {
            return downwards ? size.height() : size.width();
        }

        int padding() {
            return canAdd(2 * before - total) ? before : Math.max(0, Math.ceilDiv(total, 2));
        }

        int added() {
            return 2 * padding() - total;
        }

        boolean isTaken() {
            return canAdd(added());
        }

        private boolean canAdd(int rest) {
            return rest == 0 || rest > 0 && rest < limit;
        }
    }
}
