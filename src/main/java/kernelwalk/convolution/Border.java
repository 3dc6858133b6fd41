package kernelwalk.convolution;

/**
 * What stands beyond the edge of an input.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.pad.html">numpy.pad</a>
 */
public enum Border {
    /** Zeros. */
    ZEROS("zeros"),
    /** The numbers backwards, without the last one: dcb|abcd|cba. */
    REFLECT("reflect"),
    /** The numbers backwards, the last one first: cba|abcd|dcb. */
    SYMMETRIC("symmetric"),
    /** The last number again and again: aaa|abcd|ddd. */
    REPLICATE("replicate"),
    /** The numbers from the other end: bcd|abcd|abc. */
    CIRCULAR("circular");

    private final String code;

    Border(String code) {
        this.code = code;
    }

    /** The name in exercise files, such as {@code reflect}. */
    public String code() {
        return code;
    }

    /** The cell that is read at a place of an axis, inside it or beyond; -1 for a zero. */
    public int read(int place, int length) {
        if (place >= 0 && place < length) {
            return place;
        }
        return switch (this) {
            case ZEROS -> -1;
            case REFLECT -> reflected(place, length);
            case SYMMETRIC -> mirrored(place, length);
            case REPLICATE -> Math.clamp(place, 0, length - 1);
            case CIRCULAR -> Math.floorMod(place, length);
        };
    }

    private static int reflected(int place, int length) {
        int period = Math.max(1, 2 * (length - 1));
        int within = Math.floorMod(place, period);
        return within < length ? within : period - within;
    }

    private static int mirrored(int place, int length) {
        int within = Math.floorMod(place, 2 * length);
        return within < length ? within : 2 * length - 1 - within;
    }

    /** The most cells on one side of an axis that frameworks copy: no cell is copied twice on the same side. */
    public int widest(int length) {
        return switch (this) {
            case ZEROS, REPLICATE -> Margins.LIMIT;
            case REFLECT -> length - 1;
            case SYMMETRIC, CIRCULAR -> length;
        };
    }

    /** An input with the numbers around it that stand beyond its edge, N × H × W × C. */
    public Tensor<Shape> around(Tensor<Shape> input, Margins margins) {
        Shape old = input.layout();
        var shape =
                new Shape(
                        old.samples(),
                        old.height() + margins.rows(),
                        old.width() + margins.columns(),
                        old.channels());
        return Tensor.filled(
                shape,
                index -> {
                    Cell cell = shape.cell(index);
                    int row = read(cell.row() - margins.top(), old.height());
                    int column = read(cell.column() - margins.left(), old.width());
                    return row < 0 || column < 0
                            ? Rational.ZERO
                            : input.at(old.index(cell.sample(), row, column, cell.channel()));
                });
    }
}
