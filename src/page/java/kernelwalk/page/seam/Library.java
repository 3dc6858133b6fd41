package kernelwalk.page.seam;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.math.BigDecimal;
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

/** What the browser's class library lacks; {@link Seams} leads there. */
public final class Library {

    private Library() {}

    public static double fma(double a, double b, double c) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || !Double.isFinite(c)) {
            return a * b + c;
        }
        if (a == 0 || b == 0) {
            return a * b + c;
        }
        BigDecimal sum = new BigDecimal(a).multiply(new BigDecimal(b)).add(new BigDecimal(c));
        return sum.signum() == 0 ? a * b + c : sum.doubleValue();
    }

    public static float fma(float a, float b, float c) {
        double product = (double) a * b;
        double sum = product + c;
        if (!Double.isFinite(sum)) {
            return (float) sum;
        }
        double from = sum - product;
        double error = (product - (sum - from)) + (c - from);
        long bits = Double.doubleToRawLongBits(sum);
        if (error != 0 && (bits & 1) == 0) {
            bits += error > 0 == sum > 0 ? 1 : -1;
        }
        return (float) Double.longBitsToDouble(bits);
    }

    public static float float16ToFloat(short bits) {
        int sign = (bits & 0x8000) << 16;
        int exponent = bits >> 10 & 0x1F;
        int rest = bits & 0x3FF;
        if (exponent == 0) {
            float size = rest * 0x1p-24f;
            return sign == 0 ? size : -size;
        }
        int wide = exponent == 0x1F ? 0xFF : exponent + 112;
        return Float.intBitsToFloat(sign | wide << 23 | rest << 13);
    }

    public static short floatToFloat16(float number) {
        int bits = Float.floatToRawIntBits(number);
        int sign = bits >>> 16 & 0x8000;
        float size = Math.abs(number);
        if (Float.isNaN(number)) {
            return (short) (sign | 0x7E00 | bits >> 13 & 0x3FF);
        }
        if (size >= 65520) {
            return (short) (sign | 0x7C00);
        }
        double step = size < 0x1p-14f ? 0x1p-24 : Math.scalb(1.0, Math.getExponent(size) - 10);
        double units = Math.rint(size / step);
        if (size < 0x1p-14f) {
            return (short) (sign | (int) units);
        }
        return (short) (sign + ((Math.getExponent(size) + 15 - 1) << 10) + (int) units);
    }

    public static java.math.BigInteger[] sqrtAndRemainder(java.math.BigInteger square) {
        java.math.BigInteger root =
                java.math.BigInteger.ONE.shiftLeft((square.bitLength() + 1) / 2);
        while (true) {
            java.math.BigInteger next =
                    root.signum() == 0 ? root : root.add(square.divide(root)).shiftRight(1);
            if (next.compareTo(root) >= 0) {
                return new java.math.BigInteger[] {root, square.subtract(root.multiply(root))};
            }
            root = next;
        }
    }

    public static BigDecimal sqrt(BigDecimal square, java.math.MathContext digits) {
        int more = digits.getPrecision() + 2 - (square.precision() + 1) / 2;
        int scale = square.scale() + 2 * Math.max(0, more);
        scale += scale & 1;
        java.math.BigInteger whole = square.setScale(scale).unscaledValue();
        java.math.BigInteger[] root = sqrtAndRemainder(whole);
        BigDecimal near = new BigDecimal(root[0], scale / 2);
        boolean isMore = root[1].signum() > 0;
        return (isMore ? near.add(new BigDecimal(java.math.BigInteger.ONE, scale / 2 + 1)) : near)
                .round(digits);
    }

    public static tools.jackson.core.util.RecyclerPool<tools.jackson.core.util.BufferRecycler>
            defaultPool() {
        return tools.jackson.core.util.JsonRecyclerPools.nonRecyclingPool();
    }

    public static String replaceAll(Matcher matcher, Function<MatchResult, String> replacement) {
        var text = new StringBuffer();
        matcher.reset();
        while (matcher.find()) {
            matcher.appendReplacement(text, replacement.apply(matcher));
        }
        return matcher.appendTail(text).toString();
    }

    public static Stream<String> splitAsStream(Pattern pattern, CharSequence text) {
        return Arrays.stream(pattern.split(text));
    }

    public static boolean isSupported(String charset) {
        return charset.equals("UTF-8");
    }

    public static IntStream parallel(IntStream stream) {
        return stream;
    }

    public static Object getModule(Class<?> type) {
        return type;
    }

    public static ResourceBundle getBundle(String name, Locale locale, Object module) {
        return new PageBundle(Texts.of("messages_" + locale.getLanguage()));
    }

    public static InputStream getResourceAsStream(Class<?> type, String name) {
        return new ByteArrayInputStream(Texts.of(name).getBytes(StandardCharsets.UTF_8));
    }
}
