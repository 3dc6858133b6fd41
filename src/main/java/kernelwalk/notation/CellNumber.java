package kernelwalk.notation;

import java.util.List;

/** What a cell of a table says, without what spreadsheets and Markdown put around a number. */
final class CellNumber {

    private static final List<String> MARKS = List.of("\"", "**", "__", "*", "`", "$", "'");

    /** Those of them that one sign is. */
    private static final String SINGLE_MARKS = "\"*`$'";

    /** A quoted cell that holds nothing. */
    private static final String NOTHING = "\"\"";

    private CellNumber() {}

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    static String plain(String cell, Commas commas) {
        return GroupedNumber.plain(isBare(cell) ? cell : bare(cell), commas);
    }

    /** Whether a sign can stand on both sides of a number. */
    static boolean isMark(char sign) {
        return SINGLE_MARKS.indexOf(sign) >= 0;
    }

    /** Whether a cell ends in a digit and begins with one or a minus, so that nothing is around the number. */
    private static boolean isBare(String cell) {
        return !cell.isEmpty()
                && isDigit(cell, cell.length() - 1)
                && (isDigit(cell, 0) || cell.charAt(0) == '-');
    }

    private static boolean isDigit(String cell, int at) {
        return cell.charAt(at) >= '0' && cell.charAt(at) <= '9';
    }

    private static String bare(String cell) {
        String bare = cell.equals(NOTHING) ? "" : cell;
        for (int i = 0; i < MARKS.size(); i++) {
            String mark = MARKS.get(i);
            int length = mark.length();
            if (bare.length() > 2 * length && bare.startsWith(mark) && bare.endsWith(mark)) {
                bare = bare.substring(length, bare.length() - length).strip();
                i = -1;
            }
        }
        return bare.startsWith("=") || bare.startsWith("'") ? bare.substring(1) : bare;
    }
}
