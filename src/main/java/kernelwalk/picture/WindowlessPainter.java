package kernelwalk.picture;

import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.picture.TextStyle.Weight;

/**
 * Draws the worked step of an operation without a window: the number that goes in, what it meets on its way, and the
 * ledger. A softmax has the exponentials of all its numbers beside them, as a window has its products.
 */
final class WindowlessPainter {

    /** Room for the result at the right end of the panel. */
    private static final double RESULT = 230;

    /** From the number that goes in to what it meets. */
    private static final double BESIDE = 64;

    private static final double RIGHT = 24;
    private static final double WIDEST_CURVE = 340;
    private static final double WIDEST_PARAMETER = 104;
    private static final double PARAMETER = 46;
    private static final double BETWEEN = 12;

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final PanelPainter panel;
    private final Board board;
    private final Windowless operation;

    WindowlessPainter(Scene scene, CellPainter cells, Windowless operation) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.panel = new PanelPainter(scene, cells);
        this.board = scene.board();
        this.operation = operation;
    }

    void paint() {
        panel.background();
        board.window().ifPresent(this::worked);
        new LedgerPainter(scene).paint();
    }

    private void worked(Grid window) {
        double right = board.panel().right() - RIGHT;
        panel.name(window, "picture.input", scene.numbers().window(), Role.INPUT);
        panel.place(window.y() - LabelPainter.ABOVE);
        entries(window, scene.ledger().entries().size());
        double beside = window.box().right() + BESIDE;
        double y = window.y() + 64;
        var sum = new RunningSumPainter(scene);
        switch (operation) {
            case Softmax _ -> {
                Grid terms = board.products().getFirst();
                panel.name(terms, "picture.exponentials", scene.numbers().products(), Role.PRODUCT);
                entries(terms, scene.taken());
                panel.between(window, terms, "eˣ");
                sum.paint(y, terms.box().right() + 20, right);
            }
            case Relu _, Sigmoid _, Tanh _ -> {
                double wide = Math.min(WIDEST_CURVE, right - RESULT - beside);
                Box box =
                        new Box(
                                beside,
                                window.y() - LabelPainter.ABOVE / 2,
                                wide,
                                window.box().height() + LabelPainter.ABOVE / 2);
                if (!scene.frame().hidden().any()) {
                    new CurvePainter(scene, operation).paint(box);
                }
                sum.result(y, box.right() + 20, right);
            }
            case BatchNormalization batch -> {
                parameters(batch, window.box(), beside, right - RESULT);
                sum.result(y, right - RESULT + 20, right);
            }
            case Rearranging _ -> sum.result(y, beside, right);
        }
    }

    /** The numbers that go in, or those of their exponentials that are taken. */
    private void entries(Grid grid, int known) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                int order = grid.tap(scene.frame().computation().walk(), row, column);
                if (order < known) {
                    entry(grid, grid.cell(row, column), scene.ledger().entries().get(order));
                }
            }
        }
        cells.lines(grid);
        cells.torn(grid, Role.PANEL);
        cells.pointedTap(grid, scene);
        if (scene.position().phase() == Phase.TAP) {
            ring(grid, new Cell(0, 0, 0, scene.position().channel()));
        }
        boolean isOver =
                scene.position().phase() == Phase.ENDING || scene.position().phase() == Phase.DONE;
        if (operation instanceof Softmax && isOver) {
            ring(grid, new Cell(0, 0, 0, scene.position().filter()));
        }
    }

    private void ring(Grid grid, Cell entry) {
        Box box = grid.isUnits() ? grid.of(entry) : grid.cell(0, 0);
        if (grid.box().contains(box.centreX(), box.centreY())) {
            cells.ring(box, Role.RING);
        }
    }

    private void entry(Grid grid, Box box, Ledger.Entry entry) {
        if (grid.part() == Part.PRODUCTS) {
            CardText card = scene.numbers().products();
            panel.number(box, entry.product(), card, Role.PRODUCT, Role.PRODUCT_TINT);
        } else if (entry.tap().isInput()) {
            CardText card = scene.numbers().window();
            panel.number(box, entry.tap().value(), card, Role.INPUT, Role.INPUT_TINT);
        } else {
            cells.padding(box);
        }
    }

    /** The five numbers of the channel, each under its name. */
    private void parameters(BatchNormalization batch, Box beside, double left, double right) {
        int channel = scene.position().filter();
        List<String> names = List.of("mean", "variance", "epsilon", "scale", "offset");
        List<Value> numbers =
                List.of(
                        batch.mean().get(channel),
                        batch.variance().get(channel),
                        batch.epsilon(),
                        batch.scale().get(channel),
                        batch.offset().get(channel));
        double wide =
                Math.min(WIDEST_PARAMETER, (right - left + BETWEEN) / numbers.size() - BETWEEN);
        double y = beside.centreY() - PARAMETER / 2;
        CardText card = scene.numbers().typed(numbers, new Box(0, 0, wide, PARAMETER));
        for (int i = 0; i < numbers.size(); i++) {
            var box = new Box(left + i * (wide + BETWEEN), y, wide, PARAMETER);
            surface.fill(box, 6, Role.KERNEL_TINT);
            surface.outline(box, 6, 1, Role.LINE);
            cells.number(box, numbers.get(i), card, Weight.SEMI_BOLD, Role.KERNEL, 0);
            surface.text(
                    scene.say("picture.batch." + names.get(i)),
                    box.centreX(),
                    y - 14,
                    TextStyle.centred(14, Weight.SEMI_BOLD),
                    Role.KERNEL);
            if (scene.position().phase() == Phase.ENDING) {
                cells.ring(box, Role.RING);
            }
        }
    }
}
