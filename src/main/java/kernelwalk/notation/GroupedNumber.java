package kernelwalk.notation;

/** Numbers with a sign before each three digits: {@code 1,620.5}, {@code 1.620,5}, {@code 7 600}, {@code 7'600}. */
final class GroupedNumber {

    private static final int GROUP = 3;
    private static final String SPACES = " \u00A0\u2009\u202F'_";

    private GroupedNumber() {}

    /** {@link #isGrouped(String, int, int, char, char)} of a whole text. */
    private static boolean isGrouped(String digits, char sign, char point) {
        return isGrouped(digits, 0, digits.length(), sign, point);
    }

    /**
     * Whether the digits in a part of a text have a sign before each three before the point, and one at least; the first
     * group has no zero in front.
     *
     * @param from where the first digit stands, behind plus or minus
     */
    static boolean isGrouped(String text, int from, int to, char sign, char point) {
        int at = digitsEnd(text, from, to);
        boolean begins = at > from && at - from <= GROUP && text.charAt(from) != '0';
        if (!begins || at == to || text.charAt(at) != sign) {
            return false;
        }
        while (at < to && text.charAt(at) == sign) {
            int end = digitsEnd(text, at + 1, to);
            if (end - at - 1 != GROUP) {
                return false;
            }
            at = end;
        }
        return at == to || text.charAt(at) == point && isFraction(text, at + 1, to);
    }

    private static boolean isFraction(String text, int from, int to) {
        int at = digitsEnd(text, from, to);
        return at == to || text.charAt(at) == 'e' || text.charAt(at) == 'E';
    }

    private static int digitsEnd(String text, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at;
    }

    /** The number as {@link NumberText} reads it; what has no such signs stays as it is. */
    static String plain(String number, Commas commas) {
        int from =
                number.startsWith("-") || number.startsWith("−") || number.startsWith("+") ? 1 : 0;
        if (commas != Commas.DECIMAL && isPlain(number, from)) {
            return number;
        }
        String digits = number.substring(from);
        if (digits.isEmpty() || digits.charAt(0) < '0' || digits.charAt(0) > '9') {
            return number;
        }
        char point = commas == Commas.DECIMAL ? ',' : '.';
        for (int at = 1; at < digits.length(); at++) {
            char sign = digits.charAt(at);
            boolean isUsual = sign >= '0' && sign <= '9' || sign == '.' || sign == ',';
            if (!isUsual && SPACES.indexOf(sign) >= 0 && isGrouped(digits, sign, point)) {
                digits = digits.replace(String.valueOf(sign), "");
            }
        }
        return number.substring(0, from)
                + switch (commas) {
                    case GROUP -> isGrouped(digits, ',', '.') ? digits.replace(",", "") : digits;
                    case DECIMAL ->
                            withPoint(
                                    isGrouped(digits, '.', ',') ? digits.replace(".", "") : digits);
                    case UNSAID, SEPARATE -> digits;
                };
    }

    private static String withPoint(String digits) {
        int comma = digits.indexOf(',');
        boolean isInside =
                comma > 0
                        && comma + 1 < digits.length()
                        && Character.isDigit(digits.charAt(comma + 1));
        return isInside ? digits.substring(0, comma) + "." + digits.substring(comma + 1) : digits;
    }

    /** Whether there are but digits and points, so that no sign groups them. */
    private static boolean isPlain(String number, int from) {
        for (int at = from; at < number.length(); at++) {
            char sign = number.charAt(at);
            if (sign != '.' && (sign < '0' || sign > '9')) {
                return false;
            }
        }
        return true;
    }
}
