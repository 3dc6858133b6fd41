package kernelwalk.convolution;

import java.math.BigInteger;
import java.util.List;

/**
 * Whether nothing is rounded when products are added, in whatever order: then every order gives the same.
 *
 * <p>It is so when all products are multiples of one power of two, and their magnitudes together are at most 2^p of
 * it, p the precision of the type: every partial sum is then a whole number of it with at most p bits.
 */
final class ExactSums {

    private ExactSums() {}

    /**
     * Whether every partial sum is a number of the type.
     *
     * @param products exact, each of two numbers of the type
     */
    static boolean inAnyOrder(List<Rational> products, FloatFormat format) {
        List<Rational> summands = products.stream().filter(each -> !each.isZero()).toList();
        int unit = summands.stream().mapToInt(ExactSums::lowestBit).min().orElse(0);
        BigInteger size =
                summands.stream()
                        .map(each -> units(each.magnitude(), unit))
                        .reduce(BigInteger.ZERO, BigInteger::add);
        BigInteger most = BigInteger.ONE.shiftLeft(format.precision());
        return unit >= format.lowestBit()
                && size.compareTo(most) <= 0
                && Math.scalb(size.doubleValue(), unit) <= format.largest();
    }

    /** The e of the largest 2^e that a number is a multiple of. */
    private static int lowestBit(Rational number) {
        return number.numerator().getLowestSetBit() - (number.denominator().bitLength() - 1);
    }

    private static BigInteger units(Rational number, int unit) {
        int under = number.denominator().bitLength() - 1;
        return unit + under >= 0
                ? number.numerator().shiftRight(unit + under)
                : number.numerator().shiftLeft(-unit - under);
    }
}
