package kernelwalk.ui.edit;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Fold;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;

/**
 * Cells that stand together in rows and columns: one channel of one sample, one channel of one filter, or the biases.
 *
 * @param part         what the cells are part of
 * @param first        the row-major index of the upper left cell
 * @param rowStride    how far the index goes from one row to the next
 * @param columnStride how far the index goes from one column to the next
 * @param rows         cells downwards
 * @param columns      cells to the right
 * @param count        how many cells there are: of units the last row may not be full
 */
record CellCard(
        Part part, int first, int rowStride, int columnStride, int rows, int columns, int count) {

    private CellCard(Part part, int first, int rowStride, int columnStride, int rows, int columns) {
        this(part, first, rowStride, columnStride, rows, columns, rows * columns);
    }

    /** The card that a cell of the input, the kernel, the bias or the output stands on. */
    static CellCard of(Target target, Computation computation) {
        return switch (target.part()) {
            case INPUT -> input(target, computation.operation(), computation.geometry().input());
            case OUTPUT -> of(target, computation.operation(), computation.geometry().output());
            case KERNEL -> kernel(target, weighted(computation));
            case BIAS -> biases(weighted(computation).bias().size());
            case WINDOW, WEIGHTS, PRODUCTS -> throw new IllegalArgumentException(target.toString());
        };
    }

    /** The card of an exercise that an editable cell stands on. */
    static CellCard of(Target target, Exercise exercise) {
        return switch (target.part()) {
            case INPUT -> input(target, exercise.operation(), exercise.input().layout());
            case KERNEL -> kernel(target, (Weighted) exercise.operation());
            case BIAS -> biases(((Weighted) exercise.operation()).bias().size());
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS ->
                    throw new IllegalArgumentException(target.toString());
        };
    }

    private static CellCard biases(int filters) {
        return new CellCard(Part.BIAS, 0, filters, 1, 1, filters);
    }

    private static Weighted weighted(Computation computation) {
        return (Weighted) computation.operation();
    }

    /** The card of an output of this shape that a cell stands on. */
    static CellCard of(Target target, Operation operation, Shape output) {
        return Fold.ofOutput(operation, output)
                .map(fold -> units(target, fold))
                .orElseGet(() -> map(target, output));
    }

    private static CellCard input(Target target, Operation operation, Shape input) {
        return Fold.ofInput(operation, input)
                .map(fold -> units(target, fold))
                .orElseGet(() -> map(target, input));
    }

    /** The units of the sample that a cell belongs to. */
    private static CellCard units(Target target, Fold fold) {
        int first = target.index() / fold.units() * fold.units();
        return new CellCard(
                target.part(), first, fold.columns(), 1, fold.rows(), fold.columns(), fold.units());
    }

    /** The weights of one unit stand as the numbers that they are multiplied by. */
    private static CellCard kernel(Target target, Weighted weighted) {
        KernelShape shape = weighted.kernel().layout();
        if (!(weighted instanceof Dense dense)) {
            return of(target, shape);
        }
        Fold fold = Fold.of(dense.inputs());
        int units = dense.units();
        return new CellCard(
                target.part(),
                target.index() % units,
                fold.columns() * units,
                units,
                fold.rows(),
                fold.columns(),
                fold.units());
    }

    private static CellCard map(Target target, Shape shape) {
        Cell cell = shape.cell(target.index());
        return new CellCard(
                target.part(),
                shape.index(cell.sample(), 0, 0, cell.channel()),
                shape.width() * shape.channels(),
                shape.channels(),
                shape.height(),
                shape.width());
    }

    private static CellCard of(Target target, KernelShape shape) {
        int column = shape.channels() * shape.filters();
        return new CellCard(
                target.part(),
                target.index() % column,
                shape.width() * column,
                column,
                shape.height(),
                shape.width());
    }

    /** Whether a cell stands on this card. */
    boolean holds(Target target) {
        int from = target.index() - first;
        return target.part() == part
                && from >= 0
                && from % columnStride == 0
                && from / rowStride < rows
                && from % rowStride / columnStride < columns
                && row(target) * columns + column(target) < count;
    }

    /** Which row a cell of this card stands in. */
    int row(Target target) {
        return (target.index() - first) / rowStride;
    }

    /** Which column a cell of this card stands in. */
    int column(Target target) {
        return (target.index() - first) % rowStride / columnStride;
    }

    /** The cell nearest to a place, which may lie outside of the card. */
    Target near(int row, int column) {
        int down = Math.clamp(row, 0, rows - 1);
        int last = Math.min(columns, count - down * columns) - 1;
        int across = Math.clamp(column, 0, last);
        return new Target(part, first + down * rowStride + across * columnStride);
    }

    /** All of its cells: from corner to corner, of which two are there also where the last row is not full. */
    Selection all() {
        return count < rows * columns
                ? new Selection(near(0, columns), near(rows, 0))
                : new Selection(near(0, 0), near(rows, columns));
    }

    /** A rectangle with another opposite corner, so many cells away from the present one. */
    Selection extended(Selection from, int down, int across) {
        Target focus = from.focus();
        return from.to(near(row(focus) + down, column(focus) + across));
    }

    /** The selected cells row by row; the focused cell alone when the anchor has left its card. */
    List<List<Target>> rows(Selection selection) {
        if (!holds(selection.anchor())) {
            return List.of(List.of(selection.focus()));
        }
        int top = Math.min(row(selection.anchor()), row(selection.focus()));
        int bottom = Math.max(row(selection.anchor()), row(selection.focus()));
        int left = Math.min(column(selection.anchor()), column(selection.focus()));
        int right = Math.max(column(selection.anchor()), column(selection.focus()));
        return IntStream.rangeClosed(top, bottom)
                .mapToObj(
                        row ->
                                IntStream.rangeClosed(left, right)
                                        .filter(column -> row * columns + column < count)
                                        .mapToObj(column -> near(row, column))
                                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }
}
