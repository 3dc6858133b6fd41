package kernelwalk.exercise;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalInt;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * Well-known kernels of 3 × 3 weights, written as cross-correlation reads them: from the upper left, not turned.
 *
 * @see <a href="https://docs.gimp.org/en/gimp-filter-convolution-matrix.html">GIMP, Convolution Matrix</a>
 */
public enum KernelPreset {
    /** Leaves every number as it is. */
    IDENTITY(1, 0, 0, 0, 0, 1, 0, 0, 0, 0),
    /** The mean of the nine: Gonzalez and Woods, Digital Image Processing, §3.5. */
    BOX(9, 1, 1, 1, 1, 1, 1, 1, 1, 1),
    /** The outer product of ¼, ½, ¼ with itself: Burt and Adelson, The Laplacian Pyramid, 1983. */
    GAUSSIAN(16, 1, 2, 1, 2, 4, 2, 1, 2, 1),
    /** The identity minus {@link #LAPLACIAN}: Gonzalez and Woods, §3.6. */
    SHARPEN(1, 0, -1, 0, -1, 5, -1, 0, -1, 0),
    /** Eight times the middle minus its eight neighbours: Gonzalez and Woods, §10.2. */
    EDGE(1, -1, -1, -1, -1, 8, -1, -1, -1, -1),
    /** How fast numbers grow to the right: Sobel and Feldman, 1968. */
    SOBEL_X(1, -1, 0, 1, -2, 0, 2, -1, 0, 1),
    /** How fast numbers grow downwards: Sobel and Feldman, 1968. */
    SOBEL_Y(1, -1, -2, -1, 0, 0, 0, 1, 2, 1),
    /** How fast numbers grow to the right: Prewitt, Object Enhancement and Extraction, 1970. */
    PREWITT_X(1, -1, 0, 1, -1, 0, 1, -1, 0, 1),
    /** How fast numbers grow downwards: Prewitt, Object Enhancement and Extraction, 1970. */
    PREWITT_Y(1, -1, -1, -1, 0, 0, 0, 1, 1, 1),
    /** The second differences along rows and columns together: Gonzalez and Woods, §3.6. */
    LAPLACIAN(1, 0, 1, 0, 1, -4, 1, 0, 1, 0),
    /** Light from the upper left: GIMP, Convolution Matrix. */
    EMBOSS(1, -2, -1, 0, -1, 1, 1, 0, 1, 2);

    /** Height and width of every one of them. */
    public static final int LENGTH = 3;

    private final int under;
    private final int[] over;

    KernelPreset(int under, int... over) {
        this.under = under;
        this.over = over;
    }

    /** One of the nine weights, rows and columns counted from 0. */
    public Rational weight(int row, int column) {
        return Rational.of(over[row * LENGTH + column], under).asFraction();
    }

    /** The stable name, such as {@code sobel-x}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The exercise with a 3 × 3 kernel that has these weights in every channel.
     *
     * @param only the one filter that gets them, the others keep what fits; or else every filter
     * @return the same exercise when it has no weights
     */
    public Exercise in(Exercise exercise, OptionalInt only) {
        if (!(exercise.operation() instanceof Weighted weighted)) {
            return exercise;
        }
        KernelShape old = weighted.kernel().layout();
        var shape = new KernelShape(LENGTH, LENGTH, old.channels(), old.filters());
        Value[] weights = new Value[shape.count()];
        Arrays.setAll(
                weights,
                index -> {
                    int filter = index % shape.filters();
                    int channel = index / shape.filters() % shape.channels();
                    int spot = index / shape.filters() / shape.channels();
                    int row = spot / LENGTH;
                    int column = spot % LENGTH;
                    return only.orElse(filter) == filter
                            ? weight(row, column)
                            : kept(weighted.kernel(), row, column, channel, filter);
                });
        return exercise.with(weighted.withKernel(Tensor.of(shape, weights)));
    }

    private static Value kept(
            Tensor<KernelShape> kernel, int row, int column, int channel, int filter) {
        KernelShape shape = kernel.layout();
        return row < shape.height() && column < shape.width()
                ? kernel.at(shape.index(row, column, channel, filter))
                : Rational.ZERO;
    }
}
