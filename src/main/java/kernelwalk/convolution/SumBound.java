package kernelwalk.convolution;

import java.util.List;

/**
 * How far a float sum of products may be from the exact one, whatever the order: γₙ·Σ|t| with γₙ = n·u/(1 − n·u) and
 * n = terms + 1, in exact arithmetic. A float16 is summed in float32 and rounded once more, and again with a bias.
 *
 * @see <a href="https://doi.org/10.1137/1.9780898718027">Higham, Accuracy and Stability of Numerical Algorithms, §3.1</a>
 */
public final class SumBound {

    private final Rational roundoffOfSums;
    private final Rational lastRoundoff;

    /**
     * @throws IllegalArgumentException when the type is no float type
     */
    public SumBound(NumberType type) {
        this.roundoffOfSums = roundoff(Arithmetic.of(type).sumType());
        this.lastRoundoff = type == NumberType.FLOAT16 ? roundoff(type) : Rational.ZERO;
    }

    /** For the sum of these products. */
    public Rational of(List<Rational> products) {
        Rational size =
                products.stream().map(Rational::magnitude).reduce(Rational.ZERO, Rational::plus);
        Rational sum = products.stream().reduce(Rational.ZERO, Rational::plus);
        return of(products.size(), size, sum);
    }

    /**
     * For a sum of which this is known.
     *
     * @param terms how many products it has
     * @param size  their magnitudes together
     * @param sum   what it comes to exactly
     */
    Rational of(long terms, Rational size, Rational sum) {
        Rational steps = roundoffOfSums.times(Rational.of(terms + 1));
        Rational gamma = steps.dividedBy(Rational.ONE.minus(steps));
        return rounded(sum, gamma.times(size));
    }

    /** For a number that is off by so much before its last rounding, that of float16. */
    Rational rounded(Rational exact, Rational off) {
        return off.plus(exact.magnitude().plus(off).times(lastRoundoff));
    }

    private static Rational roundoff(NumberType type) {
        return Rational.ofExactly(FloatFormat.of(type).unitRoundoff());
    }
}
