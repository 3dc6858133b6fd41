package kernelwalk.convolution;

import kernelwalk.convolution.Operation.Convolution;

/**
 * Convolution of float32 numbers, several filters and taps at a time over neighbouring columns.
 *
 * @param runs    what each tap column reads
 * @param input   N × H × W × C
 * @param weights KH × KW × C/groups × F, turned already if the operation says so
 * @param bias    one for each filter
 * @param half    whether the finished sums are rounded to float16
 * @param output   the rows to be filled
 * @param progress how far it is, and whether it is still wanted
 */
record PlanarConvolution(
        Geometry geometry,
        Size strides,
        Size dilations,
        TapRun[] runs,
        float[] input,
        float[] weights,
        float[] bias,
        boolean half,
        FloatRows output,
        Progress progress) {

    /** Columns below which arrays for single rows cost more than they save. */
    private static final int NARROWEST = 16;

    /** The most numbers that a thread lays out at once. */
    private static final double ROOM = 1 << 22;

    /** The output of a convolution that {@link #suits}. */
    static FloatRows output(
            Geometry geometry,
            Convolution convolution,
            float[] input,
            float[] weights,
            float[] bias,
            boolean half,
            Progress progress) {
        var output = new FloatRows(geometry.output());
        new PlanarConvolution(
                        geometry,
                        convolution.strides(),
                        convolution.dilations(),
                        TapRun.along(geometry.columns()),
                        input,
                        convolution.flip()
                                ? turned(weights, convolution.kernel().layout())
                                : weights,
                        bias,
                        half,
                        output,
                        progress)
                .fill();
        return output;
    }

    /**
     * Whether the rows laid out have room, and zeros for padded cells change nothing: to skip a padded cell and to
     * add 0 for it differ where a weight is not finite, and in the sign of a sum of 0, which a bias of −0 would show.
     */
    static boolean suits(
            Geometry geometry, Convolution convolution, float[] weights, float[] bias) {
        return geometry.output().width() >= NARROWEST
                && room(geometry, convolution) <= ROOM
                && (geometry.columns().before() == 0 && geometry.columns().after() == 0
                        || allFinite(weights) && noNegativeZero(bias));
    }

    private static double room(Geometry geometry, Convolution convolution) {
        return (double) slots(geometry, convolution.dilations())
                * geometry.window().width()
                * geometry.input().channels()
                * FloatRows.tileWidth(geometry.output());
    }

    /** Input rows from the first to the last that one window reads. */
    private static int slots(Geometry geometry, Size dilations) {
        return (int)
                Math.min(
                        (geometry.window().height() - 1L) * dilations.height() + 1,
                        geometry.input().height());
    }

    private static boolean allFinite(float[] numbers) {
        for (float number : numbers) {
            if (!Float.isFinite(number)) {
                return false;
            }
        }
        return true;
    }

    private static boolean noNegativeZero(float[] numbers) {
        for (float number : numbers) {
            if (Float.compare(number, -0f) == 0) {
                return false;
            }
        }
        return true;
    }

    private static float[] turned(float[] weights, KernelShape kernel) {
        int perTap = kernel.channels() * kernel.filters();
        var turned = new float[weights.length];
        for (int at = 0; at < weights.length; at += perTap) {
            System.arraycopy(weights, at, turned, weights.length - perTap - at, perTap);
        }
        return turned;
    }

    private void fill() {
        Shape shape = geometry.output();
        Strips.forEach(
                shape.samples() * shape.height(),
                geometry.multiplications(),
                (from, to) -> {
                    for (int tile = 0; tile < output.tiles(); tile++) {
                        new PlanarTile(this, tile).fill(from, to);
                    }
                });
    }

    /** Input rows from the first to the last that one window reads. */
    int slots() {
        return slots(geometry, dilations);
    }
}
