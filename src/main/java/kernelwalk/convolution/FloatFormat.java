package kernelwalk.convolution;

import java.math.BigInteger;

/**
 * The binary formats of IEEE 754: what the nearest number of each is, ties to even.
 *
 * @see <a href="https://doi.org/10.1109/IEEESTD.2019.8766229">IEEE 754-2019, §3.6 and §4.3.1</a>
 */
public enum FloatFormat {
    /** Half precision: 11 significant bits. */
    BINARY16(11, -14, 15),
    /** Single precision: 24 significant bits. */
    BINARY32(24, -126, 127),
    /** Double precision: 53 significant bits. */
    BINARY64(53, -1022, 1023);

    private final int precision;
    private final int least;
    private final int greatest;

    FloatFormat(int precision, int least, int greatest) {
        this.precision = precision;
        this.least = least;
        this.greatest = greatest;
    }

    /** The format of a float type. */
    public static FloatFormat of(NumberType type) {
        return switch (type) {
            case FLOAT16 -> BINARY16;
            case FLOAT32 -> BINARY32;
            case FLOAT64 -> BINARY64;
            case EXACT, INT32 -> throw new IllegalArgumentException(type + " is not a float type");
        };
    }

    /** How many significant bits there are. */
    int precision() {
        return precision;
    }

    /** The e of the least number 2^e that is not 0. */
    int lowestBit() {
        return least - precision + 1;
    }

    /** Half the distance from 1 to the next number: the unit roundoff u of error bounds. */
    public double unitRoundoff() {
        return Math.scalb(1.0, -precision);
    }

    /** The largest number that is not infinite. */
    public double largest() {
        return number(ordinal(Double.POSITIVE_INFINITY) - 1);
    }

    /** The number of this format nearest to an exact value, held as a double; infinite beyond the largest. */
    public double nearest(Rational value) {
        if (value.isZero()) {
            return 0.0;
        }
        BigInteger over = value.numerator().abs();
        BigInteger under = value.denominator();
        int lastBit = Math.max(exponent(over, under), least) - precision + 1;
        BigInteger dividend = lastBit < 0 ? over.shiftLeft(-lastBit) : over;
        BigInteger divisor = lastBit > 0 ? under.shiftLeft(lastBit) : under;
        BigInteger[] quotient = dividend.divideAndRemainder(divisor);
        long digits = quotient[0].longValue();
        int half = quotient[1].shiftLeft(1).compareTo(divisor);
        if (half > 0 || half == 0 && (digits & 1) == 1) {
            digits++;
        }
        double magnitude =
                exponent(digits) + lastBit > greatest
                        ? Double.POSITIVE_INFINITY
                        : Math.scalb((double) digits, lastBit);
        return value.signum() < 0 ? -magnitude : magnitude;
    }

    /** The number of this format nearest to a double, held as a double. */
    public double nearest(double value) {
        return switch (this) {
            case BINARY16 -> rounded(value);
            case BINARY32 -> (float) value;
            case BINARY64 -> value;
        };
    }

    /** Scaled, so that the last bit of this format counts ones, a number of a narrower format than double is exact. */
    private double rounded(double value) {
        int lastBit = Math.max(Math.getExponent(value), least) - precision + 1;
        double nearest = Math.scalb(Math.rint(Math.scalb(value, -lastBit)), lastBit);
        return Math.abs(nearest) > largest()
                ? Math.copySign(Double.POSITIVE_INFINITY, nearest)
                : nearest;
    }

    /**
     * Which number of this format a double is, counted from 0 upwards and downwards: neighbours differ by 1, and both
     * zeros are 0.
     *
     * @param number a number of this format; NaN has no place
     */
    long ordinal(double number) {
        long magnitude =
                switch (this) {
                    case BINARY16 -> Float.floatToFloat16((float) Math.abs(number));
                    case BINARY32 -> Float.floatToIntBits((float) Math.abs(number));
                    case BINARY64 -> Double.doubleToLongBits(Math.abs(number));
                };
        return number < 0 ? -magnitude : magnitude;
    }

    /** The number with an ordinal: the inverse of {@link #ordinal}. */
    double number(long ordinal) {
        long magnitude = Math.abs(ordinal);
        double number =
                switch (this) {
                    case BINARY16 -> Float.float16ToFloat((short) magnitude);
                    case BINARY32 -> Float.intBitsToFloat((int) magnitude);
                    case BINARY64 -> Double.longBitsToDouble(magnitude);
                };
        return ordinal < 0 ? -number : number;
    }

    /** The least number of this format that is not below an exact value; infinite beyond the largest. */
    public double atLeast(Rational value) {
        double nearest = nearest(value);
        boolean below =
                nearest == Double.NEGATIVE_INFINITY
                        || Double.isFinite(nearest)
                                && Rational.ofExactly(nearest).compareTo(value) < 0;
        return below ? number(ordinal(nearest) + 1) : nearest;
    }

    /** The largest number of this format that is not above an exact value; infinite below the least. */
    public double atMost(Rational value) {
        return -atLeast(value.negated());
    }

    /** The e with 2^e ≤ over/under < 2^(e+1). */
    private static int exponent(BigInteger over, BigInteger under) {
        int exponent = over.bitLength() - under.bitLength();
        boolean below =
                exponent >= 0
                        ? over.compareTo(under.shiftLeft(exponent)) < 0
                        : over.shiftLeft(-exponent).compareTo(under) < 0;
        return below ? exponent - 1 : exponent;
    }

    private static int exponent(long digits) {
        return Long.SIZE - 1 - Long.numberOfLeadingZeros(digits);
    }
}
