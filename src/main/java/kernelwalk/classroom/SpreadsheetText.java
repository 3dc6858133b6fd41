package kernelwalk.classroom;

import java.util.regex.Pattern;

/**
 * Words in a table that a spreadsheet will open: none of them becomes a formula.
 *
 * @see <a href="https://owasp.org/www-community/attacks/CSV_Injection">OWASP, CSV injection</a>
 */
final class SpreadsheetText {

    /** What a formula begins with, also as wide as Hangul. */
    private static final String FORMULA = "=+-@＝＋－＠";

    private static final Pattern CONTROLS = Pattern.compile("\\p{Cntrl}+");

    private SpreadsheetText() {}

    /** A text on one line; an apostrophe before what looks like a formula makes it a text. */
    static String of(String text) {
        String line = CONTROLS.matcher(text).replaceAll(" ").strip();
        return !line.isEmpty() && FORMULA.indexOf(line.charAt(0)) >= 0 ? "'" + line : line;
    }
}
