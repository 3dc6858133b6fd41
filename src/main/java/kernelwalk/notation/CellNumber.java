package kernelwalk.notation;

import java.util.List;

/** What a cell of a table says, without what spreadsheets and Markdown put around a number. */
final class CellNumber {

    private static final List<String> MARKS = List.of("\"", "**", "__", "*", "`", "$", "'");

    private CellNumber() {}

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    static String plain(String cell, Commas commas) {
        if (commas == Commas.SEPARATE && ShortDecimal.isLike(cell)) {
            return cell;
        }
        String bare = cell;
        for (int i = 0; i < MARKS.size(); i++) {
            String mark = MARKS.get(i);
            int length = mark.length();
            if (bare.length() > 2 * length && bare.startsWith(mark) && bare.endsWith(mark)) {
                bare = bare.substring(length, bare.length() - length).strip();
                i = -1;
            }
        }
        boolean isFormula = bare.startsWith("=") || bare.startsWith("'");
        return GroupedNumber.plain(isFormula ? bare.substring(1) : bare, commas);
    }
}
