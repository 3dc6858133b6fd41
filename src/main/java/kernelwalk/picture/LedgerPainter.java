package kernelwalk.picture;

import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.TextStyle.Weight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Writes the ledger in one line: {@code 1·¼ + 2·¼ + 5·¼ + 6·¼ = 3½  + 3 = 6½}. */
final class LedgerPainter {

    private static final double LARGEST = 24;
    private static final double SMALLEST = 15;

    /** A stretch of the line in one colour. */
    private record Run(String text, Role role, Weight weight, boolean current) {}

    private final Frame frame;
    private final Board board;
    private final Surface surface;
    private final Ledger ledger;
    private final Position position;
    private final int taken;
    private final int[] counted;

    LedgerPainter(Frame frame, Board board, Surface surface, Ledger ledger, int taken) {
        this.frame = frame;
        this.board = board;
        this.surface = surface;
        this.ledger = ledger;
        this.position = frame.position();
        this.taken = taken;
        this.counted =
                IntStream.range(0, ledger.entries().size())
                        .filter(i -> ledger.counts(ledger.entries().get(i)))
                        .toArray();
    }

    void paint() {
        double x = board.worked().x() + 22;
        double y = board.worked().bottom() - 32;
        double room = board.worked().width() - 44;
        int first = 0;
        int last = counted.length;
        double size = LARGEST;
        List<Run> runs = runs(first, last);
        while (width(runs, size) > room && size > SMALLEST) {
            size -= 1;
        }
        while (width(runs, size) > room && last - first > 1) {
            if (counted[last - 1] >= taken && last - 1 > first) {
                last--;
            } else {
                first++;
            }
            runs = runs(first, last);
        }
        write(runs, x, y, size);
    }

    private void write(List<Run> runs, double left, double y, double size) {
        double x = left;
        for (Run run : runs) {
            TextStyle style = TextStyle.left(size, run.weight());
            double width = surface.width(run.text(), style);
            surface.text(run.text(), x, y, style, run.role());
            if (run.current()) {
                surface.fill(new Box(x, y + size * 0.72, width, 3), 0, Role.RING);
            }
            x += width;
        }
    }

    private double width(List<Run> runs, double size) {
        return runs.stream()
                .mapToDouble(run -> surface.width(run.text(), TextStyle.left(size, run.weight())))
                .sum();
    }

    /** The line with the terms from first to last; left-out terms are an ellipsis. */
    private List<Run> runs(int first, int last) {
        var runs = new ArrayList<Run>();
        boolean maximum = ledger.ending() instanceof Ledger.Ending.Keep;
        boolean mean = ledger.ending() instanceof Ledger.Ending.DivideBy;
        runs.add(muted(maximum ? "max(" : mean ? "(" : ""));
        if (first > 0) {
            runs.add(muted(maximum ? "…, " : "… + "));
        }
        for (int i = first; i < last; i++) {
            if (i > first) {
                runs.add(muted(maximum ? ", " : " + "));
            }
            term(runs, counted[i]);
        }
        if (last < counted.length) {
            runs.add(muted(maximum ? ", …" : " + …"));
        }
        runs.add(muted(maximum || mean ? ")" : ""));
        ending(runs);
        return runs.stream().filter(run -> !run.text().isEmpty()).toList();
    }

    private void term(List<Run> runs, int index) {
        Ledger.Entry entry = ledger.entries().get(index);
        boolean current = position.phase() == Phase.TAP && index == taken - 1;
        Weight weight = current ? Weight.BOLD : Weight.MEDIUM;
        boolean pending = index >= taken;
        runs.add(
                new Run(
                        bracketed(entry.tap().value()),
                        pending ? Role.MUTED : Role.INPUT,
                        weight,
                        current));
        if (ledger.ending() instanceof Ledger.Ending.AddBias) {
            runs.add(new Run("·", pending ? Role.MUTED : Role.TEXT, weight, current));
            runs.add(
                    new Run(
                            bracketed(entry.tap().weight()),
                            pending ? Role.MUTED : Role.KERNEL,
                            weight,
                            current));
        }
    }

    private void ending(List<Run> runs) {
        int size = ledger.entries().size();
        if (taken == 0) {
            return;
        }
        boolean complete = taken == size;
        String sum = NumberText.byHand(ledger.entries().get(taken - 1).running());
        boolean divided =
                ledger.ending() instanceof Ledger.Ending.DivideBy && position.phase() != Phase.TAP;
        if (!divided) {
            runs.add(muted(" = "));
            runs.add(new Run(sum + (complete ? "" : " …"), Role.PRODUCT, Weight.BOLD, false));
        }
        switch (ledger.ending()) {
            case Ledger.Ending.AddBias(Value bias) -> bias(runs, bias);
            case Ledger.Ending.DivideBy(int count) -> division(runs, count);
            case Ledger.Ending.Keep _ -> {}
        }
    }

    private void bias(List<Run> runs, Value bias) {
        boolean reached = position.phase() == Phase.ENDING || position.phase() == Phase.DONE;
        if (!reached) {
            runs.add(muted("   " + frame.words().say("picture.then-bias", bracketed(bias))));
            return;
        }
        boolean current = position.phase() == Phase.ENDING;
        runs.add(muted("   + "));
        runs.add(
                new Run(
                        bracketed(bias),
                        Role.KERNEL,
                        current ? Weight.BOLD : Weight.MEDIUM,
                        current));
        result(runs);
    }

    private void division(List<Run> runs, int count) {
        boolean reached = position.phase() == Phase.ENDING || position.phase() == Phase.DONE;
        if (!reached) {
            runs.add(muted("   " + frame.words().say("picture.then-divided", count)));
            return;
        }
        boolean current = position.phase() == Phase.ENDING;
        runs.add(new Run(" / " + count, Role.TEXT, current ? Weight.BOLD : Weight.MEDIUM, current));
        result(runs);
    }

    /** The finished value, once more as the decimal that the output shows where that looks different. */
    private void result(List<Run> runs) {
        String byHand = NumberText.byHand(ledger.result());
        String decimal = NumberText.decimal(ledger.result());
        runs.add(muted(" = "));
        runs.add(new Run(byHand, Role.OUTPUT, Weight.BOLD, false));
        if (!byHand.equals(decimal)) {
            runs.add(muted(" = "));
            runs.add(new Run(decimal, Role.OUTPUT, Weight.BOLD, false));
        }
    }

    private static Run muted(String text) {
        return new Run(text, Role.MUTED, Weight.MEDIUM, false);
    }

    /** A negative factor or summand in brackets, as it is written by hand. */
    private static String bracketed(Value value) {
        String text = NumberText.byHand(value);
        return value.toDouble() < 0 ? "(" + text + ")" : text;
    }
}
