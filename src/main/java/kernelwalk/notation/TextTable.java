package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import kernelwalk.convolution.Value;

/** Rows of cells, each a place in a text; no cell is copied before it is read. Rows may have different lengths. */
final class TextTable {

    /** What may stand around a cell. */
    static final char QUOTE = "\"".charAt(0);

    private final String text;
    private final int[] begins;
    private final int[] ends;
    private final int[] firsts;
    private final int[] places;
    private final int rows;

    private TextTable(Builder built) {
        this.text = built.text;
        this.begins = built.begins;
        this.ends = built.ends;
        this.firsts = built.firsts;
        this.places = built.places;
        this.rows = built.rows;
    }

    int rows() {
        return rows;
    }

    /** How many cells there are in all rows. */
    int count() {
        return firsts[rows];
    }

    /** How many cells a row has. */
    int cells(int row) {
        return firsts[row + 1] - firsts[row];
    }

    /** What stands in a cell, without spaces around it; empty beyond the end of its row. */
    String word(int row, int column) {
        return has(row, column)
                ? text.substring(begins[firsts[row] + column], ends[firsts[row] + column])
                : "";
    }

    /** The number in a cell where it is a short decimal or fraction, in quotes or without, else null. */
    Value shortNumber(int row, int column, NumberReading numbers, DecimalSigns signs) {
        if (!has(row, column)) {
            return null;
        }
        int begin = begins[firsts[row] + column];
        int end = ends[firsts[row] + column];
        boolean isQuoted =
                end - begin > 2 && text.charAt(begin) == QUOTE && text.charAt(end - 1) == QUOTE;
        return isQuoted
                ? numbers.readShort(text, begin + 1, end - 1, signs)
                : numbers.readShort(text, begin, end, signs);
    }

    boolean isEmpty(int row, int column) {
        return !has(row, column) || begins[firsts[row] + column] == ends[firsts[row] + column];
    }

    /** Where a cell stands in the text. */
    int place(int row, int column) {
        return has(row, column) ? begins[firsts[row] + column] : places[row];
    }

    /** Where a cell ends in the text. */
    int end(int row, int column) {
        return has(row, column) ? ends[firsts[row] + column] : places[row];
    }

    /** Where a row begins in the text. */
    int place(int row) {
        return places[row];
    }

    private boolean has(int row, int column) {
        return column < cells(row);
    }

    /** Tables of the same text and as many rows, one to the right of the other; others stand one below the other. */
    static TextTable beside(List<TextTable> parts) {
        TextTable first = parts.getFirst();
        if (parts.size() == 1) {
            return first;
        }
        boolean isWide = parts.stream().allMatch(part -> part.rows == first.rows);
        var all = new Builder(first.text);
        for (int row = 0; isWide && row < first.rows; row++) {
            all.startRow(first.places[row]);
            for (TextTable part : parts) {
                all.addRow(part, row);
            }
        }
        for (int i = 0; !isWide && i < parts.size(); i++) {
            for (int row = 0; row < parts.get(i).rows; row++) {
                all.startRow(parts.get(i).places[row]);
                all.addRow(parts.get(i), row);
            }
        }
        return all.build();
    }

    /** The same without the names of the rows, which stand first in each row but that of the header. */
    TextTable withoutNames() {
        var all = new Builder(text);
        for (int row = 0; row < rows; row++) {
            all.startRow(places[row]);
            all.add(this, firsts[row] + (row == 0 ? 0 : 1), firsts[row + 1]);
        }
        return all.build();
    }

    /** The cells of all rows in one. */
    TextTable inOneRow() {
        var all = new Builder(text);
        all.startRow(rows == 0 ? 0 : places[0]);
        for (int row = 0; row < rows; row++) {
            all.addRow(this, row);
        }
        return all.build();
    }

    /** Takes cells in their order. */
    static final class Builder {

        private static final int FIRST_SIZE = 16;

        private final String text;
        private int[] begins = new int[FIRST_SIZE];
        private int[] ends = new int[FIRST_SIZE];
        private int[] firsts = new int[FIRST_SIZE];
        private int[] places = new int[FIRST_SIZE];
        private int cells;
        private int rows;

        Builder(String text) {
            this.text = text;
        }

        /** Begins another row. */
        void startRow(int place) {
            if (rows + 2 > firsts.length) {
                firsts = Arrays.copyOf(firsts, 2 * firsts.length);
                places = Arrays.copyOf(places, 2 * places.length);
            }
            places[rows] = place;
            rows++;
            firsts[rows] = cells;
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
            makeRoom(1);
            begins[cells] = begin;
            ends[cells] = end;
            cells++;
            firsts[rows] = cells;
        }

        private void makeRoom(int more) {
            if (cells + more > begins.length) {
                int size = Math.max(2 * begins.length, cells + more);
                begins = Arrays.copyOf(begins, size);
                ends = Arrays.copyOf(ends, size);
            }
        }

        private void addRow(TextTable part, int row) {
            add(part, part.firsts[row], part.firsts[row + 1]);
        }

        /** Adds cells of another table to the row. */
        private void add(TextTable part, int from, int to) {
            int more = Math.max(0, to - from);
            makeRoom(more);
            System.arraycopy(part.begins, from, begins, cells, more);
            System.arraycopy(part.ends, from, ends, cells, more);
            cells += more;
            firsts[rows] = cells;
        }

        int rows() {
            return rows;
        }

        /** How many cells there are. */
        int cells() {
            return cells;
        }

        /** How many cells the present row has. */
        int cellsOfRow() {
            return rows == 0 ? 0 : cells - firsts[rows - 1];
        }

        /** Takes the present row away again. */
        void dropRow() {
            rows--;
            cells = firsts[rows];
        }

        TextTable build() {
            return new TextTable(this);
        }
    }
}
