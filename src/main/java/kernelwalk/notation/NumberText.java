package kernelwalk.notation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * Reads and shows single numbers as people write them.
 *
 * <p>Read are whole numbers, decimals ({@code .25}, {@code 5.}), scientific notation, fractions ({@code 1/4}), mixed
 * numbers ({@code 1 1/4}, {@code 1¼}), each with an ASCII or a Unicode minus, and {@code NaN} and {@code Infinity}.
 */
public final class NumberText {

    /** The most digits that a number may have. */
    public static final int MOST_DIGITS = 1_000;

    /** The furthest that an exponent may be from 0. */
    public static final int MOST_EXPONENT = 1_000;

    private static final int LONGEST_EXPONENT = 6;

    /** The signs that are fractions, for a class of characters. */
    static final String FRACTION_SIGNS = "¼½¾⅐-⅞";

    private static final Pattern DECIMAL =
            Pattern.compile(
                    "(?<digits>\\d++(?:\\.\\d*+)?|\\.\\d++)(?:[eE](?<exponent>[+-]?\\d++))?");
    private static final Pattern FRACTION =
            Pattern.compile("(?:(?<whole>\\d++)\\s++)?(?<over>\\d++)\\s*+/\\s*+(?<under>\\d++)");
    private static final Pattern GLYPH =
            Pattern.compile("(?<whole>\\d*)\\s*(?<glyph>[" + FRACTION_SIGNS + "])");
    private static final Pattern BEGINNING =
            Pattern.compile(
                    "[+−-]?(?:\\.|\\d+\\s*/\\s*0*|\\d+"
                            + " \\d+\\s*/?|(?:\\d+\\.?\\d*|\\.\\d+)[eE][+-]?)?");
    private static final Map<String, String> GLYPHS =
            Map.ofEntries(
                    Map.entry("1/2", "½"),
                    Map.entry("1/3", "⅓"),
                    Map.entry("2/3", "⅔"),
                    Map.entry("1/4", "¼"),
                    Map.entry("3/4", "¾"),
                    Map.entry("1/5", "⅕"),
                    Map.entry("2/5", "⅖"),
                    Map.entry("3/5", "⅗"),
                    Map.entry("4/5", "⅘"),
                    Map.entry("1/6", "⅙"),
                    Map.entry("5/6", "⅚"),
                    Map.entry("1/8", "⅛"),
                    Map.entry("3/8", "⅜"),
                    Map.entry("5/8", "⅝"),
                    Map.entry("7/8", "⅞"));
    private static final Map<String, String> FRACTIONS =
            GLYPHS.entrySet().stream()
                    .collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));

    private NumberText() {}

    /**
     * Reads one number.
     *
     * @param text  what was typed; spaces around it do not count
     * @param type  the numbers of the exercise: only float types know NaN and infinities
     * @throws NotationException when it is not a number, or one that is too long
     */
    public static Value parse(String text, NumberType type) {
        Rational everyday = ShortDecimal.signed(text);
        if (everyday != null) {
            return everyday;
        }
        Rational fractional = ShortFraction.signed(text);
        if (fractional != null) {
            return fractional;
        }
        String plain = PlainSigns.of(text).strip().replace('−', '-').replace('⁄', '/');
        boolean negative = plain.startsWith("-");
        String unsigned = negative || plain.startsWith("+") ? plain.substring(1).strip() : plain;
        if (unsigned.isEmpty()) {
            throw new NotationException(NotationException.Reason.EMPTY, text);
        }
        if (unsigned.length() > 2 * MOST_DIGITS + 10) {
            boolean isNumber = Character.isDigit(unsigned.charAt(0)) || unsigned.charAt(0) == '.';
            throw new NotationException(
                    isNumber
                            ? NotationException.Reason.TOO_LONG
                            : NotationException.Reason.NOT_A_NUMBER,
                    shortened(text));
        }
        if (unsigned.equalsIgnoreCase("nan")
                || unsigned.equalsIgnoreCase("infinity")
                || unsigned.equalsIgnoreCase("inf")) {
            return special(unsigned, negative, text, type);
        }
        Rational magnitude = magnitude(unsigned, text);
        Rational number = negative ? magnitude.negated() : magnitude;
        return magnitude.isWrittenAsFraction() ? number.asFraction() : number;
    }

    /**
     * How many digits stand behind the point of a decimal: 2 in {@code 5.50}, 4 in {@code 1.5e-3}.
     *
     * @param text a number as {@link #parse} reads it
     * @return nothing for whole numbers, {@code 5.}, fractions and what is not finite
     */
    public static OptionalInt places(String text) {
        int everyday = ShortDecimal.places(text);
        if (everyday >= 0) {
            return everyday == 0 ? OptionalInt.empty() : OptionalInt.of(everyday);
        }
        if (text.indexOf('/') >= 0) {
            return OptionalInt.empty();
        }
        String plain = PlainSigns.of(text).strip().replace('−', '-');
        String unsigned =
                plain.isEmpty() || "+-".indexOf(plain.charAt(0)) < 0 ? plain : plain.substring(1);
        Matcher decimal = DECIMAL.matcher(unsigned.strip());
        if (!decimal.matches()) {
            return OptionalInt.empty();
        }
        String digits = decimal.group("digits");
        String exponent = decimal.group("exponent");
        if (exponent != null && exponent.length() > LONGEST_EXPONENT) {
            return OptionalInt.empty();
        }
        int point = digits.indexOf('.');
        int behind = point < 0 ? 0 : digits.length() - point - 1;
        int places = behind - (exponent == null ? 0 : Integer.parseInt(exponent));
        return places > 0 ? OptionalInt.of(places) : OptionalInt.empty();
    }

    private static Value special(String unsigned, boolean negative, String text, NumberType type) {
        if (!type.isFloat()) {
            throw new NotationException(NotationException.Reason.NOT_FINITE, shortened(text));
        }
        double value = unsigned.equalsIgnoreCase("nan") ? Double.NaN : Double.POSITIVE_INFINITY;
        return new Floating(negative ? -value : value, NumberType.FLOAT64);
    }

    private static Rational magnitude(String unsigned, String text) {
        Rational everyday = ShortDecimal.parse(unsigned);
        if (everyday != null) {
            return everyday;
        }
        Rational fractional = ShortFraction.parse(unsigned);
        if (fractional != null) {
            return fractional;
        }
        Matcher decimal = DECIMAL.matcher(unsigned);
        if (decimal.matches()) {
            return decimal(decimal.group("digits"), decimal.group("exponent"), text);
        }
        Matcher glyph = GLYPH.matcher(unsigned);
        if (glyph.matches() && FRACTIONS.containsKey(glyph.group("glyph"))) {
            String[] parts = FRACTIONS.get(glyph.group("glyph")).split("/");
            return mixed(glyph.group("whole"), parts[0], parts[1], text);
        }
        Matcher fraction = FRACTION.matcher(unsigned);
        if (fraction.matches()) {
            return mixed(
                    fraction.group("whole"), fraction.group("over"), fraction.group("under"), text);
        }
        throw new NotationException(NotationException.Reason.NOT_A_NUMBER, shortened(text));
    }

    private static Rational decimal(String digits, String exponent, String text) {
        checkDigits(digits, text);
        if (exponent != null
                && (exponent.length() > LONGEST_EXPONENT
                        || Math.abs(Integer.parseInt(exponent)) > MOST_EXPONENT)) {
            throw new NotationException(
                    NotationException.Reason.EXPONENT_TOO_LARGE, shortened(text));
        }
        var exact = new BigDecimal(exponent == null ? digits : digits + "e" + exponent);
        return exact.scale() <= 0
                ? Rational.of(exact.toBigInteger(), BigInteger.ONE)
                : Rational.of(exact.unscaledValue(), BigInteger.TEN.pow(exact.scale()));
    }

    private static Rational mixed(String whole, String over, String under, String text) {
        checkDigits(over, text);
        checkDigits(under, text);
        var divisor = new BigInteger(under);
        if (divisor.signum() == 0) {
            throw new NotationException(NotationException.Reason.DIVISION_BY_ZERO, shortened(text));
        }
        Rational fraction = Rational.of(new BigInteger(over), divisor);
        if (whole == null || whole.isEmpty()) {
            return fraction.asFraction();
        }
        checkDigits(whole, text);
        return fraction.plus(Rational.of(new BigInteger(whole), BigInteger.ONE)).asFraction();
    }

    private static void checkDigits(String digits, String text) {
        if (digits.length() > MOST_DIGITS) {
            throw new NotationException(NotationException.Reason.TOO_LONG, shortened(text));
        }
    }

    static String shortened(String text) {
        String visible = text.strip();
        return visible.length() <= 24 ? visible : visible.substring(0, 21) + "…";
    }

    /** Whether a text that is a number writes it as a fraction: {@code 1/4}, {@code 2½}. */
    static boolean isFraction(String text) {
        return text.chars()
                .anyMatch(
                        sign ->
                                sign == '/'
                                        || sign == '／'
                                        || sign == '⁄'
                                        || FRACTIONS.containsKey(Character.toString(sign)));
    }

    /** Whether a text that is no number yet can become one by typing on: {@code −}, {@code 1/}, {@code 2e-}. */
    public static boolean isBeginning(String text) {
        return BEGINNING.matcher(PlainSigns.of(text).strip()).matches();
    }

    /**
     * A number as it was typed, to be typed over: {@code 1/4} where it was written as a fraction, else as
     * {@link #decimal}.
     */
    public static String typed(Value value) {
        boolean asFraction = value instanceof Rational exact && exact.isWrittenAsFraction();
        return asFraction ? withMinus(value.toString()) : decimal(value);
    }

    /** A fraction in lowest terms: {@code 2½}, {@code −¼}, {@code 22/7}. */
    static String fraction(Rational exact) {
        String glyph = glyph(exact);
        return glyph == null ? withMinus(exact.toString()) : glyph;
    }

    /** A number as a decimal where it ends, else as a fraction: {@code 5.5}, {@code 1/3}. */
    public static String decimal(Value value) {
        if (value instanceof Rational exact) {
            BigDecimal ending = ending(exact);
            return withMinus(ending == null ? exact.toString() : ending.toPlainString());
        }
        return withMinus(value.toString());
    }

    /** The text of a number where it is short enough, else the number rounded to the digits that fit. */
    static String within(String full, Value value, int characters) {
        if (full.length() <= characters) {
            return full;
        }
        double nearest = value.toDouble();
        if (!Double.isFinite(nearest)) {
            return nearest > 0 ? "∞" : nearest < 0 ? "−∞" : full;
        }
        for (int digits = 17; digits >= 1; digits--) {
            String rounded = "≈" + rounded(nearest, digits);
            if (rounded.length() <= characters) {
                return rounded;
            }
        }
        return "…";
    }

    private static String rounded(double value, int digits) {
        var exact =
                new BigDecimal(value).round(new java.math.MathContext(digits)).stripTrailingZeros();
        String plain = exact.toPlainString();
        String scientific = exact.unscaledValue().abs().toString();
        int exponent = exact.precision() - exact.scale() - 1;
        String mantissa =
                scientific.length() == 1
                        ? scientific
                        : scientific.charAt(0) + "." + scientific.substring(1);
        String power = (exact.signum() < 0 ? "-" : "") + mantissa + "e" + exponent;
        return withMinus(power.length() < plain.length() ? power : plain);
    }

    private static String glyph(Rational exact) {
        BigInteger[] parts = exact.numerator().abs().divideAndRemainder(exact.denominator());
        String glyph = GLYPHS.get(parts[1] + "/" + exact.denominator());
        if (glyph == null) {
            return null;
        }
        return (exact.signum() < 0 ? "−" : "") + (parts[0].signum() == 0 ? "" : parts[0]) + glyph;
    }

    /** The decimal that a fraction ends in, or null when it goes on for ever or for long. */
    static BigDecimal ending(Rational exact) {
        BigInteger rest = exact.denominator();
        rest = rest.shiftRight(rest.getLowestSetBit());
        while (rest.mod(BigInteger.valueOf(5)).signum() == 0) {
            rest = rest.divide(BigInteger.valueOf(5));
        }
        if (!rest.equals(BigInteger.ONE) || exact.denominator().bitLength() > 200) {
            return null;
        }
        return new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()));
    }

    private static String withMinus(String text) {
        return text.replace('-', '−');
    }
}
