package kernelwalk.notation;

import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/** A place in a text that moves on as the text is read, and tells its line and column when something is refused. */
final class TextCursor {

    /** What {@link #peek} answers at the end of the text. */
    static final char END = '\uFFFF';

    private static final int LONGEST_SNIPPET = 24;

    private final String text;
    private final int end;
    private int at;

    TextCursor(String text, int at) {
        this(text, at, text.length());
    }

    /** In a part of a text, which ends before another. */
    TextCursor(String text, int at, int end) {
        this.text = text;
        this.at = at;
        this.end = end;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= end;
    }

    char peek() {
        return at < end ? text.charAt(at) : END;
    }

    boolean isAtQuote() {
        return "'\"".indexOf(peek()) >= 0;
    }

    void next() {
        at = Math.min(at + 1, end);
    }

    void back(int earlier) {
        at = earlier;
    }

    boolean startsWith(String sign) {
        return at + sign.length() <= end && text.startsWith(sign, at);
    }

    boolean take(char sign) {
        boolean here = !isAtEnd() && peek() == sign;
        at += here ? 1 : 0;
        return here;
    }

    boolean take(String word) {
        boolean here = startsWith(word);
        at += here ? word.length() : 0;
        return here;
    }

    void skipSpaces() {
        while (at < end && isSpace(text.charAt(at))) {
            at++;
        }
    }

    static boolean isSpace(char sign) {
        if (sign > ' ' && sign < '\u007F') {
            return false;
        }
        return Character.isWhitespace(sign) || Character.isSpaceChar(sign) || sign == '\uFEFF';
    }

    /** A name with dots, such as {@code np.array}; empty where none begins. */
    String name() {
        int from = at;
        while (at < end && isNamePart(text.charAt(at), at > from)) {
            at++;
        }
        return text.substring(from, at);
    }

    boolean startsWith(Pattern beginning) {
        return beginning.matcher(text).region(at, end).lookingAt();
    }

    private static boolean isNamePart(char sign, boolean inside) {
        return sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z'
                || sign == '_'
                || inside && (sign == '.' || sign >= '0' && sign <= '9');
    }

    /** Everything up to a space, a bracket or a sign that separates. */
    String word() {
        int from = at;
        while (at < end && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    /** Takes a word that is a short decimal or fraction and all of its number, and reads it; else stays. */
    boolean takeNumber(NumberReading numbers) {
        int to = at;
        while (to < end && isWordPart(text.charAt(to))) {
            to++;
        }
        char next = to < end ? text.charAt(to) : END;
        boolean isAll = ",;])}".indexOf(next) >= 0 || isSpace(next) && !isFraction(to);
        boolean isOne = isAll && numbers.readShort(text, at, to, DecimalSigns.OF_PROGRAMS);
        at = isOne ? to : at;
        return isOne;
    }

    /** Where parentheses close that hold one list and nothing else; below 0 if they hold more. */
    int groupEnd(int from) {
        int depth = 0;
        for (int i = from; i < end; i++) {
            char sign = text.charAt(i);
            if ("[({".indexOf(sign) >= 0) {
                depth++;
            } else if ("])}".indexOf(sign) >= 0 && --depth == 0) {
                return i;
            } else if (depth == 1 && i > from && !isSpace(sign) && "])}".indexOf(sign) < 0) {
                return -1;
            }
        }
        return -1;
    }

    /** What stands in brackets that hold no others; empty where they do. */
    Optional<int[]> innermost() {
        int close = at + 1;
        while (close < end && !isBracket(text.charAt(close))) {
            close++;
        }
        boolean closes = close < end && "])}".indexOf(text.charAt(close)) >= 0;
        return closes ? Optional.of(new int[] {at + 1, close}) : Optional.empty();
    }

    private static boolean isBracket(char sign) {
        return sign <= ')' ? sign >= '(' : sign >= '[' && "[]{}".indexOf(sign) >= 0;
    }

    /** Takes brackets with nothing in them, as SymPy and Maxima draw between two rows. */
    boolean takeBlankBrackets() {
        Optional<int[]> inside =
                innermost().filter(part -> TextLines.areBlank(text, part[0], part[1]));
        inside.ifPresent(part -> at = part[1] + 1);
        return inside.isPresent();
    }

    String text() {
        return text;
    }

    /** Whether the line of a fraction follows spaces. */
    private boolean isFraction(int spaces) {
        int next = spaces;
        while (next < end && isSpace(text.charAt(next))) {
            next++;
        }
        return next == end || text.charAt(next) == '/';
    }

    private static boolean isWordPart(char sign) {
        boolean isOfNumber = sign >= '0' && sign <= '9' || sign == '.';
        return isOfNumber || !isSpace(sign) && ",;[](){}<>='\"".indexOf(sign) < 0;
    }

    /** Everything up to a space, a bracket or a sign that separates, over commas within a number. */
    String wordWithCommas() {
        int from = at;
        word();
        while (peek() == ',' && at > from && isDigit(at - 1) && isDigit(at + 1)) {
            at++;
            word();
        }
        return text.substring(from, at);
    }

    private boolean isDigit(int place) {
        return place < end && text.charAt(place) >= '0' && text.charAt(place) <= '9';
    }

    /** Moves behind a quoted text that begins here, and answers what stands in it. */
    String quoted() {
        int from = at;
        char mark = peek();
        at++;
        int close = text.indexOf(mark, at, end);
        if (close < 0) {
            throw refusal(Reason.UNFINISHED, from);
        }
        String inside = text.substring(at, close);
        at = close + 1;
        return inside;
    }

    NotationException refusal(Reason reason, int place, Object... arguments) {
        return refusal(reason, snippet(place), place, arguments);
    }

    NotationException refusal(Reason reason, String meant, int place, Object... arguments) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < place && i < text.length(); i++) {
            char sign = text.charAt(i);
            boolean ends = sign == '\n' || sign == '\r' && !text.startsWith("\n", i + 1);
            line += ends ? 1 : 0;
            start = ends ? i + 1 : start;
        }
        return new NotationException(reason, meant, line, place - start + 1, arguments);
    }

    /** The same problem of a single number, with its place in this text. */
    NotationException placed(NotationException number, int place) {
        return refusal(number.reason(), number.text(), place, number.arguments().toArray());
    }

    private String snippet(int place) {
        int to = Math.min(place, text.length());
        while (to < text.length()
                && to - place < LONGEST_SNIPPET
                && text.charAt(to) != '\n'
                && text.charAt(to) != '\r') {
            to++;
        }
        String snippet = text.substring(Math.min(place, text.length()), to).strip();
        boolean cut = to < text.length() && to - place == LONGEST_SNIPPET;
        return cut ? snippet + "…" : snippet;
    }
}
