package kernelwalk.notation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
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
    private static final Set<String> IN_A_LINE =
            Set.of(
                    "span", "b", "i", "u", "em", "strong", "code", "font", "sub", "sup", "a",
                    "math", "mn");

    /** What the tags begin with that {@link #TABLE} and {@link #HEAD} name. */
    private static final String BEGINNINGS = "tTdDhH!sS";

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
            boolean mayBeOne =
                    at + 1 < page.length() && BEGINNINGS.indexOf(page.charAt(at + 1)) >= 0;
            if (mayBeOne && matcher.region(at, page.length()).lookingAt()) {
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
        int at = page.indexOf('<');
        while (at >= 0) {
            int name = nameEnd(page, at);
            int end = name < 0 ? -1 : tagEnd(page, name);
            if (end >= 0) {
                Arrays.fill(plain, at, end, ' ');
                if (!isInALine(page, at, name)) {
                    plain[at] = '\n';
                }
            }
            at = page.indexOf('<', Math.max(at + 1, end));
        }
        dropEmptyLines(plain);
        String lines = new String(plain);
        return lines.indexOf('&') < 0
                ? lines
                : lines.replace("&nbsp;", "      ")
                        .replace("&minus;", "      -")
                        .replace("&#8722;", "      -");
    }

    /** Where the name of a tag ends; below 0 where no tag begins. */
    private static int nameEnd(String page, int begin) {
        int from = begin + (page.startsWith("/", begin + 1) ? 2 : 1);
        int at = from;
        while (at < page.length() && isOfName(page.charAt(at), at == from)) {
            at++;
        }
        boolean isOne = at > from && (at > from + 1 || page.charAt(from) != '!');
        boolean goesOn =
                at < page.length()
                        && (page.charAt(at) == '_' || Character.isLetter(page.charAt(at)));
        return isOne && !goesOn ? at : -1;
    }

    private static boolean isOfName(char sign, boolean isFirst) {
        boolean isLetter = sign >= 'a' && sign <= 'z' || sign >= 'A' && sign <= 'Z';
        return isLetter || (isFirst ? sign == '!' : sign >= '0' && sign <= '9');
    }

    /** Behind the bracket that closes a tag; below 0 where another one opens before. */
    private static int tagEnd(String page, int from) {
        for (int at = from; at < page.length() && page.charAt(at) != '<'; at++) {
            if (page.charAt(at) == '>') {
                return at + 1;
            }
        }
        return -1;
    }

    private static boolean isInALine(String page, int begin, int end) {
        int from = begin + (page.charAt(begin + 1) == '/' ? 2 : 1);
        boolean isParagraph = end - from == 1 && page.charAt(from) == 'p';
        // Of paragraphs a long page has so many that their name is not copied to be looked up.
        return !isParagraph
                && IN_A_LINE.contains(page.substring(from, end).toLowerCase(Locale.ROOT));
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
