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
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberStyle;

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
        if (exercise.operation() instanceof Windowless) {
            return new PointwiseText(
                                    exercise.operation(),
                                    exercise.typedStyle(),
                                    exercise.resultStyle())
                            .of(ledger)
                    + equal(exercise, ledger.result());
        }
        List<Entry> entries = ledger.entries().stream().filter(ledger::counts).toList();
        boolean multiplies = exercise.operation() instanceof Weighted;
        String between = ledger.isMaximum() ? ", " : " + ";
        var terms = new StringJoiner(between);
        NumberStyle style = exercise.typedStyle();
        entries.stream()
                .limit(MOST_TERMS)
                .map(
                        entry ->
                                ledger.isMaximum()
                                        ? style.inFull(entry.tap().value())
                                        : term(entry, multiplies, style))
                .forEach(terms::add);
        if (entries.size() > MOST_TERMS) {
            terms.add("…");
        }
        return ended(terms.toString(), ledger.ending(), style) + equal(exercise, ledger.result());
    }

    private static String equal(Exercise exercise, Value result) {
        return (exercise.isRounded(result) ? " ≈ " : " = ") + exercise.resultStyle().inFull(result);
    }

    private String ended(String terms, Ending ending, NumberStyle style) {
        return switch (ending) {
            case Ending.AddBias(Value bias) when bias.isZero() -> terms;
            case Ending.AddBias(Value bias) -> terms + " + " + style.factor(bias);
            case Ending.DivideBy(int count) -> "(" + terms + ") / " + count;
            case Ending.Keep _ -> words.say("picture.max") + "(" + terms + ")";
            case Ending.Carry _, Ending.Activate _, Ending.Normalize _, Ending.Share _ -> terms;
        };
    }

    private static String term(Entry entry, boolean multiplies, NumberStyle style) {
        String value = style.factor(entry.tap().value());
        return multiplies ? value + "·" + style.factor(entry.tap().weight()) : value;
    }
}
