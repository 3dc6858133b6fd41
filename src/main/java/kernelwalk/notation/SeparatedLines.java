package kernelwalk.notation;

import java.util.regex.Pattern;

/**
 * Splits lines into cells, as spreadsheets and text files have them: the first of these signs that the text holds
 * stands between the numbers: tab, semicolon, comma; else spaces do. Quoted cells may hold the sign.
 *
 * <p>A first line such as {@code sep=;} says the sign, as Excel writes and reads it.
 */
final class SeparatedLines {

    private static final Pattern SAID = Pattern.compile("\"?(?i:sep)=([;,\\t|])\"?");
    private static final int LONGEST_SAID = 12;

    private final String text;
    private final boolean knowsBlanks;
    private final TextTable.Builder table;
    private char separator;
    private RowName names;
    private int last;
    private int emptyLines;
    private int emptyPlace;

    private SeparatedLines(String text, ReadingTask task, TextTable.Builder table) {
        this.text = text;
        this.knowsBlanks = task.numbers().knowsBlanks();
        this.table = table;
    }

    /** The sign that stands between the numbers; a space where none is needed. */
    static char separator(String text, int from, int to, Commas commas) {
        var said = SAID.matcher(TextLines.firstOf(text, from, to).line(LONGEST_SAID).strip());
        if (said.matches()) {
            return said.group(1).charAt(0);
        }
        return sign(text, from, to, commas);
    }

    private static char sign(String text, int from, int to, Commas commas) {
        if (contains(text, '\t', from, to)) {
            return '\t';
        }
        if (contains(text, ';', from, to)) {
            return ';';
        }
        boolean separates = commas == Commas.SEPARATE || contains(text, TextTable.QUOTE, from, to);
        return separates && contains(text, ',', from, to) ? ',' : ' ';
    }

    private static boolean contains(String text, char sign, int from, int to) {
        int at = text.indexOf(sign, from, to);
        return at >= 0;
    }

    /**
     * Splits a part of a text. Empty lines before the first row and after the last do not count, and where cells may be
     * blank, those between rows neither.
     *
     * @param separator as {@link #separator} says
     */
    static TextTable split(String text, int from, int to, char separator, ReadingTask task) {
        var split = new SeparatedLines(text, task, new TextTable.Builder(text));
        split.separator = separator;
        split.last = to;
        var lines = new TextLines(text, from, to);
        boolean isFirst = true;
        while (lines.move()) {
            boolean isSaid =
                    isFirst
                            && !lines.isBlank()
                            && SAID.matcher(lines.line(LONGEST_SAID).strip()).matches();
            isFirst &= lines.isBlank();
            if (!isSaid) {
                split.line(lines);
            }
        }
        return split.table.build();
    }

    /** Splits the only cells of rows further; rows without any do not count. */
    static TextTable within(TextTable rows, String text, ReadingTask task) {
        return within(rows, text, task, new TextTable.Builder(text));
    }

    /** The same into a table that is empty. */
    static TextTable within(
            TextTable rows, String text, ReadingTask task, TextTable.Builder table) {
        var split = new SeparatedLines(text, task, table);
        split.separator = ' ';
        for (int row = 0; row < rows.rows() && split.separator == ' '; row++) {
            split.separator = sign(text, rows.place(row, 0), rows.end(row, 0), task.commas());
        }
        for (int row = 0; row < rows.rows(); row++) {
            if (!rows.isEmpty(row, 0)) {
                split.table.startRow(rows.place(row));
                split.row(rows.place(row, 0), rows.end(row, 0));
            }
        }
        return split.table.build();
    }

    private void line(TextLines lines) {
        int begin = lines.begin();
        int end = lines.end();
        boolean isEmpty =
                lines.isBlank() && (separator == ' ' || !contains(text, separator, begin, end));
        if (isEmpty) {
            emptyPlace = emptyLines == 0 ? begin : emptyPlace;
            emptyLines++;
            return;
        }
        emptyRow();
        table.startRow(begin);
        row(begin, end);
    }

    /** A row without numbers, where an empty line stands between two others. */
    private void emptyRow() {
        if (emptyLines > 0 && !knowsBlanks && table.cells() > 0) {
            table.startRow(emptyPlace);
            if (separator != ' ') {
                table.cell(emptyPlace, emptyPlace);
            }
        }
        emptyLines = 0;
    }

    private void row(int from, int to) {
        if (separator == ' ') {
            words(from, to);
            return;
        }
        int begin = name(from, to);
        for (int at = begin; at <= to; at++) {
            if (at < to
                    && text.charAt(at) == TextTable.QUOTE
                    && TextLines.areBlank(text, begin, at)) {
                int close = text.indexOf(TextTable.QUOTE, at + 1, to);
                at = close < 0 ? at : close;
            } else if (at == to || text.charAt(at) == separator) {
                table.cell(begin, at);
                begin = at + 1;
            }
        }
    }

    private void words(int from, int to) {
        int begin = name(from, to);
        while (begin < to) {
            while (begin < to && TextCursor.isSpace(text.charAt(begin))) {
                begin++;
            }
            int end = begin;
            while (end < to && (!TextCursor.isSpace(text.charAt(end)) || isWithinNumber(end, to))) {
                end++;
            }
            if (end > begin) {
                boolean isFollowed =
                        end - begin > 1
                                && text.charAt(end - 1) == ','
                                && !TextLines.areBlank(text, end, to);
                table.cell(begin, isFollowed ? end - 1 : end);
            }
            begin = end;
        }
    }

    /** Takes the name of a row, and says where it ends; before the first row alone it is the name of all. */
    private int name(int from, int to) {
        boolean isFirst = names == null;
        if (isFirst && !TextLines.areBlank(text, from, to)) {
            names = new RowName(text, separator, from);
        }
        int end = names == null ? from : names.end(from, to);
        if (end > from && !(isFirst && namesAll(to))) {
            table.cell(from, end);
        }
        return end;
    }

    /** Whether another row follows that begins with a number. */
    private boolean namesAll(int end) {
        TextLines rest = TextLines.firstOf(text, end, Math.max(end, last));
        return !rest.isBlank() && names.isNumbers(rest.begin(), rest.end());
    }

    /** Whether a narrow space stands between thousands, as SI and French write them. */
    private boolean isWithinNumber(int at, int to) {
        boolean isNarrow = text.charAt(at) == '\u202F' || text.charAt(at) == '\u2009';
        return isNarrow
                && isDigit(at - 1, to)
                && isDigit(at + 1, to)
                && isDigit(at + 2, to)
                && isDigit(at + 3, to)
                && !isDigit(at + 4, to);
    }

    private boolean isDigit(int at, int to) {
        return at >= 0 && at < to && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }
}
