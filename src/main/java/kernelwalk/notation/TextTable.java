package kernelwalk.notation;

import java.util.List;

/** Rows of cells, each a place in a text; no cell is copied before it is read. Rows may have different lengths. */
final class TextTable {

    /** What may stand around a cell. */
    static final char QUOTE = "\"".charAt(0);

    /** What names hold beside letters and digits. */
    private static final String OF_WORDS = " :_-()#";

    private final String text;

    /** Where each cell begins and ends. */
    private final IntPairs cells;

    /** Where each row begins, and its first cell. */
    private final IntPairs rows;

    private TextTable(Builder built) {
        this.text = built.text;
        this.cells = built.cells;
        this.rows = built.rows;
    }

    int rows() {
        return rows.size();
    }

    /** How many cells a row has. */
    int cells(int row) {
        return end(row) - rows.second(row);
    }

    /** Behind the last cell of a row. */
    private int end(int row) {
        return row + 1 < rows.size() ? rows.second(row + 1) : cells.size();
    }

    /** Which of all cells one is; below 0 beyond the end of its row. */
    private int cell(int row, int column) {
        int cell = rows.second(row) + column;
        return cell < end(row) ? cell : -1;
    }

    /** What stands in a cell, without spaces around it; empty beyond the end of its row. */
    String word(int row, int column) {
        int cell = cell(row, column);
        return cell < 0 ? "" : text.substring(cells.first(cell), cells.second(cell));
    }

    /** Reads a cell where it is a short decimal or fraction, in marks or without; nothing where it is anything else. */
    boolean readShort(int row, int column, NumberReading numbers, DecimalSigns signs) {
        int cell = cell(row, column);
        if (cell < 0) {
            return false;
        }
        int begin = cells.first(cell);
        int end = cells.second(cell);
        while (end - begin > 2
                && text.charAt(begin) == text.charAt(end - 1)
                && CellNumber.isMark(text.charAt(begin))) {
            begin++;
            end--;
        }
        return numbers.readShort(text, begin, end, signs);
    }

    /** Whether a cell holds nothing but words, and begins with a letter other than some. */
    boolean isWord(int row, int column, String others) {
        int begin = place(row, column);
        int end = end(row, column);
        boolean isWord =
                begin < end
                        && Character.isLetter(text.charAt(begin))
                        && others.indexOf(text.charAt(begin)) < 0;
        for (int at = begin; isWord && at < end; at++) {
            char sign = text.charAt(at);
            isWord = Character.isLetterOrDigit(sign) || OF_WORDS.indexOf(sign) >= 0;
        }
        return isWord;
    }

    boolean isEmpty(int row, int column) {
        int cell = cell(row, column);
        return cell < 0 || cells.first(cell) == cells.second(cell);
    }

    /** Where a cell stands in the text. */
    int place(int row, int column) {
        int cell = cell(row, column);
        return cell < 0 ? place(row) : cells.first(cell);
    }

    /** Where a cell ends in the text. */
    int end(int row, int column) {
        int cell = cell(row, column);
        return cell < 0 ? place(row) : cells.second(cell);
    }

    /** Where a row begins in the text. */
    int place(int row) {
        return rows.first(row);
    }

    /** Tables of the same text and as many rows, one to the right of the other; others stand one below the other. */
    static TextTable beside(List<TextTable> parts) {
        TextTable first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        boolean isWide = parts.stream().allMatch(part -> part.rows() == first.rows());
        var all = new Builder(first.text);
        for (int row = 0; isWide && row < first.rows(); row++) {
            all.startRow(first.place(row));
            for (TextTable part : parts) {
                all.addRow(part, row);
            }
        }
        for (int i = 0; !isWide && i < parts.size(); i++) {
            for (int row = 0; row < parts.get(i).rows(); row++) {
                all.startRow(parts.get(i).place(row));
                all.addRow(parts.get(i), row);
            }
        }
        return all.build();
    }

    /** The same without the names of the rows, which stand first in each row but that of the header. */
    TextTable withoutNames() {
        var all = new Builder(text);
        for (int row = 0; row < rows(); row++) {
            all.startRow(place(row));
            all.cells.addAll(cells, rows.second(row) + (row == 0 ? 0 : 1), end(row));
        }
        return all.build();
    }

    /** The cells of all rows in one. */
    TextTable inOneRow() {
        var all = new Builder(text);
        all.startRow(rows() == 0 ? 0 : place(0));
        all.cells.addAll(cells, 0, cells.size());
        return all.build();
    }

    /** Takes cells in their order. */
    static final class Builder {

        private final String text;
        private final IntPairs cells = new IntPairs();
        private final IntPairs rows = new IntPairs();

        Builder(String text) {
            this.text = text;
        }

        /** Begins another row. */
        void startRow(int place) {
            rows.add(place, cells.size());
        }

        /** Adds a cell to the row, without the spaces around it. */
        void cell(int from, int to) {
            int begin = from;
            int end = to;
            while (begin < end && TextCursor.isSpace(text.charAt(begin))) {
                begin++;
            }
            while (end > begin && TextCursor.isSpace(text.charAt(end - 1))) {
                end--;
            }
            cells.add(begin, end);
        }

        private void addRow(TextTable part, int row) {
            cells.addAll(part.cells, part.rows.second(row), part.end(row));
        }

        int rows() {
            return rows.size();
        }

        /** How many cells there are. */
        int cells() {
            return cells.size();
        }

        /** How many cells the present row has. */
        int cellsOfRow() {
            return rows() == 0 ? 0 : cells() - rows.second(rows() - 1);
        }

        /** Takes the present row away again. */
        void dropRow() {
            cells.cut(rows.second(rows() - 1));
            rows.cut(rows() - 1);
        }

        /** Takes all cells away, also from the table that has been built; their room is used again. */
        void clear() {
            cells.cut(0);
            rows.cut(0);
        }

        TextTable build() {
            return new TextTable(this);
        }
    }
}
