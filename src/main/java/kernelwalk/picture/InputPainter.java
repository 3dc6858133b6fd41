package kernelwalk.picture;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.HideableCard;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the input's cards: numbers, padding, the window with its corner weights, what no window reaches. */
final class InputPainter {

    /** On a large map the window is shown larger than it is, so that it is found. */
    private static final double SMALLEST_MARK = 14;

    /** Where the lines of copies run, as parts of a cell: the first of them, all, and one beside the next. */
    private static final double FIRST_LANE = 0.09;

    private static final double LANES = 0.2;

    private static final double WIDEST_LANE = 0.05;

    private static final double LINE_END = 5;

    /** Cells in which a unit has room for its weight. */
    private static final double ROOMY = 52;

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final boolean weighted;
    private final Unread unread;
    private final Optional<FlatOrder> order;

    InputPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.weighted = scene.frame().exercise().operation() instanceof Weighted;
        this.unread = Unread.of(scene.frame());
        this.order = FlatOrder.of(scene.frame());
    }

    void paint(Grid grid) {
        Tensor<Shape> input = scene.frame().exercise().input();
        if (grid.isDimmed()) {
            cells.dimmed(grid, scene, input, scene.numbers().input());
            units(grid);
            return;
        }
        if (CellPainter.isTooSmall(grid)) {
            HeatPainter.paint(surface, grid, input, scene.position().sample(), Role.INPUT);
            surface.outline(grid.box(), 0, 1, Role.LINE);
        } else {
            padding(grid);
            numbers(grid, input);
        }
        windowOutline(grid);
        scene.tap()
                .filter(tap -> grid.shows(tap.input().channel()))
                .ifPresent(tap -> ring(grid, tap));
    }

    /** The units that the cells of another channel become. */
    private void units(Grid grid) {
        for (int row = 0; row < grid.rows() && order.isPresent(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Box box = grid.cell(row, column);
                if (CellPainter.hasCorner(box)) {
                    cells.note(box, order.get().unit(grid.cellAt(grid.set(), row, column)));
                }
            }
        }
    }

    private void numbers(Grid grid, Tensor<Shape> input) {
        Map<Cell, Tap> covered = scene.covered(grid);
        covered.values().forEach(tap -> cells.tint(grid.of(tap.input()), Role.INPUT_TINT));
        copies(grid, covered);
        unread(grid);
        cells.lines(grid);
        edgeAmongCopies(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                Cell cell = grid.cellAt(scene.position().sample(), row, column);
                int index = index(input, cell);
                number(grid.cell(row, column), cell, input.at(index), covered.get(cell));
                if (scene.isPointed(new Target(Part.INPUT, index))) {
                    cells.pointed(grid.cell(row, column));
                }
            }
        }
    }

    private void number(Box box, Cell cell, Value value, Tap tap) {
        Value related = scene.relations().inputs().get(cell);
        Optional<Value> corner =
                Optional.ofNullable(
                        related != null ? told(related) : tap == null ? null : pencilled(tap));
        boolean raised =
                (hasWeights(box) && corner.isPresent() || order.isPresent())
                        && CellPainter.hasCorner(box);
        cells.number(
                box,
                value,
                scene.numbers().input(),
                tap == null ? Weight.MEDIUM : Weight.SEMI_BOLD,
                tap != null ? Role.INPUT : isQuiet(cell) ? Role.MUTED : Role.TEXT,
                raised ? box.height() * 0.06 : 0);
        if (hasWeights(box)) {
            corner.ifPresent(
                    weight -> cells.corner(box, weight, scene.numbers().corner(), Role.KERNEL));
        }
        if (related != null) {
            cells.related(box);
        }
        if (order.isPresent() && CellPainter.hasCorner(box)) {
            cells.note(box, order.get().unit(cell));
        }
        if (isWinner(tap)) {
            cells.ring(box.inset(3), Role.PRODUCT);
        }
    }

    /** The weight in the corner of a covered cell; for a room full of people it stands in the worked step, large. */
    private Value pencilled(Tap tap) {
        int filter = scene.toldFilter();
        boolean hidden = scene.frame().hidden().hasWeight(tap, filter);
        return hidden || scene.frame().options().presented()
                ? null
                : scene.weight(tap, filter).orElse(null);
    }

    /** A weight that meets what is pointed at, unless it could be one that is hidden. */
    private Value told(Value related) {
        return scene.frame().hidden().any(HideableCard.KERNEL) ? null : related;
    }

    /** The cell of the output that is worked. */
    private Target output() {
        Cell cell = scene.position().output();
        return new Target(
                Part.OUTPUT, scene.frame().output().indexOf(cell).orElse(Integer.MAX_VALUE));
    }

    /** Whether weights stand in the corners; those of units stand in the same order beside them anyway. */
    private boolean hasWeights(Box box) {
        return weighted && (!scene.frame().isGrid() || box.height() >= ROOMY);
    }

    /** The largest value of a maximum so far. */
    private boolean isWinner(Tap tap) {
        if (tap == null || !scene.ledger().isMaximum() || scene.frame().hides(output())) {
            return false;
        }
        int winner = -1;
        for (int i = 0; i < scene.taken(); i++) {
            Ledger.Entry entry = scene.ledger().entries().get(i);
            boolean changed =
                    winner < 0
                            || !entry.running()
                                    .equals(scene.ledger().entries().get(i - 1).running());
            if (entry.tap().isInput() && changed) {
                winner = i;
            }
        }
        return winner >= 0 && scene.ledger().entries().get(winner).tap().equals(tap);
    }

    private void unread(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                if (!grid.isUnits() && unread.has(row, column)) {
                    cells.unread(grid.cell(row, column));
                }
            }
        }
    }

    /** Whether no window reads a cell, or it is a copy of another. */
    private boolean isQuiet(Cell cell) {
        return copied(cell).isPresent() || unread.has(cell.row(), cell.column());
    }

    private void padding(Grid grid) {
        scene.taps(grid).stream()
                .filter(tap -> tap.reading() == Tap.Reading.PADDING && isCounted(tap))
                .map(tap -> box(grid, tap.input()))
                .filter(box -> grid.padded().contains(box.centreX(), box.centreY()))
                .forEach(box -> cells.tint(box, Role.INPUT_TINT));
        beyond(grid).forEach(place -> padded(box(grid, place), copied(place).isPresent()));
        if (!grid.margins().equals(Margins.NONE)) {
            surface.outline(grid.padded(), 6, 1, Role.LINE);
        }
    }

    /** Copies of the input beyond its edge; those in the window with a line to the cell that they copy. */
    private void copies(Grid grid, Map<Cell, Tap> covered) {
        List<Tap> copies =
                scene.taps(grid).stream().filter(tap -> tap.reading() == Tap.Reading.COPY).toList();
        for (int i = 0; i < copies.size(); i++) {
            Tap tap = copies.get(i);
            boolean isPresent = scene.tap().filter(tap::equals).isPresent();
            double lane = FIRST_LANE + i * Math.min(LANES / copies.size(), WIDEST_LANE);
            joined(box(grid, tap.input()), box(grid, tap.source()), lane, isPresent);
        }
        beyond(grid)
                .filter(place -> copied(place).isPresent())
                .forEach(
                        place ->
                                number(
                                        box(grid, place),
                                        place,
                                        value(copied(place).orElseThrow()),
                                        covered.get(place)));
    }

    /** Copies in the window have its tint, so that the input's own edge has to be seen through it. */
    private void edgeAmongCopies(Grid grid) {
        if (beyond(grid).anyMatch(place -> copied(place).isPresent())) {
            surface.outline(grid.box(), CellPainter.CORNER, 2, Role.MUTED);
        }
    }

    /**
     * Along the rows, then along the columns, above and beside the numbers, so that none is crossed out.
     *
     * @param lane where the line runs, as a part of a cell, so that no two run on each other
     */
    private void joined(Box copy, Box source, double lane, boolean isPresent) {
        double fromX = copy.x() + copy.width() * lane;
        double fromY = copy.y() + copy.height() * lane;
        double toX = source.x() + source.width() * lane;
        double toY = source.y() + source.height() * lane;
        Role role = isPresent ? Role.RING : Role.INPUT;
        double thick = isPresent ? 2 : 1;
        surface.line(fromX, fromY, toX, fromY, thick, role);
        surface.line(toX, fromY, toX, toY, thick, role);
        surface.outline(new Box(fromX, fromY, 0, 0).atLeast(LINE_END), LINE_END / 2, 1, role);
        surface.fill(new Box(toX, toY, 0, 0).atLeast(LINE_END), LINE_END / 2, role);
    }

    /** Whether a zero of the padding is read like a number of the input. */
    private boolean isCounted(Tap tap) {
        return scene.ledger().entries().stream()
                .filter(entry -> entry.tap().equals(tap))
                .anyMatch(scene.ledger()::counts);
    }

    /** The cells around the input, on one channel of the sample that is shown. */
    private Stream<Cell> beyond(Grid grid) {
        Margins margins = grid.margins();
        return IntStream.range(-margins.top(), grid.rows() + margins.bottom())
                .boxed()
                .flatMap(
                        row ->
                                IntStream.range(-margins.left(), grid.columns() + margins.right())
                                        .filter(column -> !isInside(grid, row, column))
                                        .mapToObj(column -> cell(grid, row, column)));
    }

    private static boolean isInside(Grid grid, int row, int column) {
        return row >= 0 && row < grid.rows() && column >= 0 && column < grid.columns();
    }

    private Cell cell(Grid grid, int row, int column) {
        return new Cell(scene.position().sample(), row, column, grid.slice());
    }

    private static Box box(Grid grid, Cell cell) {
        return grid.cell(cell.row(), cell.column());
    }

    private Optional<Cell> copied(Cell place) {
        return scene.frame().computation().geometry().copiedAt(place);
    }

    private Value value(Cell cell) {
        Tensor<Shape> input = scene.frame().exercise().input();
        return input.at(index(input, cell));
    }

    private static int index(Tensor<Shape> input, Cell cell) {
        return input.layout().index(cell.sample(), cell.row(), cell.column(), cell.channel());
    }

    /** A pool that passes over padding has no number there, and a copy has one of its own. */
    private void padded(Box box, boolean isCopy) {
        if (isCopy || scene.frame().exercise().operation().passesOverPadding()) {
            cells.hatched(box);
        } else {
            cells.padding(box);
        }
    }

    /** The window's edge; where taps stand apart it goes round all of them; on its way from the window before. */
    private void windowOutline(Grid grid) {
        outline(grid, scene.ledger())
                .map(box -> gliding(grid, box))
                .ifPresent(box -> surface.outline(box.atLeast(SMALLEST_MARK), 4, 3, Role.INPUT));
    }

    private Optional<Box> outline(Grid grid, Ledger ledger) {
        return ledger.entries().stream()
                .map(Ledger.Entry::tap)
                .filter(tap -> grid.shows(tap.input().channel()))
                .filter(tap -> tap.reading() != Tap.Reading.BEYOND)
                .map(tap -> grid.of(tap.input()))
                .reduce(Box::union);
    }

    private Box gliding(Grid grid, Box there) {
        Frame frame = scene.frame();
        if (scene.position().phase() != Phase.ARRIVAL
                || frame.progress() >= 1
                || frame.moment() == 0) {
            return there;
        }
        Cell before = frame.computation().walk().at(frame.moment() - 1).output();
        return outline(grid, frame.computation().ledger(before))
                .map(from -> from.towards(there, frame.progress()))
                .orElse(there);
    }

    private void ring(Grid grid, Tap tap) {
        Box box = grid.of(tap.input());
        boolean onCard = grid.padded().contains(box.centreX(), box.centreY());
        if (onCard && tap.reading() != Tap.Reading.GAP) {
            cells.ring(box, Role.RING);
        }
    }
}
