package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the commas of a text can stand for, told by the digits around them: {@code 0,5} is no thousands, {@code 1,2,3}
 * no decimal. Looks no further than the first number that leaves one meaning.
 */
final class PossibleCommas {

    private static final int GROUP = 3;

    private final String text;
    private boolean isBetweenDigits;
    private boolean group;
    private boolean decimal;

    private PossibleCommas(String text) {
        this.text = text;
    }

    /**
     * The meanings, likeliest first.
     *
     * @param isFree whether other signs stand between the numbers, so that commas need not
     */
    static List<Commas> of(String text, boolean isFree) {
        if (text.indexOf(',') < 0 || separatesLists(text)) {
            return List.of(Commas.SEPARATE);
        }
        var possible = new PossibleCommas(text);
        possible.look();
        var meanings = new ArrayList<Commas>();
        if (!isFree || !possible.isBetweenDigits) {
            meanings.add(Commas.SEPARATE);
        }
        if (possible.isBetweenDigits && possible.group) {
            meanings.add(Commas.GROUP);
        }
        if (possible.isBetweenDigits && possible.decimal) {
            meanings.add(Commas.DECIMAL);
        }
        return meanings.isEmpty() ? List.of(Commas.SEPARATE) : meanings;
    }

    /** Whether a comma stands between two lists, as in {@code [[0,5],[1,5]]}: then it is none of a number. */
    private static boolean separatesLists(String text) {
        for (int at = text.indexOf(']'); at >= 0; at = text.indexOf(']', at + 1)) {
            int next = beyondSpace(text, at + 1);
            if (next < text.length() && text.charAt(next) == ',') {
                int then = beyondSpace(text, next + 1);
                return then < text.length() && text.charAt(then) == '[';
            }
        }
        return false;
    }

    private static int beyondSpace(String text, int from) {
        int at = from;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private void look() {
        group = true;
        decimal = true;
        look(',');
        if (isBetweenDigits) {
            look('.');
        }
    }

    /** Looks at the numbers in which a sign stands between digits. */
    private void look(char sign) {
        int at = text.indexOf(sign);
        while (at >= 0 && isOpen()) {
            boolean isWithin = isDigit(at - 1) && isDigit(at + 1);
            isBetweenDigits |= isWithin && sign == ',';
            at = text.indexOf(sign, isWithin ? number(at) : at + 1);
        }
    }

    private boolean isOpen() {
        return group || decimal;
    }

    /** Where a number begins that has a point or a comma at a place. */
    private int begin(int within) {
        int at = within;
        while (isDigit(at - 1) || isSign(at - 1) && isDigit(at - 2)) {
            at--;
        }
        return at;
    }

    private int end(int within) {
        int at = within;
        while (isDigit(at) || isSign(at) && isDigit(at + 1)) {
            at++;
        }
        return at;
    }

    private boolean isSign(int at) {
        return at >= 0 && at < text.length() && ",.".indexOf(text.charAt(at)) >= 0;
    }

    private boolean isDigit(int at) {
        return at >= 0 && at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    /**
     * Looks at the number around its first point or its first comma; one with other signs leaves only what these
     * leave.
     *
     * @return where the number ends
     */
    private int number(int within) {
        int begin = begin(within);
        int end = end(within);
        char sign = text.charAt(within);
        boolean isAlone = !hasSign(begin, within) && !hasSign(within + 1, end);
        if (isAlone && sign == '.') {
            decimal &= isGroup(begin, within, end);
        } else if (isAlone) {
            group &= isGroup(begin, within, end);
        } else {
            number(begin, end);
        }
        return end;
    }

    private boolean hasSign(int from, int to) {
        for (int at = from; at < to; at++) {
            if (isSign(at)) {
                return true;
            }
        }
        return false;
    }

    /** Whether one sign can stand before thousands. */
    private boolean isGroup(int begin, int sign, int end) {
        return sign - begin <= GROUP && end - sign - 1 == GROUP && text.charAt(begin) != '0';
    }

    private void number(int from, int to) {
        group &= isPossible(from, to, ',', '.');
        decimal &= isPossible(from, to, '.', ',');
    }

    /** Whether one sign can stand before thousands and the other before decimals. */
    private boolean isPossible(int from, int to, char thousands, char point) {
        boolean hasThousands = text.indexOf(thousands, from, to) >= 0;
        return hasThousands
                ? GroupedNumber.isGrouped(text, from, to, thousands, point)
                : text.indexOf(point, text.indexOf(point, from, to) + 1, to) < 0;
    }
}
