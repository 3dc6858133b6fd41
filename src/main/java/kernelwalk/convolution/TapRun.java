package kernelwalk.convolution;

/**
 * The output columns that one tap serves, evenly spaced, and the input columns that it reads for them. Columns at
 * which the tap reads no input cell are left out.
 *
 * @param output     the first output column
 * @param outputStep from one output column to the next
 * @param input      the input column read for the first output column
 * @param inputStep  from one input column to the next
 * @param count      how many output columns, perhaps none
 */
record TapRun(int output, int outputStep, int input, int inputStep, int count) {

    private static final TapRun NONE = new TapRun(0, 1, 0, 1, 0);

    /** One run for each tap of an axis, worked out from its numbers alone. */
    static TapRun[] along(Axis axis) {
        var runs = new TapRun[axis.window()];
        for (int tap = 0; tap < runs.length; tap++) {
            runs[tap] = of(axis, tap);
        }
        return runs;
    }

    private static TapRun of(Axis axis, int tap) {
        return axis instanceof SlidingAxis sliding
                ? sliding(sliding, tap)
                : spreading((SpreadingAxis) axis, tap);
    }

    private static TapRun sliding(SlidingAxis axis, int tap) {
        long shift = (long) tap * axis.dilation() - axis.before();
        long first = Math.max(0, Math.ceilDiv(-shift, axis.stride()));
        long last =
                Math.min(
                        axis.output() - 1,
                        Math.floorDiv(axis.input() - 1 - shift, (long) axis.stride()));
        return first > last
                ? NONE
                : new TapRun(
                        (int) first,
                        1,
                        (int) (first * axis.stride() + shift),
                        axis.stride(),
                        (int) (last - first + 1));
    }

    private static TapRun spreading(SpreadingAxis axis, int tap) {
        long shift = (long) tap * axis.dilation() - axis.before();
        long first = Math.max(0, Math.ceilDiv(-shift, axis.stride()));
        long last =
                Math.min(
                        axis.input() - 1,
                        Math.floorDiv(axis.output() - 1 - shift, (long) axis.stride()));
        return first > last
                ? NONE
                : new TapRun(
                        (int) (first * axis.stride() + shift),
                        axis.stride(),
                        (int) first,
                        1,
                        (int) (last - first + 1));
    }
}
