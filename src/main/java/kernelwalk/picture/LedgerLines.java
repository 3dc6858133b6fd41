package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.picture.TextStyle.Weight;

/**
 * The ledger in its place: lines of one size of type, broken between their terms. Size and breaks are those of the
 * longest state of the window, so that nothing jumps from step to step.
 */
final class LedgerLines {

    /** From one line to the next, in parts of the type's size. */
    static final double LINE = 1.4;

    private static final double LARGEST = 24;

    /** The smallest type that is read from the back of a room. */
    static final double USUAL = 18;

    /** Below this lines are left out rather than made smaller still. */
    private static final double SMALLEST = 14;

    /** Further lines of a sentence stand a little to the right. */
    private static final double INDENT = 1.2;

    /** A stretch in its place. */
    record Placed(LedgerRun run, double x, double y, double width) {}

    private final Scene scene;
    private final Box room;
    private final double size;
    private final double tallest;
    private final List<Placed> placed = new ArrayList<>();

    LedgerLines(Scene scene) {
        this.scene = scene;
        this.room = scene.board().ledger();
        List<List<List<List<LedgerRun>>>> states =
                LedgerText.longest(scene).stream().map(LedgerText::sentences).toList();
        this.size = fitting(states);
        this.tallest = most(states, size) * size * LINE;
        place();
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }

    private double fitting(List<List<List<List<LedgerRun>>>> states) {
        double fitting = LARGEST * scene.board().type();
        double smallest = scene.frame().options().presented() ? Presented.LEDGER : SMALLEST;
        while (fitting > smallest && most(states, fitting) * fitting * LINE > room.height()) {
            fitting -= 1;
        }
        return Math.max(fitting, smallest);
    }

    /** How many lines the longest state has. */
    private int most(List<List<List<List<LedgerRun>>>> states, double type) {
        int most = 1;
        for (List<List<List<LedgerRun>>> state : states) {
            int lines = 0;
            for (List<List<LedgerRun>> sentence : state) {
                lines += broken(sentence, type).size();
            }
            most = Math.max(most, lines);
        }
        return most;
    }

    double size() {
        return size;
    }

    /** The tap whose term is at a point. */
    Optional<Target> at(double x, double y) {
        return placed.stream()
                .filter(
                        each ->
                                Math.abs(y - each.y()) <= size * 0.7
                                        && x >= each.x()
                                        && x < each.x() + each.width()
                                        && each.run().tap() >= 0)
                .findFirst()
                .map(each -> new Target(Part.PRODUCTS, each.run().tap()));
    }

    /** The lines of a sentence; a piece that is wider than a line has one of its own. */
    private List<List<LedgerRun>> broken(List<List<LedgerRun>> sentence, double type) {
        var lines = new ArrayList<List<LedgerRun>>();
        double used = 0;
        for (List<LedgerRun> piece : sentence) {
            double wide = 0;
            for (LedgerRun run : piece) {
                wide += boldWidth(run, type);
            }
            boolean isNew = lines.isEmpty() || used + wide > room.width();
            if (isNew) {
                used = lines.isEmpty() ? 0 : type * INDENT;
                lines.add(new ArrayList<>());
            }
            lines.getLast().addAll(piece);
            used += wide;
        }
        return lines;
    }

    /** The widest that a stretch becomes. */
    private double boldWidth(LedgerRun run, double type) {
        return scene.surface().width(run.text(), TextStyle.left(type, Weight.BOLD));
    }

    private void place() {
        var lines = new ArrayList<List<LedgerRun>>();
        var indents = new ArrayList<Double>();
        for (List<List<LedgerRun>> sentence : LedgerText.now(scene).sentences()) {
            List<List<LedgerRun>> broken = broken(sentence, size);
            for (int i = 0; i < broken.size(); i++) {
                lines.add(broken.get(i));
                indents.add(i == 0 ? 0 : size * INDENT);
            }
        }
        double high = size * LINE;
        int most = Math.max(1, (int) (room.height() / high + 0.01));
        int first = Math.clamp(present(lines) - most / 2, 0, Math.max(0, lines.size() - most));
        double y = Math.max(room.y(), room.centreY() - tallest / 2) + high / 2;
        for (int i = first; i < Math.min(lines.size(), first + most); i++) {
            place(lines.get(i), room.x() + indents.get(i), y);
            y += high;
        }
    }

    /** The line of the present term. */
    private static int present(List<List<LedgerRun>> lines) {
        return IntStream.range(0, lines.size())
                .filter(i -> lines.get(i).stream().anyMatch(LedgerRun::current))
                .findFirst()
                .orElse(0);
    }

    private void place(List<LedgerRun> runs, double left, double y) {
        double x = left;
        for (LedgerRun run : runs) {
            double width = scene.surface().width(run.text(), TextStyle.left(size, run.weight()));
            placed.add(new Placed(run, x, y, width));
            x += width;
        }
    }
}
