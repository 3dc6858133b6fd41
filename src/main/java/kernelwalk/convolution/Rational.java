package kernelwalk.convolution;

import java.math.BigInteger;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * An exact fraction in lowest terms with a positive denominator.
 *
 * <p>Numerator and denominator are longs while they fit, and a {@link BigFraction} when they do not; arithmetic
 * never rounds and never overflows.
 *
 * <p>A number remembers whether it was written as a fraction, ¼ and not 0.25. That is no part of what it is: both are
 * equal, and no arithmetic keeps it.
 */
public sealed class Rational implements Value, Comparable<Rational> {

    private static final long EXACT_IN_A_DOUBLE = 1L << 53;
    private static final int CACHED = 256;
    private static final Rational[] SMALL = new Rational[2 * CACHED + 1];

    static {
        for (int i = 0; i < SMALL.length; i++) {
            SMALL[i] = new Rational(i - CACHED, 1, null);
        }
    }

    /** 0. */
    public static final Rational ZERO = of(0);

    /** 1. */
    public static final Rational ONE = of(1);

    private final long numerator;
    private final long denominator;
    private final BigFraction big;

    private Rational(long numerator, long denominator, BigFraction big) {
        this.numerator = numerator;
        this.denominator = denominator;
        this.big = big;
    }

    /** A whole number. */
    public static Rational of(long whole) {
        if (-CACHED <= whole && whole <= CACHED) {
            return SMALL[(int) whole + CACHED];
        }
        return whole == Long.MIN_VALUE
                ? of(BigFraction.of(BigInteger.valueOf(whole)))
                : new Rational(whole, 1, null);
    }

    /**
     * A fraction.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Rational of(long numerator, long denominator) {
        if (denominator == 0) {
            throw new ArithmeticException("division by zero");
        }
        if (numerator == Long.MIN_VALUE || denominator == Long.MIN_VALUE) {
            return of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator));
        }
        long divisor = greatestCommonDivisor(Math.abs(numerator), Math.abs(denominator));
        long sign = denominator < 0 ? -1 : 1;
        return lowest(sign * numerator / divisor, sign * denominator / divisor);
    }

    /**
     * A decimal: {@code digits} / 10<sup>{@code scale}</sup>.
     *
     * @param digits more than {@link Long#MIN_VALUE}
     * @param scale  from 0 to 18, so that the denominator is a long
     */
    public static Rational ofDecimal(long digits, int scale) {
        if (digits == 0 || scale == 0) {
            return of(digits);
        }
        int twos = Math.min(scale, Long.numberOfTrailingZeros(digits));
        long rest = digits >> twos;
        long denominator = 1L << (scale - twos);
        for (int fives = scale; fives > 0; fives--) {
            if (rest % 5 == 0) {
                rest /= 5;
            } else {
                denominator *= 5;
            }
        }
        return lowest(rest, denominator);
    }

    /**
     * A fraction of any size.
     *
     * @throws ArithmeticException when the denominator is 0
     */
    public static Rational of(BigInteger numerator, BigInteger denominator) {
        return of(BigFraction.of(numerator, denominator));
    }

    /**
     * The exact value of a finite double: every one is a whole number times a power of two.
     *
     * @throws ArithmeticException when the double is NaN or infinite
     */
    public static Rational ofExactly(double value) {
        if (!Double.isFinite(value)) {
            throw new ArithmeticException("not finite");
        }
        long whole = (long) value;
        return whole == value && Math.abs(whole) < 1L << 53
                ? of(whole)
                : of(BigFraction.from(value));
    }

    private static Rational lowest(long numerator, long denominator) {
        return denominator == 1 ? of(numerator) : new Rational(numerator, denominator, null);
    }

    private static Rational of(BigFraction fraction) {
        BigInteger over = fraction.getNumerator();
        BigInteger under = fraction.getDenominator();
        if (under.signum() < 0) {
            over = over.negate();
            under = under.negate();
        }
        if (over.bitLength() < Long.SIZE
                && under.bitLength() < Long.SIZE
                && over.longValue() != Long.MIN_VALUE) {
            return lowest(over.longValue(), under.longValue());
        }
        return new Rational(0, 0, BigFraction.of(over, under));
    }

    /**
     * The same number, as one that was written as a fraction. It differs from this where it could have been written
     * as a decimal: a whole number is no fraction, and ⅓ can be nothing else.
     */
    public final Rational asFraction() {
        return isWhole() || !isDecimal() ? this : new Fraction(this);
    }

    private boolean isDecimal() {
        if (isShort()) {
            long odd = denominator >> Long.numberOfTrailingZeros(denominator);
            while (odd % 5 == 0) {
                odd /= 5;
            }
            return odd == 1;
        }
        BigInteger odd = denominator().shiftRight(denominator().getLowestSetBit());
        return BigInteger.TEN.pow(odd.bitLength()).mod(odd).signum() == 0;
    }

    /** Whether it was written as a fraction. */
    public final boolean isWrittenAsFraction() {
        return this instanceof Fraction;
    }

    /** The numerator; its sign is the sign of the fraction. */
    public final BigInteger numerator() {
        return big == null ? BigInteger.valueOf(numerator) : big.getNumerator();
    }

    /** Binary digits of the numerator. */
    final int numeratorBits() {
        return big == null
                ? Long.SIZE - Long.numberOfLeadingZeros(Math.abs(numerator))
                : big.getNumerator().bitLength();
    }

    /** Binary digits of the denominator, at least 1. */
    final int denominatorBits() {
        return big == null
                ? Long.SIZE - Long.numberOfLeadingZeros(denominator)
                : big.getDenominator().bitLength();
    }

    /** Binary digits of numerator and denominator together. */
    public final int bits() {
        return numeratorBits() + denominatorBits();
    }

    /** Whether numerator and denominator are kept as longs. */
    public final boolean isShort() {
        return big == null;
    }

    /** The denominator, above 0. */
    public final BigInteger denominator() {
        return big == null ? BigInteger.valueOf(denominator) : big.getDenominator();
    }

    /** Whether the denominator is 1. */
    public final boolean isWhole() {
        return big == null ? denominator == 1 : big.getDenominator().equals(BigInteger.ONE);
    }

    /** This plus another. */
    public final Rational plus(Rational other) {
        if (big == null && other.big == null) {
            if (denominator == 1 && other.denominator == 1) {
                long sum = numerator + other.numerator;
                if (((numerator ^ sum) & (other.numerator ^ sum)) >= 0) {
                    return of(sum);
                }
            } else if (isSmall(numerator, denominator)
                    && isSmall(other.numerator, other.denominator)) {
                return of(
                        numerator * other.denominator + other.numerator * denominator,
                        denominator * other.denominator);
            }
        }
        return of(toBig().add(other.toBig()));
    }

    /** This minus another. */
    public final Rational minus(Rational other) {
        return plus(other.negated());
    }

    /** This times another. */
    public final Rational times(Rational other) {
        if (big == null && other.big == null) {
            if (isZero() || other.isZero()) {
                return ZERO;
            }
            long across = commonDivisor(numerator, other.denominator);
            long back = commonDivisor(other.numerator, denominator);
            long over = numerator / across;
            long under = denominator / back;
            long otherOver = other.numerator / back;
            long otherUnder = other.denominator / across;
            if (isSmall(over, under) && isSmall(otherOver, otherUnder)) {
                return lowest(over * otherOver, under * otherUnder);
            }
        }
        return of(toBig().multiply(other.toBig()));
    }

    /**
     * This divided by another.
     *
     * @throws ArithmeticException when the other is 0
     */
    public final Rational dividedBy(Rational other) {
        if (other.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        return of(toBig().divide(other.toBig()));
    }

    /** The same distance from 0 on the other side. */
    public final Rational negated() {
        return big == null ? lowest(-numerator, denominator) : of(big.negate());
    }

    /** The distance from 0. */
    public final Rational magnitude() {
        return signum() < 0 ? negated() : this;
    }

    /** -1, 0 or 1. */
    public final int signum() {
        return big == null ? Long.signum(numerator) : big.signum();
    }

    @Override
    public final boolean isZero() {
        return big == null && numerator == 0;
    }

    @Override
    public final double toDouble() {
        boolean isQuotientOfDoubles =
                big == null
                        && Math.abs(numerator) <= EXACT_IN_A_DOUBLE
                        && denominator <= EXACT_IN_A_DOUBLE;
        return isQuotientOfDoubles
                ? (double) numerator / denominator
                : FloatFormat.BINARY64.nearest(this);
    }

    private static boolean isSmall(long numerator, long denominator) {
        return Math.abs(numerator) <= 1L << 30 && denominator <= 1L << 30;
    }

    private BigFraction toBig() {
        return big == null
                ? BigFraction.of(BigInteger.valueOf(numerator), BigInteger.valueOf(denominator))
                : big;
    }

    private static long commonDivisor(long numerator, long denominator) {
        return denominator == 1 ? 1 : greatestCommonDivisor(Math.abs(numerator), denominator);
    }

    private static long greatestCommonDivisor(long a, long b) {
        while (b != 0) {
            long rest = a % b;
            a = b;
            b = rest;
        }
        return a;
    }

    @Override
    public final int compareTo(Rational other) {
        if (big == null && other.big == null && denominator == other.denominator) {
            return Long.compare(numerator, other.numerator);
        }
        return toBig().compareTo(other.toBig());
    }

    @Override
    public final boolean equals(Object object) {
        return object instanceof Rational other
                && numerator == other.numerator
                && denominator == other.denominator
                && (big == null ? other.big == null : big.equals(other.big));
    }

    @Override
    public final int hashCode() {
        return big == null ? Long.hashCode(31 * numerator + denominator) : big.hashCode();
    }

    /** A whole number, or numerator/denominator. */
    @Override
    public final String toString() {
        if (big == null) {
            return denominator == 1 ? Long.toString(numerator) : numerator + "/" + denominator;
        }
        return isWhole() ? numerator().toString() : numerator() + "/" + denominator();
    }

    private static final class Fraction extends Rational {
        Fraction(Rational number) {
            super(number.numerator, number.denominator, number.big);
        }
    }
}
