package kernelwalk.notation;

import java.util.Optional;

/**
 * Reads brackets whose rows stand on lines of their own: a matrix as MATLAB and Octave take it without semicolons, and as
 * Mathematica copies a matrix in parentheses. NumPy wraps a long vector in such brackets too, but only where a line is
 * full.
 */
final class BracketedRows {

    private static final int LINE_OF_NUMPY = 60;

    private final TextCursor cursor;
    private final ReadingTask task;
    private final String text;

    BracketedRows(TextCursor cursor, ReadingTask task) {
        this.cursor = cursor;
        this.task = task;
        this.text = cursor.text();
    }

    /** The rows, and the cursor behind the bracket; nothing, and the cursor stays, where the brackets are others. */
    Optional<ParsedTensor> read() {
        Optional<int[]> inside = cursor.innermost().filter(part -> areRows(part[0], part[1]));
        return inside.flatMap(part -> even(part[0], part[1]));
    }

    /** The rows, if they are equally long. */
    private Optional<ParsedTensor> even(int from, int to) {
        char separator = SeparatedLines.separator(text, from, to, task.commas());
        TextTable table = SeparatedLines.split(text, from, to, separator, task);
        for (int row = 1; row < table.rows(); row++) {
            if (table.cells(row) != table.cells(0)) {
                return Optional.empty();
            }
        }
        ParsedTensor rows = LineReader.read(table, new TextCursor(text, from), separator, task);
        cursor.back(to + 1);
        return Optional.of(rows);
    }

    private boolean areRows(int from, int to) {
        if (text.indexOf('\n', from, to) < 0 && text.indexOf('\r', from, to) < 0) {
            return false;
        }
        var lines = new TextLines(text, from, to);
        int rows = 0;
        int longest = 0;
        boolean haveCommas = true;
        while (lines.move()) {
            if (lines.isBlank()) {
                continue;
            }
            int end = lines.end();
            while (TextCursor.isSpace(text.charAt(end - 1))) {
                end--;
            }
            boolean goesOn = text.charAt(end - 1) == ',' || text.startsWith("...", end - 3);
            if (goesOn || text.indexOf(';', lines.begin(), end) >= 0) {
                return false;
            }
            longest = Math.max(longest, lines.end() - lines.begin());
            haveCommas &= text.indexOf(',', lines.begin(), lines.end()) >= 0;
            rows++;
        }
        return rows > 1 && (haveCommas || longest < LINE_OF_NUMPY);
    }
}
