package kernelwalk.convolution;

import java.util.Arrays;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Weighted;

/**
 * Weighted sums and averages of whole output rows: tap after tap, each tap over all the columns that it serves, so
 * that every column meets its taps in the order of float sums and never meets a padded cell.
 *
 * <p>One object works on one row at a time; each thread has its own.
 */
abstract class RowSums {

    private final Geometry geometry;
    private final Operation operation;
    private final TapRun[] runs;
    private final int[] cellsAlongRows;
    private final int[] cellsAlongColumns;

    RowSums(Geometry geometry, Operation operation) {
        this.geometry = geometry;
        this.operation = operation;
        this.runs = TapRun.along(geometry.columns());
        this.cellsAlongRows = cells(geometry.rows());
        this.cellsAlongColumns = cells(geometry.columns());
    }

    /** Begins the sums of a row at 0. */
    abstract void clear();

    /**
     * Adds one tap to the sums of a row.
     *
     * @param run    the columns
     * @param input  where the first input cell stands
     * @param step   from there to the next
     * @param weight where the weight stands in the kernel
     */
    abstract void add(TapRun run, int input, int step, int weight);

    /**
     * Finishes the sums of a row.
     *
     * @param output where the first output cell stands
     * @param step   from there to the next
     * @param filter which filter's bias is added
     * @param cells  cells along the rows that an average counts
     */
    abstract void finish(int output, int step, int filter, int cells);

    /** Works out the rows of all samples from one (included) to another (excluded). */
    final void run(int from, int to, Progress progress) {
        for (int line = from; line < to; line++) {
            for (int filter = 0; filter < geometry.output().channels(); filter++) {
                row(line, filter, progress);
            }
        }
    }

    private void row(int line, int filter, Progress progress) {
        Shape output = geometry.output();
        int row = line % output.height();
        int sample = line / output.height();
        long ofWindowRow = (long) output.width() * geometry.window().width() * geometry.channels();
        clear();
        for (int u = 0; u < geometry.window().height(); u++) {
            int inputRow = geometry.rows().inputAt(row, u);
            if (inputRow >= 0) {
                progress.check();
                addRow(sample, inputRow, u, filter);
            }
            progress.worked(ofWindowRow);
        }
        finish(
                output.index(sample, row, 0, filter),
                output.channels(),
                filter,
                cellsAlongRows[row]);
    }

    private void addRow(int sample, int inputRow, int u, int filter) {
        Shape input = geometry.input();
        for (int v = 0; v < runs.length; v++) {
            TapRun run = runs[v];
            int first = input.index(sample, inputRow, run.input(), geometry.firstChannel(filter));
            int step = run.inputStep() * input.channels();
            for (int channel = 0; run.count() > 0 && channel < geometry.channels(); channel++) {
                add(run, first + channel, step, weight(u, v, channel, filter));
            }
        }
    }

    private int weight(int u, int v, int channel, int filter) {
        return operation instanceof Weighted weighted
                ? weightIndex(weighted, u, v, channel, filter)
                : 0;
    }

    /** Where the weight of a tap stands in the kernel, turned if the operation says so. */
    static int weightIndex(Weighted weighted, int u, int v, int channel, int filter) {
        KernelShape kernel = weighted.kernel().layout();
        return weighted.flip()
                ? kernel.index(kernel.height() - 1 - u, kernel.width() - 1 - v, channel, filter)
                : kernel.index(u, v, channel, filter);
    }

    /** Whether the sums are divided by a count of cells; else a bias is added. */
    final boolean isAverage() {
        return operation instanceof AveragePooling;
    }

    /** Columns of a row of the output. */
    final int width() {
        return geometry.output().width();
    }

    /** Cells along the columns that an average at an output column counts. */
    final int cells(int column) {
        return cellsAlongColumns[column];
    }

    /** For each place of the window on an axis, how many of its taps an average counts. */
    private int[] cells(Axis axis) {
        var cells = new int[axis.output()];
        if (operation instanceof AveragePooling average && axis instanceof SlidingAxis sliding) {
            Arrays.setAll(cells, output -> sliding.taps(output, !average.passesOverPadding()));
        }
        return cells;
    }
}
