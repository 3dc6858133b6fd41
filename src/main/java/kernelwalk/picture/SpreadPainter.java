package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Spread;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the cards of a transposed convolution: the input cell that spreads, and what has gathered in the output. */
final class SpreadPainter {

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final Position position;
    private final Spread spread;

    SpreadPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.position = scene.position();
        this.spread = new Spread(scene.frame().computation());
    }

    void input(Grid grid) {
        Tensor<Shape> input = scene.frame().exercise().input();
        if (CellPainter.isTooSmall(grid)) {
            surface.heat(grid.box(), input, position.sample(), grid.slice(), Role.INPUT);
            surface.outline(grid.box(), 0, 1, Role.LINE);
            return;
        }
        Box here = grid.cell(position.row(), position.column());
        if (position.phase() != Phase.ENDING) {
            cells.tint(here, Role.INPUT_TINT);
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                inputCell(grid, row, column, input);
            }
        }
        if (position.phase() != Phase.ENDING) {
            cells.ring(here, position.phase() == Phase.TAP ? Role.RING : Role.INPUT);
        }
    }

    private void inputCell(Grid grid, int row, int column, Tensor<Shape> input) {
        Box box = grid.cell(row, column);
        int index = input.layout().index(position.sample(), row, column, grid.slice());
        boolean here = row == position.row() && column == position.column();
        cells.number(
                box,
                input.at(index),
                scene.numbers().input(),
                here ? Weight.SEMI_BOLD : Weight.MEDIUM,
                here ? Role.INPUT : Role.TEXT,
                0);
        Cell cell = new Cell(position.sample(), row, column, grid.slice());
        Value related = scene.relations().inputs().get(cell);
        if (related != null && !scene.frame().hidden().any()) {
            cells.corner(box, related, scene.numbers().corner(), Role.KERNEL);
        }
        if (related != null) {
            cells.related(box);
        }
        if (scene.isPointed(new Target(Part.INPUT, index))) {
            cells.pointed(box);
        }
    }

    void output(Grid grid) {
        boolean here = grid.slice() == position.filter();
        if (CellPainter.isTooSmall(grid)) {
            heat(grid);
        } else {
            numbers(grid);
        }
        if (here && position.phase() != Phase.ENDING) {
            footprint(grid);
        }
    }

    /** A map too small for numbers: rows that nothing more is added to show through. */
    private void heat(Grid grid) {
        Frame frame = scene.frame();
        Box box = grid.box();
        surface.heat(
                box, frame.computation().output(), position.sample(), grid.slice(), Role.OUTPUT);
        if (!frame.options().resultsAtOnce()) {
            double covered = box.height() * (grid.rows() - rowsShown(grid)) / grid.rows();
            double y = box.bottom() - covered;
            surface.fill(new Box(box.x(), y, box.width(), covered), 0, Role.GROUND);
        }
        surface.outline(box, 0, 1, Role.LINE);
    }

    private int rowsShown(Grid grid) {
        Walk walk = scene.frame().computation().walk();
        Cell first = new Cell(position.sample(), 0, 0, grid.slice());
        if (walk.isDone(first, scene.frame().moment())) {
            return grid.rows();
        }
        return grid.slice() == position.filter() ? spread.rowsBehind(position) : 0;
    }

    private void numbers(Grid grid) {
        List<Runnable> texts = new ArrayList<>();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = new Cell(position.sample(), row, column, grid.slice());
                outputCell(grid.cell(row, column), cell, texts);
            }
        }
        cells.lines(grid);
        texts.forEach(Runnable::run);
    }

    private void outputCell(Box box, Cell cell, List<Runnable> texts) {
        Frame frame = scene.frame();
        Tensor<Shape> output = frame.computation().output();
        int index = output.layout().index(cell.sample(), cell.row(), cell.column(), cell.channel());
        boolean done = frame.computation().walk().isDone(cell, frame.moment());
        boolean begun = frame.computation().walk().startOf(cell) <= frame.moment();
        Optional<Value> gathered =
                begun && !done ? spread.gathered(cell, frame.moment()) : Optional.empty();
        if (done) {
            cells.tint(box, Role.OUTPUT_TINT);
            texts.add(() -> number(box, output.at(index), Role.OUTPUT));
        } else if (gathered.isPresent()) {
            cells.tint(box, Role.PRODUCT_TINT);
            texts.add(() -> number(box, gathered.get(), Role.PRODUCT));
        } else if (frame.options().resultsAtOnce()) {
            texts.add(() -> number(box, output.at(index), Role.MUTED));
        }
        Value related = scene.relations().outputs().get(cell);
        if (related != null && !scene.frame().hidden().any()) {
            texts.add(() -> cells.corner(box, related, scene.numbers().corner(), Role.KERNEL));
        }
        if (related != null) {
            texts.add(() -> cells.related(box));
        }
        if (scene.isPointed(new Target(Part.OUTPUT, index))) {
            texts.add(() -> cells.pointed(box));
        }
    }

    private void number(Box box, Value value, Role role) {
        CardText card = scene.numbers().output();
        cells.number(box, value, card, Weight.SEMI_BOLD, role, box.height() * 0.05);
    }

    /** The output cells that the present input cell reaches, each with its weight; the one of the present tap ringed. */
    private void footprint(Grid grid) {
        Optional<Box> outline = Optional.empty();
        for (int u = 0; u < scene.frame().computation().geometry().window().height(); u++) {
            for (int v = 0; v < scene.frame().computation().geometry().window().width(); v++) {
                Optional<Cell> reached = spread.reached(position, u, v);
                if (reached.isPresent()) {
                    Box box = grid.cell(reached.get().row(), reached.get().column());
                    Tap tap = scene.spreading(u, v);
                    boolean hidden = scene.frame().hidden().hasWeight(tap, position.filter());
                    if (!hidden
                            && !CellPainter.isTooSmall(grid)
                            && !scene.frame().options().presented()) {
                        cells.corner(box, tap.weight(), scene.numbers().corner(), Role.KERNEL);
                    }
                    outline = Optional.of(outline.map(before -> before.union(box)).orElse(box));
                }
            }
        }
        outline.ifPresent(box -> surface.outline(box, 4, 3, Role.INPUT));
        if (position.phase() == Phase.TAP) {
            spread.reached(position)
                    .map(cell -> grid.cell(cell.row(), cell.column()))
                    .ifPresent(box -> cells.ring(box, Role.RING));
        }
    }
}
