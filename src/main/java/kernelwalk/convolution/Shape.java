package kernelwalk.convolution;

import java.util.List;

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
