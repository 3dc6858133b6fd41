package kernelwalk.notation;

import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads one table of a web page, as pandas and Markdown write it or a browser shows its source.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/tables.html">HTML, tabular data</a>
 */
final class HtmlTable {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "(?i)<(?:!doctype|html|meta|div|figure|style|center|table|thead|tbody|tr)\\b");
    private static final List<String> TAGS = List.of("td", "tr", "th", "table");

    private final String text;
    private final TextTable.Builder table;
    private int cell = -1;
    private int tagEnd;
    private int tables;

    private HtmlTable(String text) {
        this.text = text;
        this.table = new TextTable.Builder(text);
    }

    static boolean isOf(String text, int from) {
        return text.charAt(from) == '<'
                && BEGINNING.matcher(text).region(from, text.length()).lookingAt()
                && new HtmlTable(text).nextTag(from) >= 0;
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        var html = new HtmlTable(text);
        for (int at = html.nextTag(from); at >= 0; at = html.nextTag(html.tagEnd)) {
            html.take(at);
        }
        html.end(text.length());
        var cursor = new TextCursor(text, from);
        if (html.tables > 1) {
            throw cursor.refusal(Reason.SEVERAL, from, html.tables);
        }
        return TableReading.read(
                html.table.build(),
                cursor,
                task,
                word -> CellNumber.plain(bare(word), task.commas()),
                Notation.LINES);
    }

    /** Where the next tag of a table begins; below 0 where none does. */
    private int nextTag(int from) {
        int at = text.indexOf('<', from);
        while (at >= 0) {
            if (isTag(at + (text.startsWith("/", at + 1) ? 2 : 1))) {
                tagEnd = text.indexOf('>', at) + 1;
                return tagEnd > 0 ? at : -1;
            }
            at = text.indexOf('<', at + 1);
        }
        return at;
    }

    private boolean isTag(int name) {
        for (String tag : TAGS) {
            int end = name + tag.length();
            boolean isNamed = text.regionMatches(true, name, tag, 0, tag.length());
            if (isNamed && (end == text.length() || !isOfName(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfName(char sign) {
        return sign == '_'
                || sign >= '0' && sign <= '9'
                || sign >= 'a' && sign <= 'z'
                || sign >= 'A' && sign <= 'Z';
    }

    private void take(int tag) {
        end(tag);
        boolean opens = text.charAt(tag + 1) != '/';
        char kind = Character.toLowerCase(text.charAt(tag + (opens ? 2 : 3)));
        switch (kind) {
            case 'a' -> tables += opens ? 1 : 0;
            case 'r' -> {
                if (opens) {
                    table.startRow(tagEnd);
                }
            }
            default -> cell = opens ? tagEnd : -1;
        }
    }

    private void end(int to) {
        if (cell >= 0) {
            if (table.rows() == 0) {
                table.startRow(cell);
            }
            table.cell(cell, to);
        }
        cell = -1;
    }

    /** What a cell says without the tags and the names of signs in it. */
    private static String bare(String cell) {
        return cell.replaceAll("<[^>]*>", "")
                .replace("&nbsp;", " ")
                .replace("&minus;", "-")
                .replace("&#8722;", "-")
                .strip();
    }
}
