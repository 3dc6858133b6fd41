package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the worked step: window ⊙ kernel = products, the running sum, and the ledger. */
final class WorkedPainter {

    private final Frame frame;
    private final Board board;
    private final Surface surface;
    private final Ledger ledger;
    private final CellPainter cells;
    private final Position position;
    private final int taken;

    WorkedPainter(Frame frame, Board board, Surface surface, Ledger ledger) {
        this.frame = frame;
        this.board = board;
        this.surface = surface;
        this.ledger = ledger;
        this.cells = new CellPainter(surface);
        this.position = frame.position();
        this.taken = frame.computation().walk().tapsTaken(frame.moment());
    }

    void paint() {
        surface.fill(board.worked(), 12, Role.PANEL);
        surface.outline(board.worked(), 12, 1, Role.LINE);
        name(board.window(), say("picture.window"), Role.INPUT);
        board.weights().ifPresent(grid -> name(grid, say("picture.kernel"), Role.KERNEL));
        board.products().ifPresent(grid -> name(grid, say("picture.products"), Role.PRODUCT));
        double right = board.worked().right() - 24;
        surface.text(
                place(),
                right,
                board.window().y() - 17,
                TextStyle.right(15, Weight.REGULAR),
                Role.MUTED);
        Walk walk = frame.computation().walk();
        for (int u = 0; u < board.window().rows(); u++) {
            for (int v = 0; v < board.window().columns(); v++) {
                int tap = walk.tap(position.channel(), u, v);
                cell(u, v, ledger.entries().get(tap), tap);
            }
        }
        lines();
        if (frame.exercise().operation() instanceof Weighted) {
            between(board.window(), board.weights().orElseThrow(), "⊙");
            between(board.weights().orElseThrow(), board.products().orElseThrow(), "=");
        }
        runningSum();
        new LedgerPainter(frame, board, surface, ledger, taken).paint();
    }

    private void cell(int u, int v, Ledger.Entry entry, int order) {
        Tap tap = entry.tap();
        Box box = board.window().cell(u, v);
        if (tap.isInput()) {
            cells.tint(box, Role.INPUT_TINT);
            cells.number(box, tap.value(), true, Weight.SEMI_BOLD, Role.INPUT, 0);
        } else if (tap.reading() == Tap.Reading.BEYOND
                || ledger.ending() instanceof Ledger.Ending.Keep) {
            cells.hatched(box);
        } else {
            cells.padding(box);
        }
        board.weights()
                .ifPresent(
                        grid -> {
                            cells.tint(grid.cell(u, v), Role.KERNEL_TINT);
                            cells.number(
                                    grid.cell(u, v),
                                    tap.weight(),
                                    true,
                                    Weight.SEMI_BOLD,
                                    Role.KERNEL,
                                    0);
                        });
        board.products()
                .filter(_ -> order < taken)
                .ifPresent(
                        grid -> {
                            cells.tint(grid.cell(u, v), Role.PRODUCT_TINT);
                            cells.number(
                                    grid.cell(u, v),
                                    entry.product(),
                                    true,
                                    Weight.SEMI_BOLD,
                                    Role.PRODUCT,
                                    0);
                        });
    }

    private void lines() {
        cells.lines(board.window());
        board.weights().ifPresent(cells::lines);
        board.products().ifPresent(cells::lines);
        if (position.phase() == Phase.TAP) {
            cells.ring(board.window().cell(position.u(), position.v()), Role.RING);
            board.weights()
                    .ifPresent(
                            grid -> cells.ring(grid.cell(position.u(), position.v()), Role.RING));
            board.products()
                    .ifPresent(
                            grid -> cells.ring(grid.cell(position.u(), position.v()), Role.RING));
        }
    }

    private void runningSum() {
        boolean done = position.phase() == Phase.DONE;
        if (taken == 0) {
            return;
        }
        Value value = done ? ledger.result() : ledger.entries().get(taken - 1).running();
        double right = board.worked().right() - 24;
        double y = board.window().y() + 64;
        String label =
                done
                        ? say("picture.result")
                        : say(
                                ledger.ending() instanceof Ledger.Ending.Keep
                                        ? "picture.largest-so-far"
                                        : "picture.sum-so-far");
        surface.text(label, right, y - 36, TextStyle.right(15, Weight.REGULAR), Role.MUTED);
        surface.text(
                done ? NumberText.within(value, 12, false) : NumberText.within(value, 12, true),
                right,
                y,
                TextStyle.right(40, Weight.BOLD),
                done ? Role.OUTPUT : Role.PRODUCT);
    }

    private String place() {
        String place = say("picture.place", position.row(), position.column());
        int channels = frame.computation().geometry().channels();
        return channels == 1
                ? place
                : place + " · " + say("picture.channel", position.channel() + 1, channels);
    }

    private void name(Grid grid, String name, Role role) {
        surface.text(name, grid.x(), grid.y() - 17, TextStyle.left(14, Weight.SEMI_BOLD), role);
    }

    private void between(Grid left, Grid right, String sign) {
        double x = (left.box().right() + right.box().x()) / 2;
        SignPainter.paint(surface, sign, x, left.box().centreY(), 34);
    }

    private String say(String key, Object... arguments) {
        return frame.words().say(key, arguments);
    }
}
