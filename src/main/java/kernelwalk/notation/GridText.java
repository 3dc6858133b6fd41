package kernelwalk.notation;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** Rectangles of numbers as spreadsheets take them, a line for each row; {@link TensorText} reads them back. */
public final class GridText {

    private GridText() {}

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
