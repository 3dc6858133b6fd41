package kernelwalk.convolution;

import java.util.List;

/**
 * The shape of a kernel: KH × KW × C/groups × F, as Keras' HWIO.
 *
 * @param height   KH, at least 1
 * @param width    KW, at least 1
 * @param channels channels that one filter reads, at least 1
 * @param filters  F, at least 1
 */
public record KernelShape(int height, int width, int channels, int filters) implements Layout {

    public KernelShape {
        Layout.check(Place.KERNEL, height, width, channels, filters);
    }

    /** Where a weight stands in row-major order. */
    public int index(int row, int column, int channel, int filter) {
        return ((row * width + column) * channels + channel) * filters + filter;
    }

    /** Height and width alone. */
    public Size size() {
        return new Size(height, width);
    }

    @Override
    public Place place() {
        return Place.KERNEL;
    }

    @Override
    public List<Integer> lengths() {
        return List.of(height, width, channels, filters);
    }

    @Override
    public String toString() {
        return Layout.text(height, width, channels, filters);
    }
}
