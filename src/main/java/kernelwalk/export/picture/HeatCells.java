package kernelwalk.export.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/**
 * One channel of one sample as colours, one for each number.
 *
 * @param rgb row-major, 0xRRGGBB; the ground where a number is not finite
 */
record HeatCells(int width, int height, int[] rgb) {

    /** The smallest number in one colour, the largest in the other. */
    static HeatCells of(Tensor<Shape> numbers, int sample, int channel, int smallest, int largest) {
        Shape shape = numbers.layout();
        double[] values = new double[shape.height() * shape.width()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            int row = i / shape.width();
            values[i] = numbers.at(shape.index(sample, row, i % shape.width(), channel)).toDouble();
            if (Double.isFinite(values[i])) {
                least = Math.min(least, values[i]);
                most = Math.max(most, values[i]);
            }
        }
        double range = most > least ? most - least : 1;
        int[] rgb = new int[values.length];
        for (int i = 0; i < rgb.length; i++) {
            double part = (values[i] - least) / range;
            rgb[i] = Double.isFinite(part) ? between(smallest, largest, part) : smallest;
        }
        return new HeatCells(shape.width(), shape.height(), rgb);
    }

    private static int between(int from, int to, double part) {
        int mixed = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            int start = from >> shift & 0xFF;
            int end = to >> shift & 0xFF;
            mixed |= (int) Math.round(start + (end - start) * part) << shift;
        }
        return mixed;
    }
}
