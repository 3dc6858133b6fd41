package kernelwalk.page.seam;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.core.util.BufferRecycler;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.util.RecyclerPool;

/** What the browser's class library lacks; {@link Seams} leads there. Numbers have the bits that the JDK gives. */
public final class Library {

    /** Cuts a double in two halves. */
    private static final double HALVES = 0x1p27 + 1;

    /** From here on every double is a whole number. */
    private static final double WHOLE = 0x1p52;

    private static final double SMALL = 0x1p-450;
    private static final double LARGE = 0x1p450;

    private Library() {}

    /**
     * a·b + c, rounded once.
     *
     * @see <a href="https://doi.org/10.1109/TC.2007.70819">Boldo and Melquiond, Emulation of FMA and Correctly Rounded
     *     Sums: Proved Algorithms Using Rounding to Odd</a>
     */
    public static double fma(double a, double b, double c) {
        double product = a * b;
        boolean isFinite = Double.isFinite(a) && Double.isFinite(b);
        if (!isFinite || a == 0 || b == 0) {
            return product + c;
        }
        if (!Double.isFinite(c)) {
            return c;
        }
        if (!isUsual(a) || !isUsual(b) || c != 0 && !isUsual(c)) {
            return exactly(a, b, c);
        }
        double highA = high(a);
        double highB = high(b);
        double lowA = a - highA;
        double lowB = b - highB;
        double rest = ((highA * highB - product) + highA * lowB + lowA * highB) + lowA * lowB;
        double low = c + rest;
        double lowest = error(c, rest, low);
        double sum = product + low;
        double lower = error(product, low, sum);
        return sum + odd(lower, lowest);
    }

    /** Far from where a part of a product would be too large or too small. */
    private static boolean isUsual(double number) {
        return Math.abs(number) > SMALL && Math.abs(number) < LARGE;
    }

    private static double exactly(double a, double b, double c) {
        BigDecimal sum = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        return sum.signum() == 0 ? a * b + c : sum.doubleValue();
    }

    private static double high(double number) {
        double large = HALVES * number;
        return large - (large - number);
    }

    /** What a rounded sum leaves out. */
    private static double error(double one, double other, double sum) {
        double from = sum - one;
        return (one - (sum - from)) + (other - from);
    }

    /** A sum that is rounded to the odd one of its two neighbours where it lies between them. */
    private static double odd(double one, double other) {
        double sum = one + other;
        double error = error(one, other, sum);
        long bits = Double.doubleToRawLongBits(sum);
        return error == 0 || (bits & 1) == 1
                ? sum
                : Double.longBitsToDouble(error > 0 == sum > 0 ? bits + 1 : bits - 1);
    }

    /** a·b + c, rounded once: the product is exact as a double. */
    public static float fma(float a, float b, float c) {
        double product = (double) a * b;
        return (float) (Double.isFinite(product + c) ? odd(product, c) : product + c);
    }

    /** The nearest whole number; of two the even one. */
    public static double rint(double number) {
        double size = Math.abs(number);
        return size < WHOLE ? Math.copySign(size + WHOLE - WHOLE, number) : number;
    }

    /** The number that 16 bits are. */
    public static float float16ToFloat(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1F;
        int rest = bits & 0x3FF;
        if (exponent == 0) {
            return Float.intBitsToFloat(sign | Float.floatToRawIntBits(rest * 0x1p-24f));
        }
        int wide = exponent == 0x1F ? 0xFF : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | rest << 13);
    }

    /** The 16 bits of the nearest number; of two the even one. */
    public static short floatToFloat16(float number) {
        int bits = Float.floatToRawIntBits(number);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(number);
        if (Float.isNaN(number)) {
            return (short) (sign | 0x7C00 | bits >> 13 & 0x3FF | 0x200);
        }
        if (size >= 65520) {
            return (short) (sign | 0x7C00);
        }
        if (size < 0x1p-14f) {
            return (short) (sign | (int) rint(size * 0x1p24));
        }
        int exponent = (bits >> 23 & 0xFF) - 127;
        double units = rint(size * Math.pow(2, 10 - exponent));
        return (short) (sign + (exponent + 14 << 10) + (int) units);
    }

    /** The largest whole number whose square is not larger, and what is left. */
    public static BigInteger[] sqrtAndRemainder(BigInteger square) {
        BigInteger root = BigInteger.ONE.shiftLeft((square.bitLength() + 1) / 2);
        while (root.signum() > 0) {
            BigInteger next = root.add(square.divide(root)).shiftRight(1);
            if (next.compareTo(root) >= 0) {
                break;
            }
            root = next;
        }
        return new BigInteger[] {root, square.subtract(root.multiply(root))};
    }

    /** The root to so many digits: some more are worked out, and a 1 behind them where there are others. */
    public static BigDecimal sqrt(BigDecimal square, MathContext digits) {
        int more = Math.max(0, digits.getPrecision() + 2 - square.precision() / 2);
        int even = square.scale() + 2 * more + (square.scale() & 1);
        BigInteger[] root = sqrtAndRemainder(square.setScale(even).unscaledValue());
        BigInteger last = root[1].signum() > 0 ? BigInteger.ONE : BigInteger.ZERO;
        return new BigDecimal(root[0].multiply(BigInteger.TEN).add(last), even / 2 + 1)
                .round(digits);
    }

    /** A text with numbers; of powers of ten, such as {@code %.3e}, one that reads back as the same number. */
    public static String format(Locale locale, String format, Object[] arguments) {
        if (!format.matches("%\\.\\de")) {
            return String.format(locale, format, arguments);
        }
        int digits = format.charAt(2) - '0' + 1;
        return new BigDecimal(arguments[0].toString())
                .round(new MathContext(digits, RoundingMode.HALF_UP))
                .toString();
    }

    /** A page has one thread, so that nothing can be kept for another. */
    public static RecyclerPool<BufferRecycler> defaultPool() {
        return JsonRecyclerPools.nonRecyclingPool();
    }

    /** The text with every match replaced. */
    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacement) {
        var text = new StringBuffer();
        matcher.reset();
        while (matcher.find()) {
            matcher.appendReplacement(text, replacement.apply(matcher));
        }
        return matcher.appendTail(text).toString();
    }

    /** What stands between the matches. */
    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return Arrays.stream(pattern.split(text));
    }

    /** A page reads UTF-8. */
    public static boolean isSupported(String charset) {
        return charset.equals(StandardCharsets.UTF_8.name());
    }

    /** A page has one thread. */
    public static IntStream parallel(IntStream stream) {
        return stream;
    }

    /** What is handed on to {@link #getBundle}. */
    public static Object getModule(Class<?> type) {
        return type;
    }

    /** The sentences of a language, as the page holds them. */
    public static ResourceBundle getBundle(String name, Locale locale, Object module) {
        return new PageBundle(Texts.of("messages_" + locale.getLanguage()));
    }

    /** A text that the page holds under the name of a resource. */
    public static InputStream getResourceAsStream(Class<?> type, String name) {
        return new ByteArrayInputStream(Texts.of(name).getBytes(StandardCharsets.UTF_8));
    }
}
