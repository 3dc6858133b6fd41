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

    /** So many signs are copied at a time, as an array is looked through sooner than a text. */
    private static final int PART = 8_192;

    private PlainSigns() {}

    /** The text with plain signs; where nothing is unusual, the same. */
    public static String of(String text) {
        char[] part = new char[Math.min(text.length(), PART)];
        for (int from = 0; from < text.length(); from += PART) {
            int length = Math.min(text.length() - from, PART);
            text.getChars(from, from + length, part, 0);
            if (areBeyondAscii(part, length)) {
                for (int at = from; at < from + length; at++) {
                    if (isUnusual(text, at)) {
                        return replaced(text, at);
                    }
                }
            }
        }
        return text;
    }

    private static boolean areBeyondAscii(char[] signs, int length) {
        int all = 0;
        for (int i = 0; i < length; i++) {
            all |= signs[i];
        }
        return all > '\u007F';
    }

    private static boolean isUnusual(String text, int at) {
        char first = text.charAt(at);
        if (first <= '\u007F' || first == '−') {
            return false;
        }
        int sign = text.codePointAt(at);
        return isInvisible(sign) || plain(sign) != sign;
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
