package kernelwalk.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the name that stands before the numbers of a row and is parted from them by a colon or a space alone, as in
 * {@code row 1: 1, 2} and {@code answer -3, 4}.
 */
final class RowName {

    private static final int LONGEST = 40;

    private static final Pattern COUNTED = Pattern.compile("\\s*\\d{1,7}[:)](?=\\s)");

    /** Words and a number; {@code row 1} is a name with its count. */
    private static final Pattern WORDS =
            Pattern.compile("\\s*\\p{L}[\\p{L} ]*(?= ([-+]?[0-9.][0-9./eE]*)\\s*[,;\t])");

    private static final Pattern VALUE = Pattern.compile("\\s*(?:[-+]?\\.?[0-9]|[\"_?]).*");

    private final String text;
    private final boolean isSpaced;
    private final boolean hasWords;

    /**
     * @param separator the sign between the numbers; a space where none is needed
     * @param from      where the first row begins: where its words are followed by a number that counts no rows, they are
     *                  its name
     */
    RowName(String text, char separator, int from) {
        this.text = text;
        this.isSpaced = separator == ' ';
        this.hasWords = !isSpaced && isNamed(from);
    }

    /** Whether words and a number that counts no rows begin the first row. */
    private boolean isNamed(int from) {
        Matcher words = WORDS.matcher(start(from, text.length()));
        return words.lookingAt() && !words.group(1).matches("[01]");
    }

    /** Behind the name of a row; where it has none, its beginning. */
    int end(int from, int to) {
        boolean hasColon = text.indexOf(':', from, Math.min(to, from + LONGEST)) >= 0;
        if (isSpaced && !hasColon || !canBegin(from, to)) {
            return from;
        }
        int said = saidEnd(from, Math.min(to, from + LONGEST));
        if (said > from) {
            return isSpaced || isValue(said, to) ? said : from;
        }
        if (isSpaced) {
            return from;
        }
        String start = start(from, to);
        Matcher counted = COUNTED.matcher(start);
        if (counted.lookingAt() && isValue(from + counted.end(), to)) {
            return from + counted.end();
        }
        Matcher words = WORDS.matcher(start);
        return hasWords && words.lookingAt() ? from + words.end() : from;
    }

    /** Behind words, or a number with words, and a colon that a space follows; where these are not, the beginning. */
    private int saidEnd(int from, int to) {
        int colon = text.indexOf(':', from, to);
        if (colon < 0
                || colon + 1 >= to
                || !isBlank(colon + 1)
                || text.indexOf(',', from, colon) >= 0) {
            return from;
        }
        int at = from;
        while (at < colon && isBlank(at)) {
            at++;
        }
        while (at < colon && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return Character.isLetter(text.codePointAt(at)) ? colon + 1 : from;
    }

    private boolean isBlank(int at) {
        return " \t\n\u000B\f\r".indexOf(text.charAt(at)) >= 0;
    }

    /** Whether a letter stands first, or one or a sign behind a whole number, as in few rows of numbers. */
    private boolean canBegin(int from, int to) {
        int at = from;
        while (at < to && TextCursor.isSpace(text.charAt(at))) {
            at++;
        }
        int first = at;
        while (at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        return at < to
                && (Character.isLetter(text.charAt(at))
                        || at > first && ":)".indexOf(text.charAt(at)) >= 0);
    }

    /** Whether a row begins with a number, and with no name. */
    boolean isNumbers(int from, int to) {
        return isValue(from, to) && end(from, to) == from;
    }

    private boolean isValue(int from, int to) {
        return VALUE.matcher(start(from, to)).lookingAt();
    }

    private String start(int from, int to) {
        return text.substring(from, Math.min(to, from + LONGEST));
    }
}
