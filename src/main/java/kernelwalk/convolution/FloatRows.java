package kernelwalk.convolution;

/**
 * The numbers of a large tensor, row by row and channel by channel, each row cut into tiles.
 *
 * <p>Many small arrays are filled sooner than one large one: the JVM clears each of them while it is in the cache of
 * the core that is going to fill it.
 */
final class FloatRows {

    /** Columns of a tile: the rows of one step of a sum fit into the cache together. */
    private static final int LARGEST_TILE = 1280;

    /** Unused numbers after a row: neighbouring rows a page apart would compete for the same lines of the cache. */
    private static final int SPARE = 68;

    private final Shape shape;
    private final int tiles;
    private final int tileWidth;
    private final float[][] rows;

    /** Rows of a shape, none of them there yet. */
    FloatRows(Shape shape) {
        this.shape = shape;
        this.tileWidth = tileWidth(shape);
        this.tiles = Math.ceilDiv(shape.width(), tileWidth);
        this.rows = new float[shape.samples() * shape.height() * shape.channels() * tiles][];
    }

    /** Columns of every tile but the last, which may have fewer. */
    static int tileWidth(Shape shape) {
        return Math.ceilDiv(shape.width(), Math.ceilDiv(shape.width(), LARGEST_TILE));
    }

    /** A row of zeros for a width, with unused numbers after it. */
    static float[] newRow(int width) {
        return new float[width + Math.min(width / 8, SPARE)];
    }

    /** How many tiles a row has. */
    int tiles() {
        return tiles;
    }

    /** The first column of a tile; for the number of tiles the width of a row. */
    int left(int tile) {
        return Math.min(tile * tileWidth, shape.width());
    }

    /**
     * Hands over a tile of a row.
     *
     * @param line    the row, counted through all samples
     * @param channel which channel
     * @param tile    which tile
     * @param numbers from {@link #newRow}
     */
    void set(int line, int channel, int tile, float[] numbers) {
        rows[(line * shape.channels() + channel) * tiles + tile] = numbers;
    }

    /** The number of a cell. */
    float at(Cell cell) {
        int line = cell.sample() * shape.height() + cell.row();
        int tile = cell.column() / tileWidth;
        return rows[(line * shape.channels() + cell.channel()) * tiles + tile][
                cell.column() % tileWidth];
    }

    /** All numbers in the row-major order of the shape; a fresh array. */
    float[] interleaved() {
        var numbers = new float[shape.count()];
        int channels = shape.channels();
        for (int row = 0; row < rows.length; row++) {
            int tile = row % tiles;
            int channel = row / tiles % channels;
            int line = row / tiles / channels;
            int at = (line * shape.width() + left(tile)) * channels + channel;
            for (int column = 0; column < left(tile + 1) - left(tile); column++) {
                numbers[at] = rows[row][column];
                at += channels;
            }
        }
        return numbers;
    }
}
