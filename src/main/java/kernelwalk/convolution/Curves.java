package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Function;

/**
 * Curves with a limit at both ends, each value to the nearest.
 *
 * @param result the float type of the values
 */
record Curves(NumberType result) {

    /** Beyond this every such curve is flat in every float type. */
    private static final double LARGE = 1_000;

    /** 1 / (1 + e⁻ˣ). */
    Value sigmoid(Value number) {
        return curve(
                number,
                0,
                1,
                quick ->
                        quick.negated()
                                .exp()
                                .map(power -> Twofold.ONE.dividedBy(power.plus(Twofold.ONE))),
                digits ->
                        exact ->
                                BigDecimal.ONE.divide(
                                        BigDecimal.ONE.add(
                                                HighPrecision.exp(exact.negated(), digits), digits),
                                        digits));
    }

    /** (eˣ − e⁻ˣ) / (eˣ + e⁻ˣ). */
    Value tanh(Value number) {
        if (number.isZero()) {
            return Floating.nearest(0.0, result);
        }
        return curve(
                number,
                -1,
                1,
                quick -> quick.plus(quick).expMinusOne().map(Curves::tanh),
                digits -> exact -> tanh(exact, digits));
    }

    /** Given e²ˣ − 1. */
    private static Twofold tanh(Twofold power) {
        return power.dividedBy(power.plus(Twofold.ONE).plus(Twofold.ONE));
    }

    /** Small numbers lose digits in e²ˣ − 1, as many as they have zeros behind the point. */
    private static BigDecimal tanh(Rational number, MathContext digits) {
        int zeros =
                Math.max(0, number.denominator().bitLength() - number.numerator().bitLength() + 1);
        var more = new MathContext(digits.getPrecision() + zeros / 3 + 2, digits.getRoundingMode());
        BigDecimal power = HighPrecision.exp(number.times(Rational.of(2)), more);
        return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), digits);
    }

    /** The nearest value of a curve that has a limit at both ends. */
    private Floating curve(
            Value number,
            double least,
            double most,
            Function<Twofold, Optional<Twofold>> quick,
            Function<MathContext, Function<Rational, BigDecimal>> curve) {
        double around = number.toDouble();
        if (Double.isNaN(around)) {
            return Floating.nearest(around, result);
        }
        if (Math.abs(around) > LARGE) {
            return Floating.nearest(around < 0 ? least : most, result);
        }
        return quick.apply(Twofold.of(number))
                .flatMap(near -> near.nearest(result))
                .orElseGet(
                        () -> {
                            Rational exact = TypedNumbers.exact(number);
                            return HighPrecision.nearest(
                                    result, digits -> curve.apply(digits).apply(exact));
                        });
    }
}
