package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;

/** Reads a matrix of lines, with the same signs between the numbers as {@link GridText}. */
final class LineReader {

    private final TextCursor cursor;
    private final NumberType type;
    private final char separator;
    private final List<Value> values = new ArrayList<>();
    private int columns = -1;

    private LineReader(TextCursor cursor, NumberType type, char separator) {
        this.cursor = cursor;
        this.type = type;
        this.separator = separator;
    }

    /** Reads the text from a place on; empty lines before the first row and after the last do not count. */
    static ParsedTensor read(String whole, int from, NumberType type) {
        String text = whole.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\uFEFF', ' ');
        char separator = GridText.separator(text);
        var reader = new LineReader(new TextCursor(text, from), type, separator);
        int end = text.length();
        while (end > from && " \r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = from;
        while (start < end && text.substring(start, lineEnd(text, start, end)).isBlank()) {
            start = nextLine(text, start);
        }
        int rows = 0;
        for (int line = start; line < end; line = nextLine(text, line)) {
            reader.row(text.substring(line, lineEnd(text, line, end)), line);
            rows++;
        }
        if (rows == 0) {
            throw reader.cursor.refusal(Reason.EMPTY, from);
        }
        return new ParsedTensor(
                new NumberArray(List.of(rows, reader.columns), reader.values),
                Optional.empty(),
                Optional.empty(),
                separator == ','
                        ? Notation.CSV
                        : separator == '\t' ? Notation.TSV : Notation.LINES);
    }

    private static int lineEnd(String text, int from, int most) {
        int end = from;
        while (end < most && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        return end;
    }

    private static int nextLine(String text, int from) {
        int end = lineEnd(text, from, text.length());
        return end + (text.startsWith("\r\n", end) ? 2 : 1);
    }

    private void row(String line, int from) {
        List<String> cells = GridText.cells(line, separator, Integer.MAX_VALUE);
        columns = columns < 0 ? cells.size() : columns;
        int at = from;
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            at = separator == ' ' ? from + line.indexOf(cell, at - from) : at;
            if (column < columns) {
                number(cell, at + cell.length() - cell.stripLeading().length());
            }
            at += cell.length() + 1;
        }
        if (cells.size() != columns) {
            throw cursor.refusal(Reason.RAGGED, from, 2, cells.size(), columns);
        }
    }

    private void number(String cell, int at) {
        if (values.size() >= NestedLists.MOST_NUMBERS) {
            throw cursor.refusal(Reason.TOO_MANY_NUMBERS, at, NestedLists.MOST_NUMBERS);
        }
        values.add(NestedLists.value(cursor, GridText.bare(cell), at, type));
    }
}
