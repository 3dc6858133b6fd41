package kernelwalk.convolution;

import java.util.List;
import java.util.OptionalInt;

/**
 * The shape of an input or an output: N × H × W × C, as Keras' NHWC.
 *
 * @param samples  N, at least 1
 * @param height   H, at least 1
 * @param width    W, at least 1
 * @param channels C, at least 1; for an output the filters F
 */
public record Shape(int samples, int height, int width, int channels) implements Layout {

    public Shape {
        Layout.check(Place.INPUT, samples, height, width, channels);
    }

    /** Where a value stands in row-major order. */
    public int index(int sample, int row, int column, int channel) {
        return ((sample * height + row) * width + column) * channels + channel;
    }

    /** Where the value of a cell stands in row-major order, unless the shape does not have the cell. */
    public OptionalInt indexOf(Cell cell) {
        boolean isThere =
                isWithin(cell.sample(), samples)
                        && isWithin(cell.row(), height)
                        && isWithin(cell.column(), width)
                        && isWithin(cell.channel(), channels);
        return isThere
                ? OptionalInt.of(index(cell.sample(), cell.row(), cell.column(), cell.channel()))
                : OptionalInt.empty();
    }

    private static boolean isWithin(int place, int length) {
        return place >= 0 && place < length;
    }

    /** The cell whose value stands at a row-major index: the inverse of {@link #index}. */
    public Cell cell(int index) {
        int pixel = index / channels;
        int line = pixel / width;
        return new Cell(line / height, line % height, pixel % width, index % channels);
    }

    @Override
    public Place place() {
        return Place.INPUT;
    }

    @Override
    public List<Integer> lengths() {
        return List.of(samples, height, width, channels);
    }

    @Override
    public String toString() {
        return Layout.text(samples, height, width, channels);
    }
}
