package kernelwalk.export.worksheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import kernelwalk.picture.Box;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Role;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.TypeMetrics;
import kernelwalk.words.Words;

/** Pages that fill from the top: texts below each other, grids side by side as far as there is room. */
final class Pages {

    private static final double MARGIN = 68;

    private static final double SIZE = 14;

    private static final double LINE = 21;

    private static final double GAP = 26;

    /** Room on both sides of a number in its cell. */
    private static final double INSET = 8;

    /** A blank among signs. */
    private static final double BLANK = 34;

    private static final TextStyle NUMBER = TextStyle.centred(SIZE, Weight.REGULAR);

    private final Paper paper;
    private final Words words;
    private final List<Drawing> pages = new ArrayList<>();
    private double y;

    /** Where the next grid begins, and where the row of grids ends. */
    private double x = MARGIN;

    private double bottom;

    /** Whether more stands there than what a first page begins with. */
    private boolean hasPart;

    Pages(Paper paper, Words words) {
        this.paper = paper;
        this.words = words;
        turn();
    }

    private void turn() {
        pages.add(new Drawing(TypeMetrics::width));
        y = MARGIN;
        x = MARGIN;
        bottom = y;
    }

    double width() {
        return paper.width() - 2 * MARGIN;
    }

    /** How much is left of the page. */
    private double room() {
        return paper.height() - MARGIN - Math.max(y, bottom);
    }

    /** Puts a part on this page where it fits, or else on the next one, where it fits on one at all. */
    void together(Consumer<Pages> part) {
        var alone = new Pages(paper, words);
        part.accept(alone);
        alone.endRow();
        endRow();
        boolean isWhole = alone.pages.size() == 1;
        if (hasPart && isWhole && alone.y - MARGIN > room()) {
            turn();
        }
        part.accept(this);
        hasPart = true;
    }

    /** Goes on where there is so much room. */
    void keep(double height) {
        endRow();
        if (height > room()) {
            turn();
        }
    }

    private void endRow() {
        if (x > MARGIN) {
            y = bottom + GAP / 2;
            x = MARGIN;
        }
        bottom = y;
    }

    private Drawing page() {
        return pages.getLast();
    }

    void heading(String text) {
        keep(10 * LINE);
        y += LINE / 2;
        line(text, TextStyle.left(SIZE + 4, Weight.SEMI_BOLD));
        y += LINE / 3;
    }

    /** A line that names what follows, at its head. */
    void name(String text) {
        keep(6 * LINE);
        y += LINE / 3;
        line(text, TextStyle.left(SIZE, Weight.SEMI_BOLD));
    }

    /** A text, broken between words where it is too long. */
    void text(String text) {
        TextStyle style = TextStyle.left(SIZE, Weight.REGULAR);
        var line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && page().width(longer, style) > width()) {
                line(line.toString(), style);
                line.setLength(0);
                line.append(word);
            } else {
                line.setLength(0);
                line.append(longer);
            }
        }
        if (!line.isEmpty()) {
            line(line.toString(), style);
        }
    }

    private void line(String text, TextStyle style) {
        keep(LINE);
        page().text(text, MARGIN, y + LINE / 2, style, Role.TEXT);
        y += LINE;
        bottom = y;
    }

    /** Lines to write on, each after what is to be written. */
    void fields(List<String> names) {
        TextStyle style = TextStyle.left(SIZE, Weight.REGULAR);
        double each = width() / names.size();
        for (int i = 0; i < names.size(); i++) {
            double from = MARGIN + i * each;
            page().text(names.get(i), from, y + LINE / 2, style, Role.TEXT);
            double begin = from + page().width(names.get(i), style) + 8;
            page().line(begin, y + LINE, from + each - 16, y + LINE, 1, Role.TEXT);
        }
        y += 2 * LINE;
        bottom = y;
    }

    /**
     * A grid with its name above it.
     *
     * @param rows texts, row by row; empty where there is room for a pencil
     * @param side how high a cell is, and how wide where no number in it is longer
     */
    void grid(String name, List<List<String>> rows, double side) {
        int columns = rows.getFirst().size();
        double longest =
                rows.stream()
                        .flatMap(List::stream)
                        .mapToDouble(text -> page().width(text, NUMBER) + INSET)
                        .max()
                        .orElse(0);
        double cell = Math.min(Math.max(side, longest), width() / columns);
        TextStyle titled = TextStyle.left(SIZE - 2, Weight.MEDIUM);
        double height = LINE + rows.size() * side;
        double wide = Math.max(columns * cell, page().width(name, titled));
        if (x > MARGIN && x + wide > MARGIN + width()) {
            endRow();
        }
        if (height > paper.height() - MARGIN - y) {
            endRow();
            turn();
        }
        page().text(name, x, y + LINE / 2, titled, Role.TEXT);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns; column++) {
                var box = new Box(x + column * cell, y + LINE + row * side, cell, side);
                page().outline(box, 0, 1, Role.TEXT);
                number(rows.get(row).get(column), box);
            }
        }
        bottom = Math.max(bottom, y + height);
        x += wide + GAP;
    }

    /** A text that is too long for its cell is set smaller. */
    private void number(String text, Box box) {
        if (text.isEmpty()) {
            return;
        }
        double fits = SIZE * (box.width() - INSET / 2) / Math.max(1, page().width(text, NUMBER));
        page().text(
                        text,
                        box.x() + box.width() / 2,
                        box.y() + box.height() / 2,
                        NUMBER.sized(Math.min(SIZE, fits)),
                        Role.TEXT);
    }

    /** Blanks to be filled, with signs between them: an empty text is a blank. */
    void blanks(List<String> parts) {
        keep(BLANK + LINE);
        for (String part : parts) {
            double wide = part.isEmpty() ? BLANK : page().width(part, NUMBER) + INSET;
            if (x + wide > MARGIN + width()) {
                bottom = y + BLANK;
                endRow();
            }
            var box = new Box(x, y, wide, BLANK);
            if (part.isEmpty()) {
                page().outline(box, 0, 1, Role.TEXT);
            } else {
                page().text(part, box.centreX(), box.centreY(), NUMBER, Role.TEXT);
            }
            x += wide + INSET / 2;
        }
        bottom = y + BLANK;
        endRow();
    }

    /** Numbers the pages, each with a code if there is one; nothing more is put on them. */
    List<Drawing> numbered(Optional<String> code) {
        TextStyle small = TextStyle.centred(SIZE - 3, Weight.REGULAR);
        for (int i = 0; i < pages.size(); i++) {
            String page = words.say("export.worksheet.page", i + 1, pages.size());
            pages.get(i)
                    .text(
                            code.map(it -> words.say("export.worksheet.coded", page, it))
                                    .orElse(page),
                            paper.width() / 2,
                            paper.height() - MARGIN / 2,
                            small,
                            Role.TEXT);
        }
        return List.copyOf(pages);
    }
}
