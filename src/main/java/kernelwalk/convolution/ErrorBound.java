package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Ledger.Ending;

/**
 * How far a float result may be from the exact one, whatever the order of its sums: γₙ·(Σ|x·w| + |b|), as
 * {@link SumBound} has it.
 *
 * <p>The terms are the input cells of the window, as a padded zero rounds nothing. The bound knows no underflow and no
 * overflow.
 */
public final class ErrorBound {

    private final Computation exact;
    private final SumBound ofSums;

    /** Roundings of a pointwise operation, with some to spare for the functions of a framework. */
    private static final int STEPS_OF_A_FUNCTION = 16;

    /**
     * A result that lies beyond its bound.
     *
     * @param cell   where it stands
     * @param result what it is
     * @param exact  what it should be
     * @param bound  how far it may be from that
     */
    public record Excess(Cell cell, Value result, Rational exact, Rational bound) {}

    /**
     * @param exact the computation in exact arithmetic, such as {@link Computation#exactly()}
     * @param type  the float type of the results
     * @throws IllegalArgumentException when the type is no float type
     */
    public ErrorBound(Computation exact, NumberType type) {
        this.exact = exact;
        this.ofSums = new SumBound(type);
    }

    /** How far the result of one output cell may be from the exact one. */
    public Rational at(Cell cell) {
        return of(exact.ledger(cell));
    }

    /** How far the result of a window may be from the exact one, given its ledger in exact arithmetic. */
    public Rational of(Ledger ledger) {
        if (isPointwise(ledger.ending())) {
            Rational result = TypedNumbers.exact(ledger.result());
            return ofSums.of(STEPS_OF_A_FUNCTION, pointwise(ledger), result);
        }
        long terms = ledger.entries().stream().filter(entry -> entry.tap().isInput()).count();
        Rational result = (Rational) ledger.result();
        if (ledger.ending() instanceof Ending.AddBias(Value bias) && !bias.equals(Rational.ZERO)) {
            Rational sum = result.minus((Rational) bias);
            return ofSums.rounded(result, ofSums.of(terms, size(ledger), sum));
        }
        return ofSums.of(terms, size(ledger), result);
    }

    /** The results that lie beyond the bound; NaN and infinities always do. */
    public List<Excess> beyond(Tensor<Shape> results) {
        var beyond = new ArrayList<Excess>();
        for (int index = 0; index < results.count(); index++) {
            Ledger ledger = exact.ledger(results.layout().cell(index));
            Rational result = TypedNumbers.exact(ledger.result());
            Rational bound = of(ledger);
            if (!isWithin(results.at(index), result, bound)) {
                beyond.add(new Excess(ledger.output(), results.at(index), result, bound));
            }
        }
        return List.copyOf(beyond);
    }

    private static boolean isWithin(Value number, Rational exact, Rational bound) {
        boolean isFinite = number instanceof Rational || Double.isFinite(number.toDouble());
        return isFinite
                && TypedNumbers.exact(number).minus(exact).magnitude().compareTo(bound) <= 0;
    }

    /** Twice the largest bound of all results: how far two orders of summation can be apart. */
    public Rational betweenTwoOrders() {
        Rational largest = Rational.ZERO;
        Shape shape = exact.geometry().output();
        for (int index = 0; index < shape.count(); index++) {
            Rational bound = at(shape.cell(index));
            largest = bound.compareTo(largest) > 0 ? bound : largest;
        }
        return largest.times(Rational.of(2));
    }

    private static boolean isPointwise(Ending ending) {
        return switch (ending) {
            case Ending.AddBias _, Ending.DivideBy _, Ending.Keep _ -> false;
            case Ending.Activate _, Ending.Normalize _, Ending.Share _, Ending.Carry _ -> true;
        };
    }

    /** What the roundings of a pointwise operation are relative to. */
    private static Rational pointwise(Ledger ledger) {
        Rational result = TypedNumbers.exact(ledger.result()).magnitude();
        return switch (ledger.ending()) {
            case Ending.Normalize(Value mean, Value deviation, Value scale, Value offset) -> {
                Rational factor =
                        TypedNumbers.exact(scale)
                                .magnitude()
                                .dividedBy(TypedNumbers.exact(deviation));
                yield TypedNumbers.exact(ledger.sum())
                        .magnitude()
                        .plus(TypedNumbers.exact(mean).magnitude())
                        .times(factor)
                        .plus(TypedNumbers.exact(offset).magnitude());
            }
            case Ending.AddBias _,
                    Ending.DivideBy _,
                    Ending.Keep _,
                    Ending.Activate _,
                    Ending.Share _,
                    Ending.Carry _ ->
                    result;
        };
    }

    private static Rational size(Ledger ledger) {
        Rational products =
                ledger.entries().stream()
                        .map(entry -> ((Rational) entry.product()).magnitude())
                        .reduce(Rational.ZERO, Rational::plus);
        return switch (ledger.ending()) {
            case Ending.AddBias(Value bias) -> products.plus(((Rational) bias).magnitude());
            case Ending.DivideBy(int count) -> products.dividedBy(Rational.of(count));
            case Ending.Keep _,
                    Ending.Activate _,
                    Ending.Normalize _,
                    Ending.Share _,
                    Ending.Carry _ ->
                    Rational.ZERO;
        };
    }
}
