package kernelwalk.notation;

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
    private static final Pattern WORD = Pattern.compile("\\\\(?:text|mathrm)\\{(\\w*+)}");

    private LatexNumber() {}

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    static String plain(String latex) {
        if (latex.indexOf('\\') < 0 && latex.indexOf('{') < 0 || latex.length() > LONGEST) {
            return latex;
        }
        String plain = SPACING.matcher(latex.strip()).replaceAll("");
        plain = FRACTION.matcher(plain).replaceAll(" $1$2/$3$4");
        plain = POWER.matcher(plain).replaceAll("e$1$2").replace("e−", "e-");
        plain = WORD.matcher(plain).replaceAll("$1").replace("\\infty", "inf").strip();
        return plain.startsWith("{") && plain.endsWith("}")
                ? plain.substring(1, plain.length() - 1)
                : plain;
    }

    /** The number as LaTeX: whole numbers and decimals that end as they are, else a fraction. */
    static String of(Value value) {
        return switch (value) {
            case Rational exact -> of(exact);
            case Floating floating -> of(floating);
        };
    }

    private static String of(Rational exact) {
        if (exact.isWhole()) {
            return exact.toString();
        }
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
        String plain = floating.toString();
        int exponent = plain.indexOf('e');
        return exponent < 0
                ? plain
                : plain.substring(0, exponent)
                        + " \\times 10^{"
                        + plain.substring(exponent + 1)
                        + "}";
    }
}
