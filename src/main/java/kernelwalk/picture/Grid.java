package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Walk;

/**
 * One card of cells on the board.
 *
 * @param part    what it shows
 * @param slice   which channel (input, kernel) or filter (output, bias)
 * @param x       left edge of the first cell that is not padding
 * @param y       top edge of the first cell that is not padding
 * @param cell    height of a cell
 * @param wide    width of a cell
 * @param rows    cells downwards, without padding
 * @param columns cells to the right, without padding
 * @param margins cells of padding around them
 * @param least   width that a cell needs for its numbers to be read
 * @param cut     which part of it is shown
 * @param set     which sample (input, output) or filter (kernel) it belongs to; −1 where the walk stands
 * @param units   how many units stand on it, row by row; −1 for a map
 * @param isLine  whether these units are the rows of a map one cell wide, and not the channels of one cell
 */
public record Grid(
        Part part,
        int slice,
        double x,
        double y,
        double cell,
        double wide,
        int rows,
        int columns,
        Margins margins,
        double least,
        Cut cut,
        int set,
        int units,
        boolean isLine) {

    /** A card without padding in the corner, its cells as small as can be. */
    static Grid of(Part part, int slice, Size cells) {
        return new Grid(
                part,
                slice,
                0,
                0,
                1,
                1,
                cells.height(),
                cells.width(),
                Margins.NONE,
                CellPainter.SMALLEST_CELL,
                Cut.none(cells),
                -1,
                -1,
                false);
    }

    /** A part of a card without padding in the corner, its cells as small as can be. */
    static Grid of(Part part, int slice, Cut cut) {
        Grid shown = of(part, slice, cut.shown());
        return new Grid(
                part,
                slice,
                shown.x,
                shown.y,
                shown.cell,
                shown.wide,
                shown.rows,
                shown.columns,
                shown.margins,
                shown.least,
                cut,
                shown.set,
                shown.units,
                shown.isLine);
    }

    /** The same card elsewhere, with square cells of another size. */
    Grid at(double left, double top, double edge) {
        return at(left, top, Edges.square(edge));
    }

    /** The same card elsewhere, with cells of another size. */
    Grid at(double left, double top, Edges edges) {
        return new Grid(
                part,
                slice,
                left,
                top,
                edges.high(),
                edges.wide(),
                rows,
                columns,
                margins,
                least,
                cut,
                set,
                units,
                isLine);
    }

    /** The same card with numbers that need so much room. */
    Grid holding(NumberWidth numbers) {
        return new Grid(
                part,
                slice,
                x,
                y,
                cell,
                wide,
                rows,
                columns,
                margins,
                Math.floor(numbers.least()),
                cut,
                set,
                units,
                isLine);
    }

    /** How large its cells are. */
    Edges edges() {
        return new Edges(cell, wide);
    }

    /** Whether its cells are large enough for numbers; colours stand for them where not. */
    boolean isReadable() {
        return cell >= CellPainter.SMALLEST_CELL && wide >= least;
    }

    /** The same card with padding around its cells. */
    Grid within(Margins around) {
        return new Grid(
                part, slice, x, y, cell, wide, rows, columns, around, least, cut, set, units,
                isLine);
    }

    /** The same card of another sample or filter than the walk's. */
    Grid of(int other) {
        return new Grid(
                part, slice, x, y, cell, wide, rows, columns, margins, least, cut, other, units,
                isLine);
    }

    /** The same card with units on it, row by row. */
    Grid ofUnits(int count) {
        return new Grid(
                part, slice, x, y, cell, wide, rows, columns, margins, least, cut, set, count,
                isLine);
    }

    /** The same card with units on it that are the rows of a map one cell wide. */
    Grid ofLine(int count) {
        return new Grid(
                part, slice, x, y, cell, wide, rows, columns, margins, least, cut, set, count,
                true);
    }

    /** Whether units stand on it, and not a map. */
    public boolean isUnits() {
        return units >= 0;
    }

    /** Whether there is something in a row and column; behind the last unit there is nothing. */
    public boolean has(int row, int column) {
        return !isUnits() || unit(row, column) < units;
    }

    /** The unit in a row and column. */
    int unit(int row, int column) {
        return u(row) * cut.whole().width() + v(column);
    }

    /** The cell of a tensor that stands in a row and column. */
    Cell cellAt(int sample, int row, int column) {
        if (!isUnits()) {
            return new Cell(sample, row, column, slice);
        }
        int unit = unit(row, column);
        return isLine ? new Cell(sample, unit, 0, slice) : new Cell(sample, 0, 0, unit);
    }

    /** Whether cells of a channel, or of a filter, stand on it. */
    boolean shows(int channel) {
        return isUnits() && !isLine || slice == channel;
    }

    /** The rectangle of a cell that stands on it. */
    Box of(Cell shown) {
        return isLine
                ? weight(shown.row(), shown.column())
                : isUnits() ? unit(shown.channel()) : cell(shown.row(), shown.column());
    }

    /** The rectangle of the weight in a row and column of the kernel. */
    Box weight(int row, int column) {
        return isLine ? unit(row) : cell(row, column);
    }

    private Box unit(int unit) {
        return cell(
                unit / cut.whole().width() - cut.row(), unit % cut.whole().width() - cut.column());
    }

    /** Whether some of its cells are empty. */
    boolean isRagged() {
        return isUnits() && !has(rows - 1, columns - 1);
    }

    /** Whether it stands back, as the walk is elsewhere. */
    public boolean isDimmed() {
        return set >= 0;
    }

    /** The rectangle of a cell; padding has rows and columns below 0 or beyond the last. */
    public Box cell(int row, int column) {
        return new Box(x + column * wide, y + row * cell, wide, cell);
    }

    /** The cell of a tap of the window, when this part of the card shows it. */
    Optional<Box> tap(int u, int v) {
        int row = u - cut.row();
        int column = v - cut.column();
        boolean isShown = row >= 0 && row < rows && column >= 0 && column < columns;
        return isShown ? Optional.of(cell(row, column)) : Optional.empty();
    }

    /** The place in the walk order of the tap in a row and column. */
    int tap(Walk walk, int row, int column) {
        return isUnits() ? unit(row, column) : walk.tap(slice, u(row), v(column));
    }

    /** The row of the window in a row of this part of it. */
    int u(int row) {
        return cut.row() + row;
    }

    /** The column of the window in a column of this part of it. */
    int v(int column) {
        return cut.column() + column;
    }

    /** The rectangle of the cells without padding. */
    public Box box() {
        return new Box(x, y, columns * wide, rows * cell);
    }

    /** The rectangle of all cells, padding too. */
    public Box padded() {
        return new Box(
                x - margins.left() * wide,
                y - margins.top() * cell,
                (columns + margins.columns()) * wide,
                (rows + margins.rows()) * cell);
    }
}
