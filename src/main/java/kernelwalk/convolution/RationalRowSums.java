package kernelwalk.convolution;

import java.util.Arrays;

/** Row sums of exact numbers of any size. */
final class RationalRowSums extends RowSums {

    private final Rational[] input;
    private final Rational[] weights;
    private final Rational[] bias;
    private final Value[] output;
    private final Rational[] sums;

    /**
     * @param weights one 1 for an average
     * @param output  where the finished sums go
     */
    RationalRowSums(
            Geometry geometry,
            Operation operation,
            Rational[] input,
            Rational[] weights,
            Rational[] bias,
            Value[] output) {
        super(geometry, operation);
        this.input = input;
        this.weights = weights;
        this.bias = bias;
        this.output = output;
        this.sums = new Rational[width()];
    }

    @Override
    void clear() {
        Arrays.fill(sums, Rational.ZERO);
    }

    @Override
    void add(TapRun run, int first, int step, int weight) {
        Rational factor = weights[weight];
        int at = run.output();
        for (int i = 0; i < run.count(); i++) {
            sums[at] = sums[at].plus(input[first + i * step].times(factor));
            at += run.outputStep();
        }
    }

    @Override
    void finish(int first, int step, int filter, int cells) {
        for (int column = 0; column < sums.length; column++) {
            output[first + column * step] =
                    isAverage()
                            ? sums[column].dividedBy(Rational.of(cells * cells(column)))
                            : sums[column].plus(bias[filter]);
        }
    }
}
