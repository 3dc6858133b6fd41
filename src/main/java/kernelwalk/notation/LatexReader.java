package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;

/** Reads one LaTeX matrix, with what commonly stands around it. */
final class LatexReader {

    private static final Set<String> MATRICES =
            Set.of(
                    "matrix",
                    "pmatrix",
                    "bmatrix",
                    "Bmatrix",
                    "vmatrix",
                    "Vmatrix",
                    "smallmatrix",
                    "array");
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?:[\\s$]|\\\\[\\[\\](),;!]|\\\\(?:left|right)\\s*(?:[\\[\\]()|.]|\\\\[{}|])"
                            + "|\\\\(?:begin|end)\\{(?:equation|align|displaymath|gather)\\*?}"
                            + "|\\\\displaystyle|\\\\mathbf\\{\\w}|\\w{1,20}|[=&.,_^{}]){0,40}+");
    private static final Pattern DOTS = Pattern.compile("\\\\(?:c|l|v|d)?dots");

    private final String text;
    private final TextCursor cursor;
    private final NumberReading reading;
    private final List<Value> values = new ArrayList<>();
    private int columns = -1;
    private int rows;
    private int cellsOfRow;
    private int rowPlace;

    LatexReader(String text, int from, NumberReading reading) {
        this.text = text;
        this.cursor = new TextCursor(text, from);
        this.reading = reading;
    }

    ParsedTensor read() {
        int begin = begin();
        checkAround(cursor.at(), begin);
        cursor.back(begin + "\\begin{".length());
        String name = cursor.name();
        cursor.take('}');
        if (name.equals("array")) {
            skipColumns();
        }
        String end = "\\end{" + name + "}";
        int close = text.indexOf(end, cursor.at());
        if (close < 0) {
            throw cursor.refusal(Reason.UNFINISHED, begin);
        }
        body(cursor.at(), close);
        if (rows == 0) {
            throw cursor.refusal(Reason.EMPTY, begin);
        }
        checkAround(close + end.length(), text.length());
        return new ParsedTensor(
                new NumberArray(List.of(rows, columns), values),
                Optional.empty(),
                Optional.empty(),
                Notation.LATEX);
    }

    /** Where the first matrix begins. */
    private int begin() {
        int from = cursor.at();
        for (int at = text.indexOf("\\begin{", from);
                at >= 0;
                at = text.indexOf("\\begin{", at + 1)) {
            var name = new TextCursor(text, at + "\\begin{".length());
            if (MATRICES.contains(name.name()) && name.peek() == '}') {
                return at;
            }
        }
        throw cursor.refusal(Reason.UNEXPECTED, from);
    }

    private void checkAround(int from, int to) {
        var around = AROUND.matcher(text).region(from, to);
        int end = around.lookingAt() ? around.end() : from;
        if (end < to) {
            throw cursor.refusal(Reason.TRAILING, end);
        }
    }

    private void skipColumns() {
        int from = cursor.at();
        if (cursor.take('{')) {
            int end = text.indexOf('}', from);
            if (end < 0) {
                throw cursor.refusal(Reason.UNFINISHED, from);
            }
            cursor.back(end + 1);
        }
    }

    private void body(int from, int to) {
        int cell = from;
        rowPlace = from;
        int at = from;
        while (at < to) {
            if (text.charAt(at) == '&') {
                cell(cell, at);
                at++;
                cell = at;
            } else if (text.startsWith("\\\\", at) && at + 1 < to) {
                cell(cell, at);
                endRow();
                at += 2;
                cell = at;
                rowPlace = at;
            } else {
                at += text.charAt(at) == '\\' && at + 1 < to ? 2 : 1;
            }
        }
        if (cellsOfRow > 0 || !isBlank(cell, to)) {
            cell(cell, to);
            endRow();
        }
    }

    private boolean isBlank(int from, int to) {
        return text.substring(from, to).replace("\\hline", "").isBlank();
    }

    private void endRow() {
        columns = columns < 0 ? cellsOfRow : columns;
        if (cellsOfRow != columns) {
            throw cursor.refusal(
                    Reason.RAGGED_ROW, skipSpaces(rowPlace), rows, cellsOfRow, columns);
        }
        rows++;
        cellsOfRow = 0;
    }

    private int skipSpaces(int from) {
        cursor.back(from);
        cursor.skipSpaces();
        return cursor.at();
    }

    private void cell(int from, int to) {
        int place = skipSpaces(from);
        String cell = text.substring(from, to).replace("\\hline", "").strip();
        var dots = DOTS.matcher(cell);
        if (dots.lookingAt()) {
            throw cursor.refusal(Reason.ELIDED, place);
        }
        if (cell.isEmpty()) {
            throw cursor.refusal(Reason.EMPTY, place);
        }
        values.add(NestedLists.value(cursor, LatexNumber.plain(cell), place, reading));
        cellsOfRow++;
    }
}
