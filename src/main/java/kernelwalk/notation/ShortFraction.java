package kernelwalk.notation;

import kernelwalk.convolution.Rational;

/** Reads the fractions that large texts hold by the thousand, such as {@code 1/3}, without a pattern. */
final class ShortFraction {

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long NONE = -1;

    private ShortFraction() {}

    /** The number, or null for anything but digits over digits, of which one is not 0, with a minus or without. */
    static Rational signed(String text) {
        return signed(text, 0, text.length());
    }

    /** The same in a part of a text. */
    static Rational signed(String text, int from, int to) {
        int begin = digitsBegin(text, from, to);
        return read(text, begin, to, begin > from);
    }

    /** Whether {@link #signed(String, int, int)} reads a part of a text, which is then not worked out. */
    static boolean isOne(String text, int from, int to) {
        int line = line(text, from, to);
        return line >= 0
                && digits(text, digitsBegin(text, from, to), line) != NONE
                && digits(text, line + 1, to) > 0;
    }

    /** The same as {@link #signed(String)} without a sign. */
    static Rational parse(String unsigned) {
        return read(unsigned, 0, unsigned.length(), false);
    }

    /** Where the line stands; below 0 where none does. The page's strings are not searched to an end. */
    private static int line(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (text.charAt(at) == '/') {
                return at;
            }
        }
        return -1;
    }

    private static int digitsBegin(String text, int from, int to) {
        return from < to && (text.charAt(from) == '-' || text.charAt(from) == '−')
                ? from + 1
                : from;
    }

    private static Rational read(String text, int from, int to, boolean isNegative) {
        int line = line(text, from, to);
        if (line < 0) {
            return null;
        }
        long over = digits(text, from, line);
        long under = digits(text, line + 1, to);
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
