package kernelwalk.notation;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes the tags out of a text that is a web page without a table, as a form on the web sends what was typed into it:
 * {@code <p>1 2<br>3 4</p>}.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/grouping-content.html">HTML, grouping content</a>
 */
final class HtmlLines {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?i)\\s*<(?:!doctype|html|head|meta|body|p|div|span|pre|br|ul|ol|li|b|strong|em|code|h[1-6]"
                            + "|blockquote|section|article)\\b");

    /** Where a form sends the first line bare, and each further one behind a tag. */
    private static final Pattern BREAK =
            Pattern.compile("(?i)<br\\s{0,9}/?>|</?(?:p|div|li)(?:\\s[^<>]{0,999})?>");

    /** What a page says of itself. */
    private static final Pattern HEAD =
            Pattern.compile("(?is)<!--.*?-->|<(head|title|style|script)\\b[^<>]*>.*?</\\1\\s*>");

    private static final Pattern TABLE = Pattern.compile("(?i)<t(?:able|r|d|h)\\b");
    private static final Pattern TAG = Pattern.compile("(?i)<(/?[a-z!][a-z0-9]*)\\b[^<>]*>");
    private static final Pattern IN_A_LINE =
            Pattern.compile("(?i)/?(?:span|b|i|u|em|strong|code|font|sub|sup|a|math|mn)");

    private HtmlLines() {}

    /** The text of such a page, and every other text as it is. Each sign stays in its place. */
    static String plain(String text) {
        return text.indexOf('<') >= 0 && isPage(text) && !holds(text, TABLE)
                ? withoutTags(withoutHead(text))
                : text;
    }

    private static String withoutHead(String page) {
        return holds(page, HEAD)
                ? HEAD.matcher(page).replaceAll(head -> " ".repeat(head.group().length()))
                : page;
    }

    /** Whether something that begins with a tag stands anywhere. */
    private static boolean holds(String page, Pattern tag) {
        Matcher matcher = tag.matcher(page);
        for (int at = page.indexOf('<'); at >= 0; at = page.indexOf('<', at + 1)) {
            if (matcher.region(at, page.length()).lookingAt()) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPage(String text) {
        return BEGINNING.matcher(text).lookingAt() || BREAK.matcher(text).find();
    }

    /** Without empty lines, which would stand between maps. */
    private static String withoutTags(String page) {
        char[] plain = page.toCharArray();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            Arrays.fill(plain, tag.start(), tag.end(), ' ');
            if (!IN_A_LINE.matcher(tag.group(1)).matches()) {
                plain[tag.start()] = '\n';
            }
        }
        dropEmptyLines(plain);
        String lines = new String(plain);
        return lines.indexOf('&') < 0
                ? lines
                : lines.replace("&nbsp;", "      ")
                        .replace("&minus;", "      -")
                        .replace("&#8722;", "      -");
    }

    private static void dropEmptyLines(char[] page) {
        boolean isEmpty = true;
        for (int at = page.length - 1; at >= 0; at--) {
            char sign = page[at];
            if (sign == '\n' || sign == '\r') {
                page[at] = isEmpty ? ' ' : sign;
                isEmpty = true;
            } else {
                isEmpty &= sign == ' ' || sign == '\t';
            }
        }
    }
}
