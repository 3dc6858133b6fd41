package kernelwalk.cli;

/** How many columns of a terminal a text fills: Hangul fills two each. */
final class TextWidth {

    private static final int FIRST_WIDE = 0x1100;
    private static final int FIRST_HANGUL = 0xAC00;
    private static final int LAST_HANGUL = 0xD7A3;
    private static final int LAST_JAMO = 0x115F;

    private TextWidth() {}

    static int of(String text) {
        return text.codePoints().map(TextWidth::of).sum();
    }

    private static int of(int codePoint) {
        boolean isWide =
                FIRST_WIDE <= codePoint && codePoint <= LAST_JAMO
                        || FIRST_HANGUL <= codePoint && codePoint <= LAST_HANGUL;
        return isWide ? 2 : 1;
    }

    static String padRight(String text, int width) {
        return text + " ".repeat(Math.max(width - of(text), 0));
    }

    static String padLeft(String text, int width) {
        return " ".repeat(Math.max(width - of(text), 0)) + text;
    }

    /** A number with room for the largest of its kind. */
    static String padLeft(int number, int largest) {
        return padLeft(Integer.toString(number), Integer.toString(largest).length());
    }
}
