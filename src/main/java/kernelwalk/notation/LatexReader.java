package kernelwalk.notation;

import java.util.Set;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads one LaTeX matrix or table, with what commonly stands around it: delimiters, displays and floats.
 *
 * @see <a href="https://www.latex-project.org/help/documentation/amsldoc.pdf">amsmath, matrices</a>
 */
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
                    "array",
                    "tabular");
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?:[\\s$]|\\\\[\\[\\](),;!]|\\\\(?:left|right)\\s*(?:[\\[\\]()|.]|\\\\[{}|])"
                            + "|\\\\(?:begin|end)\\{(?:equation|align|displaymath|gather|table|center)\\*?}"
                            + "|\\\\(?:centering|small)|\\\\(?:caption|label)\\{[^{}]{0,200}}|\\[[htbpH!]{1,5}]"
                            + "|\\\\displaystyle|\\\\mathbf\\{\\w}|\\w{1,20}|[=&.,_^{}]){0,40}+");
    private static final Pattern RULES =
            Pattern.compile(
                    "(?:\\s++|\\\\hline|\\\\(?:top|mid|bottom)rule|\\\\c(?:line|midrule)\\{[^{}]{0,20}}"
                            + "|\\[-?[\\d.]{1,9}[a-z]{2}])*+");

    private final String text;
    private final TextCursor cursor;
    private final ReadingTask task;
    private final TextTable.Builder table;

    LatexReader(String text, int from, ReadingTask task) {
        this.text = text;
        this.cursor = new TextCursor(text, from);
        this.task = task;
        this.table = new TextTable.Builder(text);
    }

    ParsedTensor read() {
        int begin = begin();
        checkAround(cursor.at(), begin);
        cursor.back(begin + "\\begin{".length());
        String name = cursor.name();
        cursor.take('}');
        if (name.equals("array") || name.equals("tabular")) {
            skipColumns();
        }
        String end = "\\end{" + name + "}";
        int close = text.indexOf(end, cursor.at());
        if (close < 0) {
            throw cursor.refusal(Reason.UNFINISHED, begin);
        }
        body(cursor.at(), close);
        checkAround(close + end.length(), text.length());
        return TableReading.read(
                table.build(),
                new TextCursor(text, begin),
                task,
                cell -> CellNumber.plain(LatexNumber.plain(cell), task.commas()),
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
        int cell = startRow(from, to);
        int at = cell;
        while (at < to) {
            char sign = text.charAt(at);
            if (sign == '&') {
                table.cell(cell, at);
                at++;
                cell = at;
            } else if (sign != '\\' || at + 1 == to) {
                at++;
            } else if (text.charAt(at + 1) == '\\') {
                table.cell(cell, at);
                cell = startRow(at + 2, to);
                at = cell;
            } else {
                at += 2;
            }
        }
        if (table.cellsOfRow() > 0 || !TextLines.areBlank(text, cell, to)) {
            table.cell(cell, to);
        } else {
            table.dropRow();
        }
    }

    /** Where the first cell of another row begins, behind lines and distances between rows. */
    private int startRow(int from, int to) {
        var rules = RULES.matcher(text).region(from, to);
        int begin = rules.lookingAt() ? rules.end() : from;
        table.startRow(begin);
        return begin;
    }
}
