package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Ledger.Ending;

/**
 * How far a float result may be from the exact one, whatever the order of its sums: γₙ·(Σ|x·w| + |b|)
 * with γₙ = n·u/(1 − n·u) and n = terms + 1, in exact arithmetic.
 *
 * <p>The terms are the input cells of the window, as a padded zero rounds nothing. A float16 is summed
 * in float32 and rounded once more.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham, Accuracy and Stability of Numerical Algorithms, §3.1</a>
 */
final class ErrorBound {

    private final Computation exact;
    private final Rational roundoffOfSums;
    private final Rational lastRoundoff;

    /**
     * @param exact the computation in exact arithmetic
     * @param type  the float type of the results
     */
    ErrorBound(Computation exact, NumberType type) {
        this.exact = exact;
        this.roundoffOfSums = roundoff(Arithmetic.of(type).sumType());
        this.lastRoundoff = type == NumberType.FLOAT16 ? roundoff(type) : Rational.ZERO;
    }

    /** The results that lie beyond the bound, each with what it should be and how far it may be off. */
    List<String> violations(Tensor<Shape> results) {
        var violations = new ArrayList<String>();
        for (int index = 0; index < results.count(); index++) {
            Ledger ledger = exact.ledger(results.layout().cell(index));
            Rational result = Rational.ofExactly(results.at(index).toDouble());
            Rational distance = magnitude(result.minus((Rational) ledger.result()));
            if (distance.compareTo(bound(ledger)) > 0) {
                violations.add(
                        "%s: %s, not %s ± %s"
                                .formatted(
                                        ledger.output(),
                                        results.at(index),
                                        ledger.result().toDouble(),
                                        bound(ledger).toDouble()));
            }
        }
        return violations;
    }

    /** Twice the largest bound of all results: how far two orders of summation can be apart. */
    Rational betweenTwoOrders() {
        Rational largest = Rational.ZERO;
        Shape shape = exact.geometry().output();
        for (int index = 0; index < shape.count(); index++) {
            Rational bound = bound(exact.ledger(shape.cell(index)));
            largest = bound.compareTo(largest) > 0 ? bound : largest;
        }
        return largest.times(Rational.of(2));
    }

    private Rational bound(Ledger ledger) {
        long terms = ledger.entries().stream().filter(entry -> entry.tap().isInput()).count();
        Rational steps = roundoffOfSums.times(Rational.of(terms + 1));
        Rational gamma = steps.dividedBy(Rational.ONE.minus(steps));
        Rational ofSum = gamma.times(size(ledger));
        Rational largest = magnitude((Rational) ledger.result()).plus(ofSum);
        return ofSum.plus(largest.times(lastRoundoff));
    }

    private static Rational roundoff(NumberType type) {
        return Rational.ofExactly(FloatFormat.of(type).unitRoundoff());
    }

    private static Rational size(Ledger ledger) {
        Rational products =
                ledger.entries().stream()
                        .map(entry -> magnitude((Rational) entry.product()))
                        .reduce(Rational.ZERO, Rational::plus);
        return switch (ledger.ending()) {
            case Ending.AddBias(Value bias) -> products.plus(magnitude((Rational) bias));
            case Ending.DivideBy(int count) -> products.dividedBy(Rational.of(count));
            case Ending.Keep _ -> Rational.ZERO;
        };
    }

    private static Rational magnitude(Rational number) {
        return number.signum() < 0 ? number.negated() : number;
    }
}
