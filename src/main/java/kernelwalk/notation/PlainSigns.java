package kernelwalk.notation;

/**
 * Replaces the signs that editors, chats and spreadsheets write in the place of plain ones: full-width and other
 * digits, points and brackets, dashes and typographic quotes. What takes no room on a line is dropped.
 *
 * @see <a href="https://www.unicode.org/reports/tr44/#General_Category_Values">Unicode, digits of all scripts (Nd)</a>
 */
public final class PlainSigns {

    private static final int WIDE_TO_PLAIN = 0xFEE0;
    private static final String UNUSUAL = "‐‑‒–﹣“”„«»‘’‚、٫٬　";
    private static final String PLAIN = "-----\"\"\"\"\"''',., ";

    private PlainSigns() {}

    /** The text with plain signs; where nothing is unusual, the same. */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > '\u007F') {
                return replaced(text, i);
            }
        }
        return text;
    }

    /** What takes the place of a sign is never longer than it, so that all stays in one array. */
    private static String replaced(String text, int from) {
        char[] signs = text.toCharArray();
        int to = from;
        int sign;
        for (int i = from; i < signs.length; i += Character.charCount(sign)) {
            sign = signs[i];
            if (sign <= '\u007F' || sign == '−') {
                signs[to++] = signs[i];
                continue;
            }
            sign = Character.codePointAt(signs, i);
            if (!isInvisible(sign)) {
                to += Character.toChars(plain(sign), signs, to);
            }
        }
        return new String(signs, 0, to);
    }

    private static int plain(int sign) {
        if (Character.isDigit(sign)) {
            return '0' + Character.digit(sign, 10);
        }
        if (sign >= '！' && sign <= '～') {
            return sign - WIDE_TO_PLAIN;
        }
        int at = UNUSUAL.indexOf(sign);
        return at < 0 ? sign : PLAIN.charAt(at);
    }

    /** Zero-width spaces and joiners, marks of direction, soft hyphens and byte order marks. */
    private static boolean isInvisible(int sign) {
        return Character.getType(sign) == Character.FORMAT;
    }
}
