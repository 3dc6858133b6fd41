package kernelwalk.homework.diagnosis;

import java.math.BigInteger;
import kernelwalk.convolution.Rational;

/**
 * All numbers between two, both included.
 *
 * @param least the least
 * @param most  the largest
 */
record Interval(Rational least, Rational most) {

    private static final Rational FURTHEST = Rational.of(BigInteger.TEN.pow(30), BigInteger.ONE);

    /** Every number that somebody can have read. */
    static final Interval ALL = new Interval(FURTHEST.negated(), FURTHEST);

    /** No number. */
    static final Interval NONE = new Interval(Rational.ONE, Rational.ZERO);

    /** The numbers that are at most one. */
    static Interval upTo(Rational most) {
        return new Interval(FURTHEST.negated(), most);
    }

    /** The numbers that are at most so far from one. */
    static Interval around(Rational middle, Rational distance) {
        return new Interval(middle.minus(distance), middle.plus(distance));
    }

    /** Whether it goes down as far as anything. */
    boolean isUpTo() {
        return least.equals(ALL.least);
    }

    /** The number in the middle. */
    Rational middle() {
        return least.plus(most).dividedBy(Rational.of(2));
    }

    boolean contains(Rational number) {
        return least.compareTo(number) <= 0 && number.compareTo(most) <= 0;
    }

    boolean isEmpty() {
        return least.compareTo(most) > 0;
    }

    /** The numbers that are in both; may be empty. */
    Interval and(Interval other) {
        return new Interval(
                least.compareTo(other.least) >= 0 ? least : other.least,
                most.compareTo(other.most) <= 0 ? most : other.most);
    }

    /**
     * The fraction with the least denominator.
     *
     * @see <a href="https://en.wikipedia.org/wiki/Stern%E2%80%93Brocot_tree">Stern–Brocot tree</a>
     */
    Rational simplest() {
        if (least.signum() > 0) {
            return simplest(least, most);
        }
        return most.signum() < 0
                ? simplest(most.negated(), least.negated()).negated()
                : Rational.ZERO;
    }

    private static Rational simplest(Rational least, Rational most) {
        Rational whole = floor(least);
        if (whole.equals(least)) {
            return least;
        }
        Rational next = whole.plus(Rational.ONE);
        if (next.compareTo(most) <= 0) {
            return next;
        }
        Rational rest =
                simplest(
                        Rational.ONE.dividedBy(most.minus(whole)),
                        Rational.ONE.dividedBy(least.minus(whole)));
        return whole.plus(Rational.ONE.dividedBy(rest));
    }

    private static Rational floor(Rational positive) {
        return Rational.of(positive.numerator().divide(positive.denominator()), BigInteger.ONE);
    }
}
