package kernelwalk.convolution;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis along which a window slides: convolution and pooling.
 *
 * @param input       cells of the input
 * @param window      taps of the window
 * @param stride      cells from one window to the next
 * @param dilation    cells from one tap to the next
 * @param before      padding before the first cell
 * @param after       padding after the last cell
 * @param border      what stands there
 * @param output      cells of the output
 * @param derivations how these came about
 */
record SlidingAxis(
        int input,
        int window,
        int stride,
        int dilation,
        int before,
        int after,
        Border border,
        int output,
        List<Derivation> derivations)
        implements Axis {

    static SlidingAxis of(AxisRule rule, AxisRule.Resolved resolved, Border border) {
        return new SlidingAxis(
                rule.input(),
                rule.window(),
                rule.stride(),
                rule.dilation(),
                (int) resolved.before(),
                (int) resolved.after(),
                border,
                (int) resolved.output(),
                resolved.derivations());
    }

    @Override
    public int offset(int outputCell, int tap) {
        return Math.clamp(
                (long) outputCell * stride - before + (long) tap * dilation,
                Integer.MIN_VALUE,
                Integer.MAX_VALUE);
    }

    @Override
    public int inputAt(int outputCell, int tap) {
        int cell = offset(outputCell, tap);
        if (cell >= input + after) {
            return BEYOND;
        }
        return cell >= 0 && cell < input ? cell : PADDED;
    }

    /** How many taps of the window at an output cell read an input cell, or also a zero of the padding. */
    int taps(int outputCell, boolean padding) {
        long start = (long) outputCell * stride - before;
        long from = padding ? -before : 0;
        long to = padding ? (long) input + after : input;
        long first = Math.max(0, Math.ceilDiv(from - start, (long) dilation));
        long last = Math.min(window - 1, Math.floorDiv(to - 1 - start, (long) dilation));
        return (int) Math.max(0, last - first + 1);
    }

    @Override
    public int copiedAt(int place) {
        boolean isPadding =
                place >= -before && place < 0 || place >= input && place < input + after;
        return isPadding ? border.read(place, input) : -1;
    }

    @Override
    public List<Integer> places(int inputCell) {
        return border == Border.ZEROS
                ? List.of(inputCell)
                : IntStream.concat(
                                IntStream.of(inputCell),
                                IntStream.range(-before, input + after)
                                        .filter(place -> copiedAt(place) == inputCell))
                        .boxed()
                        .toList();
    }

    @Override
    public int outputAt(int place, int tap) {
        long start = place + (long) before - (long) tap * dilation;
        return start >= 0 && start % stride == 0 && start / stride < output
                ? (int) (start / stride)
                : -1;
    }

    @Override
    public long readings(boolean padding) {
        boolean readsPadding = padding || border != Border.ZEROS;
        return IntStream.range(0, output).mapToLong(cell -> taps(cell, readsPadding)).sum();
    }

    @Override
    public List<Integer> leftOver() {
        var read = new BitSet(input);
        var reach = Reach.of(this);
        for (int place = -before; place < input + after; place++) {
            int cell = place >= 0 && place < input ? place : copiedAt(place);
            if (cell >= 0 && reach.holds(place)) {
                read.set(cell);
            }
        }
        return IntStream.range(0, input).filter(cell -> !read.get(cell)).boxed().toList();
    }
}
