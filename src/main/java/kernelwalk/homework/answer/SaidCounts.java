package kernelwalk.homework.answer;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a line says of one layer, as it is written.
 *
 * @param size       how large its output is
 * @param parameters how many numbers it has
 */
public record SaidCounts(Optional<String> size, Optional<String> parameters) {

    /** A bracket with lengths in it, or lengths with a sign between them. */
    private static final Pattern SIZE =
            Pattern.compile(
                    "torch\\.Size\\s*\\(\\s*\\[[^\\]]*\\]\\s*\\)"
                            + "|\\[\\s*\\([^()]*\\)\\s*\\]"
                            + "|[\\[(][^\\[\\]()]*\\d[^\\[\\]()]*[\\])]"
                            + "|\\d+(?:\\s*(?:[x×*X]|\\bby\\b)\\s*\\d+)+");

    private static final Pattern BETWEEN = Pattern.compile("\\s*[|\\t;]\\s*|\\s{2,}");
    private static final Pattern EDGE = Pattern.compile("^[\\s|,;:\\t]+|[\\s|,;\\t]+$");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d.,_' ]*+");

    /** What stands behind a label: a size, a number of parameters, or one behind the other. */
    static SaidCounts of(String text) {
        String said = trimmed(text);
        Matcher size = SIZE.matcher(said);
        if (size.find()) {
            String behind = trimmed(said.substring(size.end()));
            return new SaidCounts(
                    Optional.of(size.group()),
                    Optional.of(behind).filter(rest -> rest.chars().anyMatch(Character::isDigit)));
        }
        String[] cells = BETWEEN.split(said);
        return new SaidCounts(Optional.of(cells[0]), Optional.of(cells[cells.length - 1]));
    }

    /** The same where a column says which of the two it is. */
    static SaidCounts of(String size, String parameters) {
        return new SaidCounts(
                Optional.of(size.strip()).filter(it -> !it.isEmpty()),
                Optional.of(parameters.strip()).filter(it -> !it.isEmpty()));
    }

    private static String trimmed(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    /** Whether a text holds lengths that belong together. */
    static boolean hasSize(String text) {
        return SIZE.matcher(text).find();
    }

    /** All sizes that stand in a text. */
    static Matcher sizes(String text) {
        return SIZE.matcher(text);
    }

    /** Whether a text is a single number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }
}
