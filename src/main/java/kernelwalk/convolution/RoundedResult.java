package kernelwalk.convolution;

import java.util.List;
import java.util.Optional;

/**
 * One output cell in a float type, beside what it would be if nothing were rounded.
 *
 * @param value   the sum in walk order, rounded at every step
 * @param nearest the exact value of the numbers as they were typed, rounded once
 * @param range   the least and the largest float that any order of summation can give; empty when the numbers or
 *     their sum are beyond the type, or nothing is added
 */
public record RoundedResult(Floating value, Floating nearest, Optional<Range> range) {

    /**
     * Two floats of one type with all between them.
     *
     * @param least at most the other
     * @param most  at least the other
     */
    public record Range(Floating least, Floating most) {

        /** Whether the two are the same, so that no order can give another float. */
        public boolean isOne() {
            return least.value() == most.value();
        }

        /** Whether a float is neither below nor above. */
        public boolean holds(Floating number) {
            return least.value() <= number.value() && number.value() <= most.value();
        }
    }

    /**
     * Works out one cell.
     *
     * @param exact the computation of the typed numbers in exact arithmetic
     * @param typed the same in a float type
     */
    public static RoundedResult of(Computation exact, Computation typed, Cell cell) {
        Ledger ledger = typed.ledger(cell);
        var value = (Floating) ledger.result();
        var nearest = Floating.nearest((Rational) exact.value(cell), value.type());
        return new RoundedResult(value, nearest, range(exact, ledger, value));
    }

    private static Optional<Range> range(Computation exact, Ledger ledger, Floating value) {
        if (!Double.isFinite(value.value()) || ledger.isMaximum()) {
            return Optional.empty();
        }
        NumberType type = value.type();
        Ledger held = ledger.exactly();
        if (!isSum(held)) {
            return Optional.empty();
        }
        if (ExactSums.inAnyOrder(products(held), sums(type))) {
            return Optional.of(new Range(value, value));
        }
        Rational bound = new ErrorBound(exact, type).of(held);
        Rational middle = (Rational) held.result();
        FloatFormat format = FloatFormat.of(type);
        return Optional.of(
                new Range(
                        new Floating(format.atLeast(middle.minus(bound)), type),
                        new Floating(format.atMost(middle.plus(bound)), type)));
    }

    /** Whether it adds fractions, and is not a function of numbers that are none. */
    private static boolean isSum(Ledger held) {
        return held.result() instanceof Rational
                && held.entries().stream().allMatch(entry -> entry.product() instanceof Rational);
    }

    private static List<Rational> products(Ledger held) {
        return held.entries().stream().map(entry -> (Rational) entry.product()).toList();
    }

    private static FloatFormat sums(NumberType type) {
        return FloatFormat.of(Arithmetic.of(type).sumType());
    }

    /** How many floats the value is away from the exact one rounded once; 0 when it is that. */
    public long ulps() {
        return value.ulpsFrom(nearest);
    }
}
