package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;

/** Draws single cells and the lines of a card. */
final class CellPainter {

    private static final double SMALLEST = CardText.SMALLEST;

    /** The type that is readable from the back of a room, at 1280×800. */
    private static final double READABLE = 18;

    private static final double LARGEST = 40;

    /** How round the corners of a card are. */
    static final double CORNER = 6;

    /** The smallest cells that have numbers; smaller ones are shown by colour. */
    static final double SMALLEST_CELL = 22;

    private static final double SMALLEST_CORNER = 34;

    /** What a student has written is shown as long as it can be seen at all. */
    private static final double SMALLEST_WORDS = 7;

    /** The smallest type of a note in a corner. */
    static final double SMALLEST_NOTE = 12;

    private static final double LARGEST_CORNER = 1.2;

    /** The share of a cell that a number may take which stands over another in the corner. */
    private static final double BESIDE_CORNER = 0.42;

    /** How high capitals and digits are, as a part of the type's size. */
    private static final double CAPITALS = 0.74;

    /** What stays free on each side of a number, as a part of the cell, at least and at most. */
    private static final double AIR = 0.07;

    private static final double LEAST_AIR = 2.5;

    private static final double MOST_AIR = 4;

    /** How far apart the teeth of a torn edge stand, and how high they are. */
    private static final double TEETH = 8;

    private static final double TOOTH = 2;

    private final Surface surface;
    private final double type;
    private final boolean presented;
    private final Optional<Box> chosen;

    CellPainter(Surface surface) {
        this(surface, Options.AS_WE_GO, Optional.empty());
    }

    /**
     * @param chosen the rectangle of several chosen cells of one card
     */
    CellPainter(Surface surface, Options options, Optional<Box> chosen) {
        this.surface = surface;
        this.type = options.type();
        this.presented = options.presented();
        this.chosen = chosen;
    }

    /** The frame of a card and the lines between its cells, over the chosen ones. */
    void lines(Grid grid) {
        Box box = grid.box();
        chosen.filter(cells -> box.contains(cells.centreX(), cells.centreY()))
                .ifPresent(cells -> surface.fill(cells.inset(1), 0, Role.CHOSEN_TINT));
        if (grid.isRagged()) {
            ragged(grid);
            return;
        }
        for (int row = 1; row < grid.rows(); row++) {
            double y = grid.y() + row * grid.cell();
            surface.line(box.x(), y, box.right(), y, 1, Role.LINE);
        }
        for (int column = 1; column < grid.columns(); column++) {
            double x = grid.x() + column * grid.wide();
            surface.line(x, box.y(), x, box.bottom(), 1, Role.LINE);
        }
        surface.outline(box, CORNER, 1, Role.LINE);
    }

    /** Units whose last row is not full: a frame for each. */
    private void ragged(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                surface.outline(grid.cell(row, column), 0, 1, Role.LINE);
            }
        }
    }

    /** The edges of a card where cells are left out: as torn paper. */
    void torn(Grid grid, Role ground) {
        Box box = grid.box();
        Cut cut = grid.cut();
        for (double y : ends(cut.isAbove(), box.y(), cut.isBelow(), box.bottom())) {
            surface.fill(new Box(box.x() - 1, y - 2, box.width() + 2, 4), 0, ground);
            double step = box.width() / Math.ceil(box.width() / TEETH);
            for (double x = box.x(); x < box.right() - 1; x += step) {
                surface.line(x, y + TOOTH, x + step / 2, y - TOOTH, 1, Role.MUTED);
                surface.line(x + step / 2, y - TOOTH, x + step, y + TOOTH, 1, Role.MUTED);
            }
        }
        for (double x : ends(cut.isLeft(), box.x(), cut.isRight(), box.right())) {
            surface.fill(new Box(x - 2, box.y() - 1, 4, box.height() + 2), 0, ground);
            double step = box.height() / Math.ceil(box.height() / TEETH);
            for (double y = box.y(); y < box.bottom() - 1; y += step) {
                surface.line(x + TOOTH, y, x - TOOTH, y + step / 2, 1, Role.MUTED);
                surface.line(x - TOOTH, y + step / 2, x + TOOTH, y + step, 1, Role.MUTED);
            }
        }
    }

    private static double[] ends(boolean hasFirst, double first, boolean hasLast, double last) {
        return hasFirst && hasLast
                ? new double[] {first, last}
                : hasFirst ? new double[] {first} : hasLast ? new double[] {last} : new double[0];
    }

    /** Whether a card's cells are too small for numbers, so that colours stand for them. */
    static boolean isTooSmall(Grid grid) {
        return !grid.isReadable();
    }

    /** Whether a cell is large enough for a number in its corner. */
    static boolean hasCorner(Box box) {
        return box.height() >= SMALLEST_CORNER;
    }

    /** The edge of a cell that belongs to the one pointed at. */
    void related(Box box) {
        surface.outline(box.inset(1), 2, 2, Role.PRODUCT);
    }

    /** The four corners of the cell that is pointed at; a chosen cell has a whole edge. */
    void pointed(Box box) {
        Box edge = box.inset(5);
        double arm = Math.max(4, edge.width() * 0.28);
        for (double y : new double[] {edge.y(), edge.bottom()}) {
            surface.line(edge.x(), y, edge.x() + arm, y, 2, Role.TEXT);
            surface.line(edge.right() - arm, y, edge.right(), y, 2, Role.TEXT);
        }
        for (double x : new double[] {edge.x(), edge.right()}) {
            surface.line(x, edge.y(), x, edge.y() + arm, 2, Role.TEXT);
            surface.line(x, edge.bottom() - arm, x, edge.bottom(), 2, Role.TEXT);
        }
    }

    /** The edge of the pointed tap on a card of the current window. */
    void pointedTap(Grid grid, Scene scene) {
        for (int u = 0; u < grid.rows(); u++) {
            for (int v = 0; v < grid.columns() && grid.has(u, v); v++) {
                if (scene.isPointed(Board.target(grid, u, v, scene.frame()))) {
                    pointed(grid.cell(u, v));
                }
            }
        }
    }

    /** A card of numbers that stands back, as the walk is elsewhere. */
    void dimmed(Grid grid, Scene scene, Tensor<?> numbers, CardText card) {
        lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                Target target = Board.target(grid, row, column, scene.frame());
                Box box = grid.cell(row, column);
                number(box, numbers.at(target.index()), card, Weight.REGULAR, Role.MUTED, 0);
                if (scene.isPointed(target)) {
                    pointed(box);
                }
            }
        }
    }

    /** A tinted cell. */
    void tint(Box box, Role role) {
        surface.fill(box.inset(0.5), 0, role);
    }

    /** The ring around the current tap or the edge of a chosen cell: on the edge, so that it touches no number. */
    void ring(Box box, Role role) {
        surface.outline(box, 3, 3, role);
    }

    private static double air(double width) {
        return Math.clamp(width * AIR, LEAST_AIR, MOST_AIR);
    }

    /** How wide a cell has to be for a text of some width, with what stays free on both its sides. */
    static double around(double text) {
        double most = Math.min(text / (1 - 2 * AIR), text + 2 * MOST_AIR);
        return Math.max(text + 2 * LEAST_AIR, most) + 0.5;
    }

    /** How wide a text may be in a cell of some width. */
    static double within(double width) {
        return width - 2 * air(width);
    }

    /** Where a number stands in the middle of a cell. */
    static CardText.Room room(Box box) {
        return room(box, false);
    }

    /**
     * The same on a board for a room full of people, whose type is large: there is no room for more than the least air.
     */
    static CardText.Room room(Box box, boolean presented) {
        double air = presented ? LEAST_AIR : air(box.width());
        return new CardText.Room(box.width() - 2 * air, usual(box), false);
    }

    /** Where a number stands in the corner of a cell. */
    static CardText.Room cornerRoom(Box box) {
        return new CardText.Room(
                box.width() - 8, Math.clamp(box.height() * 0.19, SMALLEST_NOTE, 15), true);
    }

    /** A number in the middle of a cell, in the type of its card; never clipped. */
    void number(Box box, Value value, CardText card, Weight weight, Role role, double raised) {
        if (box.height() < SMALLEST_CELL) {
            return;
        }
        CardText.Room room = room(box, presented);
        double most =
                raised > 0 ? Math.max(SMALLEST, box.height() * BESIDE_CORNER) : Double.MAX_VALUE;
        TextStyle style =
                TextStyle.centred(
                        Math.min(Math.max(SMALLEST, card.size(room) * type), most), weight);
        String text = card.text(value);
        double fitting = style.size() * Math.min(1, room.width() / surface.width(text, style));
        boolean fits = fitting >= CardText.SMALLEST;
        text(fits ? text : "…", box, style.sized(fits ? fitting : SMALLEST), role, raised);
    }

    /** A text in the middle of a cell: smaller when it does not fit, then shortened. */
    void words(String words, Box box, Weight weight, Role role) {
        TextStyle fitted = fitted(words, box, weight);
        String shown = fitted.shortened(words, within(box.width()), surface);
        if (fitted.size() >= SMALLEST_WORDS) {
            surface.text(shown, box.centreX(), box.centreY(), fitted, role);
        }
    }

    /** What the capitals and digits of a text in the middle of a cell cover. */
    Box wordsIn(String words, Box box, Weight weight) {
        TextStyle fitted = fitted(words, box, weight);
        double wide = surface.width(fitted.shortened(words, within(box.width()), surface), fitted);
        double high = fitted.size() * CAPITALS;
        return new Box(box.centreX() - wide / 2, box.centreY() - high / 2, wide, high);
    }

    private TextStyle fitted(String words, Box box, Weight weight) {
        double largest = size(box);
        double room = within(box.width());
        TextStyle style = TextStyle.centred(largest, weight);
        double fitting = largest * room / Math.max(room, surface.width(words, style));
        return style.sized(Math.max(Math.floor(fitting), Math.min(largest, SMALLEST)));
    }

    /** About a third of the cell, in small cells up to half of it, so that the back row can read it. */
    static double usual(Box box) {
        double half = Math.clamp(box.height() * 0.54, SMALLEST, READABLE);
        return Math.min(Math.max(box.height() * 0.36, half), LARGEST);
    }

    private double size(Box box) {
        return usual(box) * type;
    }

    private void text(String text, Box box, TextStyle style, Role role, double raised) {
        surface.text(text, box.centreX(), box.centreY() - raised, style, role);
    }

    /** A small number in the lower right corner, as written with a pencil, where there is room for it. */
    void corner(Box box, Value value, CornerText corner, Role role) {
        CardText.Room room = cornerRoom(box);
        double size = corner.card().size(room) * Math.clamp(type, 1, LARGEST_CORNER);
        TextStyle style = TextStyle.right(size, Weight.SEMI_BOLD);
        String text = corner.text(value);
        double fitting = style.size() * Math.min(1, room.width() / surface.width(text, style));
        if (hasCorner(box) && fitting >= SMALLEST_NOTE) {
            surface.text(
                    text,
                    box.right() - 5,
                    box.bottom() - room.largest() * 0.5 - 4,
                    style.sized(fitting),
                    role);
        }
    }

    /** A small word in the lower right corner of a cell. */
    void note(Box box, String note) {
        double size = cornerRoom(box).largest();
        surface.text(
                note,
                box.right() - 5,
                box.bottom() - size * 0.5 - 4,
                TextStyle.right(size, Weight.REGULAR),
                Role.MUTED);
    }

    /** A cell of padding, with or without a zero: hatched. */
    void hatched(Box box) {
        surface.hatch(box.inset(1), Role.LINE);
    }

    /** A cell of the input that no window reads: crossed out. */
    void unread(Box box) {
        Box cross = box.inset(box.width() * 0.1);
        surface.line(cross.x(), cross.y(), cross.right(), cross.bottom(), 1, Role.LINE);
        surface.line(cross.x(), cross.bottom(), cross.right(), cross.y(), 1, Role.LINE);
    }

    /** A cell of an answer in which nothing is written: an empty frame. */
    void blank(Box box) {
        surface.outline(blankFrame(box), 3, 1, Role.MUTED);
    }

    /** Where the frame of a blank stands in its cell. */
    static Box blankFrame(Box box) {
        return box.inset(Math.max(3, Math.min(box.width(), box.height()) * 0.16));
    }

    /** A cell of padding: hatched, with its zero. */
    void padding(Box box) {
        hatched(box);
        if (box.height() < SMALLEST_CELL) {
            return;
        }
        TextStyle style = TextStyle.centred(Math.max(SMALLEST, size(box) * 0.9), Weight.REGULAR);
        text("0", box, style, Role.MUTED, 0);
    }
}
