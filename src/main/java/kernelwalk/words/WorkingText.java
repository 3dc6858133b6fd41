package kernelwalk.words;

import java.util.List;
import java.util.StringJoiner;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberText;

/** How a cell comes about under one convention, in a line. */
public final class WorkingText {

    private static final int MOST_TERMS = 9;

    private final Words words;

    public WorkingText(Words words) {
        this.words = words;
    }

    /** The window's terms and what they come to: {@code (−1)·4 + 2·(−2) + … = −19}. */
    public String working(Exercise exercise, int index) {
        Computation computation = exercise.compute();
        Cell cell = computation.geometry().output().cell(index);
        Ledger ledger = computation.ledger(cell);
        List<Entry> entries = ledger.entries().stream().filter(ledger::counts).toList();
        boolean multiplies = exercise.operation() instanceof Weighted;
        String between = ledger.ending() instanceof Ending.Keep ? ", " : " + ";
        var terms = new StringJoiner(between);
        entries.stream().limit(MOST_TERMS).forEach(entry -> terms.add(term(entry, multiplies)));
        if (entries.size() > MOST_TERMS) {
            terms.add("…");
        }
        return ended(terms.toString(), ledger.ending())
                + " = "
                + exercise.resultStyle().inFull(ledger.result());
    }

    private String ended(String terms, Ending ending) {
        return switch (ending) {
            case Ending.AddBias(Value bias) when bias.isZero() -> terms;
            case Ending.AddBias(Value bias) -> terms + " + " + factor(bias);
            case Ending.DivideBy(int count) -> "(" + terms + ") / " + count;
            case Ending.Keep _ -> words.say("picture.max") + "(" + terms + ")";
        };
    }

    private static String term(Entry entry, boolean multiplies) {
        String value = factor(entry.tap().value());
        return multiplies ? value + "·" + factor(entry.tap().weight()) : value;
    }

    private static String factor(Value value) {
        return NumberText.factor(value);
    }
}
