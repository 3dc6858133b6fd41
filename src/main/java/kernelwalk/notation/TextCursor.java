package kernelwalk.notation;

import kernelwalk.notation.NotationException.Reason;

/** A place in a text that moves on as the text is read, and tells its line and column when something is refused. */
final class TextCursor {

    /** What {@link #peek} answers at the end of the text. */
    static final char END = '\uFFFF';

    private static final int LONGEST_SNIPPET = 24;

    private final String text;
    private int at;

    TextCursor(String text, int at) {
        this.text = text;
        this.at = at;
    }

    int at() {
        return at;
    }

    boolean isAtEnd() {
        return at >= text.length();
    }

    char peek() {
        return at < text.length() ? text.charAt(at) : END;
    }

    void next() {
        at = Math.min(at + 1, text.length());
    }

    void back(int earlier) {
        at = earlier;
    }

    boolean startsWith(String sign) {
        return text.startsWith(sign, at);
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
        while (at < text.length() && isSpace(text.charAt(at))) {
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
        while (at < text.length() && isNamePart(text.charAt(at), at > from)) {
            at++;
        }
        return text.substring(from, at);
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
        while (at < text.length() && isWordPart(text.charAt(at))) {
            at++;
        }
        return text.substring(from, at);
    }

    private static boolean isWordPart(char sign) {
        boolean isOfNumber = sign >= '0' && sign <= '9' || sign == '.';
        return isOfNumber || !isSpace(sign) && ",;[](){}<>='\"".indexOf(sign) < 0;
    }

    /** Moves behind a quoted text that begins here, and answers what stands in it. */
    String quoted() {
        int from = at;
        char mark = peek();
        at++;
        int end = text.indexOf(mark, at);
        if (end < 0) {
            throw refusal(Reason.UNFINISHED, from);
        }
        String inside = text.substring(at, end);
        at = end + 1;
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
        int end = Math.min(place, text.length());
        while (end < text.length()
                && end - place < LONGEST_SNIPPET
                && text.charAt(end) != '\n'
                && text.charAt(end) != '\r') {
            end++;
        }
        String snippet = text.substring(Math.min(place, text.length()), end).strip();
        boolean cut = end < text.length() && end - place == LONGEST_SNIPPET;
        return cut ? snippet + "…" : snippet;
    }
}
