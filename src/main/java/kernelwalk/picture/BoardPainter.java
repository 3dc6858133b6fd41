package kernelwalk.picture;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.picture.TextStyle.Weight;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Draws the board of one frame: the cards, what the window covers, and the worked step. */
public final class BoardPainter {

    private final Frame frame;
    private final Board board;
    private final Surface surface;
    private final CellPainter cells;
    private final Position position;
    private final Ledger ledger;

    private BoardPainter(Frame frame, Board board, Surface surface) {
        this.frame = frame;
        this.board = board;
        this.surface = surface;
        this.cells = new CellPainter(surface);
        this.position = frame.position();
        this.ledger = frame.computation().ledger(position.output());
    }

    /** Draws a frame on a surface. */
    public static void paint(Frame frame, Board board, Surface surface) {
        new BoardPainter(frame, board, surface).paint();
    }

    private void paint() {
        surface.fill(board.size(), 0, Role.GROUND);
        board.input().forEach(this::input);
        board.kernel().forEach(this::kernel);
        board.bias().ifPresent(this::bias);
        board.output().forEach(this::output);
        new LabelPainter(frame, board, surface).paint();
        new WorkedPainter(frame, board, surface, ledger).paint();
        frame.marks()
                .selection()
                .flatMap(selection -> board.boxOf(selection, frame))
                .ifPresent(box -> surface.outline(box.inset(3), 4, 2, Role.TEXT));
        frame.marks()
                .refused()
                .flatMap(target -> board.boxOf(target, frame))
                .ifPresent(box -> cells.ring(box, Role.WRONG));
    }

    private void input(Grid grid) {
        padding(grid);
        Map<Cell, Tap> covered = covered(grid.slice());
        covered.values().stream()
                .map(tap -> grid.cell(tap.input().row(), tap.input().column()))
                .forEach(box -> cells.tint(box, Role.INPUT_TINT));
        cells.lines(grid);
        Tensor<Shape> input = frame.exercise().input();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = new Cell(position.sample(), row, column, grid.slice());
                Value value =
                        input.at(input.layout().index(cell.sample(), row, column, cell.channel()));
                inputCell(grid.cell(row, column), value, covered.get(cell));
            }
        }
        windowOutline(grid);
        currentTap(grid);
    }

    private void inputCell(Box box, Value value, Tap tap) {
        boolean weighted = frame.exercise().operation() instanceof Weighted;
        boolean raised = tap != null && weighted && box.width() >= 30;
        cells.number(
                box,
                value,
                true,
                tap == null ? Weight.MEDIUM : Weight.SEMI_BOLD,
                tap == null ? Role.TEXT : Role.INPUT,
                raised ? box.width() * 0.06 : 0);
        if (tap != null && weighted) {
            cells.corner(box, tap.weight(), Role.KERNEL);
        }
    }

    /** The taps that read an input cell of one channel. */
    private Map<Cell, Tap> covered(int channel) {
        Map<Cell, Tap> covered = new HashMap<>();
        for (Ledger.Entry entry : ledger.entries()) {
            if (entry.tap().isInput() && entry.tap().input().channel() == channel) {
                covered.put(entry.tap().input(), entry.tap());
            }
        }
        return covered;
    }

    private void padding(Grid grid) {
        Box inside = grid.box();
        for (int row = -grid.margins().top(); row < grid.rows() + grid.margins().bottom(); row++) {
            for (int column = -grid.margins().left();
                    column < grid.columns() + grid.margins().right();
                    column++) {
                Box box = grid.cell(row, column);
                if (!inside.contains(box.centreX(), box.centreY())) {
                    padded(box);
                }
            }
        }
        if (!grid.margins().equals(Margins.NONE)) {
            surface.outline(grid.padded(), 6, 1, Role.LINE);
        }
    }

    /** The maximum passes over padding, so that it has no number there. */
    private void padded(Box box) {
        if (frame.exercise().operation() instanceof MaxPooling) {
            cells.hatched(box);
        } else {
            cells.padding(box);
        }
    }

    /** The window's edge; where taps stand apart it goes round all of them. */
    private void windowOutline(Grid grid) {
        if (frame.exercise().operation() instanceof TransposedConvolution) {
            return;
        }
        ledger.entries().stream()
                .map(Ledger.Entry::tap)
                .filter(
                        tap ->
                                tap.input().channel() == grid.slice()
                                        && tap.reading() != Tap.Reading.BEYOND)
                .map(tap -> grid.cell(tap.input().row(), tap.input().column()))
                .reduce(Box::union)
                .ifPresent(box -> surface.outline(box, 4, 3, Role.INPUT));
    }

    private void currentTap(Grid grid) {
        Tap tap = tap();
        if (tap != null && tap.input().channel() == grid.slice() && isOnCard(grid, tap)) {
            cells.ring(grid.cell(tap.input().row(), tap.input().column()), Role.RING);
        }
    }

    private static boolean isOnCard(Grid grid, Tap tap) {
        Box box = grid.cell(tap.input().row(), tap.input().column());
        return grid.padded().contains(box.centreX(), box.centreY())
                && tap.reading() != Tap.Reading.GAP;
    }

    /** The tap that is being taken, or null. */
    private Tap tap() {
        Walk walk = frame.computation().walk();
        return position.phase() == Phase.TAP
                ? ledger.entries()
                        .get(walk.tap(position.channel(), position.u(), position.v()))
                        .tap()
                : null;
    }

    private void kernel(Grid grid) {
        var kernel = ((Weighted) frame.exercise().operation()).kernel();
        surface.fill(grid.box(), 6, Role.KERNEL_TINT);
        cells.lines(grid);
        for (int u = 0; u < grid.rows(); u++) {
            for (int v = 0; v < grid.columns(); v++) {
                Value weight =
                        kernel.at(kernel.layout().index(u, v, grid.slice(), position.filter()));
                cells.number(grid.cell(u, v), weight, true, Weight.SEMI_BOLD, Role.KERNEL, 0);
            }
        }
        Tap tap = tap();
        if (tap != null && tap.channel() == grid.slice()) {
            cells.ring(grid.cell(tap.kernelRow(), tap.kernelColumn()), Role.RING);
        }
    }

    private void bias(Grid grid) {
        Value bias = ((Weighted) frame.exercise().operation()).bias().get(grid.slice());
        surface.fill(grid.box(), 6, Role.KERNEL_TINT);
        cells.lines(grid);
        cells.number(grid.box(), bias, true, Weight.SEMI_BOLD, Role.KERNEL, 0);
        if (position.phase() == Phase.ENDING) {
            cells.ring(grid.box(), Role.RING);
        }
    }

    private void output(Grid grid) {
        forDone(grid, (box, _) -> cells.tint(box, Role.OUTPUT_TINT));
        cells.lines(grid);
        forDone(
                grid,
                (box, value) -> cells.number(box, value, false, Weight.SEMI_BOLD, Role.OUTPUT, 0));
        if (grid.slice() == position.filter()) {
            outputTarget(grid.cell(position.row(), position.column()));
        }
    }

    private void forDone(Grid grid, BiConsumer<Box, Value> draw) {
        Walk walk = frame.computation().walk();
        Tensor<Shape> output = frame.computation().output();
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Cell cell = new Cell(position.sample(), row, column, grid.slice());
                if (walk.isDone(cell, frame.moment())) {
                    draw.accept(
                            grid.cell(row, column),
                            output.at(
                                    output.layout()
                                            .index(cell.sample(), row, column, cell.channel())));
                }
            }
        }
    }

    private void outputTarget(Box box) {
        cells.ring(box, position.phase() == Phase.DONE ? Role.RING : Role.OUTPUT);
        if (position.phase() != Phase.DONE) {
            surface.text(
                    "…",
                    box.centreX(),
                    box.centreY() - box.height() * 0.06,
                    TextStyle.centred(Math.min(24, box.width() * 0.4), Weight.SEMI_BOLD),
                    Role.OUTPUT);
        }
    }
}
