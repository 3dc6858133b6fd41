package kernelwalk.convolution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis along which each input cell spreads over the output: transposed convolution.
 *
 * @param input       cells of the input
 * @param window      taps of the kernel
 * @param stride      output cells from one input cell's contribution to the next
 * @param dilation    output cells from one tap to the next
 * @param before      output cells cropped at the start
 * @param after       output cells cropped at the end
 * @param output      cells of the output
 * @param derivations how these came about
 */
record SpreadingAxis(
        int input,
        int window,
        int stride,
        int dilation,
        int before,
        int after,
        int output,
        List<Derivation> derivations)
        implements Axis {

    static SpreadingAxis of(AxisRule rule, AxisRule.Resolved resolved) {
        return new SpreadingAxis(
                rule.input(),
                rule.window(),
                rule.stride(),
                rule.dilation(),
                (int) resolved.before(),
                (int) resolved.after(),
                (int) resolved.output(),
                resolved.derivations());
    }

    @Override
    public int offset(int outputCell, int tap) {
        return (int) Math.floorDiv(outputCell + (long) before - (long) tap * dilation, stride);
    }

    @Override
    public int inputAt(int outputCell, int tap) {
        long stretched = outputCell + (long) before - (long) tap * dilation;
        if (stretched < 0 || stretched > (input - 1L) * stride) {
            return PADDED;
        }
        return stretched % stride == 0 ? (int) (stretched / stride) : GAP;
    }

    @Override
    public int outputAt(int inputCell, int tap) {
        long cell = (long) inputCell * stride + (long) tap * dilation - before;
        return cell >= 0 && cell < output ? (int) cell : -1;
    }

    /** Nothing is read from padding, as none is added. */
    @Override
    public long readings(boolean padding) {
        return IntStream.range(0, input).mapToLong(this::reached).sum();
    }

    @Override
    public List<Integer> leftOver() {
        return IntStream.range(0, input).filter(cell -> reached(cell) == 0).boxed().toList();
    }

    /** How many output cells an input cell spreads over that are not cropped. */
    private long reached(int inputCell) {
        long start = (long) inputCell * stride - before;
        long first = Math.max(0, Math.ceilDiv(-start, (long) dilation));
        long last = Math.min(window - 1, Math.floorDiv(output - 1 - start, (long) dilation));
        return Math.max(0, last - first + 1);
    }
}
