package kernelwalk.picture;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.convolution.Windowless;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the output's cards: finished values, the cell that is being filled, and the value on its way there. */
final class OutputPainter {

    /** On a large map the cell is marked larger than it is, so that it is found. */
    private static final double SMALLEST_MARK = 10;

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final Position position;
    private final Walk walk;
    private final boolean scales;

    OutputPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.position = scene.position();
        this.walk = scene.frame().computation().walk();
        this.scales =
                scene.frame().marks().pointed().isEmpty()
                        || !(scene.frame().exercise().operation() instanceof Windowless);
    }

    void paint(Grid grid) {
        if (CellPainter.isTooSmall(grid)) {
            heat(grid);
        } else {
            numbers(grid);
        }
        if (!grid.isDimmed() && grid.shows(position.filter())) {
            target(grid.of(position.output()));
        }
    }

    private void numbers(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                if (!grid.isDimmed() && isFilled(cell(grid, row, column))) {
                    cells.tint(grid.cell(row, column), Role.OUTPUT_TINT);
                }
            }
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                number(grid.cell(row, column), cell(grid, row, column), grid.isDimmed());
            }
        }
    }

    private void number(Box box, Cell cell, boolean isDimmed) {
        Tensor<Shape> output = scene.frame().computation().output();
        int index = output.layout().index(cell.sample(), cell.row(), cell.column(), cell.channel());
        boolean filled = isFilled(cell);
        Value related = scene.relations().outputs().get(cell);
        if (filled || scene.frame().options().resultsAtOnce()) {
            boolean raised = scales && related != null && CellPainter.hasCorner(box);
            cells.number(
                    box,
                    output.at(index),
                    scene.numbers().output(),
                    filled && !isDimmed ? Weight.SEMI_BOLD : Weight.REGULAR,
                    filled && !isDimmed ? Role.OUTPUT : Role.MUTED,
                    raised ? box.height() * 0.06 : 0);
        }
        if (related != null && scales && !scene.frame().hidden().any()) {
            cells.corner(box, related, scene.numbers().corner(), Role.KERNEL);
        }
        if (related != null) {
            cells.related(box);
        }
        if (scene.isPointed(new Target(Part.OUTPUT, index))) {
            cells.pointed(box);
        }
    }

    private Cell cell(Grid grid, int row, int column) {
        return grid.cellAt(sample(grid), row, column);
    }

    private int sample(Grid grid) {
        return grid.isDimmed() ? grid.set() : position.sample();
    }

    /** Finished, and no longer on its way. */
    private boolean isFilled(Cell cell) {
        boolean arriving =
                scene.frame().progress() < 1 && walk.endOf(cell) == scene.frame().moment();
        return walk.isDone(cell, scene.frame().moment()) && !arriving;
    }

    /** A map too small for numbers: finished rows show through. */
    private void heat(Grid grid) {
        HeatPainter.paint(
                surface, grid, scene.frame().computation().output(), sample(grid), Role.OUTPUT);
        if (!scene.frame().options().resultsAtOnce()) {
            cover(grid);
        }
        surface.outline(grid.box(), 0, 1, Role.LINE);
    }

    private void cover(Grid grid) {
        Cell last =
                grid.isUnits()
                        ? new Cell(sample(grid), 0, 0, grid.units() - 1)
                        : cell(grid, grid.rows() - 1, grid.columns() - 1);
        if (walk.isDone(last, scene.frame().moment())) {
            return;
        }
        Cell first = cell(grid, 0, 0);
        boolean begun = walk.startOf(first) <= scene.frame().moment();
        Box box = grid.box();
        if (!begun) {
            surface.fill(box, 0, Role.GROUND);
            return;
        }
        Box present = grid.of(position.output());
        double right = box.right() - present.x();
        double below = box.bottom() - present.bottom();
        uncovered(new Box(present.x(), present.y(), right, present.height()));
        uncovered(new Box(box.x(), present.bottom(), box.width(), below));
    }

    /** A little more than the rectangle, so that no seam of the map below shows. */
    private void uncovered(Box box) {
        surface.fill(box.inset(-0.6), 0, Role.GROUND);
    }

    private void target(Box box) {
        boolean done = position.phase() == Phase.DONE;
        surface.outline(
                box.inset(1.5).atLeast(SMALLEST_MARK), 3, 3, done ? Role.RING : Role.OUTPUT);
        if (!done
                && box.height() >= CellPainter.SMALLEST_CELL
                && !scene.frame().options().resultsAtOnce()) {
            surface.text(
                    "…",
                    box.centreX(),
                    box.centreY() - box.height() * 0.06,
                    TextStyle.centred(
                            Math.clamp(box.height() * 0.4, CardText.SMALLEST, 24),
                            Weight.SEMI_BOLD),
                    Role.OUTPUT);
        }
    }

    /** The value on its way from the worked step to its cell. */
    void travelling() {
        Box panel = scene.board().panel();
        Box from = new Box(panel.right() - 124, panel.y() + panel.height() / 2 - 22, 100, 44);
        scene.board().output().stream()
                .filter(grid -> !grid.isDimmed() && grid.shows(position.filter()))
                .findFirst()
                .map(grid -> grid.of(position.output()))
                .map(to -> from.towards(to, scene.frame().progress()))
                .ifPresent(this::travelling);
    }

    private void travelling(Box box) {
        surface.fill(box, 6, Role.OUTPUT_TINT);
        surface.outline(box, 6, 2, Role.OUTPUT);
        String text = scene.numbers().output().text(scene.ledger().result());
        surface.text(
                text,
                box.centreX(),
                box.centreY(),
                TextStyle.centred(
                        Math.clamp(box.height() * 0.5, CardText.SMALLEST, 24), Weight.BOLD),
                Role.OUTPUT);
    }
}
