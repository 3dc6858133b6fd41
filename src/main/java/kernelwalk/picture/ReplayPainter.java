package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.Replay.Difference;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.ReplayDigits.Form;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.Working.Plane;
import kernelwalk.words.DisplayText;
import kernelwalk.words.Words;

/** Draws a wrong rule beside the right one: two windows with their ledgers, and where they part. */
public final class ReplayPainter {

    private static final double GAP = 14;
    static final double EDGE = 15;
    private static final double TITLE = 14;
    static final double SIGN = 40;

    /** Room for the name and the bar of a channel. */
    static final double BAR = 32;

    /** From the bottom of a grid to what is said about it. */
    private static final double NOTE = 13;

    /** Room for the result at the right, and the most for a long one. */
    private static final double RESULT = 72;

    private static final double WIDEST_RESULT = 120;

    /** The fewest characters of a result. */
    private static final int SHORTEST_RESULT = 6;

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
        ReplayGrids grids = ReplayGrids.of(progress, exercise, left, right, surface);
        var ledgers = new ArrayList<ReplayLedger>();
        progress.wrong().ifPresent(side -> ledgers.add(working(left, side, grids, grids.left())));
        card(right, words.say("picture.right-working"), Role.OUTPUT);
        Cell at = progress.replay().cell();
        String place = words.say("question.cell", at.row(), at.column());
        surface.text(
                isOutrun ? place + " · " + words.say("picture.outrun") : place,
                right.right() - EDGE,
                right.y() + 20,
                TextStyle.right(TITLE, Weight.REGULAR),
                Role.MUTED);
        ledgers.add(working(right, progress.right(), grids, grids.right()));
        Form form = form(grids, ledgers);
        ledgers.forEach(ledger -> ledger.paint(form));
        result(left, progress.replay().wrong().result(), Role.WRONG);
        result(right, progress.replay().right().result(), Role.OUTPUT);
        if (progress.wrong().isEmpty()) {
            note(left, words.say("picture.unworked"));
        }
    }

    private void card(Box box, String title, Role role) {
        surface.fill(box, 10, Role.GROUND);
        surface.outline(box, 10, 1, role);
        TextStyle style = TextStyle.left(TITLE, Weight.SEMI_BOLD);
        String shown = style.shortened(title, box.width() - 2 * EDGE, surface);
        surface.text(shown, box.x() + EDGE, box.y() + 20, style, role);
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
        String text = result(value);
        double size = text.length() > 4 ? 20 : 26;
        TextStyle style = TextStyle.right(size, Weight.BOLD);
        double fitting = size * Math.min(1, (room(value) - 8) / surface.width(text, style));
        surface.text(
                text,
                box.right() - EDGE,
                box.centreY() + 12,
                style.sized(Math.max(CardText.SMALLEST, fitting)),
                role);
    }

    /** A result with as many digits as can be read. */
    private String result(Value value) {
        String full = exercise.resultStyle().inFull(value);
        TextStyle smallest = TextStyle.right(CardText.SMALLEST, Weight.BOLD);
        String text = full;
        for (int most = full.length() - 1;
                most >= SHORTEST_RESULT && surface.width(text, smallest) > WIDEST_RESULT - 8;
                most--) {
            text = NumberStyle.within(full, value, most);
        }
        return text;
    }

    /** The room that a result takes; it is kept from the first product on. */
    private double room(Value value) {
        TextStyle smallest = TextStyle.right(CardText.SMALLEST, Weight.BOLD);
        return Math.clamp(surface.width(result(value), smallest) + 8, RESULT, WIDEST_RESULT);
    }

    /** The first way to write both sums in which all of them can be read, or at least every term. */
    private Form form(ReplayGrids grids, List<ReplayLedger> ledgers) {
        NumberStyle style = exercise.typedStyle();
        List<Form> forms =
                ReplayDigits.forms(
                        ReplayDigits.of(style, grids, grids.numbers()),
                        progress.right().values().size() > 1);
        return first(forms, form -> ledgers.stream().allMatch(it -> it.fits(form)))
                .or(
                        () ->
                                first(
                                        forms,
                                        form ->
                                                ledgers.stream()
                                                        .allMatch(it -> it.isNoneTooLong(form))))
                .orElse(forms.getLast());
    }

    private static Optional<Form> first(List<Form> forms, Predicate<Form> enough) {
        return forms.stream().filter(enough).findFirst();
    }

    /** Draws the grids of a side; returns its sum. */
    private ReplayLedger working(Box box, Working side, ReplayGrids all, List<Grid> grids) {
        int channel = side.channel(progress.present());
        List<Plane> planes = ReplayGrids.planes(side, progress);
        if (side.values().size() > 1 && !grids.isEmpty()) {
            bar(box, grids.getFirst().box().height(), channel, side);
        }
        double x = box.x() + EDGE;
        for (int i = 0; i < grids.size(); i++) {
            cells(grids.get(i), planes.get(i), all.card(i));
            rounding(grids.get(i), all.card(i));
            boolean last = i == grids.size() - 1;
            sign(last ? "=" : side.spreads() ? "·" : "⊙", grids.get(i));
            x = grids.get(i).box().right() + SIGN;
        }
        double top = box.y() + ReplayGrids.TOP;
        double right = box.right() - widestResult();
        Box room = new Box(x, top, right - x, box.bottom() - 12 - top);
        return new ReplayLedger(progress, side, exercise.typedStyle(), surface, words, room);
    }

    private double widestResult() {
        return Math.max(
                room(progress.replay().wrong().result()), room(progress.replay().right().result()));
    }

    /** Under a grid: how far its numbers are rounded. */
    private void rounding(Grid grid, CardText card) {
        String rounding = new DisplayText(words).rounding(card.notation());
        if (!rounding.isEmpty()) {
            TextStyle style = TextStyle.left(TITLE, Weight.REGULAR);
            boolean fits = surface.width(rounding, style) <= grid.box().width() + SIGN - 8;
            double y = grid.box().bottom() + NOTE;
            surface.text(fits ? rounding : "≈", grid.x(), y, style, Role.MUTED);
        }
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

    private void sign(String sign, Grid before) {
        Box box = before.box();
        SignPainter.paint(surface, sign, box.right() + SIGN / 2, box.centreY(), 26);
    }

    /** The factors of a product on their tint, the others of a spreading input or kernel without. */
    private void cells(Grid grid, Plane plane, CardText card) {
        boolean window = grid.part() == Part.WINDOW;
        for (int place = 0; place < plane.numbers().size(); place++) {
            if (plane.terms().get(place) >= 0) {
                Box box = grid.cell(place / plane.width(), place % plane.width());
                surface.fill(box, 0, window ? Role.INPUT_TINT : Role.KERNEL_TINT);
            }
        }
        cells.lines(grid);
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
