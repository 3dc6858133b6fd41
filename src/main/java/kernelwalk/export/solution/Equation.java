package kernelwalk.export.solution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.Words;

/** How a window comes to its number, in a {@link Script}: a line for each channel, and long sums on several. */
final class Equation {

    /** So many terms stand on one line. */
    private static final int MOST_TERMS = 6;

    private static final String PLUS = " + ";

    private final Script script;
    private final Words words;
    private final NumberStyle typed;
    private final NumberStyle results;
    private final boolean multiplies;
    private final int channels;
    private final Predicate<Value> isRounded;

    Equation(Exercise exercise, Computation computation, Script script, Words words) {
        this.script = script;
        this.words = words;
        this.typed = exercise.typedStyle();
        this.results = exercise.resultStyle();
        this.isRounded = exercise::isRounded;
        this.multiplies = exercise.operation() instanceof Weighted;
        boolean isOneSum = exercise.operation() instanceof Dense;
        this.channels = isOneSum ? 1 : computation.geometry().channels();
    }

    List<String> lines(Ledger ledger) {
        List<Entry> counted = ledger.entries().stream().filter(ledger::counts).toList();
        return switch (ledger.ending()) {
            case Ending.Keep _ ->
                    List.of(
                            script.largest(String.join(", ", terms(counted)))
                                    + equal(ledger.result()));
            case Ending.DivideBy(int count) ->
                    List.of(
                            script.divided(String.join(PLUS, terms(counted)), count)
                                    + equal(ledger.result()));
            case Ending.AddBias(Value bias) -> summed(ledger, counted, bias);
            case Ending.Activate(Pointwise function) ->
                    List.of(of(function, one(ledger)) + equal(ledger.result()));
            case Ending.Normalize normal ->
                    List.of(normal(one(ledger), normal) + equal(ledger.result()));
            case Ending.Share(Value _, Value takenOff) -> shared(ledger, takenOff);
            case Ending.Carry _ -> List.of(script.number(results.inFull(ledger.result())));
        };
    }

    private static Value one(Ledger ledger) {
        return ledger.entries().getFirst().tap().value();
    }

    private String of(Pointwise function, Value number) {
        String written = typed.inFull(number);
        return switch (function) {
            case Pointwise.Relu relu -> of(relu, number);
            case Pointwise.Sigmoid _ ->
                    "1 / " + script.bracketed("1 + " + script.power("−" + factor(written)));
            case Pointwise.Tanh _ -> script.function("tanh", script.number(written));
            case Pointwise.Softmax _, Pointwise.BatchNormalization _ -> script.number(written);
        };
    }

    private String of(Pointwise.Relu relu, Value number) {
        String written = typed.inFull(number);
        boolean isBent = !relu.negativeSlope().isZero() && number.toDouble() < 0;
        String bent =
                isBent
                        ? factor(written)
                                + script.times()
                                + factor(typed.inFull(relu.negativeSlope()))
                        : script.largest(script.number("0") + ", " + script.number(written));
        return relu.maximum()
                .map(
                        most ->
                                script.function(
                                        "min", script.number(typed.inFull(most)) + ", " + bent))
                .orElse(bent);
    }

    private String normal(Value number, Ending.Normalize by) {
        return script.bracketed(
                        script.number(typed.inFull(number))
                                + " − "
                                + factor(typed.inFull(by.mean())))
                + " / "
                + factor(results.inFull(by.deviation()))
                + script.times()
                + factor(typed.inFull(by.scale()))
                + PLUS
                + factor(typed.inFull(by.offset()));
    }

    /** The exponentials on lines of their own, each with what the largest exponent takes off it. */
    private List<String> shared(Ledger ledger, Value takenOff) {
        var lines = new ArrayList<String>();
        List<String> powers =
                ledger.entries().stream()
                        .map(entry -> power(entry.tap().value(), takenOff))
                        .toList();
        for (int first = 0; first < powers.size(); first += MOST_TERMS) {
            List<String> row = powers.subList(first, Math.min(powers.size(), first + MOST_TERMS));
            lines.add((first == 0 ? "" : "+ ") + String.join(PLUS, row));
        }
        lines.add(lines.removeLast() + equal(ledger.sum()));
        lines.add(
                powers.get(ledger.output().channel())
                        + " / "
                        + script.number(results.inFull(ledger.sum()))
                        + equal(ledger.result()));
        return lines;
    }

    private String power(Value exponent, Value takenOff) {
        String written = typed.inFull(exponent);
        return script.power(
                takenOff.isZero()
                        ? script.number(written)
                        : script.number(written) + " − " + factor(typed.inFull(takenOff)));
    }

    private List<String> summed(Ledger ledger, List<Entry> counted, Value bias) {
        var lines = new ArrayList<String>();
        if (channels == 1) {
            lines.addAll(sum("", counted, equal(ledger.sum())));
        } else {
            var subtotals = new ArrayList<String>();
            for (int channel = 0; channel < channels; channel++) {
                int current = channel;
                List<Entry> own =
                        counted.stream().filter(entry -> entry.tap().channel() == current).toList();
                Value subtotal = ledger.subtotals().get(channel);
                String name = script.words(words.say("export.solution.channel", channel) + ": ");
                lines.addAll(sum(name, own, equal(subtotal)));
                subtotals.add(factor(results.inFull(subtotal)));
            }
            lines.add(String.join(PLUS, subtotals) + equal(ledger.sum()));
        }
        if (!isNothing(bias, ledger)) {
            lines.add(
                    script.number(results.inFull(ledger.sum()))
                            + PLUS
                            + factor(typed.inFull(bias))
                            + equal(ledger.result()));
        }
        return lines;
    }

    private boolean isNothing(Value bias, Ledger ledger) {
        return bias.isZero()
                && results.inFull(ledger.sum()).equals(results.inFull(ledger.result()));
    }

    private List<String> sum(String lead, List<Entry> counted, String end) {
        List<String> terms = terms(counted);
        var lines = new ArrayList<String>();
        for (int first = 0; first < terms.size(); first += MOST_TERMS) {
            List<String> row = terms.subList(first, Math.min(terms.size(), first + MOST_TERMS));
            lines.add((first == 0 ? lead : "+ ") + String.join(PLUS, row));
        }
        lines.add(lines.removeLast() + end);
        return lines;
    }

    private List<String> terms(List<Entry> counted) {
        return counted.isEmpty()
                ? List.of(script.number("0"))
                : counted.stream().map(this::term).toList();
    }

    private String term(Entry entry) {
        String value = typed.inFull(entry.tap().value());
        return multiplies
                ? factor(value) + script.times() + factor(typed.inFull(entry.tap().weight()))
                : script.number(value);
    }

    private String equal(Value value) {
        return (isRounded.test(value) ? script.nearly() : " = ")
                + script.number(results.inFull(value));
    }

    /** A number beside a sign: negative ones and fractions in brackets. */
    private String factor(String text) {
        String number = script.number(text);
        return text.contains("/") || text.startsWith("−") ? script.bracketed(number) : number;
    }
}
