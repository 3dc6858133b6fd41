package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Rectangles of numbers as spreadsheets and text files have them, a line for each row.
 *
 * <p>The first of these signs that the text holds stands between the numbers: tab, semicolon, comma; else spaces do.
 * A number is anything that {@link NumberText} reads, in quotes or behind {@code =} too.
 */
public final class GridText {

    private static final String SEPARATORS = "\t;,";

    private GridText() {}

    /** The sign that stands between the numbers of a text. */
    static char separator(String text) {
        for (char separator : SEPARATORS.toCharArray()) {
            if (text.indexOf(separator) >= 0) {
                return separator;
            }
        }
        return ' ';
    }

    /** The cells of a line; one whose numbers spaces separate has none that are empty. */
    static List<String> cells(String line, char separator) {
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
                cells.add(rest.substring(from, at));
            }
            from = ends ? at + 1 : from;
        }
        return cells;
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
