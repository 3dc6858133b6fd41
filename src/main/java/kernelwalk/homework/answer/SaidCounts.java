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

    private static final Pattern SIZE_OR_NUMBER = Pattern.compile(SIZE.pattern() + "|\\d+");
    private static final Pattern BETWEEN = Pattern.compile("\\s*(?:[|\\t;/→⇒]|->|=>)\\s*|\\s{2,}");
    private static final Pattern EDGE =
            Pattern.compile("^(?:[\\s|,;:/→⇒]|->|=>)+|(?:[\\s|,;:/→⇒]|->|=>)+$");
    private static final Pattern NUMBER = Pattern.compile("\\+?\\d[\\d.,_' ]*+");

    /** How much memory a summary says that a count takes: {@code (80.00 B)}. */
    private static final Pattern MEMORY =
            Pattern.compile("(?i)\\(\\s*[\\d.,]+\\s*(?:[kmgt]i?)?b(?:ytes?)?\\s*\\)");

    /** Units and parameters; a comma or a blank before three digits may group those of one number. */
    private static final Pattern UNITS_AND_COUNT =
            Pattern.compile("(\\d+)(?:\\s*/\\s*|(?:,\\s*|\\s)(?!\\d{3}\\b))(\\d[\\d,]*)");

    /** What stands behind a label: a size, a number of parameters, or one beside the other. */
    static SaidCounts of(String text) {
        String said = trimmed(MEMORY.matcher(text).replaceAll(""));
        Matcher size = SIZE.matcher(said);
        if (size.find()) {
            String behind = trimmed(said.substring(size.end()));
            String before = trimmed(said.substring(0, size.start()));
            return new SaidCounts(
                    Optional.of(size.group()),
                    Optional.of(behind)
                            .filter(rest -> rest.chars().anyMatch(Character::isDigit))
                            .or(() -> Optional.of(before).filter(SaidCounts::isNumber)));
        }
        String[] cells = BETWEEN.split(said);
        return new SaidCounts(Optional.of(cells[0]), Optional.of(cells[cells.length - 1]));
    }

    /** The same of a layer that gives units, where both are lone numbers. */
    static SaidCounts ofUnits(String text) {
        Matcher both = UNITS_AND_COUNT.matcher(trimmed(text));
        return both.matches() ? of(both.group(1), both.group(2)) : of(text);
    }

    /** The same where a column says which of the two it is. */
    static SaidCounts of(String size, String parameters) {
        return new SaidCounts(
                Optional.of(size.strip()).filter(it -> !it.isEmpty()),
                Optional.of(parameters.strip()).filter(it -> !it.isEmpty()));
    }

    /** The size, where it is not the number of parameters itself. */
    Optional<String> sizeBeside() {
        return size.filter(it -> hasSize(it) || isNumber(it) && !size.equals(parameters));
    }

    private static String trimmed(String text) {
        return EDGE.matcher(text).replaceAll("");
    }

    /** Whether a text holds lengths that belong together. */
    static boolean hasSize(String text) {
        return SIZE.matcher(text).find();
    }

    /** Whether a text is lengths that belong together. */
    static boolean isSize(String text) {
        return SIZE.matcher(text).matches();
    }

    /** All sizes and numbers that stand in a text. */
    static Matcher sizesAndNumbers(String text) {
        return SIZE_OR_NUMBER.matcher(text);
    }

    /** Whether a text is a single number. */
    static boolean isNumber(String text) {
        return NUMBER.matcher(text.strip()).matches();
    }
}
