package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.Words;

/**
 * Draws how many of a class had each cell of the output right: the more, the higher the cell is filled, so that nobody has
 * to tell colours from each other.
 */
public final class RightCellsPainter {

    private static final double LARGEST_CELL = 84;
    private static final double GAP = 14;
    private static final double TITLE = 22;
    private static final double TITLE_TYPE = 14;

    /** The share of a cell that its bar takes. */
    private static final double BAR = 0.08;

    /** How far a bar stands off the edges of its cell. */
    private static final double EDGE = 4;

    private final Surface surface;
    private final CellPainter cells;
    private final Shape output;
    private final List<Integer> right;
    private final int answers;
    private final Words words;

    private RightCellsPainter(
            Surface surface, Shape output, List<Integer> right, int answers, Words words) {
        this.surface = surface;
        this.cells = new CellPainter(surface);
        this.output = output;
        this.right = right;
        this.answers = answers;
        this.words = words;
    }

    /**
     * Draws every map of an output as large as all of them fit.
     *
     * @param area    where
     * @param output  N × OH × OW × F
     * @param right   how many had each cell right, row-major
     * @param answers how many answers there are, at least 1
     */
    public static void paint(
            Surface surface,
            Box area,
            Shape output,
            List<Integer> right,
            int answers,
            Words words) {
        surface.fill(area, 0, Role.GROUND);
        new RightCellsPainter(surface, output, right, answers, words).paint(area);
    }

    /** A map beside the next, as large as so many fit side by side. */
    private record Arranged(int across, double cell) {}

    private void paint(Box area) {
        int maps = output.samples() * output.channels();
        Arranged best = new Arranged(1, 0);
        for (int across = 1; across <= maps; across++) {
            Arranged arranged = arranged(area, across, (maps + across - 1) / across);
            best = arranged.cell() > best.cell() ? arranged : best;
        }
        double wide = output.width() * best.cell() + IndexPainter.ROOM + GAP;
        double high = output.height() * best.cell() + IndexPainter.ROOM + title() + GAP;
        double used = best.across() * wide - GAP;
        var grids = new ArrayList<Grid>();
        for (int map = 0; map < maps; map++) {
            double x = area.centreX() - used / 2 + map % best.across() * wide + IndexPainter.ROOM;
            double y = area.y() + map / best.across() * high + title() + IndexPainter.ROOM;
            var size = new Size(output.height(), output.width());
            grids.add(Grid.of(Part.OUTPUT, map % output.channels(), size).at(x, y, best.cell()));
        }
        IntStream.range(0, maps).forEach(map -> paint(grids.get(map), map));
    }

    private Arranged arranged(Box area, int across, int down) {
        double wide = (area.width() + GAP) / across - GAP - IndexPainter.ROOM - 2;
        double high = (area.height() + GAP) / down - GAP - IndexPainter.ROOM - title() - 2;
        double cell = Math.min(wide / output.width(), high / output.height());
        return new Arranged(across, Math.min(LARGEST_CELL, cell));
    }

    private double title() {
        return output.samples() * output.channels() > 1 ? TITLE : 0;
    }

    private void paint(Grid grid, int map) {
        int sample = map / output.channels();
        if (title() > 0) {
            surface.text(
                    name(sample, grid.slice()),
                    grid.x(),
                    grid.y() - IndexPainter.ROOM - TITLE / 2,
                    TextStyle.left(TITLE_TYPE, Weight.SEMI_BOLD),
                    Role.OUTPUT);
        }
        new IndexPainter(surface, words.countFrom()).along(List.of(grid));
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                gauge(grid.cell(row, column), count(sample, row, column, grid.slice()));
            }
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows() && grid.isReadable(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                String number =
                        String.format(Locale.ROOT, "%d", count(sample, row, column, grid.slice()));
                cells.words(number, grid.cell(row, column), Weight.SEMI_BOLD, Role.TEXT);
            }
        }
    }

    private String name(int sample, int map) {
        String name = words.say("picture.filter-number", map);
        return output.samples() == 1
                ? name
                : name + " · " + words.say("picture.pager.sample", sample, output.samples());
    }

    private int count(int sample, int row, int column, int map) {
        return right.get(output.index(sample, row, column, map));
    }

    /** A tint as high as the share, with a bar at its side, inside the rounded corners, that nobody takes for another colour. */
    private void gauge(Box cell, int right) {
        double full = cell.height() * right / answers;
        surface.fill(cell, 0, Role.WRONG_TINT);
        surface.fill(
                new Box(cell.x(), cell.bottom() - full, cell.width(), full), 0, Role.OUTPUT_TINT);
        double edge = Math.min(EDGE, cell.width() * BAR);
        double thick = Math.max(1, cell.width() * BAR);
        double high = (cell.height() - 2 * edge) * right / answers;
        surface.fill(
                new Box(cell.x() + edge, cell.bottom() - edge - high, thick, high), 0, Role.OUTPUT);
    }
}
