package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.function.Function;

/**
 * Correctly rounded values of functions that are no fractions: a value is worked out to more and more digits, until
 * every number so near to it rounds to the same float.
 *
 * @see <a href="https://doi.org/10.1145/114697.116813">Ziv, Fast evaluation of elementary mathematical functions with
 *     correctly rounded last bit</a>
 */
final class HighPrecision {

    /** Digits of the first attempt; the functions err in the last few of them. */
    private static final int FIRST_DIGITS = 40;

    private static final int MOST_DIGITS = 2_560;
    private static final int UNSURE_DIGITS = 6;

    /** Beyond this, e to the power is 0 or infinite in every float type. */
    private static final Rational BEYOND_ALL = Rational.of(10_000);

    /** Arguments of the series are halved until they are below 2⁻⁸. */
    private static final int SERIES_BITS = 8;

    private HighPrecision() {}

    /**
     * The number of a type nearest to a value.
     *
     * @param value the value to a precision, its last {@value #UNSURE_DIGITS} digits unsure; it must not lie halfway
     *              between two numbers of the type
     */
    static Floating nearest(NumberType type, Function<MathContext, BigDecimal> value) {
        FloatFormat format = FloatFormat.of(type);
        for (int digits = FIRST_DIGITS; ; digits *= 2) {
            BigDecimal near = value.apply(new MathContext(digits, RoundingMode.HALF_EVEN));
            BigDecimal unsure = near.abs().scaleByPowerOfTen(UNSURE_DIGITS - digits);
            double below = format.nearest(rational(near.subtract(unsure)));
            double above = format.nearest(rational(near.add(unsure)));
            if (below == above || digits >= MOST_DIGITS) {
                return new Floating(format.nearest(rational(near)), type);
            }
        }
    }

    /** eˣ to so many digits. */
    static BigDecimal exp(Rational exponent, MathContext digits) {
        Rational held = clamped(exponent);
        if (held.isZero()) {
            return BigDecimal.ONE;
        }
        BigInteger whole = held.magnitude().numerator().divide(held.denominator());
        int halvings = whole.bitLength() + SERIES_BITS;
        var inner =
                new MathContext(
                        digits.getPrecision() + halvings / 3 + UNSURE_DIGITS,
                        RoundingMode.HALF_EVEN);
        BigDecimal small =
                decimal(held, inner)
                        .divide(new BigDecimal(BigInteger.ONE.shiftLeft(halvings)), inner);
        BigDecimal sum = BigDecimal.ONE;
        BigDecimal term = BigDecimal.ONE;
        BigDecimal least = BigDecimal.ONE.scaleByPowerOfTen(-inner.getPrecision());
        for (int n = 1; term.abs().compareTo(least) > 0; n++) {
            term = term.multiply(small, inner).divide(BigDecimal.valueOf(n), inner);
            sum = sum.add(term, inner);
        }
        for (int i = 0; i < halvings; i++) {
            sum = sum.multiply(sum, inner);
        }
        return sum.round(digits);
    }

    private static Rational clamped(Rational exponent) {
        if (exponent.magnitude().compareTo(BEYOND_ALL) <= 0) {
            return exponent;
        }
        return exponent.signum() < 0 ? BEYOND_ALL.negated() : BEYOND_ALL;
    }

    /** An exact number to so many digits. */
    static BigDecimal decimal(Rational exact, MathContext digits) {
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), digits);
    }

    /** A decimal as an exact number. */
    static Rational rational(BigDecimal decimal) {
        BigInteger digits = decimal.unscaledValue();
        return decimal.scale() >= 0
                ? Rational.of(digits, BigInteger.TEN.pow(decimal.scale()))
                : Rational.of(
                        digits.multiply(BigInteger.TEN.pow(-decimal.scale())), BigInteger.ONE);
    }
}
