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

    /** One run for each tap of an axis. */
    static TapRun[] along(Axis axis) {
        var runs = new TapRun[axis.window()];
        for (int tap = 0; tap < runs.length; tap++) {
            runs[tap] = of(axis, tap);
        }
        return runs;
    }

    private static TapRun of(Axis axis, int tap) {
        int first = next(axis, tap, 0);
        if (first == axis.output()) {
            return new TapRun(0, 1, 0, 1, 0);
        }
        int input = axis.inputAt(first, tap);
        int second = next(axis, tap, first + 1);
        if (second == axis.output()) {
            return new TapRun(first, 1, input, 1, 1);
        }
        int step = second - first;
        int count = 2;
        while (first + (long) count * step < axis.output()
                && axis.inputAt(first + count * step, tap) >= 0) {
            count++;
        }
        return new TapRun(first, step, input, axis.inputAt(second, tap) - input, count);
    }

    private static int next(Axis axis, int tap, int from) {
        int output = from;
        while (output < axis.output() && axis.inputAt(output, tap) < 0) {
            output++;
        }
        return output;
    }
}
