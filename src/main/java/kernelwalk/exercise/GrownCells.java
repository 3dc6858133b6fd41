package kernelwalk.exercise;

import java.util.Random;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * The cells that an exercise has and a smaller one before it had not: inputs, and weights where both have some.
 *
 * @param before the smaller exercise
 * @param after  the same with larger shapes
 */
public record GrownCells(Exercise before, Exercise after) {

    private static final int LARGEST_INPUT = 9;
    private static final int LARGEST_WEIGHT = 2;

    /** Whether there are any. */
    public boolean exist() {
        return !filled(0).equals(after);
    }

    /**
     * The exercise with small whole numbers in these cells, none of them 0: 1 to 9 as inputs, −2 to 2 as weights. The same
     * seed gives the same numbers, as {@link Random} has them.
     */
    public Exercise filled(long seed) {
        var random = new Random(seed);
        Exercise filled = after.with(inputs(random));
        return before.operation() instanceof Weighted small
                        && after.operation() instanceof Weighted large
                ? filled.with(large.withKernel(weights(small, large, random)))
                : filled;
    }

    private Tensor<Shape> inputs(Random random) {
        Shape small = before.input().layout();
        Shape large = after.input().layout();
        Value[] values = after.input().toValues();
        for (int n = 0; n < large.samples(); n++) {
            for (int y = 0; y < large.height(); y++) {
                for (int x = 0; x < large.width(); x++) {
                    for (int c = 0; c < large.channels(); c++) {
                        boolean old = n < small.samples() && y < small.height();
                        if (!old || x >= small.width() || c >= small.channels()) {
                            values[large.index(n, y, x, c)] =
                                    Rational.of(1 + random.nextInt(LARGEST_INPUT));
                        }
                    }
                }
            }
        }
        return Tensor.of(large, values);
    }

    private static Tensor<KernelShape> weights(Weighted from, Weighted to, Random random) {
        KernelShape small = from.kernel().layout();
        KernelShape large = to.kernel().layout();
        Value[] values = to.kernel().toValues();
        for (int u = 0; u < large.height(); u++) {
            for (int v = 0; v < large.width(); v++) {
                for (int c = 0; c < large.channels(); c++) {
                    for (int f = 0; f < large.filters(); f++) {
                        boolean old = u < small.height() && v < small.width();
                        if (!old || c >= small.channels() || f >= small.filters()) {
                            values[large.index(u, v, c, f)] = weight(random);
                        }
                    }
                }
            }
        }
        return Tensor.of(large, values);
    }

    private static Value weight(Random random) {
        int drawn = random.nextInt(2 * LARGEST_WEIGHT) - LARGEST_WEIGHT;
        return Rational.of(drawn < 0 ? drawn : drawn + 1);
    }
}
