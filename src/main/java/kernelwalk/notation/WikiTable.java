package kernelwalk.notation;

import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads a table of MediaWiki: {@code {|} and {@code |}} around it, {@code |-} before each row, {@code ||} between cells or
 * a {@code |} on a line of its own before each, {@code !} before headings; marks and attributes are passed over.
 *
 * @see <a href="https://www.mediawiki.org/wiki/Help:Tables">MediaWiki, tables</a>
 */
final class WikiTable {

    private static final Pattern MARKS = Pattern.compile("'{2,5}|<[^<>]{0,99}>");

    private final String text;
    private final TextCursor cursor;
    private final TextTable.Builder table;

    /** Where the present cell begins; below 0 among attributes and in a caption, which are none. */
    private int cell = -1;

    private boolean isRowOpen;
    private boolean isHeading;

    private WikiTable(String text, int from) {
        this.text = text;
        this.cursor = new TextCursor(text, from);
        this.table = new TextTable.Builder(text);
    }

    static boolean isOf(String text, int from) {
        return text.startsWith("{|", from);
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        var wiki = new WikiTable(text, from);
        int end = wiki.split(from + 2);
        var rest = new TextCursor(text, end);
        rest.skipSpaces();
        if (!rest.isAtEnd()) {
            throw rest.refusal(Reason.TRAILING, end);
        }
        return TableReading.read(
                wiki.table.build(),
                wiki.cursor,
                task,
                word -> CellNumber.plain(bare(word), task.commas()),
                Notation.LINES);
    }

    private static String bare(String cell) {
        return cell.indexOf('\'') < 0 && cell.indexOf('<') < 0
                ? cell
                : MARKS.matcher(cell).replaceAll("").strip();
    }

    /** Splits everything into cells, and answers where the table ends. */
    private int split(int from) {
        boolean isLineStart = false;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (sign == '|') {
                if (text.startsWith("}", at + 1)) {
                    endCell(at);
                    return at + 2;
                }
                at = bar(at, isLineStart);
            } else if (sign == '!' && isLineStart) {
                isHeading = true;
                startCell(at, at + 1);
            } else if (sign == '!' && isHeading && text.startsWith("!!", at)) {
                startCell(at, at + 2);
                at++;
            } else if (sign == '\n' || sign == '\r') {
                endCell(at);
                isLineStart = true;
                isHeading = false;
                continue;
            }
            isLineStart &= TextCursor.isSpace(sign);
        }
        throw cursor.refusal(Reason.UNFINISHED, cursor.at());
    }

    /** What a bar begins: a caption, a row or a cell. Answers where its sign ends. */
    private int bar(int at, boolean isLineStart) {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : TextCursor.END;
        if (next == '|') {
            startCell(at, at + 2);
            return at + 1;
        }
        boolean isOpen = isLineStart || cell < 0 || TextCursor.isSpace(text.charAt(at - 1));
        if (next == '-' && isOpen && !isNumber(at + 2) || next == '+' && isLineStart) {
            endCell(at);
            isRowOpen &= next == '+';
            return at + 1;
        }
        boolean isBehindAttributes = cell >= 0 && text.substring(cell, at).indexOf('=') >= 0;
        if (isBehindAttributes) {
            cell = at + 1;
        } else {
            startCell(at, at + 1);
        }
        return at;
    }

    private boolean isNumber(int at) {
        return at < text.length() && (Character.isDigit(text.charAt(at)) || text.charAt(at) == '.');
    }

    private void startCell(int at, int begin) {
        endCell(at);
        if (!isRowOpen) {
            table.startRow(at);
            isRowOpen = true;
        }
        cell = begin;
    }

    private void endCell(int to) {
        if (cell >= 0) {
            table.cell(cell, to);
        }
        cell = -1;
    }
}
