package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.PointwiseArithmetic.Worked;

/**
 * The shares that the exponentials of numbers have in their sum. Exact numbers are written as one writes them by hand,
 * and each share is the nearest; in a float type the largest number is taken off first, and every step rounds.
 *
 * @param type   the arithmetic of the numbers
 * @param steps  the float type of the steps, where the arithmetic is one
 * @param result the float type of the shares
 */
record Shares(NumberType type, NumberType steps, NumberType result) {

    /** The exponential of less rounds to 0 in every float type. */
    private static final double NOTHING = -800;

    /** To this, exponentials are finite float64 numbers above 0, and so are sums of many of them. */
    private static final double WRITABLE = 600;

    /**
     * The shares of all channels of a place at once: the same numbers as one by one.
     *
     * @param numbers one for each channel
     */
    List<Value> all(List<Value> numbers) {
        if (type == NumberType.EXACT) {
            return exactShares(numbers);
        }
        Powers powers = powers(numbers);
        return powers.terms().stream().<Value>map(own -> share(own, powers.sum())).toList();
    }

    /** One of them, with its steps. */
    Worked one(int channel, List<Value> numbers) {
        if (type == NumberType.EXACT) {
            return exactShare(channel, numbers);
        }
        Powers powers = powers(numbers);
        Floating own = powers.terms().get(channel);
        return new Worked(
                List.copyOf(powers.terms()),
                new Floating(powers.sum(), steps),
                new Ending.Share(own, Floating.nearest(powers.largest(), steps)),
                share(own, powers.sum()));
    }

    /** The exponentials of a place in a float type, after the largest number has been taken off. */
    private Powers powers(List<Value> numbers) {
        double largest = numbers.stream().mapToDouble(Value::toDouble).max().orElse(0);
        var terms = new ArrayList<Floating>(numbers.size());
        double sum = 0;
        for (Value number : numbers) {
            Floating term = exp(rounded(number.toDouble() - largest), steps);
            terms.add(term);
            sum = rounded(sum + term.toDouble());
        }
        return new Powers(terms, sum, largest);
    }

    private record Powers(List<Floating> terms, double sum, double largest) {}

    private Floating share(Floating own, double sum) {
        return Floating.nearest(rounded(own.toDouble() / sum), result);
    }

    private static Floating exp(double exponent, NumberType type) {
        if (Double.isNaN(exponent) || exponent == Double.NEGATIVE_INFINITY) {
            return Floating.nearest(Double.isNaN(exponent) ? exponent : 0, type);
        }
        return exp(Rational.ofExactly(exponent), type);
    }

    private static Floating exp(Rational exponent, NumberType type) {
        return Twofold.of(exponent)
                .exp()
                .flatMap(near -> near.nearest(type))
                .orElseGet(
                        () ->
                                HighPrecision.nearest(
                                        type, digits -> HighPrecision.exp(exponent, digits)));
    }

    private Worked exactShare(int channel, List<Value> numbers) {
        List<Rational> exact = numbers.stream().map(TypedNumbers::exact).toList();
        Rational largest = exact.stream().max(Rational::compareTo).orElseThrow();
        boolean isLarge = exact.stream().anyMatch(number -> Math.abs(number.toDouble()) > WRITABLE);
        Rational off = isLarge ? largest : Rational.ZERO;
        List<Value> terms =
                exact.stream().<Value>map(number -> exp(number.minus(off), result)).toList();
        Floating sum = HighPrecision.nearest(result, digits -> sum(exact, off, digits));
        return new Worked(
                terms,
                sum,
                new Ending.Share(terms.get(channel), off),
                preciseShare(channel, exact));
    }

    private static BigDecimal sum(List<Rational> exact, Rational off, MathContext digits) {
        return exact.stream()
                .map(number -> HighPrecision.exp(number.minus(off), digits))
                .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, digits));
    }

    private Floating preciseShare(int channel, List<Rational> exact) {
        Rational own = exact.get(channel);
        return HighPrecision.nearest(
                result, digits -> BigDecimal.ONE.divide(sum(exact, own, digits), digits));
    }

    /** What is left out of the sum is too small to be seen in it. */
    private List<Value> exactShares(List<Value> numbers) {
        List<Rational> exact = numbers.stream().map(TypedNumbers::exact).toList();
        Rational largest = exact.stream().max(Rational::compareTo).orElseThrow();
        List<Twofold> exponents =
                exact.stream().map(number -> Twofold.of(number.minus(largest))).toList();
        List<Optional<Twofold>> powers = exponents.stream().map(Twofold::exp).toList();
        Twofold sum = powers.stream().flatMap(Optional::stream).reduce(Twofold::plus).orElseThrow();
        return IntStream.range(0, exact.size())
                .<Value>mapToObj(
                        channel ->
                                exponents.get(channel).high() < NOTHING
                                        ? Floating.nearest(0.0, result)
                                        : powers.get(channel)
                                                .map(power -> power.dividedBy(sum))
                                                .flatMap(share -> share.nearest(result))
                                                .orElseGet(() -> preciseShare(channel, exact)))
                .toList();
    }

    private double rounded(double number) {
        return FloatFormat.of(steps).nearest(number);
    }
}
