package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.GridException.Reason;

/**
 * Reads and writes rectangles of numbers as spreadsheets and text files have them, a line for each row.
 *
 * <p>The first of these signs that the text holds stands between the numbers: tab, semicolon, comma; else spaces do.
 * A number is anything that {@link NumberText} reads, in quotes or behind {@code =} too.
 */
public final class GridText {

    /** The most numbers that are read at once. */
    public static final int MOST_NUMBERS = 1 << 20;

    private static final String SEPARATORS = "\t;,";
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private GridText() {}

    /**
     * Reads rows of numbers.
     *
     * @param text lines that end as on any system; empty ones at the end do not count
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @return at least one row; all rows have the same length, at least 1
     * @throws GridException when it is not a rectangle of numbers, or one that is too large
     */
    public static List<List<Value>> parse(String text, NumberType type) {
        String plain = text.replace('\u00A0', ' ').replace('\u202F', ' ');
        plain = plain.indexOf(BYTE_ORDER_MARK) == 0 ? plain.substring(1) : plain;
        char separator = separator(plain);
        List<List<Value>> rows = new ArrayList<>();
        for (String line : lines(plain)) {
            int number = rows.size() + 1;
            List<String> cells = cells(line, separator, MOST_NUMBERS);
            int columns = rows.isEmpty() ? cells.size() : rows.getFirst().size();
            if ((long) columns * number > MOST_NUMBERS) {
                throw new GridException(Reason.TOO_MANY, 0, MOST_NUMBERS);
            }
            if (cells.size() != columns) {
                throw new GridException(Reason.RAGGED, number, number, cells.size(), columns);
            }
            rows.add(values(cells, type, number));
        }
        return List.copyOf(rows);
    }

    static char separator(String text) {
        for (char separator : SEPARATORS.toCharArray()) {
            if (text.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ' ';
    }

    /** The lines but for empty ones at the end; a line of nothing but tabs is a row of empty cells. */
    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int last = 0;
        for (String line : (Iterable<String>) text.lines()::iterator) {
            if (lines.size() >= MOST_NUMBERS && !isEmpty(line)) {
                throw new GridException(Reason.TOO_MANY, 0, MOST_NUMBERS);
            }
            if (lines.size() < MOST_NUMBERS) {
                lines.add(line);
            }
            last = isEmpty(line) ? last : lines.size();
        }
        if (last == 0) {
            throw new GridException(Reason.EMPTY, 0);
        }
        return lines.subList(0, last);
    }

    private static boolean isEmpty(String line) {
        return line.chars().allMatch(sign -> sign == ' ');
    }

    static List<String> cells(String line, char separator, int most) {
        List<String> cells = new ArrayList<>();
        String rest = separator == ' ' ? line.strip() : line;
        if (separator == ' ' && rest.isEmpty()) {
            return cells;
        }
        int from = 0;
        for (int at = 0; at <= rest.length(); at++) {
            boolean ends = at == rest.length() || rest.charAt(at) == separator;
            boolean repeated = separator == ' ' && at == from;
            if (ends && !repeated) {
                if (cells.size() == most) {
                    throw new GridException(Reason.TOO_MANY, 0, most);
                }
                cells.add(rest.substring(from, at));
            }
            from = ends ? at + 1 : from;
        }
        return cells;
    }

    private static List<Value> values(List<String> cells, NumberType type, int row) {
        List<Value> values = new ArrayList<>(cells.size());
        for (String cell : cells) {
            try {
                values.add(NumberText.parse(bare(cell), type));
            } catch (NotationException notANumber) {
                throw new GridException(notANumber, row, values.size() + 1);
            }
        }
        return values;
    }

    /** A number without the quotes or the sign of a formula that a spreadsheet puts around it. */
    static String bare(String cell) {
        String bare = cell.strip();
        if (bare.length() >= 2 && bare.startsWith("\"") && bare.endsWith("\"")) {
            bare = bare.substring(1, bare.length() - 1).strip();
        }
        return bare.startsWith("=") ? bare.substring(1) : bare;
    }

    /**
     * Rows of numbers with tabs between them, for a spreadsheet: decimals where they end, else fractions. A fraction
     * stands behind {@code =}, because a spreadsheet takes a bare 1/3 for the third of January.
     */
    public static String tabbed(List<? extends List<? extends Value>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(GridText::plain).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
    }

    private static String plain(Value value) {
        String plain = NumberText.decimal(value).replace('−', '-');
        return value instanceof Rational && plain.indexOf('/') >= 0 ? "=" + plain : plain;
    }
}
