package kernelwalk.notation;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Rows of a matrix that somebody has typed in one line, without brackets: {@code 1, 2; 3, 4} and {@code 1 2 / 3 4}. They
 * are rows where all have as many numbers, two at least.
 */
final class RowsInOneLine {

    private static final String SIGNS = "0-9." + NumberText.FRACTION_SIGNS;

    private static final String NUMBER =
            "[-+−]?[" + SIGNS + "](?:[" + SIGNS + ",/]|[eE][-+−]?(?=[0-9]))*|[_?]";

    /** Nobody types a longer line. */
    private static final int LONGEST = 4096;

    /** Two numbers at least, with a blank between them. */
    private static final Pattern ROW =
            Pattern.compile("\\s*(?:" + NUMBER + ")(?:,?\\s+(?:" + NUMBER + "))+\\s*");

    /** Thousands, so that it may be one number. */
    private static final Pattern GROUPED = Pattern.compile("\\s*[-+−]?\\d{1,3}(?:\\s\\d{3})+\\s*");

    private static final List<Pattern> BETWEEN =
            List.of(Pattern.compile(";"), Pattern.compile("(?<=\\s)/(?=\\s)"));

    private RowsInOneLine() {}

    /** The text with line ends in the place of signs between rows, so that all else stands where it stood. */
    static String parted(String text) {
        if (text.length() > LONGEST
                || text.strip().indexOf('\n') >= 0
                || text.indexOf('[') >= 0
                || text.indexOf('\t') >= 0) {
            return text;
        }
        for (Pattern between : BETWEEN) {
            if (areRows(between.split(text, -1))) {
                return between.matcher(text).replaceAll("\n");
            }
        }
        return text;
    }

    private static boolean areRows(String[] parts) {
        int rows = parts.length - (parts[parts.length - 1].isBlank() ? 1 : 0);
        return rows > 1
                && Stream.of(parts).limit(rows).allMatch(part -> ROW.matcher(part).matches())
                && Stream.of(parts).limit(rows).map(RowsInOneLine::numbers).distinct().count() == 1
                && !Stream.of(parts).limit(rows).allMatch(part -> GROUPED.matcher(part).matches());
    }

    private static int numbers(String row) {
        return row.strip().split("\\s+").length;
    }
}
