package kernelwalk.notation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;

/**
 * A number that multiplies or divides a whole matrix: {@code 1/9 * [1 1 1; …]}, {@code np.array(…) / 16},
 * {@code \frac{1}{9} \begin{bmatrix} …}.
 *
 * @param number what each number of the matrix is multiplied by
 * @param text   the text with spaces in the place of the factor, so that every number stays where it was
 */
record Factor(Rational number, String text) {

    private static final int LONGEST = 400;
    private static final String NUMBER =
            "[+-]?(?:\\d{1,18}(?:\\.\\d{0,18})?|\\.\\d{1,18})(?:\\s?/\\s?\\d{1,18})?";
    private static final Pattern BEFORE =
            Pattern.compile(
                    "\\s*+(?:[A-Za-z_]\\w{0,40}\\s*(?:=|<-)\\s*)?(?<factor>\\(?\\s*(?<number>"
                            + NUMBER
                            + ")\\s*\\)?\\s*\\.?\\*)\\s*(?=[\\[{(]|[A-Za-z_][\\w.]{0,40}\\()");
    private static final Pattern BEHIND =
            Pattern.compile(
                    "(?<=[\\])}])\\s*(?<sign>\\.?[*/])\\s*\\(?\\s*(?<number>"
                            + NUMBER
                            + ")\\s*\\)?\\s*;?\\s*$");
    private static final Pattern BEFORE_LATEX =
            Pattern.compile(
                    "(?<factor>-?\\s*\\\\[dt]?frac\\s*\\{\\s*\\d{1,18}\\s*}\\s*\\{\\s*\\d{1,18}\\s*}|"
                            + NUMBER
                            + "|-)\\s*(?<times>(?:\\\\cdot|\\\\times|\\*|\\\\[,;!])?)\\s*(?:\\\\left\\s*(?:[\\[(|.]|\\\\[{|]))?\\s*$");

    private static Factor none(String text) {
        return new Factor(Rational.ONE, text);
    }

    /** The factor of a text, 1 where it has none. */
    static Factor of(String text) {
        int matrix = LatexReader.begin(text, 0);
        if (matrix >= 0) {
            return ofLatex(text, matrix);
        }
        Matcher before = BEFORE.matcher(text).region(0, Math.min(text.length(), LONGEST));
        if (before.lookingAt()) {
            return with(text, before.start("factor"), before.end("factor"), before.group("number"));
        }
        int from = Math.max(0, text.length() - LONGEST);
        Matcher behind = BEHIND.matcher(text).region(from, text.length());
        behind.useTransparentBounds(true);
        if (!behind.find() || !isExpression(text)) {
            return none(text);
        }
        Factor times =
                with(text, behind.start("sign"), behind.end("number"), behind.group("number"));
        boolean isOver = behind.group("sign").endsWith("/");
        boolean closes = text.indexOf(')', behind.end("number")) >= 0;
        String rest =
                closes ? BlankedText.of(text, behind.start("sign"), text.length()) : times.text;
        return !isOver
                ? new Factor(times.number, rest)
                : times.number.isZero()
                        ? none(text)
                        : new Factor(Rational.ONE.dividedBy(times.number), rest);
    }

    private static boolean isExpression(String text) {
        if (TextLines.areBlank(text, 0, text.length())) {
            return false;
        }
        return TextLayout.of(text).family() == TextFamily.EXPRESSION;
    }

    private static Factor ofLatex(String text, int matrix) {
        int from = Math.max(Math.max(0, matrix - LONGEST), text.lastIndexOf('=', matrix) + 1);
        Matcher before = BEFORE_LATEX.matcher(text).region(from, matrix);
        if (!before.find() || !isAlone(text, from, before.start())) {
            return none(text);
        }
        String number = before.group("factor").equals("-") ? "-1" : before.group("factor");
        return with(text, before.start("factor"), before.end("times"), LatexNumber.plain(number));
    }

    /** Whether nothing but what opens a formula stands before a place. */
    private static boolean isAlone(String text, int from, int to) {
        return text.substring(from, to)
                .replaceAll(
                        "\\\\(?:begin|end)\\{[a-z]{1,20}\\*?}|\\\\(?:displaystyle|\\[|\\()|[$&\\s]",
                        "")
                .isEmpty();
    }

    private static Factor with(String text, int from, int to, String number) {
        Optional<Rational> factor = number(number.replaceAll("\\s", ""));
        return factor.map(known -> new Factor(known, BlankedText.of(text, from, to)))
                .orElse(none(text));
    }

    private static Optional<Rational> number(String text) {
        try {
            return Optional.of((Rational) NumberText.parse(text, NumberType.EXACT));
        } catch (NotationException notANumber) {
            return Optional.empty();
        }
    }

    /** Reads numbers as another does, each times the factor. */
    NumberReading of(NumberReading numbers) {
        return number.equals(Rational.ONE) ? numbers : numbers.times(number);
    }
}
