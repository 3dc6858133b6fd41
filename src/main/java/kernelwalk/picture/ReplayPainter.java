package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.Replay.Difference;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.Working.Plane;
import kernelwalk.words.Words;

/** Draws a wrong rule beside the right one: two windows with their ledgers, and where they part. */
public final class ReplayPainter {

    private static final double GAP = 14;
    private static final double EDGE = 15;
    private static final double TITLE = 14;
    private static final double SIGN = 40;
    private static final double LARGEST_CELL = 46;

    /** Room for the name and the bar of a channel. */
    private static final double BAR = 32;

    /** Cells smaller than this are left out; the ledger says the same. */
    private static final double SMALLEST_CELL = 17;

    /** The share of a card that its grids may take. */
    private static final double GRIDS = 0.56;

    /** Room for the result at the right. */
    private static final double RESULT = 72;

    private final ReplayProgress progress;
    private final Exercise exercise;
    private final Words words;
    private final Surface surface;
    private final CellPainter cells;
    private final boolean isOutrun;
    private final boolean isOwn;

    /**
     * @param exercise the right one, whose numbers are written as on its board
     */
    public ReplayPainter(ReplayProgress progress, Exercise exercise, Words words, Surface surface) {
        this(progress, exercise, words, surface, false, true);
    }

    /**
     * @param exercise the right one, whose numbers are written as on its board
     * @param isOutrun whether the answer that is explained has changed since: then all stands back
     * @param isOwn    whether it is that of whoever looks at it
     */
    ReplayPainter(
            ReplayProgress progress,
            Exercise exercise,
            Words words,
            Surface surface,
            boolean isOutrun,
            boolean isOwn) {
        this.progress = progress;
        this.exercise = exercise;
        this.words = words;
        this.surface = isOutrun ? new MutedSurface(surface) : surface;
        this.isOutrun = isOutrun;
        this.isOwn = isOwn;
        this.cells = new CellPainter(this.surface);
    }

    /** Draws both sides into a rectangle. */
    public void paint(Box panel) {
        double half = (panel.width() - GAP) / 2;
        Box left = new Box(panel.x(), panel.y(), half, panel.height());
        Box right = new Box(left.right() + GAP, panel.y(), half, panel.height());
        String rule = progress.rule().in(words);
        card(left, isOwn ? words.say("picture.my-working", rule) : rule, Role.WRONG);
        progress.wrong().ifPresent(side -> working(left, side, Role.WRONG));
        result(left, progress.replay().wrong().result(), Role.WRONG);
        if (progress.wrong().isEmpty()) {
            note(left, words.say("picture.unworked"));
        }
        card(right, words.say("picture.right-working"), Role.OUTPUT);
        Cell at = progress.replay().cell();
        String place = words.say("question.cell", at.row(), at.column());
        surface.text(
                isOutrun ? place + " · " + words.say("picture.outrun") : place,
                right.right() - EDGE,
                right.y() + 20,
                TextStyle.right(TITLE, Weight.REGULAR),
                Role.MUTED);
        working(right, progress.right(), Role.OUTPUT);
        result(right, progress.replay().right().result(), Role.OUTPUT);
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

    /** The results come last. */
    private void result(Box box, Value value, Role role) {
        if (!progress.isOver()) {
            return;
        }
        String text = exercise.resultStyle().inFull(value);
        double size = text.length() > 4 ? 20 : 26;
        TextStyle style = TextStyle.right(size, Weight.BOLD);
        double fitting = Math.min(1, (RESULT - 8) / surface.width(text, style));
        surface.text(
                text, box.right() - EDGE, box.centreY() + 12, style.sized(size * fitting), role);
    }

    private void working(Box box, Working side, Role role) {
        int channel = side.channel(progress.present());
        List<Plane> planes = new ArrayList<>(List.of(side.values().get(channel)));
        if (!side.weights().isEmpty()) {
            planes.add(side.weights().get(channel));
        }
        double top = box.y() + 38;
        double tall = box.bottom() - 12 - top;
        double bar = side.values().size() > 1 ? BAR : 0;
        double wide = box.width() * GRIDS - planes.size() * SIGN - bar;
        double edge = edge(planes, tall, wide);
        double x = box.x() + EDGE;
        if (bar > 0 && edge >= SMALLEST_CELL) {
            bar(box, planes.getFirst().height() * edge, channel, side);
            x += bar;
        }
        for (int i = 0; i < planes.size() && edge >= SMALLEST_CELL; i++) {
            Plane plane = planes.get(i);
            double y = top + (tall - plane.height() * edge) / 2;
            var cells = new Size(plane.height(), plane.width());
            Grid grid = Grid.of(i == 0 ? Part.WINDOW : Part.WEIGHTS, channel, cells).at(x, y, edge);
            cells(grid, plane);
            boolean last = i == planes.size() - 1;
            sign(last ? "=" : side.spreads() ? "·" : "⊙", grid);
            x = grid.box().right() + SIGN;
        }
        Box room = new Box(x, top, box.right() - RESULT - x, tall);
        new ReplayLedger(progress, side.ledger(), exercise.typedStyle(), surface, words)
                .paint(room);
    }

    /** The channel of the grids, of several, as the board names it. */
    private void bar(Box box, double height, int channel, Working side) {
        Role role = Role.channel(channel);
        double top = box.y() + 38;
        double middle = top + (box.bottom() - 12 - top) / 2;
        String name = side.nameOf(channel, words.countFrom());
        TextStyle style = TextStyle.left(TITLE, Weight.SEMI_BOLD);
        surface.text(name, box.x() + EDGE, middle, style, role);
        surface.fill(new Box(box.x() + EDGE + BAR - 11, middle - height / 2, 4, height), 2, role);
    }

    /** As large as there is room for all grids side by side. */
    private static double edge(List<Plane> planes, double tall, double wide) {
        int rows = planes.stream().mapToInt(Plane::height).max().orElse(1);
        int columns = planes.stream().mapToInt(Plane::width).sum();
        return Math.floor(Math.min(LARGEST_CELL, Math.min(tall / rows, wide / columns)));
    }

    private void sign(String sign, Grid before) {
        Box box = before.box();
        SignPainter.paint(surface, sign, box.right() + SIGN / 2, box.centreY(), 26);
    }

    /** The factors of a product on their tint, the others of a spreading input or kernel without. */
    private void cells(Grid grid, Plane plane) {
        boolean window = grid.part() == Part.WINDOW;
        for (int place = 0; place < plane.numbers().size(); place++) {
            if (plane.terms().get(place) >= 0) {
                Box box = grid.cell(place / plane.width(), place % plane.width());
                surface.fill(box, 0, window ? Role.INPUT_TINT : Role.KERNEL_TINT);
            }
        }
        cells.lines(grid);
        CardText card =
                CardText.fitting(
                        exercise.typedStyle(),
                        exercise.numbers(),
                        plane.numbers(),
                        List.of(CellPainter.room(grid.cell(0, 0))),
                        surface);
        for (int place = 0; place < plane.numbers().size(); place++) {
            int term = plane.terms().get(place);
            Box box = grid.cell(place / plane.width(), place % plane.width());
            Role used = window ? Role.INPUT : Role.KERNEL;
            cells.number(
                    box,
                    plane.numbers().get(place),
                    card,
                    Weight.SEMI_BOLD,
                    term < 0 ? Role.MUTED : used,
                    0);
            if (term >= 0 && progress.isParting(term)) {
                cells.ring(box, Role.WRONG);
            }
            if (term >= 0 && isMarked(term)) {
                cells.ring(box.inset(progress.isParting(term) ? 3 : 0), Role.RING);
            }
        }
    }

    /** Whether a product is the one that both sides are at. */
    private boolean isMarked(int order) {
        return ReplayLedger.isMarked(progress, order);
    }

    /** Whether the two part only at their ends: at the bias, or at the divisor. */
    static boolean partsAtEnd(ReplayProgress progress) {
        return progress.replay().difference() instanceof Difference.OfEnding;
    }
}
