package kernelwalk.notation;

import kernelwalk.convolution.Rational;

/** Reads the fractions that large texts hold by the thousand, such as {@code 1/3}, without a pattern. */
final class ShortFraction {

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long NONE = -1;

    private ShortFraction() {}

    /** The number, or null for anything but digits over digits, of which one is not 0, with a minus or without. */
    static Rational signed(String text) {
        boolean isNegative = text.startsWith("-") || text.startsWith("−");
        return read(text, isNegative ? 1 : 0, isNegative);
    }

    /** The same without a sign. */
    static Rational parse(String unsigned) {
        return read(unsigned, 0, false);
    }

    private static Rational read(String text, int from, boolean isNegative) {
        int line = text.indexOf('/');
        if (line < 0) {
            return null;
        }
        long over = digits(text, from, line);
        long under = digits(text, line + 1, text.length());
        return over == NONE || under <= 0
                ? null
                : Rational.of(isNegative ? -over : over, under).asFraction();
    }

    private static long digits(String text, int from, int to) {
        if (from == to || to - from > DIGITS_OF_A_LONG) {
            return NONE;
        }
        long number = 0;
        for (int at = from; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }
}
