package kernelwalk.convolution;

/**
 * Where the zeros go around a feature map before a window slides over it; for a transposed convolution, what is cut
 * off around its full output.
 *
 * @param top    rows above, at least 0
 * @param bottom rows below, at least 0
 * @param left   columns to the left, at least 0
 * @param right  columns to the right, at least 0
 * @see <a href="https://arxiv.org/abs/1603.07285">Dumoulin and Visin, A guide to convolution arithmetic, §2</a>
 */
public record Margins(int top, int bottom, int left, int right) {

    /** No zeros anywhere: the window stays inside ("valid"). */
    public static final Margins NONE = new Margins(0, 0, 0, 0);

    /** The most that a side may have, so that sums of sizes cannot overflow. */
    public static final int LIMIT = Layout.LIMIT;

    public Margins {
        if (Math.min(Math.min(top, bottom), Math.min(left, right)) < 0) {
            throw new ConvolutionException(
                    Cause.NEGATIVE_PADDING, Place.PADDING, top, bottom, left, right);
        }
        if (Math.max(Math.max(top, bottom), Math.max(left, right)) > LIMIT) {
            throw new ConvolutionException(
                    Cause.PADDING_TOO_LARGE, Place.PADDING, top, bottom, left, right, LIMIT);
        }
    }

    /** Rows above and below together. */
    public int rows() {
        return top + bottom;
    }

    /** Columns to the left and right together. */
    public int columns() {
        return left + right;
    }

    /** Whether all four sides have as much. */
    public boolean areAlike() {
        return top == bottom && left == right && top == left;
    }
}
