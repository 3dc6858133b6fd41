package kernelwalk.homework.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes a text apart that says something of each layer without naming it: lines, arrows, a list with commas, blanks or
 * brackets.
 *
 * @param isSizes whether sizes are asked for, and not numbers of parameters
 */
record ListedCounts(boolean isSizes) {

    private static final Pattern ARROW = Pattern.compile("\\s*(?:->|=>|→|⇒|➝|➔|▸|▶|>)\\s*");
    private static final Pattern BRACKETS =
            Pattern.compile("(?s)[\\[({]\\s*([^\\[\\](){}]*)[\\])}]");
    private static final Pattern BETWEEN = Pattern.compile("[,;]\\s+|;|\\s{2,}|\\t");

    private static final Pattern BARE_NUMBERS =
            Pattern.compile("\\d+(?:(?:\\s*[,;]\\s*|\\s+)\\d+)+");

    /** One number, with a sign before every three digits. */
    private static final Pattern GROUPED =
            Pattern.compile("[1-9]\\d{0,2}([, \\u00A0\\u2009\\u202F])\\d{3}(?:\\1\\d{3})*");

    /** Each way to take a text apart. */
    List<List<String>> ways(String text) {
        return List.of(lines(text), List.of(ARROW.split(text)), isSizes ? sizes(text) : list(text));
    }

    /** The lines in which anything stands. */
    static List<String> lines(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(Character::isLetterOrDigit))
                .toList();
    }

    private static List<String> list(String text) {
        Matcher brackets = BRACKETS.matcher(text);
        if (brackets.matches()) {
            return List.of(brackets.group(1).split(","));
        }
        return BARE_NUMBERS.matcher(text).matches() && !GROUPED.matcher(text).matches()
                ? List.of(text.split("[\\s,;]+"))
                : List.of(BETWEEN.split(text));
    }

    /** The sizes with the lone numbers between them; without these where there are words, which may have numbers. */
    private static List<String> sizes(String text) {
        var sizes = new ArrayList<String>();
        var all = new ArrayList<String>();
        var others = new StringBuilder();
        Matcher found = SaidCounts.sizesAndNumbers(text);
        while (found.find()) {
            found.appendReplacement(others, "");
            all.add(found.group());
            if (SaidCounts.hasSize(found.group())) {
                sizes.add(found.group());
            }
        }
        found.appendTail(others);
        return sizes.isEmpty() || others.chars().anyMatch(Character::isLetter) ? sizes : all;
    }

    /** Whether parts are one for each layer that there would be, and not one answer. */
    boolean isList(List<String> parts) {
        boolean areCounts =
                parts.stream()
                        .map(String::strip)
                        .allMatch(
                                it -> SaidCounts.isNumber(it) || isSizes && SaidCounts.isSize(it));
        return areCounts
                && parts.size() > 1
                && (!isSizes || parts.stream().filter(SaidCounts::hasSize).count() > 1);
    }
}
