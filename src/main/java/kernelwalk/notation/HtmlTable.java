package kernelwalk.notation;

import java.util.regex.Matcher;
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
    private static final Pattern TAG = Pattern.compile("(?i)<(/?)(table|tr|td|th)\\b[^>]*>");

    private final String text;
    private final TextTable.Builder table;
    private int cell = -1;
    private int tables;

    private HtmlTable(String text) {
        this.text = text;
        this.table = new TextTable.Builder(text);
    }

    static boolean isOf(String text, int from) {
        return text.charAt(from) == '<'
                && BEGINNING.matcher(text).region(from, text.length()).lookingAt()
                && TAG.matcher(text).region(from, text.length()).find();
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        var html = new HtmlTable(text);
        Matcher tag = TAG.matcher(text).region(from, text.length());
        while (tag.find()) {
            html.take(tag);
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

    private void take(Matcher tag) {
        end(tag.start());
        boolean opens = tag.group(1).isEmpty();
        char kind = Character.toLowerCase(tag.group(2).charAt(1));
        switch (kind) {
            case 'a' -> tables += opens ? 1 : 0;
            case 'r' -> {
                if (opens) {
                    table.startRow(tag.end());
                }
            }
            default -> cell = opens ? tag.end() : -1;
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
