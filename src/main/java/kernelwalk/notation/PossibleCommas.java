package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * What the commas of a text can stand for, told by the digits around them: {@code 0,5} is no thousands, {@code 1,2,3}
 * no decimal. Looks no further than the first number that leaves one meaning.
 */
final class PossibleCommas {

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
        if (text.indexOf(',') < 0) {
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

    private void look() {
        group = true;
        decimal = true;
        for (int at = 0; at < text.length() && (group || decimal); at++) {
            if (isDigit(at)) {
                int end = end(at);
                number(text.substring(at, end));
                at = end;
            }
        }
    }

    /** Behind digits with single points and commas between them. */
    private int end(int from) {
        int at = from;
        while (isDigit(at)
                || at < text.length() && ",.".indexOf(text.charAt(at)) >= 0 && isDigit(at + 1)) {
            at++;
        }
        return at;
    }

    private boolean isDigit(int at) {
        return at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void number(String digits) {
        int comma = digits.indexOf(',');
        int point = digits.indexOf('.');
        if (comma < 0 && point < 0) {
            return;
        }
        isBetweenDigits |= comma >= 0;
        group &=
                comma < 0
                        ? point == digits.lastIndexOf('.')
                        : GroupedNumber.isGrouped(digits, ',', '.');
        decimal &=
                point < 0
                        ? comma == digits.lastIndexOf(',')
                        : GroupedNumber.isGrouped(digits, '.', ',');
    }
}
