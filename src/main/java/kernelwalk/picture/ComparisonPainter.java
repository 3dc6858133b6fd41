package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Value;
import kernelwalk.homework.Replay.Difference;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Comparison.Working;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.Words;

/** Draws a wrong rule beside the right one: two windows with their ledgers, and where they part. */
public final class ComparisonPainter {

    private static final double GAP = 14;
    private static final double EDGE = 15;
    private static final double TITLE = 14;
    private static final double SIGN = 40;
    private static final double LARGEST_CELL = 46;

    /** Cells smaller than this are left out; the ledger says the same. */
    private static final double SMALLEST_CELL = 17;

    /** Room for the result at the right. */
    private static final double RESULT = 72;

    private final Comparison comparison;
    private final Words words;
    private final Surface surface;
    private final CellPainter cells;

    public ComparisonPainter(Comparison comparison, Words words, Surface surface) {
        this.comparison = comparison;
        this.words = words;
        this.surface = surface;
        this.cells = new CellPainter(surface);
    }

    /** Draws both sides into a rectangle. */
    public void paint(Box panel) {
        double half = (panel.width() - GAP) / 2;
        Box left = new Box(panel.x(), panel.y(), half, panel.height());
        Box right = new Box(left.right() + GAP, panel.y(), half, panel.height());
        card(left, words.say("practice.my-working", comparison.rule()), Role.WRONG);
        comparison.wrong().ifPresent(side -> working(left, side, Role.WRONG));
        result(left, comparison.replay().wrong().result(), Role.WRONG);
        if (comparison.wrong().isEmpty()) {
            note(left, words.say("practice.unworked"));
        }
        card(right, words.say("practice.right-working"), Role.OUTPUT);
        working(right, comparison.right(), Role.OUTPUT);
        result(right, comparison.replay().right().result(), Role.OUTPUT);
    }

    private void card(Box box, String title, Role role) {
        surface.fill(box, 10, Role.GROUND);
        surface.outline(box, 10, 1, role);
        TextStyle style = TextStyle.left(TITLE, Weight.SEMI_BOLD);
        double room = box.width() - 2 * EDGE;
        double fitting = TITLE * Math.min(1, room / surface.width(title, style));
        surface.text(title, box.x() + EDGE, box.y() + 20, style.sized(Math.max(10, fitting)), role);
    }

    private void note(Box box, String note) {
        TextStyle style = TextStyle.left(15, Weight.REGULAR);
        surface.text(note, box.x() + EDGE, box.centreY() + 12, style, Role.MUTED);
    }

    private void result(Box box, Value value, Role role) {
        String text = NumberText.within(value, 7, true);
        surface.text(
                text,
                box.right() - EDGE,
                box.centreY() + 12,
                TextStyle.right(text.length() > 4 ? 20 : 26, Weight.BOLD),
                role);
    }

    private void working(Box box, Working side, Role role) {
        boolean weighted = side.ledger().ending() instanceof Ledger.Ending.AddBias;
        double top = box.y() + 38;
        double tall = box.bottom() - 12 - top;
        int grids = weighted ? 2 : 1;
        double wide = (box.width() * 0.56 - grids * SIGN) / grids;
        double edge =
                side.height() == 0
                        ? 0
                        : Math.floor(
                                Math.min(
                                        LARGEST_CELL,
                                        Math.min(tall / side.height(), wide / side.width())));
        double x = box.x() + EDGE;
        if (edge >= SMALLEST_CELL) {
            double y = top + (tall - side.height() * edge) / 2;
            var window = grid(Part.WINDOW, x, y, edge, side);
            cells(window, side);
            x = window.box().right() + SIGN;
            if (weighted) {
                var weights = grid(Part.WEIGHTS, x, y, edge, side);
                cells(weights, side);
                sign("⊙", window.box().right(), window);
                x = weights.box().right() + SIGN;
            }
            sign("=", x - SIGN, window);
        }
        Box room = new Box(x, top, box.right() - RESULT - x, tall);
        new ComparisonLedger(comparison, side.ledger(), surface, words).paint(room);
    }

    private static Grid grid(Part part, double x, double y, double edge, Working side) {
        return new Grid(part, side.channel(), x, y, edge, side.height(), side.width());
    }

    private void sign(String sign, double right, Grid beside) {
        SignPainter.paint(surface, sign, right + SIGN / 2, beside.box().centreY(), 26);
    }

    private void cells(Grid grid, Working side) {
        boolean window = grid.part() == Part.WINDOW;
        surface.fill(grid.box(), 6, window ? Role.INPUT_TINT : Role.KERNEL_TINT);
        cells.lines(grid);
        for (int place = 0; place < side.orders().size(); place++) {
            int order = side.orders().get(place);
            var tap = side.ledger().entries().get(order).tap();
            Box box = grid.cell(place / side.width(), place % side.width());
            Value value = window ? tap.value() : tap.weight();
            Role role = window ? Role.INPUT : Role.KERNEL;
            cells.number(box, value, true, Weight.SEMI_BOLD, role, 0);
            if (isMarked(order)) {
                cells.ring(box, Role.RING);
            }
        }
    }

    /** The product that both sides are at, or the one at which they have parted. */
    private boolean isMarked(int order) {
        return ComparisonLedger.isMarked(comparison, order);
    }

    /** Whether the two part only at their ends: at the bias, or at the divisor. */
    static boolean partsAtEnd(Comparison comparison) {
        return comparison.replay().difference() instanceof Difference.OfEnding;
    }
}
