package kernelwalk.notation;

import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads tables whose cells stand between bars: Markdown, the ASCII and box-drawing tables of terminals and data bases,
 * and matrices that SymPy and students draw with tall brackets.
 *
 * @see <a href="https://github.github.com/gfm/#tables-extension-">GitHub Flavored Markdown, tables</a>
 */
final class PipeTable {

    private static final String BARS = "|│┃║¦┆┊⎡⎢⎣⎤⎥⎦⎛⎜⎝⎞⎟⎠";
    private static final String STROKES = "-=─━═┄";
    private static final char FIRST_DRAWN = '─';
    private static final char LAST_DRAWN = '╿';
    private static final int LONGEST_BEGINNING = 4_096;

    /** What Polars writes under the names of columns. */
    private static final Pattern TYPES =
            Pattern.compile("[│┆\\s]*(?:(?:[iuf]\\d{1,3}|str|bool)[│┆\\s]+)+");

    private final String text;
    private final TextTable.Builder bars;
    private final boolean isOfPolars;
    private int mostCells;

    private PipeTable(String text) {
        this.text = text;
        this.isOfPolars = text.indexOf('┆') >= 0;
        this.bars = new TextTable.Builder(text);
    }

    /** Whether a part of a text begins with such a table. */
    static boolean isOf(String text, int from, int to) {
        TextLines lines = TextLines.firstOf(text, from, to);
        String first = lines.line(LONGEST_BEGINNING);
        if (isRule(first) || first.chars().anyMatch(PipeTable::isBar)) {
            return true;
        }
        return lines.move() && !lines.isBlank() && isRule(lines.line(LONGEST_BEGINNING));
    }

    private static boolean isBar(int sign) {
        return sign == '|' || sign > '\u007F' && BARS.indexOf(sign) >= 0;
    }

    /** Whether a line separates rows: dashes, corners and bars, and more than a lone minus. */
    private static boolean isRule(String line) {
        int strokes = 0;
        int drawn = line.strip().startsWith("+-") && line.length() > 2 ? 1 : 0;
        for (int at = 0; at < line.length(); at++) {
            char sign = line.charAt(at);
            boolean isStroke = STROKES.indexOf(sign) >= 0;
            if (!isStroke
                    && "+:".indexOf(sign) < 0
                    && (sign < FIRST_DRAWN || sign > LAST_DRAWN)
                    && BARS.indexOf(sign) < 0
                    && !TextCursor.isSpace(sign)) {
                return false;
            }
            strokes = isStroke ? strokes + 1 : 0;
            drawn += isStroke && (strokes > 1 || sign > '\u007F') ? 1 : 0;
        }
        return drawn > 0;
    }

    /** Reads a part of a text. */
    static ParsedTensor read(String text, int from, int to, ReadingTask task) {
        var table = new PipeTable(text);
        var lines = new TextLines(text, from, to);
        while (lines.move()) {
            if (!lines.isBlank() && !table.isBetween(lines)) {
                table.row(lines.begin(), lines.end());
            }
        }
        var cursor = new TextCursor(text, from);
        if (table.bars.rows() == 0) {
            throw cursor.refusal(Reason.EMPTY, from);
        }
        TextTable rows = table.bars.build();
        boolean isFrame = table.mostCells == 1;
        return TableReading.read(
                isFrame ? SeparatedLines.within(rows, text, task) : rows,
                cursor,
                task,
                cell -> CellNumber.plain(cell, task.commas()),
                Notation.LINES);
    }

    /** Whether a line is drawn between rows; a line with a digit is none. */
    private boolean isBetween(TextLines lines) {
        if (isOfPolars
                && bars.rows() == 1
                && TYPES.matcher(lines.line(LONGEST_BEGINNING)).matches()) {
            return true;
        }
        for (int at = lines.begin(); at < lines.end(); at++) {
            char sign = text.charAt(at);
            if (sign >= '0' && sign <= '9') {
                return false;
            }
        }
        String line = lines.line();
        return isRule(line) || bars.rows() == 1 && line.strip().matches("[|: ]*-[|: -]*");
    }

    /** Whether two bars stand around each cell, as wikis write headings: {@code ||a||b||}. */
    private boolean isHeading(int from, int to) {
        String line = text.substring(from, Math.min(to, from + LONGEST_BEGINNING)).strip();
        return line.length() > 4 && line.startsWith("||") && line.endsWith("||");
    }

    private void row(int from, int to) {
        bars.startRow(from);
        int width = isHeading(from, to) ? 2 : 1;
        int begin = from;
        boolean isOpen = false;
        for (int at = from; at <= to; at++) {
            if (at == to || isBar(text.charAt(at))) {
                boolean isOuter = !isOpen || at == to;
                if (!isOuter || !TextLines.areBlank(text, begin, at)) {
                    bars.cell(begin, at);
                }
                isOpen = true;
                begin = Math.min(to, at + width);
                at = Math.max(at, begin - 1);
            }
        }
        mostCells = Math.max(mostCells, bars.cellsOfRow());
    }
}
