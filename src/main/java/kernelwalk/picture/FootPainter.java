package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.homework.CellVerdict;
import kernelwalk.picture.TextStyle.Weight;

/** Writes the line at the bottom of the board: what the pointed cell is, and what the marks mean. */
final class FootPainter {

    private static final TextStyle WORDS = TextStyle.left(15, Weight.REGULAR);
    private static final TextStyle NAME = TextStyle.left(14, Weight.REGULAR);
    private static final double SAMPLE = 18;
    private static final double GAP = 8;
    private static final double BETWEEN = 20;
    private static final String JOINT = "  ·  ";

    private record Entry(Consumer<Box> mark, String name) {}

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final Box line;

    FootPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.line = scene.board().foot();
    }

    void paint() {
        double right = legend();
        scene.frame()
                .marks()
                .pointed()
                .map(target -> fitting(target, right - line.x()))
                .ifPresentOrElse(
                        facts -> surface.text(facts, line.x(), line.centreY(), WORDS, Role.TEXT),
                        () -> unpointed(right - line.x()));
    }

    private void unpointed(double room) {
        Optional<ReachedCells> reached = scene.frame().marks().reached();
        if (reached.isEmpty() || scene.frame().isPractised()) {
            hint(room);
            return;
        }
        String key = reached.get().isOutput() ? "picture.reach.back" : "picture.reach.forth";
        String origin = scene.say(key, reached.get().layer() + 1);
        String whole = origin + JOINT + scene.say("picture.reach.end");
        surface.text(
                surface.width(whole, WORDS) <= room ? whole : origin,
                line.x(),
                line.centreY(),
                WORDS,
                Role.TEXT);
    }

    /** Where the digits are for which a card has no room, unless it is what everybody sees anyway. */
    private void hint(double room) {
        hints().filter(hint -> surface.width(hint, NAME) <= room)
                .findFirst()
                .ifPresent(hint -> surface.text(hint, line.x(), line.centreY(), NAME, Role.MUTED));
    }

    private Stream<String> hints() {
        boolean hasSmall =
                Stream.of(scene.board().input(), scene.board().kernel(), scene.board().output())
                        .flatMap(List::stream)
                        .anyMatch(CellPainter::isTooSmall);
        boolean isBlank = scene.frame().isPractised();
        return isBlank
                ? Stream.empty()
                : Stream.concat(
                        hasSmall ? Stream.of(scene.say("picture.too-small")) : Stream.empty(),
                        scene.numbers().isShort()
                                ? Stream.of(scene.say("picture.rounded"))
                                : Stream.empty());
    }

    /** All that a cell has part in; where that is too long, in brief. */
    private String fitting(Target target, double room) {
        String all = String.join(JOINT, new CellText(scene.frame()).facts(target));
        return surface.width(all, WORDS) <= room
                ? all
                : shortened(CellText.inBrief(scene.frame()).facts(target), room);
    }

    /** As many facts as there is room for, and how many there are besides. */
    private String shortened(List<String> facts, double room) {
        String shown = "";
        String told = facts.getFirst();
        for (int i = 0; i < facts.size(); i++) {
            shown = i == 0 ? facts.getFirst() : shown + JOINT + facts.get(i);
            String ended = shown + besides(facts.size() - 1 - i);
            if (i > 0 && surface.width(ended, WORDS) > room) {
                return told;
            }
            told = ended;
        }
        return told;
    }

    private String besides(int left) {
        return left == 0 ? "" : JOINT + scene.say("picture.further-facts", left);
    }

    /**
     * The marks, when more than one can be mistaken for another, or copies for numbers of the input; returns where they
     * begin.
     */
    private double legend() {
        List<Entry> entries = entries();
        if (entries.size() < 2 && !hasCopies()) {
            return line.right();
        }
        double wide =
                entries.stream().mapToDouble(this::width).sum() + (entries.size() - 1) * BETWEEN;
        double x = line.right() - wide;
        for (Entry entry : entries) {
            var box = new Box(x, line.centreY() - SAMPLE / 2, SAMPLE, SAMPLE);
            entry.mark().accept(box);
            surface.outline(box, 3, 1, Role.LINE);
            surface.text(entry.name(), box.right() + GAP, line.centreY(), NAME, Role.MUTED);
            x += width(entry) + BETWEEN;
        }
        return line.right() - wide - BETWEEN;
    }

    private boolean hasCopies() {
        return scene.frame().exercise().operation().padding().border() != Border.ZEROS;
    }

    private double width(Entry entry) {
        return SAMPLE + GAP + surface.width(entry.name(), NAME);
    }

    private List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        boolean hasCells = scene.board().input().stream().noneMatch(CellPainter::isTooSmall);
        boolean reads = !scene.frame().isPractised() && !scene.spreads() && hasCells;
        var geometry = scene.frame().computation().geometry();
        if (reads && !geometry.margins().equals(Margins.NONE)) {
            String name = hasCopies() ? "picture.mark.copy" : "picture.mark.padding";
            entries.add(new Entry(cells::hatched, scene.say(name)));
        }
        if (reads && !Unread.of(scene.frame()).isEmpty()) {
            entries.add(new Entry(cells::unread, scene.say("picture.mark.unread")));
        }
        boolean hasBlanks =
                scene.frame()
                        .sheet()
                        .filter(sheet -> sheet.count(CellVerdict.BLANK) > 0)
                        .isPresent();
        if (hasBlanks) {
            entries.add(new Entry(cells::blank, scene.say("picture.mark.blank")));
        }
        return entries;
    }
}
