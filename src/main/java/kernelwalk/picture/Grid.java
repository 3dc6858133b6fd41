package kernelwalk.picture;

import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;

/**
 * One card of cells on the board.
 *
 * @param part    what it shows
 * @param slice   which channel (input, kernel) or filter (output, bias)
 * @param x       left edge of the first cell that is not padding
 * @param y       top edge of the first cell that is not padding
 * @param cell    edge of a cell
 * @param rows    cells downwards, without padding
 * @param columns cells to the right, without padding
 * @param margins cells of padding around them
 * @param set     which sample (input, output) or filter (kernel) it belongs to; −1 where the walk stands
 */
public record Grid(
        Part part,
        int slice,
        double x,
        double y,
        double cell,
        int rows,
        int columns,
        Margins margins,
        int set) {

    /** A card without padding in the corner, its cells as small as can be. */
    static Grid of(Part part, int slice, Size cells) {
        return new Grid(part, slice, 0, 0, 1, cells.height(), cells.width(), Margins.NONE, -1);
    }

    /** The same card elsewhere, with cells of another size. */
    Grid at(double left, double top, double edge) {
        return new Grid(part, slice, left, top, edge, rows, columns, margins, set);
    }

    /** The same card with padding around its cells. */
    Grid within(Margins around) {
        return new Grid(part, slice, x, y, cell, rows, columns, around, set);
    }

    /** The same card of another sample or filter than the walk's. */
    Grid of(int other) {
        return new Grid(part, slice, x, y, cell, rows, columns, margins, other);
    }

    /** Whether it stands back, as the walk is elsewhere. */
    public boolean isDimmed() {
        return set >= 0;
    }

    /** The rectangle of a cell; padding has rows and columns below 0 or beyond the last. */
    public Box cell(int row, int column) {
        return new Box(x + column * cell, y + row * cell, cell, cell);
    }

    /** The rectangle of the cells without padding. */
    public Box box() {
        return new Box(x, y, columns * cell, rows * cell);
    }

    /** The rectangle of all cells, padding too. */
    public Box padded() {
        return new Box(
                x - margins.left() * cell,
                y - margins.top() * cell,
                (columns + margins.columns()) * cell,
                (rows + margins.rows()) * cell);
    }
}
