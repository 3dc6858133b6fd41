package kernelwalk.convolution;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How long exact numbers are, and how long a denominator they can have in common, in binary digits. Nothing of that
 * length is made.
 *
 * <p>A denominator is 2ᵃ·5ᵇ·r, so that a common one divides 2 and 5 to their largest powers times every r: decimals
 * of many lengths have no longer one than the longest of them.
 */
final class Lengths {

    /** Denominators beyond this count are taken for different ones. */
    private static final int MOST_TOLD_APART = 4096;

    private static final double BITS_OF_FIVE = Math.log(5) / Math.log(2);
    private static final BigInteger FIVE = BigInteger.valueOf(5);

    /** 5 to 2⁰, 2¹, … 2¹¹: more than any typed number can hold. */
    private static final List<BigInteger> POWERS_OF_FIVE = powersOfFive();

    /** About what a number takes that does not fit into two longs, without its digits. */
    private static final long BYTES_OF_A_LONG_NUMBER = 160;

    private final Set<BigInteger> seen = new HashSet<>();
    private final List<Integer> rests = new ArrayList<>();
    private final Set<BigInteger> toldApart = new HashSet<>();
    private boolean countless;
    private int twos;
    private int fives;
    private int longestRest;
    private int longestNumerator;
    private int longestDenominator = 1;
    private long bytes;

    /** The lengths of the numbers of a tensor. */
    static Lengths of(Tensor<?> tensor) {
        var lengths = new Lengths();
        for (int i = 0; i < tensor.count(); i++) {
            lengths.add(TypedNumbers.exact(tensor.at(i)));
        }
        return lengths;
    }

    /** The lengths of some numbers. */
    static Lengths of(List<Value> values) {
        var lengths = new Lengths();
        values.forEach(value -> lengths.add(TypedNumbers.exact(value)));
        return lengths;
    }

    private static List<BigInteger> powersOfFive() {
        var powers = new ArrayList<BigInteger>();
        for (BigInteger power = FIVE; powers.size() < 12; power = power.multiply(power)) {
            powers.add(power);
        }
        return List.copyOf(powers);
    }

    private void add(Rational number) {
        longestNumerator = Math.max(longestNumerator, number.numeratorBits());
        if (!number.isShort()) {
            int digits = number.numeratorBits() + number.denominatorBits();
            bytes += BYTES_OF_A_LONG_NUMBER + digits / Byte.SIZE;
        }
        if (!number.isWhole()) {
            longestDenominator = Math.max(longestDenominator, number.denominatorBits());
            BigInteger denominator = number.denominator();
            if (seen.size() >= MOST_TOLD_APART || seen.add(denominator)) {
                take(denominator);
            }
        }
    }

    private void take(BigInteger denominator) {
        int powersOfTwo = denominator.getLowestSetBit();
        BigInteger rest = denominator.shiftRight(powersOfTwo);
        int powersOfFive = 0;
        for (int i = POWERS_OF_FIVE.size() - 1; i >= 0; i--) {
            BigInteger power = POWERS_OF_FIVE.get(i);
            if (power.bitLength() <= rest.bitLength()) {
                BigInteger[] parts = rest.divideAndRemainder(power);
                if (parts[1].signum() == 0) {
                    rest = parts[0];
                    powersOfFive += 1 << i;
                }
            }
        }
        twos = Math.max(twos, powersOfTwo);
        fives = Math.max(fives, powersOfFive);
        if (!rest.equals(BigInteger.ONE)) {
            takeRest(rest);
        }
    }

    private void takeRest(BigInteger rest) {
        longestRest = Math.max(longestRest, rest.bitLength());
        if (toldApart.size() >= MOST_TOLD_APART) {
            countless = true;
        } else if (toldApart.add(rest)) {
            rests.add(rest.bitLength());
        }
    }

    /** The longest that a common denominator of so many of the numbers can be. */
    double commonDenominator(int numbers) {
        double ofRests =
                countless
                        ? (double) numbers * longestRest
                        : rests.stream()
                                .sorted(Comparator.reverseOrder())
                                .limit(numbers)
                                .mapToLong(Integer::longValue)
                                .sum();
        return 1 + twos + Math.ceil(fives * BITS_OF_FIVE) + ofRests;
    }

    /** The longest numerator. */
    int numerator() {
        return longestNumerator;
    }

    /** The longest denominator. */
    int denominator() {
        return longestDenominator;
    }

    /** What the numbers take beyond what as many short ones take. */
    long bytes() {
        return bytes;
    }
}
