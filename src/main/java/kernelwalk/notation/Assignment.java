package kernelwalk.notation;

import java.util.regex.Pattern;

/**
 * What stands before a value that a program names: {@code x =}, {@code x <-} in R, {@code int a[2][2] =} in C,
 * {@code double[][] a = new double[][]} in Java, {@code let x =}, {@code x := }, {@code Output:}.
 */
final class Assignment {

    private static final int LONGEST = 120;
    private static final Pattern CREATED =
            Pattern.compile(
                    "\\s*(?:new\\s+[\\w.]{1,40}(?:\\s?\\[\\d{0,9}]){1,6}|Float\\d\\d|U?Int\\d{1,2}|Any)\\s*(?=[\\[{])");

    private Assignment() {}

    /** Where the value begins. */
    static int end(String text, int from) {
        int sign = sign(text, from);
        int begin = sign;
        while (begin < text.length() && TextCursor.isSpace(text.charAt(begin))) {
            begin++;
        }
        begin = sign == from ? from : begin;
        var created = CREATED.matcher(text).region(begin, text.length());
        return created.lookingAt() ? created.end() : begin;
    }

    /** Behind the sign of an assignment, where a name and perhaps its type stand before it. */
    private static int sign(String text, int from) {
        int to = Math.min(text.length(), from + LONGEST);
        if (from >= to || !isStart(text, from, to)) {
            return from;
        }
        for (int at = from; at < to; at++) {
            char sign = text.charAt(at);
            boolean isDoubled = text.startsWith("==", at);
            if (sign == '=' && !isDoubled) {
                return at + 1;
            }
            if (text.startsWith("<-", at) || text.startsWith(":=", at)) {
                return at + 2;
            }
            if (sign == ':' && isBeforeBracket(text, at + 1)) {
                return at + 1;
            }
            boolean isOfName = Character.isLetterOrDigit(sign) || " _.:<>*&[]?".indexOf(sign) >= 0;
            if (isDoubled || !isOfName) {
                return from;
            }
        }
        return from;
    }

    /** Whether a space and a bracket follow, as behind {@code Output:}. */
    private static boolean isBeforeBracket(String text, int from) {
        var rest = new TextCursor(text, from);
        rest.skipSpaces();
        return rest.at() > from && NestedLists.opens(rest.peek());
    }

    private static boolean isStart(String text, int from, int to) {
        char first = text.charAt(from);
        boolean isSecond = from + 1 < to && Character.isLetterOrDigit(text.charAt(from + 1));
        return Character.isLetter(first) || first == '_' && isSecond;
    }
}
