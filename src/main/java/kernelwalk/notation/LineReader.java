package kernelwalk.notation;

/** Reads a matrix of lines, as {@link SeparatedLines} splits them. */
final class LineReader {

    private LineReader() {}

    /** Reads a part of a text. */
    static ParsedTensor read(String text, int from, int to, ReadingTask task) {
        char separator = SeparatedLines.separator(text, from, to, task.commas());
        TextTable table = SeparatedLines.split(text, from, to, separator, task);
        return read(table, new TextCursor(text, from), separator, task);
    }

    /** Reads what has been split. */
    static ParsedTensor read(TextTable table, TextCursor from, char separator, ReadingTask task) {
        return TableReading.read(
                table,
                from,
                task,
                cell -> CellNumber.plain(cell, task.commas()),
                separator == ','
                        ? Notation.CSV
                        : separator == '\t' ? Notation.TSV : Notation.LINES);
    }
}
