package kernelwalk.picture;

import java.util.List;
import java.util.function.IntUnaryOperator;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.CountFrom;

/** Writes the numbers of rows and columns along the edges of cards whose cells are large enough to be read. */
final class IndexPainter {

    /** Room for the numbers of rows between a card and what stands beside it. */
    static final double ROOM = 20;

    private static final double SMALLEST = 14;
    private static final double LARGEST = 17;
    private static final double PART_OF_CELL = 0.2;

    /** From a number to the edge of its card. */
    private static final double GAP = 5;

    /** Between the numbers of two columns. */
    private static final double BETWEEN = 4;

    private final Surface surface;
    private final CountFrom from;

    IndexPainter(Surface surface, CountFrom from) {
        this.surface = surface;
        this.from = from;
    }

    /** Along cards whose rows and columns are those of what they show; along units their numbers. */
    void along(List<Grid> grids) {
        if (!grids.isEmpty() && grids.getFirst().isUnits()) {
            alongUnits(grids);
        } else {
            along(grids, IntUnaryOperator.identity(), IntUnaryOperator.identity());
        }
    }

    /** The number of the first unit in each row, and above the columns how many are to be added. */
    void alongUnits(List<Grid> grids) {
        for (Grid grid : grids) {
            if (!CellPainter.isTooSmall(grid)) {
                if (grid.rows() > 1 || grid.cut().hasRows()) {
                    rows(grid, row -> grid.unit(row, -grid.cut().column()));
                    further(grid);
                } else {
                    columns(grid, column -> grid.unit(0, column));
                }
            }
        }
    }

    private void further(Grid grid) {
        TextStyle style = TextStyle.centred(size(grid), Weight.REGULAR);
        double y = grid.y() - GAP - style.size() / 2;
        if (grid.isDimmed()) {
            return;
        }
        int every = grid.wide() < surface.width("+00", style) ? 2 : 1;
        for (int column = 1; column < grid.columns(); column += every) {
            String further = "+" + (grid.cut().column() + column);
            surface.text(further, grid.cell(0, column).centreX(), y, style, Role.MUTED);
        }
    }

    /**
     * Along cards, the columns above those that stand under no other.
     *
     * @param row    the index that a row of the card has, below 0 for none
     * @param column the index that a column of the card has, below 0 for none
     */
    void along(List<Grid> grids, IntUnaryOperator row, IntUnaryOperator column) {
        List<Grid> readable = grids.stream().filter(grid -> !CellPainter.isTooSmall(grid)).toList();
        readable.forEach(grid -> rows(grid, row));
        readable.stream()
                .filter(grid -> grid == readable.getFirst() || !grid.isDimmed())
                .filter(grid -> isFirst(grid, readable))
                .forEach(grid -> columns(grid, column));
    }

    /** Whether no other card stands above. */
    private static boolean isFirst(Grid grid, List<Grid> among) {
        return among.stream()
                .noneMatch(
                        other ->
                                other.y() < grid.y()
                                        && other.padded().x() < grid.padded().right()
                                        && other.padded().right() > grid.padded().x());
    }

    private void rows(Grid grid, IntUnaryOperator index) {
        TextStyle style = TextStyle.right(size(grid), Weight.REGULAR);
        for (int row = 0; row < grid.rows(); row++) {
            write(
                    index.applyAsInt(row),
                    grid.padded().x() - GAP,
                    grid.cell(row, 0).centreY(),
                    style);
        }
    }

    /** Those that have room; of narrow cells with long numbers every second, fifth or tenth. */
    private void columns(Grid grid, IntUnaryOperator index) {
        TextStyle style = TextStyle.centred(size(grid), Weight.REGULAR);
        double y = grid.padded().y() - GAP - style.size() / 2;
        int every = every(grid, index, style);
        for (int column = 0; column < grid.columns(); column += every) {
            write(index.applyAsInt(column), grid.cell(0, column).centreX(), y, style);
        }
    }

    private int every(Grid grid, IntUnaryOperator index, TextStyle style) {
        String longest = text(Math.max(0, index.applyAsInt(grid.columns() - 1)));
        double needed = surface.width(longest, style) + BETWEEN;
        if (needed <= grid.wide()) {
            return 1;
        }
        return needed <= 2 * grid.wide() ? 2 : needed <= 5 * grid.wide() ? 5 : 10;
    }

    private static double size(Grid grid) {
        return Math.clamp(grid.cell() * PART_OF_CELL, SMALLEST, LARGEST);
    }

    private String text(int index) {
        return Integer.toString(from.name(index));
    }

    private void write(int index, double x, double y, TextStyle style) {
        if (index >= 0) {
            surface.text(text(index), x, y, style, Role.MUTED);
        }
    }
}
