package kernelwalk.words;

/**
 * A text from a file, the clipboard or the command line as it can be shown: what is invisible, or changes the direction
 * of what follows, stands as a mark such as {@code ‹U+202E›}.
 *
 * @see <a href="https://www.unicode.org/reports/tr36/">Unicode security considerations, §2.5</a>
 */
public final class VisibleText {

    /** Letters without a shape of their own. */
    private static final String FILLERS = "\u115F\u1160\u3164\uFFA0";

    /** Between letters these only join or part them, as in emoji. */
    private static final String JOINERS = "\u200C\u200D";

    private VisibleText() {}

    /** On one line. */
    public static String of(String text) {
        return marked(text, "");
    }

    /** With its line breaks and tabs. */
    public static String lines(String text) {
        return marked(text, "\n\t");
    }

    private static String marked(String text, String kept) {
        StringBuilder marked = null;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            int letter = text.codePointAt(i);
            boolean isShown = kept.indexOf(letter) >= 0 || isVisible(text, i);
            if (!isShown && marked == null) {
                marked = new StringBuilder(text.substring(0, i));
            }
            if (marked != null && isShown) {
                marked.appendCodePoint(letter);
            } else if (marked != null) {
                marked.append(String.format("‹U+%04X›", letter));
            }
        }
        return marked == null ? text : marked.toString();
    }

    private static boolean isVisible(String text, int at) {
        int letter = text.codePointAt(at);
        if (JOINERS.indexOf(letter) >= 0) {
            return isJoined(text, at - 1) && isJoined(text, at + 1);
        }
        return switch (Character.getType(letter)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> FILLERS.indexOf(letter) < 0;
        };
    }

    private static boolean isJoined(String text, int at) {
        return at >= 0 && at < text.length() && text.charAt(at) > 0x7F;
    }
}
