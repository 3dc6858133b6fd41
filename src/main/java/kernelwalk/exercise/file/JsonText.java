package kernelwalk.exercise.file;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;

/** Texts and numbers as JSON, so that reading gives the same back. */
public final class JsonText {

    /** The most digits of a JSON number: other programs read them as doubles. */
    private static final int DIGITS_OF_A_DOUBLE = 15;

    private static final BigInteger FIVE = BigInteger.valueOf(5);

    private static final double BITS_OF_FIVE = Math.log(5) / Math.log(2);

    /** Decimals are looked for up to this many digits after the point; a file can hold no longer ones. */
    private static final int MOST_DECIMALS = NumberText.MOST_DIGITS + NumberText.MOST_EXPONENT;

    private JsonText() {}

    static String list(List<Value> values) {
        return values.stream().map(JsonText::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /**
     * A JSON number where it is short and ends, else a string: {@code 0.25}, {@code "1/3"}, {@code "NaN"}; also a
     * string where it was written as a fraction, {@code "1/4"}.
     */
    public static String number(Value value) {
        return switch (value) {
            case Floating floating -> quoted(floating.toString());
            case Rational exact when exact.isWrittenAsFraction() -> quoted(fraction(exact));
            case Rational exact -> {
                BigDecimal decimal = decimal(exact);
                if (decimal == null) {
                    yield quoted(fraction(exact));
                }
                String text = text(decimal);
                boolean isShort =
                        decimal.precision() <= DIGITS_OF_A_DOUBLE
                                && text.length() <= 2 * DIGITS_OF_A_DOUBLE;
                yield isShort ? text : quoted(text);
            }
        };
    }

    /** The decimal that a fraction ends in, or null when it goes on for ever. */
    private static BigDecimal decimal(Rational exact) {
        if (exact.isWhole()) {
            return new BigDecimal(exact.numerator());
        }
        int twos = exact.denominator().getLowestSetBit();
        BigInteger rest = exact.denominator().shiftRight(twos);
        int fives = (int) Math.ceil((rest.bitLength() - 1) / BITS_OF_FIVE);
        boolean ends = Math.max(twos, fives) <= MOST_DECIMALS && rest.equals(FIVE.pow(fives));
        return ends
                ? new BigDecimal(exact.numerator()).divide(new BigDecimal(exact.denominator()))
                : null;
    }

    /** The shortest of the ways to write a decimal that can be read again. */
    private static String text(BigDecimal decimal) {
        BigDecimal shortest = decimal.stripTrailingZeros();
        int exponent = shortest.precision() - shortest.scale() - 1;
        if (Math.abs(exponent) <= DIGITS_OF_A_DOUBLE) {
            return shortest.toPlainString();
        }
        int allowed = Math.clamp(exponent, -NumberText.MOST_EXPONENT, NumberText.MOST_EXPONENT);
        return Stream.of(allowed, -shortest.scale(), 0)
                .map(power -> scientific(shortest, power))
                .filter(JsonText::isReadable)
                .findFirst()
                .orElseGet(shortest::toPlainString);
    }

    private static String scientific(BigDecimal decimal, int power) {
        String digits = decimal.scaleByPowerOfTen(-power).toPlainString();
        return power == 0 ? digits : digits + "e" + power;
    }

    private static boolean isReadable(String text) {
        try {
            NumberText.parse(text, NumberType.EXACT);
            return true;
        } catch (NotationException e) {
            return false;
        }
    }

    /** Over and under; as a mixed number where the part over the line would be too long to be read again. */
    private static String fraction(Rational exact) {
        BigInteger over = exact.numerator().abs();
        if (over.toString().length() <= NumberText.MOST_DIGITS) {
            return exact.toString();
        }
        BigInteger[] parts = over.divideAndRemainder(exact.denominator());
        return (exact.signum() < 0 ? "-" : "")
                + parts[0]
                + " "
                + parts[1]
                + "/"
                + exact.denominator();
    }

    /** A text between quotes; halves of surrogate pairs are escaped, as UTF-8 has no bytes for them. */
    static String quoted(String text) {
        var json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '"', '\\' -> json.append('\\').append(character);
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (character < ' ' || character == 0x7F || isHalf(text, i)) {
                        json.append(String.format("\\u%04x", (int) character));
                    } else {
                        json.append(character);
                    }
                }
            }
        }
        return json.append('"').toString();
    }

    private static boolean isHalf(String text, int index) {
        char character = text.charAt(index);
        boolean opens =
                Character.isHighSurrogate(character)
                        && !(index + 1 < text.length()
                                && Character.isLowSurrogate(text.charAt(index + 1)));
        boolean closes =
                Character.isLowSurrogate(character)
                        && !(index > 0 && Character.isHighSurrogate(text.charAt(index - 1)));
        return opens || closes;
    }
}
