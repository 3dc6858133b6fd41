package kernelwalk.convolution;

import java.util.List;

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
}
