package kernelwalk.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads a matrix of Typst: {@code $ mat(1, 2; 3, 4) $}, with its options.
 *
 * @see <a href="https://typst.app/docs/reference/math/mat/">Typst, mat</a>
 */
final class TypstMatrix {

    private static final Pattern BEGINNING =
            Pattern.compile(
                    "\\$?\\s{0,99}+(?:math\\.)?mat\\s{0,9}+\\((?:\\s*[a-z-]{1,20}\\s?:\\s?[^,;()]{1,40},)*+");

    private TypstMatrix() {}

    static boolean isOf(String text, int from) {
        return BEGINNING.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        Matcher beginning = BEGINNING.matcher(text).region(from, text.length());
        int begin = beginning.lookingAt() ? beginning.end() : from;
        int end = text.indexOf(')', begin);
        var cursor = new TextCursor(text, from);
        if (end < 0) {
            throw cursor.refusal(Reason.UNFINISHED, from);
        }
        var rest = new TextCursor(text, end + 1);
        rest.skipSpaces();
        rest.take('$');
        rest.skipSpaces();
        if (!rest.isAtEnd()) {
            throw rest.refusal(Reason.TRAILING, rest.at());
        }
        return TableReading.read(
                rows(text, begin, end),
                cursor,
                task,
                cell -> CellNumber.plain(cell.replace("dots.h", "..."), task.commas()),
                Notation.LINES);
    }

    private static TextTable rows(String text, int from, int to) {
        var table = new TextTable.Builder(text);
        int row = from;
        while (row < to) {
            int end = text.indexOf(';', row, to);
            int rowEnd = end < 0 ? to : end;
            if (!TextLines.areBlank(text, row, rowEnd)) {
                table.startRow(row);
                int cell = row;
                for (int at = row; at <= rowEnd; at++) {
                    if (at == rowEnd || text.charAt(at) == ',') {
                        table.cell(cell, at);
                        cell = at + 1;
                    }
                }
            }
            row = rowEnd + 1;
        }
        return table.build();
    }
}
