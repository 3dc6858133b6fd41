package kernelwalk.notation;

import java.util.EnumSet;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kernelwalk.convolution.NumberType;

/**
 * Tells a first row and a first column that name the others: words, or the counting numbers of pandas and
 * spreadsheets.
 */
final class TableLabels {

    private static final Pattern COUNT = Pattern.compile("\\d{1,7}");
    private static final Pattern NAME = Pattern.compile("#|\\d+[:)]|\\p{L}.*|[^=#].*\\p{L}.*");
    private static final Pattern CORNER =
            Pattern.compile("(?i)index|row|rows|#|id|no\\.?|unnamed: 0");

    /** What the names of numbers begin with. */
    private static final String NUMBERS = "nNiI";

    /** Fewer rows of an answer begin with 1, 2 by chance. */
    private static final int FEWEST_COUNTED = 3;

    /** What a cell can be. */
    private enum Kind {
        EMPTY,
        NUMBER,
        LABEL,
        OTHER
    }

    private final TextTable table;
    private final UnaryOperator<String> plain;
    private final boolean knowsBlanks;

    /**
     * @param plain what a cell says, as {@link NumberText} reads it
     */
    TableLabels(TextTable table, UnaryOperator<String> plain, boolean knowsBlanks) {
        this.table = table;
        this.plain = plain;
        this.knowsBlanks = knowsBlanks;
    }

    /**
     * How many rows stand above the table and are none of it, as a title or a name does on a sheet: words in fewer cells
     * than further down, and below them an empty row, other words, or far more cells.
     */
    int titles() {
        int titles = 0;
        if (ShortDecimal.signed(table.word(0, 0)) != null) {
            return titles;
        }
        while (titles + 1 < table.rows() && isTitle(titles)) {
            titles++;
            while (titles + 1 < table.rows() && written(titles) == 0) {
                titles++;
            }
        }
        return titles;
    }

    private boolean isTitle(int row) {
        int written = written(row);
        int last = written(table.rows() - 1);
        return written < last
                && isWords(row)
                && (written(row + 1) == 0 || isWords(row + 1) || written == 1 && last > 2);
    }

    private boolean isWords(int row) {
        int cells = table.cells(row);
        int labels = 0;
        for (int column = 0; column < cells; column++) {
            Kind kind = kind(row, column);
            if (kind != Kind.LABEL && kind != Kind.EMPTY) {
                return false;
            }
            labels += table.isEmpty(row, column) ? 0 : 1;
        }
        return labels > 0;
    }

    private int written(int row) {
        int cells = table.cells(row);
        int written = 0;
        for (int column = 0; column < cells; column++) {
            written += table.isEmpty(row, column) ? 0 : 1;
        }
        return written;
    }

    /** Whether a number stands in the corner that can name nothing, as most tables of numbers begin. */
    boolean areNone(TableView all) {
        if (all.rows() > 1 && isShort(all)) {
            return false;
        }
        String corner = table.word(all.top(), all.left());
        return !corner.equals("0")
                && !corner.equals("1")
                && !corner.equals("1.")
                && ShortDecimal.signed(corner) != null
                && plain.apply(corner).equals(corner);
    }

    /** The labels that can be nothing else, as they are words. */
    Set<Remark> certain(TableView all) {
        var labels = EnumSet.noneOf(Remark.class);
        if (all.rows() > 1 && isShort(all)) {
            return namesShortRow(all) ? EnumSet.of(Remark.HEADER_ROW, Remark.LABEL_COLUMN) : labels;
        }
        int left = all.left();
        boolean hasColumns = all.columns() > 1;
        Kind corner = kind(all.top(), left);
        boolean canName = corner == Kind.LABEL || corner == Kind.EMPTY;
        boolean restNames = canName && rowNames(all, left + 1);
        boolean columnNames =
                canName && hasColumns && all.rows() > 1 && columnNames(all, all.top() + 1);
        boolean isHeader =
                all.rows() > 1
                        && (hasColumns
                                ? corner == Kind.LABEL && restNames
                                        || corner == Kind.EMPTY && restNames
                                        || columnNames && corner == Kind.EMPTY && counts(all)
                                : corner == Kind.LABEL);
        if (isHeader) {
            labels.add(Remark.HEADER_ROW);
        }
        boolean isIndex =
                isHeader
                        && hasColumns
                        && (corner == Kind.EMPTY
                                || CORNER.matcher(table.word(all.top(), left)).matches())
                        && rises(all);
        int first = all.top() + (isHeader ? 1 : 0);
        boolean isNamed =
                hasColumns
                        && (isHeader ? columnNames : columnNames(all, first))
                        && kind(first, left + 1) != Kind.LABEL;
        if (isIndex || isNamed) {
            labels.add(Remark.LABEL_COLUMN);
        }
        return labels;
    }

    /** Labels that count rows and columns from 0 or 1, with a corner that is empty or a word. */
    Set<Remark> counted(TableView all) {
        Kind corner = kind(all.top(), all.left());
        int least = corner == Kind.EMPTY ? 2 : 3;
        boolean isCounted =
                all.rows() >= least
                        && all.columns() >= least
                        && (corner == Kind.EMPTY || corner == Kind.LABEL)
                        && !isShort(all)
                        && counts(all)
                        && counts(all.rows() - 1, i -> table.word(all.top() + 1 + i, all.left()));
        return isCounted ? EnumSet.of(Remark.HEADER_ROW, Remark.LABEL_COLUMN) : Set.of();
    }

    /** Whole numbers that count, beside decimals or before an answer: labels only if the rest is what is looked for. */
    Set<Remark> possible(TableView all) {
        var labels = EnumSet.noneOf(Remark.class);
        int rows = all.rows();
        int columns = all.columns();
        if (rows > 1
                && counts(columns, i -> table.word(all.top(), all.left() + i))
                && IntStream.range(all.left(), all.right())
                        .allMatch(i -> isDecimal(all.top() + 1, i))) {
            labels.add(Remark.HEADER_ROW);
        }
        if (columns > 1
                && counts(rows, i -> table.word(all.top() + i, all.left()))
                && (knowsBlanks && rows >= FEWEST_COUNTED
                        || IntStream.range(all.top(), all.bottom())
                                .allMatch(i -> isDecimal(i, all.left() + 1)))) {
            labels.add(Remark.LABEL_COLUMN);
        }
        if (columns > 1
                && knowsBlanks
                && rows > 1
                && isOrdinal(all, 0)
                && IntStream.range(0, rows).allMatch(i -> isOrdinal(all, i))) {
            labels.add(Remark.LABEL_COLUMN);
        }
        return labels;
    }

    /** Whether a row begins with its place and a point, as in {@code 2. 3 4}. */
    private boolean isOrdinal(TableView all, int row) {
        return table.word(all.top() + row, all.left()).equals(row + 1 + ".")
                && !table.word(all.top() + row, all.left() + 1).endsWith(".");
    }

    /** The numbers that pandas writes before the values of a series. */
    Set<Remark> ofSeries(TableView all) {
        boolean isSeries =
                all.columns() == 2
                        && counts(all.rows(), i -> table.word(all.top() + i, all.left()));
        return isSeries ? EnumSet.of(Remark.LABEL_COLUMN) : Set.of();
    }

    private boolean isDecimal(int row, int column) {
        String word = plain.apply(table.word(row, column));
        return word.indexOf('.') >= 0;
    }

    /** Whether the first row has one cell less than all others, as no name stands over the names of the rows. */
    private boolean isShort(TableView all) {
        int cells = table.cells(all.top() + 1);
        boolean isShort = table.cells(all.top()) == cells - 1 && cells > 1;
        for (int row = all.top() + 1; isShort && row < all.bottom(); row++) {
            isShort = table.cells(row) == cells;
        }
        return isShort;
    }

    private boolean namesShortRow(TableView all) {
        int top = all.top();
        int names = table.cells(top);
        boolean areWords = areLabels(top, 0, names);
        boolean isOverNumbers =
                table.place(top, 0) - table.place(top)
                        >= table.end(top + 1, 0) - table.place(top + 1);
        boolean areCounted = isOverNumbers && counts(names, i -> table.word(top, i));
        return (areWords || areCounted) && (columnNames(all, top + 1) || rises(all));
    }

    private boolean rowNames(TableView all, int from) {
        return all.right() > from && areLabels(all.top(), from, all.right());
    }

    private boolean areLabels(int row, int from, int to) {
        boolean areLabels = true;
        for (int column = from; areLabels && column < to; column++) {
            areLabels = kind(row, column) == Kind.LABEL;
        }
        return areLabels;
    }

    private boolean columnNames(TableView all, int from) {
        boolean areLabels = true;
        for (int row = from; areLabels && row < all.bottom(); row++) {
            areLabels = kind(row, all.left()) == Kind.LABEL;
        }
        return areLabels;
    }

    /** Whether the first row counts the columns behind the first. */
    private boolean counts(TableView all) {
        return counts(all.columns() - 1, i -> table.word(all.top(), all.left() + 1 + i));
    }

    private boolean counts(int many, IntFunction<String> word) {
        String first = many > 0 ? plain.apply(word.apply(0)) : "";
        if (!first.equals("0") && !first.equals("1")) {
            return false;
        }
        int start = Integer.parseInt(first);
        return IntStream.range(0, many)
                .allMatch(i -> plain.apply(word.apply(i)).equals(String.valueOf(start + i)));
    }

    /** Whether whole numbers that rise stand before the rows behind the first. */
    private boolean rises(TableView all) {
        int before = -1;
        for (int row = all.top() + 1; row < all.bottom(); row++) {
            String word = plain.apply(table.word(row, all.left()));
            if (!COUNT.matcher(word).matches() || Integer.parseInt(word) <= before) {
                return false;
            }
            before = Integer.parseInt(word);
        }
        return true;
    }

    private Kind kind(int row, int column) {
        if (table.isWord(row, column, NUMBERS)) {
            return Kind.LABEL;
        }
        if (table.isEmpty(row, column)) {
            return Kind.EMPTY;
        }
        String word = plain.apply(table.word(row, column));
        if (word.isEmpty()) {
            return Kind.EMPTY;
        }
        if (knowsBlanks && WordArray.isBlank(word)) {
            return Kind.OTHER;
        }
        if (ShortDecimal.signed(word) != null) {
            return Kind.NUMBER;
        }
        boolean isName = isName(word);
        if (isName && (NUMBERS + "0123456789+-.").indexOf(word.charAt(0)) < 0) {
            return Kind.LABEL;
        }
        try {
            NumberText.parse(ProgramNumber.plain(word), NumberType.FLOAT64);
            return Kind.NUMBER;
        } catch (NotationException problem) {
            boolean isWord = problem.reason() == NotationException.Reason.NOT_A_NUMBER;
            return isName && isWord ? Kind.LABEL : Kind.OTHER;
        }
    }

    /** Whether a word can name a row or a column: one with letters, or a number that counts, as {@code 2:}. */
    private static boolean isName(String word) {
        boolean isElided = word.contains("...") || word.contains("…");
        return !isElided && word.indexOf(',') < 0 && NAME.matcher(word).matches();
    }
}
