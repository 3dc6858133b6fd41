package kernelwalk.convolution;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Exact numbers over one common denominator, so that sums of products are sums of whole numbers.
 *
 * @param numerators  one for each number
 * @param denominator above 0
 */
record Scaled(long[] numerators, long denominator) {

    private static final long LARGEST_DENOMINATOR = 1L << 31;

    /** A sum of products below this bound cannot overflow. */
    private static final double LARGEST_SUM = 0x1p62;

    /** The numbers over their common denominator; nothing when that is too large for longs. */
    static Optional<Scaled> of(Rational[] numbers) {
        long denominator = 1;
        for (Rational number : numbers) {
            BigInteger own = number.denominator();
            if (own.bitLength() >= Integer.SIZE) {
                return Optional.empty();
            }
            denominator *= own.longValue() / own.gcd(BigInteger.valueOf(denominator)).longValue();
            if (denominator > LARGEST_DENOMINATOR) {
                return Optional.empty();
            }
        }
        var numerators = new long[numbers.length];
        for (int i = 0; i < numbers.length; i++) {
            long factor = denominator / numbers[i].denominator().longValue();
            BigInteger numerator = numbers[i].numerator();
            if (numerator.bitLength() + Long.SIZE - Long.numberOfLeadingZeros(factor)
                    >= Long.SIZE) {
                return Optional.empty();
            }
            numerators[i] = numerator.longValue() * factor;
        }
        return Optional.of(new Scaled(numerators, denominator));
    }

    /** Whether a sum of a number of products with weights surely fits a long. */
    boolean canSumWith(ScaledWeights weights, int products) {
        return largest(numerators) * largest(weights.numerators()) * products < LARGEST_SUM;
    }

    private static double largest(long[] numerators) {
        double largest = 0;
        for (long numerator : numerators) {
            largest = Math.max(largest, Math.abs((double) numerator));
        }
        return largest;
    }
}
