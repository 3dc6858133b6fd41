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
     * Rows of numbers with tabs between them, for a spreadsheet, with all their digits: fractions where the style has
     * fractions, else decimals.
     */
    public static String tabbed(List<? extends List<? extends Value>> rows, NumberStyle style) {
        return rows.stream()
                .map(row -> row.stream().map(each -> cell(each, style)).toList())
                .map(row -> String.join("\t", row))
                .collect(Collectors.joining("\n"));
    }

    private static String cell(Value value, NumberStyle style) {
        return value instanceof Rational exact && style.isFractionInFull(exact)
                ? formula(exact)
                : NumberText.decimal(value).replace('−', '-');
    }

    /** What a person typed, for a spreadsheet: all digits as they are, a fraction such as {@code 2½} as a formula. */
    public static String cell(String typed, Value read) {
        return read instanceof Rational exact && NumberText.isFraction(typed)
                ? formula(exact)
                : typed.replace('−', '-').replace('－', '-');
    }

    /** A fraction behind {@code =}, as a spreadsheet takes a bare 1/3 for the third of January and knows no ⅓. */
    static String formula(Rational exact) {
        return exact.isWhole() ? exact.toString() : "=" + exact;
    }
}
