package kernelwalk.notation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads one LaTeX matrix or table, with what commonly stands around it: delimiters, displays and floats.
 *
 * @see <a href="https://www.latex-project.org/help/documentation/amsldoc.pdf">amsmath, matrices</a>
 */
final class LatexReader {

    private static final Pattern MATRIX =
            Pattern.compile(
                    "\\\\begin\\{(?<name>[pbBvV]?(?:small|Nice)?(?:matrix|Matrix)|(?:Nice)?(?:array|Array|Tabular)"
                            + "|tabular[xy]?|longtable|tabu)(?<star>\\*?)}");
    private static final Pattern COMMAND =
            Pattern.compile(
                    "\\\\(?:[pb]?matrix|bordermatrix)\\b(?:\\s|\\[[^\\]]{0,300}]|\\([^)]{0,80}\\)){0,9}+\\{");
    private static final Pattern COLUMNS =
            Pattern.compile(
                    "\\s*(?:\\[[^\\]]{0,40}]|\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]{0,40}}){0,80}+}){0,200}+})");
    private static final Pattern OPERATION =
            Pattern.compile(
                    "(?:\\s|\\\\right\\s*.|\\\\[,;!])*+(?<sign>\\^|[*/\\d]|\\\\(?:cdot|times|frac))");
    private static final Pattern AROUND =
            Pattern.compile(
                    "(?:[\\s$]|\\\\[\\[\\](),;!]|\\\\(?:left|right)\\s*(?:[\\[\\]()|.]|\\\\[{}|])"
                            + "|\\\\(?:begin|end)\\{(?:equation|align|displaymath|gather|table|center|tikzpicture)\\*?}"
                            + "|\\\\(?:centering|small)|\\\\(?:caption|label)\\{[^{}]{0,200}}|\\[[htbpH!]{1,5}]"
                            + "|\\\\displaystyle|\\\\mathbf\\{\\w}|\\w{1,20}|[=&.,_^{}]){0,40}+");
    private static final Pattern RULES =
            Pattern.compile(
                    "(?:\\s++|\\\\hline|\\\\(?:top|mid|bottom)rule|\\\\c(?:line|midrule)\\{[^{}]{0,20}}"
                            + "|\\[-?[\\d.]{1,9}[a-z]{2}])*+");

    private static final int LONGEST_ROW = 20_000;

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
        int from = cursor.at();
        int begin = begin(text, from);
        if (begin < 0 && isBody(text, from)) {
            body(from, text.length());
            return numbers(from);
        }
        if (begin < 0) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        checkAround(from, begin);
        Matcher matrix = MATRIX.matcher(text).region(begin, text.length());
        if (matrix.lookingAt()) {
            environment(begin, matrix);
        } else {
            command(begin);
        }
        return numbers(begin);
    }

    private void environment(int begin, Matcher matrix) {
        String name = matrix.group("name");
        cursor.back(matrix.end());
        boolean isTable = !name.endsWith("atrix");
        boolean hasWidth =
                name.matches("tabular[xy]") || name.equals("tabular") && isStarred(matrix);
        skip(isTable, isStarred(matrix));
        skip(hasWidth, false);
        String end = "\\end{" + name + matrix.group("star") + "}";
        int close = text.indexOf(end, cursor.at());
        if (close < 0) {
            throw cursor.refusal(Reason.UNFINISHED, begin);
        }
        body(cursor.at(), close);
        checkBehind(close + end.length());
    }

    private static boolean isStarred(Matcher matrix) {
        return !matrix.group("star").isEmpty();
    }

    /** {@code \matrix [matrix of nodes] { 1 & 2 \\ 3 & 4 \\ };} of TikZ, {@code \pmatrix{1 & 2 \cr 3 & 4}} of TeX. */
    private void command(int begin) {
        Matcher command = COMMAND.matcher(text).region(begin, text.length());
        int from = command.lookingAt() ? command.end() : begin;
        int depth = 1;
        int at = from;
        while (at < text.length() && depth > 0) {
            char sign = text.charAt(at);
            depth += sign == '{' ? 1 : sign == '}' ? -1 : 0;
            at += sign == '\\' ? 2 : 1;
        }
        if (depth > 0) {
            throw cursor.refusal(Reason.UNFINISHED, begin);
        }
        body(from, at - 1);
        boolean isDrawn = at < text.length() && text.charAt(at) == ';';
        checkBehind(isDrawn ? at + 1 : at);
    }

    private ParsedTensor numbers(int begin) {
        return TableReading.read(
                table.build(),
                new TextCursor(text, begin),
                task,
                cell -> CellNumber.plain(LatexNumber.plain(cell), task.commas()),
                Notation.LATEX);
    }

    /** Whether the rows of a matrix begin here without what stands around them: {@code 1 & 2 \\}. */
    static boolean isBody(String text, int from) {
        String line = TextLines.firstOf(text, from, text.length()).line(LONGEST_ROW).strip();
        return line.indexOf('&') > 0 && (line.endsWith("\\\\") || line.contains("\\\\ "));
    }

    /** Where the first matrix begins; below 0 where there is none. */
    static int begin(String text, int from) {
        if (text.indexOf('\\', from) < 0) {
            return -1;
        }
        Matcher matrix = MATRIX.matcher(text).region(from, text.length());
        Matcher command = COMMAND.matcher(text).region(from, text.length());
        return matrix.find() ? matrix.start() : command.find() ? command.start() : -1;
    }

    /** What multiplies or turns a matrix must not be passed over. */
    private void checkBehind(int from) {
        var operation = OPERATION.matcher(text).region(from, text.length());
        if (operation.lookingAt()) {
            throw cursor.refusal(Reason.TRAILING, operation.start("sign"));
        }
        checkAround(from, text.length());
    }

    private void checkAround(int from, int to) {
        var around = AROUND.matcher(text).region(from, to);
        int end = around.lookingAt() ? around.end() : from;
        if (end < to) {
            throw cursor.refusal(Reason.TRAILING, end);
        }
    }

    private void skip(boolean isNeeded, boolean isPossible) {
        var columns = COLUMNS.matcher(text).region(cursor.at(), text.length());
        if (isNeeded || isPossible && text.startsWith("[", cursor.at())) {
            if (columns.lookingAt()) {
                cursor.back(columns.end());
            } else if (text.startsWith("{", cursor.at())) {
                throw cursor.refusal(Reason.UNFINISHED, cursor.at());
            }
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
            } else if (text.charAt(at + 1) == '\\' || isCarriageReturn(at)) {
                table.cell(cell, at);
                cell = startRow(at + (text.charAt(at + 1) == '\\' ? 2 : 3), to);
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

    /** {@code \cr} ends a row in plain TeX. */
    private boolean isCarriageReturn(int at) {
        return text.startsWith("\\cr", at)
                && (at + 3 >= text.length() || !Character.isLetter(text.charAt(at + 3)));
    }

    /** Where the first cell of another row begins, behind lines and distances between rows. */
    private int startRow(int from, int to) {
        var rules = RULES.matcher(text).region(from, to);
        int begin = rules.lookingAt() ? rules.end() : from;
        table.startRow(begin);
        return begin;
    }
}
