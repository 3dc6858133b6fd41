package kernelwalk.notation;

import kernelwalk.convolution.Rational;

/** Reads the decimals that large texts hold by the million, without a pattern and where they stand. */
final class ShortDecimal {

    private static final int DIGITS_OF_A_LONG = 18;
    private static final long TOO_MANY = powerOfTen(DIGITS_OF_A_LONG - 1);
    private static final int LONGEST_EXPONENT = 3;
    private static final int NO_EXPONENT = Integer.MAX_VALUE;

    private ShortDecimal() {}

    private static long powerOfTen(int exponent) {
        long power = 1;
        for (int i = 0; i < exponent; i++) {
            power *= 10;
        }
        return power;
    }

    /** The number, or null for anything that is not a short decimal, with a minus or without. */
    static Rational signed(String text) {
        return signed(text, 0, text.length(), DecimalSigns.PLAIN);
    }

    /** The number in a part of a text, or null for anything that is not a short decimal, with a minus or without. */
    static Rational signed(String text, int from, int to, DecimalSigns signs) {
        boolean isNegative = from < to && (text.charAt(from) == '-' || text.charAt(from) == '−');
        return read(text, isNegative ? from + 1 : from, to, signs, isNegative);
    }

    /** Whether {@link #signed(String, int, int, DecimalSigns)} reads a part of a text, which is then not worked out. */
    static boolean isOne(String text, int from, int to, DecimalSigns signs) {
        boolean hasSign = from < to && (text.charAt(from) == '-' || text.charAt(from) == '−');
        int begin = hasSign ? from + 1 : from;
        int end = signs.digitsEnd(text, begin, to);
        int point = -1;
        int groups = 0;
        for (int at = begin; at < end; at++) {
            char sign = text.charAt(at);
            if (sign == signs.point() && point < 0) {
                point = at;
            } else if (sign == signs.group()
                    && (groups > 0
                            || GroupedNumber.isGrouped(text, begin, end, sign, signs.point()))) {
                groups++;
            } else if (sign < '0' || sign > '9') {
                return signed(text, from, to, signs) != null;
            }
        }
        int digits = end - begin - groups - (point < 0 ? 0 : 1);
        int scale = (point < 0 ? 0 : end - point - 1) - signs.power();
        boolean isShort =
                digits > 0 && digits < DIGITS_OF_A_LONG && scale >= 0 && scale <= DIGITS_OF_A_LONG;
        boolean isPlain = isShort && (signs.point() != ',' || isClosed(text, begin, end));
        return isPlain || signed(text, from, to, signs) != null;
    }

    /** Whether a number neither begins nor ends with a comma. */
    private static boolean isClosed(String text, int from, int to) {
        return text.charAt(from) != ',' && text.charAt(to - 1) != ',';
    }

    /** How many digits stand behind the point of a decimal, 0 for whole numbers; below 0 for anything else. */
    static int places(String text) {
        int from = text.startsWith("-") || text.startsWith("−") ? 1 : 0;
        int point = -1;
        int at = from;
        for (; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '.' && point < 0) {
                point = at;
            } else if (sign < '0' || sign > '9') {
                break;
            }
        }
        boolean isEmpty = at - from - (point < 0 ? 0 : 1) == 0;
        int behind = point < 0 ? 0 : at - point - 1;
        if (isEmpty || at == text.length()) {
            return isEmpty ? -1 : behind;
        }
        boolean isExponent = text.charAt(at) == 'e' || text.charAt(at) == 'E';
        int exponent = isExponent ? exponent(text, at + 1, text.length()) : NO_EXPONENT;
        return exponent == NO_EXPONENT ? -1 : Math.max(0, behind - exponent);
    }

    /** The number, or null for anything that is not a short decimal without a sign. */
    static Rational parse(String unsigned) {
        return read(unsigned, 0, unsigned.length(), DecimalSigns.PLAIN, false);
    }

    private static Rational read(
            String text, int from, int behind, DecimalSigns signs, boolean isNegative) {
        int to = signs.digitsEnd(text, from, behind);
        char point = signs.point();
        char group = signs.group();
        boolean isGrouped = false;
        long digits = 0;
        int places = -1;
        int at = from;
        for (; at < to; at++) {
            char sign = text.charAt(at);
            int digit = sign - '0';
            if (digit >= 0 && digit <= 9) {
                if (digits >= TOO_MANY) {
                    return null;
                }
                digits = 10 * digits + digit;
                places += places < 0 ? 0 : 1;
            } else if (sign == point && places < 0) {
                places = 0;
            } else if (sign == group
                    && (isGrouped || GroupedNumber.isGrouped(text, from, to, group, point))) {
                isGrouped = true;
            } else {
                break;
            }
        }
        int scale = Math.max(places, 0);
        boolean isEmpty = at - from - (places < 0 ? 0 : 1) == 0;
        boolean isOpen = point == ',' && places >= 0 && (places == 0 || text.charAt(from) == point);
        if (isEmpty || isOpen) {
            return null;
        }
        long number = isNegative ? -digits : digits;
        if (at == to) {
            return scaled(number, scale - signs.power());
        }
        int power = signs.power() == 0 ? signs.exponent(text, at) : -1;
        return power < 0 ? null : scaled(number, scale, text, power, to);
    }

    private static Rational scaled(long digits, int scale, String text, int from, int to) {
        int exponent = exponent(text, from, to);
        return exponent == NO_EXPONENT ? null : scaled(digits, scale - exponent);
    }

    private static int exponent(String text, int from, int to) {
        boolean isNegative = from < to && text.charAt(from) == '-';
        int begin = isNegative || from < to && text.charAt(from) == '+' ? from + 1 : from;
        if (begin == to || to - begin > LONGEST_EXPONENT) {
            return NO_EXPONENT;
        }
        int power = 0;
        for (int at = begin; at < to; at++) {
            int digit = text.charAt(at) - '0';
            if (digit < 0 || digit > 9) {
                return NO_EXPONENT;
            }
            power = 10 * power + digit;
        }
        return isNegative ? -power : power;
    }

    private static Rational scaled(long digits, int scale) {
        if (scale >= 0) {
            return scale > DIGITS_OF_A_LONG ? null : Rational.ofDecimal(digits, scale);
        }
        if (-scale > DIGITS_OF_A_LONG) {
            return null;
        }
        long power = powerOfTen(-scale);
        long most = Long.MAX_VALUE / power;
        return Math.abs(digits) > most ? null : Rational.of(digits * power);
    }
}
