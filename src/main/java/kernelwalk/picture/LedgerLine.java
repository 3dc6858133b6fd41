package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.TextStyle.Weight;

/**
 * The ledger in one line, placed: {@code 1·¼ + 2·¼ + 5·¼ + 6·¼ = 3½  + 3 = 6½}.
 *
 * <p>Finished channels shrink to their subtotals. A line that is still too long keeps the terms around the current one.
 */
final class LedgerLine {

    private static final double LARGEST = 24;
    private static final double SMALLEST = 15;
    private static final int LONGEST_NUMBER = 12;

    /**
     * A stretch of the line in one colour.
     *
     * @param tap the place of its tap in the walk order, or -1
     */
    record Run(String text, Role role, Weight weight, boolean current, int tap) {

        /** A stretch that is not the present one. */
        static Run of(String text, Role role) {
            return new Run(text, role, Weight.MEDIUM, false, -1);
        }

        Run with(Weight other) {
            return new Run(text, role, other, current, tap);
        }

        /** In bold where it is the present one. */
        Run whichIsPresent(boolean isPresent) {
            return new Run(text, role, isPresent ? Weight.BOLD : Weight.MEDIUM, isPresent, tap);
        }

        Run ofTap(int order) {
            return new Run(text, role, weight, current, order);
        }
    }

    /** A stretch in its place. */
    record Placed(Run run, double x, double width) {}

    private final Scene scene;
    private final Ledger ledger;
    private final Position position;
    private final int taken;
    private final boolean maximum;
    private final double room;
    private final double y;
    private final double size;
    private final List<Placed> placed = new ArrayList<>();

    LedgerLine(Scene scene) {
        this.scene = scene;
        this.ledger = scene.ledger();
        this.position = scene.position();
        this.taken = scene.taken();
        this.maximum = ledger.ending() instanceof Ledger.Ending.Keep;
        Box panel = scene.board().panel();
        this.room = panel.width() - 44;
        this.y = scene.board().ledgerLine();
        List<List<Run>> terms = terms();
        List<Run> tail = new LedgerEnding(scene).runs();
        double full = width(line(terms, 0, terms.size(), tail));
        this.size = Math.clamp(Math.floor(LARGEST * room / full), SMALLEST, LARGEST);
        place(
                size * full / LARGEST <= room
                        ? line(terms, 0, terms.size(), tail)
                        : shortened(terms, tail),
                panel.x() + 22);
    }

    List<Placed> placed() {
        return List.copyOf(placed);
    }

    double y() {
        return y;
    }

    double size() {
        return size;
    }

    /** The tap whose term is at a point. */
    Optional<Target> at(double pointX, double pointY) {
        if (Math.abs(pointY - y) > size * 0.8) {
            return Optional.empty();
        }
        return placed.stream()
                .filter(
                        run ->
                                pointX >= run.x()
                                        && pointX < run.x() + run.width()
                                        && run.run().tap() >= 0)
                .findFirst()
                .map(run -> new Target(Part.PRODUCTS, run.run().tap()));
    }

    private void place(List<Run> runs, double left) {
        double x = left;
        for (Run run : runs) {
            double width = scene.surface().width(run.text(), TextStyle.left(size, run.weight()));
            placed.add(new Placed(run, x, width));
            x += width;
        }
    }

    private double width(List<Run> runs) {
        return runs.stream()
                .mapToDouble(
                        run ->
                                scene.surface()
                                        .width(run.text(), TextStyle.left(LARGEST, run.weight())))
                .sum();
    }

    /** As many terms around the current one as there is room for. */
    private List<Run> shortened(List<List<Run>> terms, List<Run> tail) {
        int current = current(terms);
        int first = current;
        int last = Math.min(current + 1, terms.size());
        double left =
                room
                        - size
                                / LARGEST
                                * (width(line(terms, first, last, tail))
                                        + width(List.of(joint(), joint())));
        boolean grown = true;
        while (grown) {
            grown = false;
            double before =
                    first > 0
                            ? size / LARGEST * width(joined(terms.get(first - 1)))
                            : Double.MAX_VALUE;
            if (before <= left) {
                first--;
                left -= before;
                grown = true;
            }
            double after =
                    last < terms.size()
                            ? size / LARGEST * width(joined(terms.get(last)))
                            : Double.MAX_VALUE;
            if (after <= left) {
                last++;
                left -= after;
                grown = true;
            }
        }
        return line(terms, first, last, tail);
    }

    private int current(List<List<Run>> terms) {
        for (int i = 0; i < terms.size(); i++) {
            if (terms.get(i).getFirst().current()) {
                return i;
            }
        }
        return position.phase() == Phase.ARRIVAL ? 0 : terms.size() - 1;
    }

    private List<Run> joined(List<Run> term) {
        var runs = new ArrayList<>(term);
        runs.add(joint());
        return runs;
    }

    private List<Run> line(List<List<Run>> terms, int first, int last, List<Run> tail) {
        var runs = new ArrayList<Run>();
        boolean mean = ledger.ending() instanceof Ledger.Ending.DivideBy;
        runs.add(muted(maximum ? "max(" : mean ? "(" : ""));
        if (first > 0) {
            runs.add(muted("…"));
            runs.add(joint());
        }
        for (int i = first; i < last; i++) {
            if (i > first) {
                runs.add(joint());
            }
            runs.addAll(terms.get(i));
        }
        if (last < terms.size()) {
            runs.add(joint());
            runs.add(muted("…"));
        }
        runs.add(muted(maximum || mean ? ")" : ""));
        runs.addAll(tail);
        runs.removeIf(run -> run.text().isEmpty());
        return runs;
    }

    private Run joint() {
        return muted(maximum ? ", " : " + ");
    }

    private List<List<Run>> terms() {
        int perChannel = ledger.entries().size() / ledger.subtotals().size();
        boolean byChannel =
                ledger.subtotals().size() > 1 && !scene.frame().exercise().numbers().isFloat();
        var terms = new ArrayList<List<Run>>();
        int channel = 0;
        while (byChannel && taken >= (channel + 1) * perChannel && isOver(channel)) {
            terms.add(subtotal(channel));
            channel++;
        }
        IntStream.range(byChannel ? channel * perChannel : 0, ledger.entries().size())
                .filter(i -> ledger.counts(ledger.entries().get(i)))
                .mapToObj(this::term)
                .forEach(terms::add);
        return terms;
    }

    private boolean isOver(int channel) {
        return position.phase() != Phase.TAP || position.channel() > channel;
    }

    private List<Run> subtotal(int channel) {
        Role role = Role.channel(channel);
        String name = LabelPainter.channelName(scene, channel) + " ";
        Value sum = ledger.subtotals().get(channel);
        return List.of(Run.of(name, role), Run.of(bracketed(sum), role).with(Weight.SEMI_BOLD));
    }

    private List<Run> term(int order) {
        Ledger.Entry entry = ledger.entries().get(order);
        boolean current = position.phase() == Phase.TAP && order == taken - 1;
        boolean pending = order >= taken;
        Role input = pending ? Role.MUTED : Role.INPUT;
        var runs = new ArrayList<Run>();
        runs.add(Run.of(bracketed(entry.tap().value()), input));
        if (ledger.ending() instanceof Ledger.Ending.AddBias) {
            Role dot = pending ? Role.MUTED : Role.TEXT;
            Role kernel = pending ? Role.MUTED : Role.KERNEL;
            runs.add(Run.of("·", dot));
            runs.add(Run.of(bracketed(entry.tap().weight()), kernel));
        }
        return runs.stream().map(run -> run.whichIsPresent(current).ofTap(order)).toList();
    }

    static Run muted(String text) {
        return Run.of(text, Role.MUTED);
    }

    /** A negative factor or summand in brackets, as it is written by hand. */
    static String bracketed(Value value) {
        return NumberText.factor(value, LONGEST_NUMBER);
    }
}
