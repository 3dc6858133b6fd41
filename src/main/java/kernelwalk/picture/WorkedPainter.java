package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the worked step: window ⊙ kernel = products, the running sum, and the ledger. */
final class WorkedPainter {

    /** Longer sums are rounded here; the ledger has all their digits. */
    private static final int LONGEST_SUM = 14;

    private static final int SHORTEST_SUM = 6;
    private static final double LARGEST_SUM = 40;

    private final Scene scene;
    private final Board board;
    private final Surface surface;
    private final Ledger ledger;
    private final CellPainter cells;
    private final Position position;
    private final PanelPainter panel;

    WorkedPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.board = scene.board();
        this.surface = scene.surface();
        this.ledger = scene.ledger();
        this.cells = cells;
        this.position = scene.position();
        this.panel = new PanelPainter(scene, cells);
    }

    void paint() {
        panel.background();
        board.window().ifPresent(this::window);
        new LedgerPainter(scene).paint();
    }

    private void window(Grid window) {
        panel.name(window, "picture.window", scene.numbers().window(), Role.INPUT);
        double right = board.panel().right() - 24;
        panel.place(window.y() - LabelPainter.ABOVE);
        Walk walk = scene.frame().computation().walk();
        for (int u = 0; u < window.rows(); u++) {
            for (int v = 0; v < window.columns(); v++) {
                Ledger.Entry entry =
                        ledger.entries()
                                .get(walk.tap(position.channel(), window.u(u), window.v(v)));
                input(window.cell(u, v), entry);
            }
        }
        edge(window);
        board.weights()
                .ifPresent(weights -> weighted(window, weights, board.products().getFirst()));
        runningSum(window.y() + 64, right);
    }

    private void weighted(Grid window, Grid weights, Grid products) {
        panel.name(weights, "picture.kernel", scene.numbers().workedKernel(), Role.KERNEL);
        panel.name(products, "picture.products", scene.numbers().products(), Role.PRODUCT);
        Walk walk = scene.frame().computation().walk();
        for (int u = 0; u < window.rows(); u++) {
            for (int v = 0; v < window.columns(); v++) {
                int order = walk.tap(position.channel(), window.u(u), window.v(v));
                Ledger.Entry entry = ledger.entries().get(order);
                panel.number(
                        weights.cell(u, v),
                        entry.tap().weight(),
                        scene.numbers().workedKernel(),
                        Role.KERNEL,
                        Role.KERNEL_TINT);
                if (order < scene.taken()) {
                    panel.number(
                            products.cell(u, v),
                            entry.product(),
                            scene.numbers().products(),
                            Role.PRODUCT,
                            Role.PRODUCT_TINT);
                }
            }
        }
        edge(weights);
        edge(products);
        panel.between(window, weights, "⊙");
        panel.between(weights, products, "=");
    }

    private void input(Box box, Ledger.Entry entry) {
        Tap tap = entry.tap();
        if (tap.isInput()) {
            CardText card = scene.numbers().window();
            panel.number(box, tap.value(), card, Role.INPUT, Role.INPUT_TINT);
        } else if (!ledger.counts(entry)) {
            cells.hatched(box);
        } else {
            cells.padding(box);
        }
    }

    private void edge(Grid grid) {
        cells.lines(grid);
        cells.torn(grid, Role.PANEL);
        cells.pointedTap(grid, scene);
        if (position.phase() == Phase.TAP) {
            grid.tap(position.u(), position.v()).ifPresent(box -> cells.ring(box, Role.RING));
        }
    }

    private void runningSum(double y, double right) {
        if (scene.taken() == 0) {
            return;
        }
        boolean done = position.phase() == Phase.DONE;
        Value soon = position.phase() == Phase.ENDING ? ledger.sum() : running();
        Value value = done ? ledger.result() : soon;
        String soFar =
                ledger.isMaximum()
                        ? scene.say("picture.largest-so-far")
                        : scene.say("picture.sum-so-far");
        surface.text(
                done ? scene.say("picture.result") : soFar,
                right,
                y - 36,
                TextStyle.right(15, Weight.REGULAR),
                Role.MUTED);
        double room = room(right);
        String sum = sum(value, room);
        TextStyle style = TextStyle.right(LARGEST_SUM, Weight.BOLD);
        double fitting = LARGEST_SUM * Math.min(1, room / surface.width(sum, style));
        double size = Math.max(smallest(), fitting);
        surface.text(sum, right, y, style.sized(size), done ? Role.OUTPUT : Role.PRODUCT);
    }

    /** As many characters as can be read. */
    private String sum(Value value, double room) {
        String full = scene.numbers().sum(value);
        TextStyle smallest = TextStyle.right(smallest(), Weight.BOLD);
        int characters = LONGEST_SUM;
        String sum = NumberStyle.within(full, value, characters);
        while (characters > SHORTEST_SUM && surface.width(sum, smallest) > room) {
            characters--;
            sum = NumberStyle.within(full, value, characters);
        }
        return sum;
    }

    private double smallest() {
        return scene.frame().options().presented() ? Presented.NUMBER : CardText.SMALLEST;
    }

    private Value running() {
        return ledger.entries().get(scene.taken() - 1).running();
    }

    /** What is left of the panel beside the products, or beside the window of a pool. */
    private double room(double right) {
        Grid last =
                board.products().isEmpty()
                        ? board.window().orElseThrow()
                        : board.products().getFirst();
        return right - last.box().right() - 20;
    }
}
