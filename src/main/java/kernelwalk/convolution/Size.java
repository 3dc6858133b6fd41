package kernelwalk.convolution;

/**
 * A pair of counts, first along the rows (downwards), then along the columns (to the right): the size of a window,
 * a stride, a dilation or an output padding.
 *
 * @param height count of rows
 * @param width  count of columns
 */
public record Size(int height, int width) {

    /** One by one. */
    public static final Size ONE = new Size(1, 1);

    /** Zero by zero. */
    public static final Size ZERO = new Size(0, 0);

    @Override
    public String toString() {
        return height + "×" + width;
    }
}
