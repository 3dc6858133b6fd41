package kernelwalk.picture;

import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Walk;

/** Draws the worked step: window ⊙ kernel = products, the running sum, and the ledger. */
final class WorkedPainter {

    private final Scene scene;
    private final Board board;
    private final Surface surface;
    private final Ledger ledger;
    private final CellPainter cells;
    private final Position position;
    private final PanelPainter panel;
    private final boolean isGrid;

    WorkedPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.board = scene.board();
        this.surface = scene.surface();
        this.ledger = scene.ledger();
        this.cells = cells;
        this.position = scene.position();
        this.panel = new PanelPainter(scene, cells);
        this.isGrid = scene.frame().isGrid();
    }

    void paint() {
        panel.background();
        board.window().ifPresent(this::window);
        new LedgerPainter(scene).paint();
    }

    private void window(Grid window) {
        panel.name(
                window,
                isGrid ? "picture.input" : "picture.window",
                scene.numbers().window(),
                Role.INPUT);
        double right = board.panel().right() - 24;
        panel.place(window.y() - LabelPainter.ABOVE);
        Walk walk = scene.frame().computation().walk();
        for (int u = 0; u < window.rows(); u++) {
            for (int v = 0; v < window.columns(); v++) {
                if (!window.has(u, v)) {
                    continue;
                }
                Ledger.Entry entry = ledger.entries().get(window.tap(walk, u, v));
                input(window.cell(u, v), entry);
            }
        }
        edge(window);
        board.weights()
                .ifPresent(weights -> weighted(window, weights, board.products().getFirst()));
        new RunningSumPainter(scene).paint(window.y() + 64, besideGrids(), right);
    }

    private void weighted(Grid window, Grid weights, Grid products) {
        panel.name(
                weights,
                isGrid ? "picture.weights" : "picture.kernel",
                scene.numbers().workedKernel(),
                Role.KERNEL);
        panel.name(products, "picture.products", scene.numbers().products(), Role.PRODUCT);
        Walk walk = scene.frame().computation().walk();
        for (int u = 0; u < window.rows(); u++) {
            for (int v = 0; v < window.columns(); v++) {
                if (!window.has(u, v)) {
                    continue;
                }
                int order = window.tap(walk, u, v);
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
            cells.tint(box, Role.INPUT_TINT);
            cells.padding(box);
        }
    }

    private void edge(Grid grid) {
        cells.lines(grid);
        cells.torn(grid, Role.PANEL);
        cells.pointedTap(grid, scene);
        if (position.phase() == Phase.TAP) {
            present(grid).ifPresent(box -> cells.ring(box, Role.RING));
        }
    }

    /** Where the tap stands that is being taken. */
    private Optional<Box> present(Grid grid) {
        if (!grid.isUnits()) {
            return grid.tap(position.u(), position.v());
        }
        int unit = scene.taken() - 1;
        return IntStream.range(0, grid.rows() * grid.columns())
                .filter(i -> grid.unit(i / grid.columns(), i % grid.columns()) == unit)
                .mapToObj(i -> grid.cell(i / grid.columns(), i % grid.columns()))
                .findFirst();
    }

    /** Where the products end, or the window of a pool. */
    private double besideGrids() {
        Grid last =
                board.products().isEmpty()
                        ? board.window().orElseThrow()
                        : board.products().getFirst();
        return last.box().right() + 20;
    }
}
