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
 * @param output  N × OH × OW × F, to be filled
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
        float[] output) {

    /** Columns of a tile: the rows of one step of the sums fit into the first cache together. */
    private static final int TILE = 512;

    /** The most numbers that a thread lays out at once. */
    private static final double ROOM = 1 << 22;

    /** Fills the output of a convolution that {@link #suits}. */
    static void fill(
            Geometry geometry,
            Convolution convolution,
            float[] input,
            float[] weights,
            float[] bias,
            boolean half,
            float[] output) {
        new PlanarConvolution(
                        geometry,
                        convolution.strides(),
                        convolution.dilations(),
                        TapRun.along(geometry.columns()),
                        input,
                        convolution.flip() ? turned(weights, convolution.kernel().layout()) : weights,
                        bias,
                        half,
                        output)
                .fill();
    }

    /**
     * Whether the rows laid out have room, and zeros for padded cells change nothing: to skip a padded cell and to
     * add 0 for it differ where a weight is not finite, and in the sign of a sum of 0, which a bias of −0 would show.
     */
    static boolean suits(Geometry geometry, Operation operation, float[] weights, float[] bias) {
        return operation instanceof Convolution convolution
                && room(geometry, convolution) <= ROOM
                && (geometry.columns().before() == 0 && geometry.columns().after() == 0
                        || allFinite(weights) && noNegativeZero(bias));
    }

    private static double room(Geometry geometry, Convolution convolution) {
        return (double) slots(geometry, convolution.dilations())
                * geometry.window().width()
                * geometry.input().channels()
                * Math.min(TILE, geometry.output().width());
    }

    /** Input rows from the first to the last that one window reads. */
    private static int slots(Geometry geometry, Size dilations) {
        return (int) Math.min((geometry.window().height() - 1L) * dilations.height() + 1, geometry.input().height());
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
        int tiles = Math.ceilDiv(shape.width(), TILE);
        Strips.forEach(shape.samples() * shape.height(), geometry.multiplications(), (from, to) -> {
            for (int tile = 0; tile < tiles; tile++) {
                int left = (int) ((long) shape.width() * tile / tiles);
                int right = (int) ((long) shape.width() * (tile + 1) / tiles);
                new PlanarTile(this, left, right).fill(from, to);
            }
        });
    }

    /** Input rows from the first to the last that one window reads. */
    int slots() {
        return slots(geometry, dilations);
    }
}
