package kernelwalk.ui.edit;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
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
 */
record CellCard(Part part, int first, int rowStride, int columnStride, int rows, int columns) {

    /** The card that a cell of the input, the kernel, the bias or the output stands on. */
    static CellCard of(Target target, Computation computation) {
        return switch (target.part()) {
            case INPUT -> of(target, computation.geometry().input());
            case OUTPUT -> of(target, computation.geometry().output());
            case KERNEL -> of(target, weighted(computation).kernel().layout());
            case BIAS -> biases(weighted(computation).bias().size());
            case WINDOW, WEIGHTS, PRODUCTS -> throw new IllegalArgumentException(target.toString());
        };
    }

    /** The card of an exercise that an editable cell stands on. */
    static CellCard of(Target target, Exercise exercise) {
        return switch (target.part()) {
            case INPUT -> of(target, exercise.input().layout());
            case KERNEL -> of(target, ((Weighted) exercise.operation()).kernel().layout());
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

    /** The card of a map of this shape that a cell stands on. */
    static CellCard of(Target target, Shape shape) {
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
                && from % rowStride / columnStride < columns;
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
        int across = Math.clamp(column, 0, columns - 1);
        return new Target(part, first + down * rowStride + across * columnStride);
    }

    /** All of its cells. */
    Selection all() {
        return new Selection(near(0, 0), near(rows, columns));
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
                                        .mapToObj(column -> near(row, column))
                                        .toList())
                .toList();
    }
}
