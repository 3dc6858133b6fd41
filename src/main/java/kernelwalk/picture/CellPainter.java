package kernelwalk.picture;

import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.TextStyle.Weight;

/** Draws single cells and the lines of a card. */
final class CellPainter {

    /** The smallest type that a number is set in; below it cells stay without numbers. */
    private static final double SMALLEST = 7;

    /** The type that is readable from the back of a room, at 1280×800. */
    private static final double READABLE = 18;

    private static final double LARGEST = 40;
    private static final double CORNER = 6;

    /** The smallest cells that have numbers; smaller ones are shown by colour. */
    static final double SMALLEST_CELL = 15;

    private static final double SMALLEST_CORNER = 30;
    private static final int LONGEST_CORNER = 6;
    private static final double LARGEST_CORNER = 1.2;

    /** The share of a cell that a number may take which stands over another in the corner. */
    private static final double BESIDE_CORNER = 0.5;

    private final Surface surface;
    private final double type;

    CellPainter(Surface surface) {
        this(surface, Options.AS_WE_GO);
    }

    CellPainter(Surface surface, Options options) {
        this.surface = surface;
        this.type = options.type();
    }

    /** The frame of a card and the lines between its cells. */
    void lines(Grid grid) {
        Box box = grid.box();
        for (int row = 1; row < grid.rows(); row++) {
            double y = grid.y() + row * grid.cell();
            surface.line(box.x(), y, box.right(), y, 1, Role.LINE);
        }
        for (int column = 1; column < grid.columns(); column++) {
            double x = grid.x() + column * grid.cell();
            surface.line(x, box.y(), x, box.bottom(), 1, Role.LINE);
        }
        surface.outline(box, CORNER, 1, Role.LINE);
    }

    /** Whether a card's cells are too small for numbers, so that colours stand for them. */
    static boolean isTooSmall(Grid grid) {
        return grid.cell() < SMALLEST_CELL;
    }

    /** Whether a cell is large enough for a number in its corner. */
    static boolean hasCorner(Box box) {
        return box.width() >= SMALLEST_CORNER;
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
            for (int v = 0; v < grid.columns(); v++) {
                if (scene.isPointed(Board.target(grid, u, v, scene.frame()))) {
                    pointed(grid.cell(u, v));
                }
            }
        }
    }

    /** A card of numbers that stands back, as the walk is elsewhere. */
    void dimmed(Grid grid, Scene scene, Tensor<?> numbers) {
        lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                Target target = Board.target(grid, row, column, scene.frame());
                Box box = grid.cell(row, column);
                number(box, numbers.at(target.index()), true, Weight.REGULAR, Role.MUTED, 0);
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

    /** The ring around the current tap or the edge of a chosen cell. */
    void ring(Box box, Role role) {
        surface.outline(box.inset(1.5), 3, 3, role);
    }

    /** A number in the middle of a cell: smaller, then shorter, when it does not fit; never clipped. */
    void number(Box box, Value value, boolean asFraction, Weight weight, Role role, double raised) {
        double usual = usual(box);
        double largest = raised > 0 ? Math.min(size(box), box.width() * BESIDE_CORNER) : size(box);
        double room = box.width() - 6;
        String full = asFraction ? NumberText.byHand(value) : NumberText.decimal(value);
        TextStyle style = TextStyle.centred(largest, weight);
        for (double size = largest; size >= usual * 0.62; size -= 1) {
            if (surface.width(full, style.sized(size)) <= room) {
                text(full, box, style.sized(size), role, raised);
                return;
            }
        }
        TextStyle small = style.sized(Math.max(SMALLEST, usual * 0.72));
        for (int characters = full.length() - 1; characters >= 1; characters--) {
            String shorter = NumberText.within(value, characters, asFraction);
            if (surface.width(shorter, small) <= room) {
                text(shorter, box, small, role, raised);
                return;
            }
        }
    }

    /** A text in the middle of a cell: smaller when it does not fit, then shortened. */
    void words(String words, Box box, Weight weight, Role role) {
        double largest = size(box);
        double room = box.width() - 6;
        TextStyle style = TextStyle.centred(largest, weight);
        double fitting = largest * room / Math.max(room, surface.width(words, style));
        TextStyle fitted =
                style.sized(Math.max(Math.floor(fitting), Math.min(largest, SMALLEST + 2)));
        String shown = words;
        while (shown.length() > 2 && surface.width(shown, fitted) > room) {
            shown = shown.substring(0, shown.length() - 2) + "…";
        }
        text(shown, box, fitted, role, 0);
    }

    /** About a third of the cell, in small cells up to half of it, so that the back row can read it. */
    static double usual(Box box) {
        double third = box.width() * 0.36;
        return Math.min(Math.max(third, Math.min(READABLE, box.width() * 0.48)), LARGEST);
    }

    private double size(Box box) {
        return usual(box) * type;
    }

    private void text(String text, Box box, TextStyle style, Role role, double raised) {
        if (style.size() >= SMALLEST) {
            surface.text(text, box.centreX(), box.centreY() - raised, style, role);
        }
    }

    /** A small number in the lower right corner, as written with a pencil. */
    void corner(Box box, Value value, Role role) {
        double size = Math.clamp(box.width() * 0.19, 12, 15) * Math.clamp(type, 1, LARGEST_CORNER);
        TextStyle style = TextStyle.right(size, Weight.SEMI_BOLD);
        int characters = Math.min(NumberText.byHand(value).length(), LONGEST_CORNER);
        String text = NumberText.within(value, characters, true);
        while (characters > 1 && surface.width(text, style) > box.width() - 8) {
            characters--;
            text = NumberText.within(value, characters, true);
        }
        if (hasCorner(box)) {
            surface.text(text, box.right() - 5, box.bottom() - size * 0.5 - 4, style, role);
        }
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
        surface.outline(box.inset(Math.max(3, box.width() * 0.16)), 3, 1, Role.MUTED);
    }

    /** A cell of padding: hatched, with its zero. */
    void padding(Box box) {
        hatched(box);
        TextStyle style = TextStyle.centred(size(box) * 0.9, Weight.REGULAR);
        text("0", box, style, Role.MUTED, 0);
    }
}
