package kernelwalk.notation;

import java.util.stream.LongStream;
import kernelwalk.convolution.Rational;

/** Reads the decimals that large texts hold by the million, without a pattern. */
final class ShortDecimal {

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long[] POWERS_OF_TEN =
            LongStream.iterate(1, power -> 10 * power).limit(DIGITS_OF_A_LONG + 1).toArray();

    private ShortDecimal() {}

    /** The number, or null for anything that is not a short decimal, with a minus or without. */
    static Rational signed(String text) {
        if (text.isEmpty() || text.charAt(0) != '-') {
            return parse(text);
        }
        Rational magnitude = parse(text.substring(1));
        return magnitude == null ? null : magnitude.negated();
    }

    /** Whether a text has nothing but the signs of a short decimal, which it need not be. */
    static boolean isLike(String text) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean isDigit = sign >= '0' && sign <= '9';
            boolean isPoint = sign == '.' && text.indexOf('.') == i;
            if (!isDigit && !isPoint && (sign != '-' || i > 0)) {
                return false;
            }
        }
        return true;
    }

    /** The number, or null for anything that is not a short decimal without a sign. */
    static Rational parse(String unsigned) {
        long digits = 0;
        int scale = 0;
        int seen = 0;
        int points = 0;
        for (int i = 0; i < unsigned.length(); i++) {
            char character = unsigned.charAt(i);
            if (character >= '0' && character <= '9') {
                if (digits >= POWERS_OF_TEN[DIGITS_OF_A_LONG - 1]) {
                    return null;
                }
                digits = 10 * digits + character - '0';
                scale += points;
                seen++;
            } else if (character == '.' && points == 0) {
                points = 1;
            } else if ((character == 'e' || character == 'E') && seen > 0) {
                return scaled(digits, scale, unsigned.substring(i + 1));
            } else {
                return null;
            }
        }
        return seen == 0 ? null : scaled(digits, scale);
    }

    private static Rational scaled(long digits, int scale, String exponent) {
        boolean negative = exponent.startsWith("-");
        int from = negative || exponent.startsWith("+") ? 1 : 0;
        int power = 0;
        for (int i = from; i < exponent.length(); i++) {
            int digit = exponent.charAt(i) - '0';
            if (digit < 0 || digit > 9 || i - from >= 3) {
                return null;
            }
            power = 10 * power + digit;
        }
        return from == exponent.length()
                ? null
                : scaled(digits, negative ? scale + power : scale - power);
    }

    private static Rational scaled(long digits, int scale) {
        if (scale >= 0) {
            return scale > DIGITS_OF_A_LONG ? null : Rational.of(digits, POWERS_OF_TEN[scale]);
        }
        return -scale > DIGITS_OF_A_LONG || Math.multiplyHigh(digits, POWERS_OF_TEN[-scale]) != 0
                ? null
                : wholeOrNull(digits * POWERS_OF_TEN[-scale]);
    }

    private static Rational wholeOrNull(long product) {
        return product < 0 ? null : Rational.of(product);
    }
}
