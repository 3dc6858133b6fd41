package kernelwalk.notation;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** One number as LaTeX writes it: {@code -\frac{1}{4}}, {@code 1.5 \times 10^{-3}}. */
final class LatexNumber {

    private static final int LONGEST = 3 * NumberText.MOST_DIGITS;
    private static final Pattern SPACING =
            Pattern.compile("\\\\[,;:! ]|\\\\phantom\\{-}|\\\\q?quad");
    private static final Pattern FRACTION =
            Pattern.compile(
                    "\\\\[dt]?frac\\s*(?:\\{([^{}]*+)}|([0-9]))\\s*(?:\\{([^{}]*+)}|([0-9]))");
    private static final Pattern POWER =
            Pattern.compile(
                    "\\s*\\\\(?:times|cdot)\\s*10\\s*\\^\\s*(?:\\{\\s*([^{}\\s]*+)\\s*}|([0-9]))");
    private static final Pattern STYLE =
            Pattern.compile(
                    "\\\\node\\s*\\{([^{}]*+)};?|\\\\(?:text|math)?(?:rm|bf|it|sf|tt|text|bm|boldsymbol|num|underline|boxed)\\{([^{}]*+)}");
    private static final Set<String> STYLES =
            Set.of("mathbf", "textbf", "mathrm", "text", "boldsymbol", "boxed", "num");
    private static final Pattern DOTS = Pattern.compile("\\\\(?:c|l|v|d)?dots");
    private static final int MOST_STYLES = 4;

    private LatexNumber() {}

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    static String plain(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 || latex.length() > LONGEST) {
            return latex;
        }
        String inside = styled(latex);
        if (ShortDecimal.signed(inside) != null) {
            return inside;
        }
        String plain = SPACING.matcher(latex.strip()).replaceAll("").replace("{,}", ",");
        for (int i = 0; i < MOST_STYLES && plain.indexOf('\\') >= 0; i++) {
            plain = STYLE.matcher(plain).replaceAll("$1$2");
        }
        plain = DOTS.matcher(plain).replaceAll("...").replace("\\bf ", "");
        plain = FRACTION.matcher(plain).replaceAll(" $1$2/$3$4");
        plain = POWER.matcher(plain).replaceAll("e$1$2").replace("e−", "e-");
        plain = plain.replace("\\infty", "inf").strip();
        return plain.startsWith("{") && plain.endsWith("}")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    /** What stands in the braces of the one command that a cell is, as {@code 2} in {@code \mathbf{2}}. */
    private static String styled(String latex) {
        int open = latex.indexOf('{');
        boolean isOne = open > 1 && latex.charAt(0) == '\\' && latex.endsWith("}");
        return isOne && STYLES.contains(latex.substring(1, open))
                ? latex.substring(open + 1, latex.length() - 1)
                : latex;
    }

    /**
     * The numbers of one card as LaTeX, as people are to read them: fractions where the style has fractions, else
     * decimals, as many as were chosen or else all.
     */
    static List<String> of(List<? extends Value> numbers, NumberStyle style) {
        CardNotation card = style.card(numbers);
        return numbers.stream().map(value -> of(value, style, card)).toList();
    }

    private static String of(Value value, NumberStyle style, CardNotation card) {
        return switch (value) {
            case Rational exact when isFraction(exact, style) -> fraction(exact);
            case Floating floating when style.places().isEmpty() || !isFinite(floating) ->
                    of(floating);
            case Value number -> power(card.text(number).replace('−', '-'));
        };
    }

    /** What ends in no decimal is one when no decimals were chosen. */
    private static boolean isFraction(Rational exact, NumberStyle style) {
        return style.places().isEmpty() ? style.isFractionInFull(exact) : style.isFraction(exact);
    }

    private static boolean isFinite(Floating floating) {
        return Double.isFinite(floating.value());
    }

    private static String fraction(Rational exact) {
        String sign = exact.signum() < 0 ? "-" : "";
        return sign + "\\frac{" + exact.numerator().abs() + "}{" + exact.denominator() + "}";
    }

    private static String of(Floating floating) {
        double number = floating.value();
        if (Double.isNaN(number)) {
            return "\\mathrm{nan}";
        }
        if (Double.isInfinite(number)) {
            return number < 0 ? "-\\infty" : "\\infty";
        }
        return power(floating.toString());
    }

    private static String power(String plain) {
        int exponent = plain.indexOf('e');
        return exponent < 0
                ? plain
                : plain.substring(0, exponent)
                        + " \\times 10^{"
                        + plain.substring(exponent + 1)
                        + "}";
    }
}
