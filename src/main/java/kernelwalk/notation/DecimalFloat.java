package kernelwalk.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import kernelwalk.convolution.FloatFormat;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;

/**
 * The digits of finite floats, as NumPy makes them: the shortest that read back as the same float, or fewer, rounded
 * from its exact value.
 *
 * @param digits the decimal, without zeros at its end
 * @param negative whether the sign is a minus, which a zero can have too
 */
record DecimalFloat(BigDecimal digits, boolean negative) {

    /** The shortest digits that read back as the same float. */
    static DecimalFloat shortest(Floating floating) {
        if (floating.type() == NumberType.FLOAT16 && !floating.isZero()) {
            return shortestHalf(floating);
        }
        String text = floating.toString();
        var digits = new BigDecimal(text.startsWith("-") ? text.substring(1) : text);
        return new DecimalFloat(stripped(digits), text.startsWith("-"));
    }

    /** Of two decimals equally near, the even one, which the doubles' own digits do not promise. */
    private static DecimalFloat shortestHalf(Floating floating) {
        var exact = new BigDecimal(Math.abs(floating.value()));
        for (int precision = 1; ; precision++) {
            BigDecimal rounded = exact.round(new MathContext(precision, RoundingMode.HALF_EVEN));
            double nearest = FloatFormat.BINARY16.nearest(rounded.doubleValue());
            if (nearest == Math.abs(floating.value())) {
                return new DecimalFloat(stripped(rounded), floating.value() < 0);
            }
        }
    }

    /** So many digits behind the point of a number from 1 to 10, from the exact value. */
    static DecimalFloat rounded(Floating floating, int precision) {
        var exact = new BigDecimal(Math.abs(floating.value()));
        return new DecimalFloat(
                stripped(exact.round(new MathContext(precision + 1, RoundingMode.HALF_EVEN))),
                shortest(floating).negative);
    }

    /** At most so many digits behind the point. */
    static DecimalFloat positional(Floating floating, int precision) {
        DecimalFloat shortest = shortest(floating);
        if (shortest.digits.scale() <= precision) {
            return shortest;
        }
        var exact = new BigDecimal(Math.abs(floating.value()));
        return new DecimalFloat(
                stripped(exact.setScale(precision, RoundingMode.HALF_EVEN)), shortest.negative);
    }

    /** At most so many digits behind the point of a number from 1 to 10. */
    static DecimalFloat scientific(Floating floating, int precision) {
        DecimalFloat shortest = shortest(floating);
        if (shortest.digits.precision() - 1 <= precision) {
            return shortest;
        }
        return rounded(floating, precision);
    }

    private static BigDecimal stripped(BigDecimal digits) {
        return digits.signum() == 0 ? BigDecimal.ZERO : digits.stripTrailingZeros();
    }

    /** The sign and the digits before the point. */
    String whole() {
        return (negative ? "-" : "") + digits.toBigInteger();
    }

    /** The digits behind the point; none for a whole number. */
    String fraction() {
        String plain = digits.toPlainString();
        int point = plain.indexOf('.');
        return point < 0 ? "" : plain.substring(point + 1);
    }

    /** The sign and the first digit. */
    String firstDigit() {
        return (negative ? "-" : "") + significant().charAt(0);
    }

    /** The digits after the first. */
    String furtherDigits() {
        return significant().substring(1);
    }

    private String significant() {
        return digits.unscaledValue().toString();
    }

    /** The power of ten of the first digit: {@code e-05}. */
    String exponent(int leastDigits) {
        int exponent = digits.signum() == 0 ? 0 : digits.precision() - digits.scale() - 1;
        String power = Integer.toString(Math.abs(exponent));
        return (exponent < 0 ? "e-" : "e+")
                + "0".repeat(Math.max(0, leastDigits - power.length()))
                + power;
    }

    /** The number as {@code repr} of a NumPy scalar writes it, without its type: {@code 5.5}, {@code 1e-05}. */
    static String scalar(Floating floating) {
        double size = Math.abs(floating.value());
        if (Double.isNaN(size)) {
            return "nan";
        }
        if (Double.isInfinite(size)) {
            return floating.value() < 0 ? "-inf" : "inf";
        }
        DecimalFloat shortest = shortest(floating);
        if (size == 0 || size >= 1e-4 && size < mostPositional(floating.type())) {
            return shortest.whole()
                    + "."
                    + (shortest.fraction().isEmpty() ? "0" : shortest.fraction());
        }
        String further = shortest.furtherDigits();
        return shortest.firstDigit()
                + (further.isEmpty() ? "" : "." + further)
                + shortest.exponent(2);
    }

    private static double mostPositional(NumberType type) {
        return switch (type) {
            case FLOAT16 -> 1e3;
            case FLOAT32 -> 1e6;
            case FLOAT64, EXACT, INT32 -> 1e16;
        };
    }
}
