package kernelwalk.picture;

import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;

/**
 * The maps of a layer as small as a word: a dot for each cell, those that are lit in another colour. Maps with more cells
 * than can be told apart are a box, of which the lit part has the other colour. Where there are more maps than have room,
 * one stands for all of them.
 */
public final class TinyMap {

    private static final double HEIGHT = 30;
    private static final double MOST_WIDTH = 66;
    private static final double BETWEEN = 4;
    private static final double LARGEST_DOT = 8;

    /** The smallest dots that can be told apart, with what is left free between them. */
    private static final double SMALLEST_DOT = 3;

    /** How far the maps behind look out. */
    private static final double BEHIND = 3;

    private static final double LEAST_LIT = 3;

    private final Shape shape;
    private final int rows;
    private final int columns;
    private final boolean isFlat;
    private final double dot;

    private TinyMap(Shape shape) {
        this.shape = shape;
        isFlat = Fold.isFlat(shape);
        Fold fold = Fold.of(shape.channels());
        rows = isFlat ? fold.rows() : shape.height();
        columns = isFlat ? fold.columns() : shape.width();
        double fitting = HEIGHT / Math.max(rows, columns);
        dot = fitting < SMALLEST_DOT ? fitting : Math.min(LARGEST_DOT, Math.floor(fitting));
    }

    /** The picture of what goes into a layer or comes out of it. */
    public static TinyMap of(Shape shape) {
        return new TinyMap(shape);
    }

    /** How much room it takes, whatever is lit. */
    public Box size() {
        double width = shown() * (wide() + BETWEEN) - BETWEEN;
        return new Box(0, 0, Math.ceil(width + (isStack() ? BEHIND : 0)), HEIGHT);
    }

    /**
     * Draws it.
     *
     * @param lit    row-major indices of the cells that belong to the one that is pointed at
     * @param origin that cell, if it is one of these
     */
    public void paint(Surface surface, Set<Integer> lit, OptionalInt origin) {
        for (int map = 0; map < shown(); map++) {
            paint(surface, map, lit, origin);
        }
    }

    private void paint(Surface surface, int map, Set<Integer> lit, OptionalInt origin) {
        double top = Math.floor((HEIGHT - high()) / 2);
        Box box = new Box(map * (wide() + BETWEEN), top, wide(), high());
        Predicate<Integer> isHere = index -> isStack() || isFlat || channel(index) == map;
        if (isStack()) {
            surface.fill(new Box(box.right() + 1, box.y() + BEHIND, 2, box.height()), 0, Role.DOT);
        }
        if (!hasDots()) {
            surface.fill(box, 0, Role.DOT);
            lit.stream()
                    .filter(isHere)
                    .map(index -> dot(box, index))
                    .reduce(Box::union)
                    .ifPresent(part -> surface.fill(part.atLeast(LEAST_LIT), 0, Role.PRODUCT));
            return;
        }
        int cells = isFlat ? shape.channels() : rows * columns;
        IntStream.range(0, cells)
                .mapToObj(at -> square(box, at / columns, at % columns))
                .forEach(square -> surface.fill(square, 0, Role.DOT));
        lit.stream()
                .filter(isHere)
                .map(index -> dot(box, index))
                .distinct()
                .forEach(square -> surface.fill(square, 0, Role.PRODUCT));
        origin.stream()
                .boxed()
                .filter(isHere)
                .forEach(index -> surface.fill(dot(box, index), 0, Role.TEXT));
    }

    private Box dot(Box map, int index) {
        Cell cell = shape.cell(index);
        return isFlat
                ? square(map, cell.channel() / columns, cell.channel() % columns)
                : square(map, cell.row(), cell.column());
    }

    private Box square(Box map, int row, int column) {
        double edge = hasDots() ? dot - 1 : dot;
        return new Box(map.x() + column * dot, map.y() + row * dot, edge, edge);
    }

    private int channel(int index) {
        return shape.cell(index).channel();
    }

    private boolean hasDots() {
        return dot >= SMALLEST_DOT;
    }

    private double wide() {
        return columns * dot;
    }

    private double high() {
        return rows * dot;
    }

    private int maps() {
        return isFlat ? 1 : shape.channels();
    }

    /** How many maps stand side by side. */
    private int shown() {
        return isStack() ? 1 : maps();
    }

    /** Whether one map stands for all. */
    private boolean isStack() {
        return maps() * (wide() + BETWEEN) - BETWEEN > MOST_WIDTH;
    }
}
