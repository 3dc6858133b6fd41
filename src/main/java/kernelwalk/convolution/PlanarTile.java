package kernelwalk.convolution;

import java.util.Arrays;

/**
 * A range of output columns of a planar convolution, worked by one thread.
 *
 * <p>For each tap column and channel, every input row is laid out once so that the cell read for the tile's column x
 * stands at x, with 0 where there is none. All sums then run over plain arrays at one index, which is what lets the
 * compiler use the processor's vectors; each column still adds its taps in their order. What is laid out serves all
 * the output rows that read the input row, and is only as wide as the tile, so that it stays in the cache.
 */
final class PlanarTile {

    private static final int FILTERS = 4;
    private static final int EMPTY = -1;

    private final PlanarConvolution whole;
    private final Geometry geometry;
    private final int left;
    private final int width;
    private final int channels;

    /** Rows laid out: for each slot, for each tap column and channel, one number per column of the tile. */
    private final float[][][] slots;

    /** Which input row stands in each slot. */
    private final int[] held;

    private final float[][] taps;
    private final float[][] sums;

    /** The output columns from left (included) to right (excluded). */
    PlanarTile(PlanarConvolution whole, int left, int right) {
        this.whole = whole;
        this.geometry = whole.geometry();
        this.left = left;
        this.width = right - left;
        this.channels = geometry.input().channels();
        this.slots = new float[whole.slots()][][];
        this.held = new int[slots.length];
        this.taps = new float[geometry.taps()][];
        this.sums = new float[FILTERS][width];
        Arrays.fill(held, EMPTY);
    }

    /** Fills the output rows of all samples from one (included) to another (excluded). */
    void fill(int from, int to) {
        for (int line = from; line < to; line++) {
            row(line / geometry.output().height(), line % geometry.output().height());
        }
    }

    private void row(int sample, int row) {
        int top = 0;
        while (top < geometry.window().height() && geometry.rows().inputAt(row, top) < 0) {
            top++;
        }
        int bottom = top;
        while (bottom < geometry.window().height() && geometry.rows().inputAt(row, bottom) >= 0) {
            bottom++;
        }
        int at = geometry.output().index(sample, row, left, 0);
        for (int group = 0; group < geometry.groups(); group++) {
            int count = gather(sample, row, top, bottom, group * geometry.channels());
            int firstWeight = top * geometry.window().width() * geometry.channels();
            int first = group * geometry.filtersPerGroup();
            filters(count, firstWeight, first, first + geometry.filtersPerGroup(), at);
        }
        if (whole.half()) {
            for (int i = at; i < at + width * geometry.output().channels(); i++) {
                whole.output()[i] = FloatRowSums.nearestHalf(whole.output()[i]);
            }
        }
    }

    /** Collects the rows that the taps of a group read, in the order of the sums; returns how many. */
    private int gather(int sample, int row, int top, int bottom, int firstChannel) {
        int count = 0;
        for (int u = top; u < bottom; u++) {
            float[][] rows = laidOut(sample * geometry.input().height() + geometry.rows().inputAt(row, u));
            for (int v = 0; v < geometry.window().width(); v++) {
                for (int channel = firstChannel; channel < firstChannel + geometry.channels(); channel++) {
                    taps[count++] = rows[v * channels + channel];
                }
            }
        }
        return count;
    }

    private float[][] laidOut(int line) {
        int slot = line % slots.length;
        if (held[slot] != line) {
            if (slots[slot] == null) {
                slots[slot] = new float[geometry.window().width() * channels][width];
            }
            layOut(line, slots[slot]);
            held[slot] = line;
        }
        return slots[slot];
    }

    private void layOut(int line, float[][] rows) {
        int stride = whole.strides().width();
        int shift = whole.dilations().width();
        for (int v = 0; v < geometry.window().width(); v++) {
            for (int channel = 0; channel < channels; channel++) {
                float[] row = rows[v * channels + channel];
                int known = 0;
                if (v >= stride && shift < width) {
                    known = width - shift;
                    System.arraycopy(rows[(v - stride) * channels + channel], shift, row, 0, known);
                }
                copyCells(line, whole.runs()[v], channel, row, known);
            }
        }
    }

    /** Copies what a tap column reads for the tile's columns from a given one on. */
    private void copyCells(int line, TapRun run, int channel, float[] row, int from) {
        int first = Math.max(left + from, run.output());
        int last = Math.min(left + width, run.output() + run.count());
        int start = (line * geometry.input().width() + run.input()) * channels + channel;
        int step = run.inputStep() * channels;
        int at = start + (first - run.output()) * step;
        if (step == 1 && first < last) {
            System.arraycopy(whole.input(), at, row, first - left, last - first);
            return;
        }
        float[] input = whole.input();
        for (int column = first - left; column < last - left; column++) {
            row[column] = input[at];
            at += step;
        }
    }

    private void filters(int count, int firstWeight, int from, int to, int at) {
        int all = geometry.output().channels();
        int filter = from;
        for (; filter + FILTERS <= to; filter += FILTERS) {
            for (float[] row : sums) {
                Arrays.fill(row, 0);
            }
            PlanarSums.addToFour(taps, count, whole.weights(), firstWeight * all + filter, all, sums);
            PlanarSums.weaveFour(sums, whole.bias(), filter, whole.output(), at + filter, all);
        }
        for (; filter < to; filter++) {
            Arrays.fill(sums[0], 0);
            PlanarSums.addToOne(taps, count, whole.weights(), firstWeight * all + filter, all, sums[0]);
            PlanarSums.weaveOne(sums[0], whole.bias()[filter], whole.output(), at + filter, all);
        }
    }
}
