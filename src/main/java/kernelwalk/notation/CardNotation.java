package kernelwalk.notation;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Collection;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * How the numbers of one card are written: all with the same count of decimals, zeros at the end kept, a zero before
 * the point always.
 *
 * <p>A number that its card would round to nothing is written as a power of ten instead. What is shown as 0 has no
 * sign, whatever it was rounded from: the negative zero of floats has one only where all digits are shown, and there
 * none behind the point, as it would read as a small number that was rounded.
 */
public final class CardNotation {

    /** Numbers from here on round to nothing only where one can see it. */
    private static final BigDecimal TINY = new BigDecimal("0.0005");

    private static final MathContext TWO_DIGITS = new MathContext(2, RoundingMode.HALF_EVEN);

    private final NumberStyle style;
    private final int count;
    private final boolean isScientific;
    private final boolean keepsFractions;
    private final boolean isRounded;

    private CardNotation(
            NumberStyle style,
            int count,
            boolean isScientific,
            boolean keepsFractions,
            Collection<? extends Value> numbers) {
        this.style = style;
        this.count = count;
        this.isScientific = isScientific;
        this.keepsFractions = keepsFractions;
        this.isRounded = !numbers.stream().allMatch(this::isExact);
    }

    static CardNotation fixed(
            NumberStyle style,
            int places,
            boolean keepsFractions,
            Collection<? extends Value> numbers) {
        return new CardNotation(style, places, false, keepsFractions, numbers);
    }

    static CardNotation scientific(
            NumberStyle style, int digits, Collection<? extends Value> numbers) {
        return new CardNotation(style, digits, true, false, numbers);
    }

    /** Whether a number of the card is shown with fewer digits than it has. */
    public boolean isRounded() {
        return isRounded;
    }

    /** Whether the numbers are written as powers of ten: {@code 1.2e9}. */
    public boolean isScientific() {
        return isScientific;
    }

    /** How many digits stand behind the point; of powers of ten, how many digits there are. */
    public int places() {
        return count;
    }

    /** Whether the places are those that someone has chosen. */
    public boolean isChosen() {
        return !isScientific && style.places().equals(java.util.OptionalInt.of(count));
    }

    /** Whether a number is shown as exactly what it is. */
    public boolean isExact(Value value) {
        if (value instanceof Rational whole && whole.isWhole() && !isScientific) {
            return true;
        }
        BigDecimal decimal = NumberStyle.decimal(value);
        if (decimal == null) {
            return value instanceof Floating || isFraction(value);
        }
        return isFraction(value)
                || decimal.signum() == 0
                || (isScientific
                        ? decimal.stripTrailingZeros().precision() <= count
                        : decimal.stripTrailingZeros().scale() <= count);
    }

    /** A number as this card shows it. */
    public String text(Value value) {
        if (value instanceof Floating floating && !Double.isFinite(floating.value())) {
            return notFinite(floating.value());
        }
        if (isFraction(value)) {
            return NumberText.fraction((Rational) value);
        }
        if (isNegativeZero(value) && style.inFull()) {
            return "−0";
        }
        BigDecimal decimal = NumberStyle.decimal(value);
        String text = isScientific ? power(decimal, value) : fixed(decimal, value);
        return text.replace('-', '−');
    }

    private static boolean isNegativeZero(Value value) {
        return value.isZero() && 1 / value.toDouble() < 0;
    }

    /** A number as this card shows it where that is exact, else with all its digits. */
    public String inFull(Value value) {
        return isExact(value) && !isNegativeZero(value) ? text(value) : style.inFull(value);
    }

    /** A number with all its digits, a negative one in brackets, as it stands beside a sign. */
    public String factor(Value value) {
        String text = inFull(value);
        return text.startsWith("−") ? "(" + text + ")" : text;
    }

    private boolean isFraction(Value value) {
        return keepsFractions && style.isFraction(value);
    }

    private static String notFinite(double value) {
        return Double.isNaN(value) ? "NaN" : value > 0 ? "∞" : "−∞";
    }

    private String fixed(BigDecimal decimal, Value value) {
        BigDecimal shown =
                decimal == null
                        ? quotient((Rational) value)
                        : decimal.setScale(count, RoundingMode.HALF_EVEN);
        boolean vanishes = shown.signum() == 0 && !value.isZero();
        if (vanishes && Math.abs(value.toDouble()) < TINY.doubleValue()) {
            return power(new BigDecimal(value.toDouble()).round(TWO_DIGITS).stripTrailingZeros());
        }
        return shown.toPlainString();
    }

    private BigDecimal quotient(Rational exact) {
        return new BigDecimal(exact.numerator())
                .divide(new BigDecimal(exact.denominator()), count, RoundingMode.HALF_EVEN);
    }

    private String power(BigDecimal decimal, Value value) {
        if (value.isZero()) {
            return "0";
        }
        BigDecimal shown =
                decimal == null
                        ? new BigDecimal(((Rational) value).numerator())
                                .divide(
                                        new BigDecimal(((Rational) value).denominator()),
                                        new MathContext(count, RoundingMode.HALF_EVEN))
                        : decimal.round(new MathContext(count, RoundingMode.HALF_EVEN));
        return power(shown.setScale(shown.scale() + count - shown.precision()));
    }

    private static String power(BigDecimal shown) {
        String digits = shown.unscaledValue().abs().toString();
        int exponent = shown.precision() - shown.scale() - 1;
        return (shown.signum() < 0 ? "-" : "")
                + digits.charAt(0)
                + (digits.length() > 1 ? "." + digits.substring(1) : "")
                + "e"
                + exponent;
    }

    /** Whether even the largest number, which is not 0, would be rounded to nothing. */
    boolean hidesAll(Collection<? extends Value> numbers) {
        double largest =
                numbers.stream()
                        .mapToDouble(value -> Math.abs(value.toDouble()))
                        .filter(Double::isFinite)
                        .max()
                        .orElse(0);
        return largest > 0 && largest * Math.pow(10, count) < 0.5;
    }
}
