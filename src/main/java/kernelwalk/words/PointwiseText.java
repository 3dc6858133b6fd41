package kernelwalk.words;

import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;

/**
 * What an operation without a window makes of its numbers, in a formula: {@code max(0, −3)},
 * {@code (5 − 3) / √4 · 1 + 0}, {@code e^1 / (e^1 + e^2)}.
 *
 * @param operation what is done
 * @param typed     how the numbers that go in are written
 * @param results   how those on the way are written
 */
public record PointwiseText(Operation operation, NumberStyle typed, NumberStyle results) {

    /** The formula of a cell; the number itself where nothing is done to it. */
    public String of(Ledger ledger) {
        Value number = ledger.entries().getFirst().tap().value();
        return switch (ledger.ending()) {
            case Ending.Activate(Pointwise.Relu relu) -> of(relu, number);
            case Ending.Activate(Pointwise.Sigmoid _) ->
                    "1 / (1 + e^" + exponent(typed.inFull(opposite(number))) + ")";
            case Ending.Activate(Pointwise.Tanh _) -> "tanh(" + typed.inFull(number) + ")";
            case Ending.Activate _ -> typed.inFull(number);
            case Ending.Normalize by ->
                    normalized(
                            "(" + typed.inFull(number) + " − " + typed.factor(by.mean()) + ")",
                            root(ledger),
                            by);
            case Ending.Share(Value _, Value takenOff) -> share(ledger, takenOff);
            case Ending.Carry _, Ending.AddBias _, Ending.DivideBy _, Ending.Keep _ ->
                    typed.inFull(number);
        };
    }

    /** The formula of a batch normalization with its difference and its root worked out; of all else nothing. */
    public Optional<String> onTheWay(Ledger ledger) {
        return switch (ledger.ending()) {
            case Ending.Normalize by -> {
                Value away = away(ledger.entries().getFirst().tap().value(), by.mean());
                yield Optional.of(
                        normalized(results.factor(away), results.inFull(by.deviation()), by));
            }
            case Ending.Activate _,
                    Ending.Share _,
                    Ending.Carry _,
                    Ending.AddBias _,
                    Ending.DivideBy _,
                    Ending.Keep _ ->
                    Optional.empty();
        };
    }

    /** A number less the mean. */
    public static Value away(Value number, Value mean) {
        return number instanceof Rational exact && mean instanceof Rational middle
                ? exact.minus(middle)
                : new Floating(number.toDouble() - mean.toDouble(), NumberType.FLOAT64);
    }

    private String normalized(String away, String deviation, Ending.Normalize by) {
        return away
                + " / "
                + deviation
                + " · "
                + typed.factor(by.scale())
                + " + "
                + typed.factor(by.offset());
    }

    private String root(Ledger ledger) {
        var batch = (BatchNormalization) operation;
        String variance = typed.inFull(batch.variance().get(ledger.output().channel()));
        if (batch.epsilon().isZero()) {
            return "√" + exponent(variance);
        }
        return "√(" + variance + " + " + typed.inFull(batch.epsilon()) + ")";
    }

    private String of(Pointwise.Relu relu, Value number) {
        boolean isBent = !relu.negativeSlope().isZero() && number.toDouble() < 0;
        String bent =
                isBent
                        ? typed.factor(number) + "·" + typed.factor(relu.negativeSlope())
                        : "max(0, " + typed.inFull(number) + ")";
        return relu.maximum()
                .map(most -> "min(" + typed.inFull(most) + ", " + bent + ")")
                .orElse(bent);
    }

    /** The number with the other sign. */
    public static Value opposite(Value number) {
        return switch (number) {
            case Rational exact -> exact.negated();
            case Floating floating -> new Floating(-floating.value(), floating.type());
        };
    }

    /** A number above the line: a fraction in brackets, as {@code e^−1/2} can be read in two ways. */
    public static String exponent(String number) {
        return number.indexOf('/') < 0 ? number : "(" + number + ")";
    }

    private String share(Ledger ledger, Value takenOff) {
        String all =
                ledger.entries().stream()
                        .map(entry -> power(entry.tap().value(), takenOff))
                        .collect(Collectors.joining(" + "));
        Value own = ledger.entries().get(ledger.output().channel()).tap().value();
        return power(own, takenOff) + " / (" + all + ")";
    }

    private String power(Value exponent, Value takenOff) {
        return takenOff.isZero()
                ? "e^" + exponent(typed.inFull(exponent))
                : "e^(" + typed.factor(exponent) + " − " + typed.factor(takenOff) + ")";
    }
}
