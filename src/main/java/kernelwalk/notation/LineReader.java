package kernelwalk.notation;

/** Reads a matrix of lines, as {@link SeparatedLines} splits them. */
final class LineReader {

    private LineReader() {}

    /** Reads a part of a text. */
    static ParsedTensor read(String text, int from, int to, ReadingTask task) {
        char separator = SeparatedLines.separator(text, from, to, task.commas());
        return TableReading.read(
                SeparatedLines.split(text, from, to, task),
                new TextCursor(text, from),
                task,
                cell -> CellNumber.plain(cell, task.commas()),
                separator == ','
                        ? Notation.CSV
                        : separator == '\t' ? Notation.TSV : Notation.LINES);
    }
}
