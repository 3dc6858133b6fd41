package kernelwalk.notation;

import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads a matrix between the angle brackets of Maple: {@code <<1|2>,<3|4>>} by rows, {@code <<1,3>|<2,4>>} by columns,
 * {@code <1,2;3,4>}, and the vectors {@code <1,2>} and {@code <1|2>}.
 *
 * @see <a href="https://www.maplesoft.com/support/help/maple/view.aspx?path=MVshortcut">Maple, shortcut notation</a>
 */
final class MapleMatrix {

    private static final Pattern BEGINNING = Pattern.compile("<\\s{0,99}+(<\\s{0,99}+)?[-+−.\\d]");
    private static final char NONE = ' ';

    private final String text;
    private final TextCursor cursor;
    private final ReadingTask task;
    private final TextTable.Builder table;
    private final boolean isNested;
    private final boolean hasSemicolons;
    private char outer = NONE;
    private char inner = NONE;
    private int depth;

    private MapleMatrix(String text, int from, ReadingTask task) {
        this.text = text;
        this.cursor = new TextCursor(text, from);
        this.task = task;
        this.table = new TextTable.Builder(text);
        var beginning = BEGINNING.matcher(text).region(from, text.length());
        this.isNested = beginning.lookingAt() && beginning.group(1) != null;
        int close = text.indexOf('>', from);
        this.hasSemicolons = text.indexOf(';', from, Math.max(from, close)) >= 0;
    }

    static boolean isOf(String text, int from) {
        return text.charAt(from) == '<'
                && BEGINNING.matcher(text).region(from, text.length()).lookingAt();
    }

    /** Reads the rest of a text. */
    static ParsedTensor read(String text, int from, ReadingTask task) {
        var matrix = new MapleMatrix(text, from, task);
        matrix.checkEnd(matrix.split(from));
        ParsedTensor numbers =
                TableReading.read(
                        matrix.table.build(),
                        matrix.cursor,
                        task,
                        cell -> CellNumber.plain(cell, task.commas()),
                        Notation.LINES);
        return matrix.isNested ? numbers.with(matrix.arranged(numbers.numbers())) : numbers;
    }

    /** Lists one beside the other are columns; those in the direction of their own numbers are one vector. */
    private NumberArray arranged(NumberArray lists) {
        if (inner == outer && inner != NONE) {
            int count = lists.values().size();
            return lists.reshaped(inner == ',' ? List.of(count, 1) : List.of(1, count));
        }
        return inner == ',' ? lists.permuted(1, 0) : lists;
    }

    /** Splits everything into cells, and answers where the brackets end. */
    private int split(int from) {
        int begin = from;
        for (int at = from; at < text.length(); at++) {
            char sign = text.charAt(at);
            boolean isSign = "<>|;".indexOf(sign) >= 0 || sign == ',' && !isWithinNumber(at);
            if (!isSign) {
                continue;
            }
            if (!TextLines.areBlank(text, begin, at)) {
                cell(begin, at);
            }
            begin = at + 1;
            switch (sign) {
                case '<' -> open(at);
                case '>' -> depth--;
                default -> separate(sign, at);
            }
            if (depth == 0) {
                return begin;
            }
        }
        throw cursor.refusal(Reason.UNFINISHED, from);
    }

    private void open(int at) {
        depth++;
        if (depth > (isNested ? 2 : 1)) {
            throw cursor.refusal(Reason.UNEXPECTED, at);
        }
        if (depth == 2 || !isNested) {
            table.startRow(at);
        }
    }

    private void cell(int from, int to) {
        if (isNested && depth != 2) {
            throw cursor.refusal(Reason.UNEXPECTED, from);
        }
        table.cell(from, to);
    }

    /** Each list is a row for now; of numbers alone those behind a semicolon are one, and each of a column. */
    private void separate(char sign, int at) {
        if (isNested) {
            char before = depth == 2 ? inner : outer;
            if (sign == ';' || before != NONE && before != sign) {
                throw cursor.refusal(Reason.UNEXPECTED, at);
            }
            inner = depth == 2 ? sign : inner;
            outer = depth == 1 ? sign : outer;
        } else if (sign == ';' || sign == ',' && !hasSemicolons) {
            table.startRow(at + 1);
        }
    }

    /** Whether a comma stands between digits of one number. */
    private boolean isWithinNumber(int at) {
        boolean isFree = task.commas() == Commas.GROUP || task.commas() == Commas.DECIMAL;
        return isFree && isDigit(at - 1) && at + 1 < text.length() && isDigit(at + 1);
    }

    private boolean isDigit(int at) {
        return text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private void checkEnd(int end) {
        var rest = new TextCursor(text, end);
        rest.skipSpaces();
        if (rest.take(';') || rest.take(':')) {
            rest.skipSpaces();
        }
        if (!rest.isAtEnd()) {
            throw rest.refusal(Reason.TRAILING, rest.at());
        }
    }
}
