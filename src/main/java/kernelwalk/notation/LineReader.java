package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.NotationException.Spot;

/** Reads a matrix of lines, with the same signs between the numbers as {@link GridText}. */
final class LineReader {

    private final TextCursor cursor;
    private final NumberReading reading;
    private final char separator;
    private final List<Value> values = new ArrayList<>();
    private int columns = -1;

    private LineReader(TextCursor cursor, NumberReading reading, char separator) {
        this.cursor = cursor;
        this.reading = reading;
        this.separator = separator;
    }

    /**
     * Reads the text from a place on; empty lines before the first row and after the last do not count, and where
     * cells may be blank, those between rows neither.
     */
    static ParsedTensor read(String whole, int from, NumberReading reading) {
        String text = whole.replace('\u00A0', ' ').replace('\u202F', ' ').replace('\uFEFF', ' ');
        char separator = GridText.separator(text);
        var reader = new LineReader(new TextCursor(text, from), reading, separator);
        int end = text.length();
        while (end > from && " \r\n".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        int start = from;
        while (start < end && reader.isEmpty(text.substring(start, lineEnd(text, start, end)))) {
            start = nextLine(text, start);
        }
        int rows = 0;
        for (int line = start; line < end; line = nextLine(text, line)) {
            String row = text.substring(line, lineEnd(text, line, end));
            if (!reading.knowsBlanks() || !reader.isEmpty(row)) {
                reader.row(row, line, rows);
                rows++;
            }
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

    /** Whether a line holds nothing; where cells may be blank, one of nothing but tabs is a row of them. */
    private boolean isEmpty(String line) {
        boolean isRowOfBlanks =
                reading.knowsBlanks() && separator != ' ' && line.indexOf(separator) >= 0;
        return line.isBlank() && !isRowOfBlanks;
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

    private void row(String line, int from, int row) {
        List<String> cells = GridText.cells(line, separator);
        columns = columns < 0 ? cells.size() : columns;
        int at = from;
        for (int column = 0; column < cells.size(); column++) {
            String cell = cells.get(column);
            at = separator == ' ' ? from + line.indexOf(cell, at - from) : at;
            if (column < columns) {
                int place = at + cell.length() - cell.stripLeading().length();
                number(cell, place, new Spot(row, column));
            }
            at += cell.length() + 1;
        }
        if (cells.size() != columns) {
            throw cursor.refusal(Reason.RAGGED_ROW, from, row, cells.size(), columns);
        }
    }

    private void number(String cell, int at, Spot spot) {
        if (values.size() >= NestedLists.MOST_NUMBERS) {
            throw cursor.refusal(Reason.TOO_MANY_NUMBERS, at, NestedLists.MOST_NUMBERS);
        }
        try {
            values.add(NestedLists.value(cursor, GridText.bare(cell), at, reading));
        } catch (NotationException problem) {
            throw problem.at(spot);
        }
    }
}
