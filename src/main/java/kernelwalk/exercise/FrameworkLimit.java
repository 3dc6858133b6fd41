package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;

/** Why a framework does not take the call that an exercise stands for. By hand everything can be done. */
public enum FrameworkLimit {
    /** Keras raises an error for strides above 1 together with dilations above 1. */
    STRIDES_WITH_DILATION,
    /** Keras' pools have no dilation. */
    DILATED_POOL,
    /** Keras' pools are never rounded up. */
    ROUNDED_UP_POOL,
    /** Keras' pools pad by "same" or not at all. */
    PADDED_POOL,
    /** Keras' transposed layer has no groups. */
    GROUPED_TRANSPOSE,
    /** Keras' transposed layer crops by "same" or not at all. */
    CROPPED_TRANSPOSE,
    /** PyTorch raises an error for "same" with a stride above 1. */
    SAME_WITH_STRIDE,
    /** PyTorch pads a pool by at most half its window. */
    PADDING_OVER_HALF,
    /** PyTorch pads a pool by as much on one side as on the other. */
    ONE_SIDED_POOL,
    /** PyTorch's average pool has no dilation. */
    DILATED_MEAN,
    /** PyTorch crops a transposed convolution by as much on one side as on the other. */
    UNEVEN_TRANSPOSE,
    /** SciPy's signal package has plain convolution and correlation only. */
    NOT_OFFERED;

    /** A name for keys, such as {@code strides-with-dilation}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The limit that a convention's framework sets to an operation, if there is one. */
    public static Optional<FrameworkLimit> of(Operation operation, Convention convention) {
        return switch (convention) {
            case KERAS -> keras(operation);
            case PYTORCH -> pyTorch(operation);
            case SCIPY -> sciPy(operation);
            case BY_HAND -> Optional.empty();
        };
    }

    private static Optional<FrameworkLimit> keras(Operation operation) {
        boolean dilates = !operation.dilations().equals(Size.ONE);
        if (operation instanceof Pooling) {
            return when(dilates, DILATED_POOL);
        }
        if (moves(operation) && dilates) {
            return Optional.of(STRIDES_WITH_DILATION);
        }
        boolean grouped =
                operation instanceof TransposedConvolution transposed && transposed.groups() > 1;
        return when(grouped, GROUPED_TRANSPOSE);
    }

    private static Optional<FrameworkLimit> pyTorch(Operation operation) {
        boolean same = operation.padding() instanceof Padding.Same;
        if (operation instanceof Convolution) {
            return when(same && moves(operation), SAME_WITH_STRIDE);
        }
        boolean over = operation instanceof Pooling pool && isPaddedOverHalf(pool);
        return when(over, PADDING_OVER_HALF);
    }

    /**
     * Of the window from its first to its last tap.
     *
     * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/Pool.h">Pool.h</a>
     */
    private static boolean isPaddedOverHalf(Pooling pool) {
        long height = (pool.window().height() - 1L) * pool.dilations().height() + 1;
        long width = (pool.window().width() - 1L) * pool.dilations().width() + 1;
        return switch (pool.padding()) {
            case Padding.Valid _, Padding.Same _ -> false;
            case Padding.Full _ -> Math.max(height, width) > 2;
            case Padding.Explicit(Margins sides, Border _) ->
                    2L * Math.max(sides.top(), sides.bottom()) > height
                            || 2L * Math.max(sides.left(), sides.right()) > width;
        };
    }

    private static Optional<FrameworkLimit> sciPy(Operation operation) {
        boolean plain =
                operation instanceof Convolution convolution
                        && convolution.groups() == 1
                        && convolution.dilations().equals(Size.ONE);
        return when(!plain, NOT_OFFERED);
    }

    private static boolean moves(Operation operation) {
        return Math.max(operation.strides().height(), operation.strides().width()) > 1;
    }

    private static Optional<FrameworkLimit> when(boolean holds, FrameworkLimit limit) {
        return holds ? Optional.of(limit) : Optional.empty();
    }
}
