package kernelwalk.convolution;

import java.util.Arrays;

/** Row sums in float64. */
final class DoubleRowSums extends RowSums {

    private final double[] input;
    private final double[] weights;
    private final double[] bias;
    private final double[] output;
    private final double[] sums;

    /**
     * @param weights one 1 for an average
     * @param output  where the finished sums go
     */
    DoubleRowSums(
            Geometry geometry,
            Operation operation,
            double[] input,
            double[] weights,
            double[] bias,
            double[] output) {
        super(geometry, operation);
        this.input = input;
        this.weights = weights;
        this.bias = bias;
        this.output = output;
        this.sums = new double[width()];
    }

    @Override
    void clear() {
        Arrays.fill(sums, 0);
    }

    @Override
    void add(TapRun run, int first, int step, int weight) {
        double factor = weights[weight];
        int at = run.output();
        for (int i = 0; i < run.count(); i++) {
            sums[at] = Math.fma(input[first + i * step], factor, sums[at]);
            at += run.outputStep();
        }
    }

    @Override
    void finish(int first, int step, int filter, int cells) {
        for (int column = 0; column < sums.length; column++) {
            output[first + column * step] =
                    isAverage()
                            ? sums[column] / (cells * cells(column))
                            : sums[column] + bias[filter];
        }
    }
}
