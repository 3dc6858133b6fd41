package kernelwalk.picture;

import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Size;

/**
 * The part of a grid that is shown where there is no room for all of it.
 *
 * @param row    the first row that is shown
 * @param column the first column that is shown
 * @param shown  how many rows and columns are
 * @param whole  how many there are
 */
record Cut(int row, int column, Size shown, Size whole) {

    /** All of a grid. */
    static Cut none(Size whole) {
        return new Cut(0, 0, whole, whole);
    }

    /** The part in which the walk is: page by page, so that it does not move with every tap. */
    static Cut around(Position position, Size shown, Size whole) {
        boolean isOver = position.phase() == Phase.ENDING || position.phase() == Phase.DONE;
        int row = isOver ? whole.height() - 1 : position.u();
        int column = isOver ? whole.width() - 1 : position.v();
        return around(row, column, shown, whole);
    }

    /** The part in which a cell is. */
    static Cut around(int row, int column, Size shown, Size whole) {
        return new Cut(
                first(row, shown.height(), whole.height()),
                first(column, shown.width(), whole.width()),
                shown,
                whole);
    }

    private static int first(int present, int shown, int whole) {
        return Math.min(present / shown * shown, whole - shown);
    }

    /** Whether rows above are left out. */
    boolean isAbove() {
        return row > 0;
    }

    /** Whether rows below are left out. */
    boolean isBelow() {
        return row + shown.height() < whole.height();
    }

    /** Whether columns to the left are left out. */
    boolean isLeft() {
        return column > 0;
    }

    /** Whether columns to the right are left out. */
    boolean isRight() {
        return column + shown.width() < whole.width();
    }

    /** Whether rows are left out. */
    boolean hasRows() {
        return isAbove() || isBelow();
    }

    /** Whether columns are left out. */
    boolean hasColumns() {
        return isLeft() || isRight();
    }
}
