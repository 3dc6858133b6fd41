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
    private final int tile;
    private final int left;
    private final int width;
    private final int channels;

    /** Rows laid out: for each slot, for each tap column and channel, one number per column of the tile. */
    private final float[][][] slots;

    /** Which input row stands in each slot. */
    private final int[] held;

    private final float[][] taps;

    /** One tile of the output's rows. */
    PlanarTile(PlanarConvolution whole, int tile) {
        this.whole = whole;
        this.geometry = whole.geometry();
        this.tile = tile;
        this.left = whole.output().left(tile);
        this.width = whole.output().left(tile + 1) - left;
        this.channels = geometry.input().channels();
        this.slots = new float[whole.slots()][][];
        this.held = new int[slots.length];
        this.taps = new float[geometry.taps()][];
        Arrays.fill(held, EMPTY);
    }

    /** Fills the output rows of all samples from one (included) to another (excluded). */
    void fill(int from, int to) {
        int height = geometry.output().height();
        for (int line = from; line < to; line++) {
            whole.progress().check();
            row(line, line / height, line % height);
            whole.progress().worked((long) width * geometry.output().channels() * geometry.taps());
        }
    }

    private void row(int line, int sample, int row) {
        int top = 0;
        while (top < geometry.window().height() && geometry.rows().inputAt(row, top) < 0) {
            top++;
        }
        int bottom = top;
        while (bottom < geometry.window().height() && geometry.rows().inputAt(row, bottom) >= 0) {
            bottom++;
        }
        int firstWeight =
                top
                        * geometry.window().width()
                        * geometry.channels()
                        * geometry.output().channels();
        for (int group = 0; group < geometry.groups(); group++) {
            int count = gather(sample, row, top, bottom, group * geometry.channels());
            int first = group * geometry.filtersPerGroup();
            filters(line, count, firstWeight, first, first + geometry.filtersPerGroup());
        }
    }

    /** Collects the rows that the taps of a group read, in the order of the sums; returns how many. */
    private int gather(int sample, int row, int top, int bottom, int firstChannel) {
        int count = 0;
        for (int u = top; u < bottom; u++) {
            float[][] rows =
                    laidOut(sample * geometry.input().height() + geometry.rows().inputAt(row, u));
            for (int v = 0; v < geometry.window().width(); v++) {
                for (int channel = firstChannel;
                        channel < firstChannel + geometry.channels();
                        channel++) {
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
                slots[slot] = new float[geometry.window().width() * channels][];
                Arrays.setAll(slots[slot], _ -> FloatRows.newRow(width));
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

    private void filters(int line, int count, int firstWeight, int from, int to) {
        int all = geometry.output().channels();
        int filter = from;
        for (; filter + FILTERS <= to; filter += FILTERS) {
            var sums = new float[FILTERS][];
            Arrays.setAll(sums, _ -> FloatRows.newRow(width));
            PlanarSums.addToFour(
                    width, taps, count, whole.weights(), firstWeight + filter, all, sums);
            for (int i = 0; i < FILTERS; i++) {
                finish(line, filter + i, sums[i]);
            }
        }
        for (; filter < to; filter++) {
            float[] sums = FloatRows.newRow(width);
            PlanarSums.addToOne(
                    width, taps, count, whole.weights(), firstWeight + filter, all, sums);
            finish(line, filter, sums);
        }
    }

    private void finish(int line, int filter, float[] sums) {
        if (whole.half()) {
            PlanarSums.round(width, sums);
        }
        PlanarSums.addBias(width, sums, whole.bias()[filter]);
        if (whole.half()) {
            PlanarSums.round(width, sums);
        }
        whole.output().set(line, filter, tile, sums);
    }
}
