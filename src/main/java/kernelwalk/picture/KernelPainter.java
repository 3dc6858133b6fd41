package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the kernel's cards, the bias, and with several channels the products beside them. */
final class KernelPainter {

    private static final double LARGEST_SUBTOTAL = 20;

    private final Scene scene;
    private final CellPainter cells;

    KernelPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
    }

    void paint() {
        scene.board().kernel().forEach(this::kernel);
        scene.board().bias().ifPresent(this::bias);
        if (scene.board().isStacked()) {
            scene.board().products().forEach(this::products);
        }
    }

    private void kernel(Grid grid) {
        var kernel = ((Weighted) scene.frame().exercise().operation()).kernel();
        if (grid.isDimmed()) {
            cells.dimmed(grid, scene, kernel, scene.numbers().kernel());
            return;
        }
        if (scene.frame().isGrid() && CellPainter.isTooSmall(grid)) {
            HeatPainter.weights(scene.surface(), grid, kernel, scene.position().filter());
            ring(grid);
            return;
        }
        tint(grid);
        cells.lines(grid);
        for (int u = 0; u < grid.rows(); u++) {
            for (int v = 0; v < grid.columns() && grid.has(u, v); v++) {
                int index = Board.target(grid, u, v, scene.frame()).index();
                Box box = grid.cell(u, v);
                cells.number(
                        box,
                        kernel.at(index),
                        scene.numbers().kernel(),
                        Weight.SEMI_BOLD,
                        Role.KERNEL,
                        0);
                if (scene.relations().weights().contains(index)) {
                    cells.related(box);
                }
                if (scene.isPointed(new Target(Part.KERNEL, index))) {
                    cells.pointed(box);
                }
            }
        }
        ring(grid);
    }

    private void ring(Grid grid) {
        scene.tap()
                .filter(tap -> tap.channel() == grid.slice())
                .ifPresent(
                        tap ->
                                cells.ring(
                                        grid.weight(tap.kernelRow(), tap.kernelColumn()),
                                        Role.RING));
    }

    /** Behind the weights; where the last row is not full, behind each. */
    private void tint(Grid grid) {
        if (!grid.isRagged()) {
            scene.surface().fill(grid.box(), 6, Role.KERNEL_TINT);
            return;
        }
        for (int u = 0; u < grid.rows(); u++) {
            for (int v = 0; v < grid.columns() && grid.has(u, v); v++) {
                cells.tint(grid.cell(u, v), Role.KERNEL_TINT);
            }
        }
    }

    private void bias(Grid grid) {
        Value bias = ((Weighted) scene.frame().exercise().operation()).bias().get(grid.slice());
        scene.surface().fill(grid.box(), 6, Role.KERNEL_TINT);
        cells.lines(grid);
        CardText card = scene.numbers().bias();
        cells.number(grid.box(), bias, card, Weight.SEMI_BOLD, Role.KERNEL, 0);
        if (scene.isPointed(new Target(Part.BIAS, grid.slice()))) {
            cells.pointed(grid.box());
        }
        if (scene.position().phase() == Phase.ENDING && !scene.frame().isPractised()) {
            cells.ring(grid.box(), Role.RING);
        }
    }

    /** As large as there is room for it before the bias. */
    private TextStyle subtotal(String sum) {
        TextStyle style = TextStyle.left(LARGEST_SUBTOTAL, Weight.SEMI_BOLD);
        double room = BoardRoom.SUBTOTAL - 16;
        double fitting = LARGEST_SUBTOTAL * room / scene.surface().width(sum, style);
        return style.sized(Math.clamp(fitting, CardText.SMALLEST, LARGEST_SUBTOTAL));
    }

    /** One channel's products as they are made, and their sum. */
    private void products(Grid grid) {
        Walk walk = scene.frame().computation().walk();
        int taken = 0;
        for (int u = 0; u < grid.rows(); u++) {
            for (int v = 0; v < grid.columns(); v++) {
                int order = walk.tap(grid.slice(), u, v);
                if (order < scene.taken()) {
                    taken++;
                    Ledger.Entry entry = scene.ledger().entries().get(order);
                    cells.tint(grid.cell(u, v), Role.PRODUCT_TINT);
                    cells.number(
                            grid.cell(u, v),
                            entry.product(),
                            scene.numbers().products(),
                            Weight.SEMI_BOLD,
                            Role.PRODUCT,
                            0);
                }
            }
        }
        cells.lines(grid);
        cells.pointedTap(grid, scene);
        scene.tap()
                .filter(tap -> tap.channel() == grid.slice())
                .ifPresent(
                        _ ->
                                cells.ring(
                                        grid.cell(scene.position().u(), scene.position().v()),
                                        Role.RING));
        boolean complete = taken == grid.rows() * grid.columns();
        String sum =
                complete
                        ? "= "
                                + scene.numbers()
                                        .products()
                                        .text(scene.ledger().subtotals().get(grid.slice()))
                        : taken > 0 ? "= …" : "";
        scene.surface()
                .text(
                        sum,
                        grid.box().right() + 12,
                        grid.box().centreY(),
                        subtotal(sum),
                        complete ? Role.PRODUCT : Role.MUTED);
    }
}
