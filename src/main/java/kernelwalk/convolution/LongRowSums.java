package kernelwalk.convolution;

import java.util.Arrays;

/** Row sums of whole numbers: int32, which keeps the lowest 32 bits, and exact numbers over a common denominator. */
final class LongRowSums extends RowSums {

    /** Where a finished sum goes. */
    interface Ending {
        /**
         * Divides, or adds a bias, and keeps the result.
         *
         * @param index  where the output cell stands
         * @param sum    the sum of its taps
         * @param filter the filter that it belongs to
         * @param cells  cells that an average counts
         */
        void keep(int index, long sum, int filter, int cells);
    }

    private final long[] input;
    private final long[] weights;
    private final Ending ending;
    private final long[] sums;

    /** @param weights one 1 for an average */
    LongRowSums(
            Geometry geometry, Operation operation, long[] input, long[] weights, Ending ending) {
        super(geometry, operation);
        this.input = input;
        this.weights = weights;
        this.ending = ending;
        this.sums = new long[width()];
    }

    @Override
    void clear() {
        Arrays.fill(sums, 0);
    }

    @Override
    void add(TapRun run, int first, int step, int weight) {
        long factor = weights[weight];
        int at = run.output();
        for (int i = 0; i < run.count(); i++) {
            sums[at] += input[first + i * step] * factor;
            at += run.outputStep();
        }
    }

    @Override
    void finish(int first, int step, int filter, int cells) {
        for (int column = 0; column < sums.length; column++) {
            ending.keep(first + column * step, sums[column], filter, cells * cells(column));
        }
    }
}
