package kernelwalk.convolution;

import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.PointwiseArithmetic.Worked;

/**
 * What a batch normalization makes of a number: exact where the deviation is a fraction, else the nearest; in a float
 * type x · (scale / √(variance + ε)) + (offset − mean · (scale / √(variance + ε))), as Keras has it.
 *
 * @param type   the arithmetic of the numbers
 * @param steps  the float type of the steps, where the arithmetic is one
 * @param result the type of what comes out
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/batch_normalization">tf.nn.batch_normalization</a>
 */
record Normalizing(NumberType type, NumberType steps, NumberType result) {

    /** A number of a channel, with its steps. */
    Worked worked(BatchNormalization batch, int channel, Value number) {
        Value mean = held(batch.mean().get(channel));
        Value scale = held(batch.scale().get(channel));
        Value offset = held(batch.offset().get(channel));
        Value variance = held(batch.variance().get(channel));
        Value epsilon = held(batch.epsilon());
        return type == NumberType.EXACT
                ? exactlyNormalized(number, mean, variance, epsilon, scale, offset)
                : roundedNormalized(number, mean, variance, epsilon, scale, offset);
    }

    private Worked exactlyNormalized(
            Value number, Value mean, Value variance, Value epsilon, Value scale, Value offset) {
        Rational away = exact(number).minus(exact(mean));
        Rational spread = exact(variance).plus(exact(epsilon));
        Rational stretched = away.times(exact(scale));
        if (result == NumberType.EXACT) {
            Rational root = SquareRoot.exact(spread).orElseThrow();
            Rational value = stretched.dividedBy(root).plus(exact(offset));
            return worked(number, new Ending.Normalize(mean, root, scale, offset), value);
        }
        Value root =
                SquareRoot.exact(spread)
                        .<Value>map(own -> Floating.nearest(own, result))
                        .orElseGet(() -> root(spread));
        Floating value =
                stretched.isZero()
                        ? Floating.nearest(exact(offset), result)
                        : SquareRoot.exact(spread)
                                .map(
                                        own ->
                                                Floating.nearest(
                                                        stretched
                                                                .dividedBy(own)
                                                                .plus(exact(offset)),
                                                        result))
                                .orElseGet(() -> irrational(stretched, spread, exact(offset)));
        return worked(number, new Ending.Normalize(mean, root, scale, offset), value);
    }

    private Floating root(Rational spread) {
        return Optional.of(Twofold.of(spread))
                .filter(Twofold::keepsAllBits)
                .flatMap(near -> near.root().nearest(result))
                .orElseGet(
                        () ->
                                HighPrecision.nearest(
                                        result, digits -> SquareRoot.near(spread, digits)));
    }

    private Floating irrational(Rational stretched, Rational spread, Rational offset) {
        Twofold over = Twofold.of(stretched);
        Twofold under = Twofold.of(spread);
        Twofold more = Twofold.of(offset);
        return Optional.of(more)
                .filter(_ -> Stream.of(over, under, more).allMatch(Twofold::keepsAllBits))
                .flatMap(_ -> sum(over.dividedBy(under.root()), more))
                .orElseGet(() -> precise(stretched, spread, offset));
    }

    private Optional<Floating> sum(Twofold quotient, Twofold offset) {
        double error = Twofold.UNSURE * (Math.abs(quotient.high()) + Math.abs(offset.high()));
        return quotient.plus(offset).nearest(result, error);
    }

    /** Near to 0 the sum of quotient and offset loses digits, so that it is worked out to more. */
    private Floating precise(Rational stretched, Rational spread, Rational offset) {
        return HighPrecision.nearest(
                result,
                digits -> {
                    var more = new MathContext(2 * digits.getPrecision(), digits.getRoundingMode());
                    return HighPrecision.decimal(stretched, more)
                            .divide(SquareRoot.near(spread, more), more)
                            .add(HighPrecision.decimal(offset, more), digits);
                });
    }

    private Worked roundedNormalized(
            Value number, Value mean, Value variance, Value epsilon, Value scale, Value offset) {
        double spread = rounded(variance.toDouble() + epsilon.toDouble());
        double root = rounded(Math.sqrt(spread));
        double factor = rounded(rounded(1 / Math.sqrt(spread)) * scale.toDouble());
        double shift = rounded(offset.toDouble() - rounded(mean.toDouble() * factor));
        double value = rounded(rounded(number.toDouble() * factor) + shift);
        var ending = new Ending.Normalize(mean, Floating.nearest(root, steps), scale, offset);
        return worked(number, ending, Floating.nearest(value, result));
    }

    private static Worked worked(Value number, Ending ending, Value value) {
        return new Worked(List.of(number), number, ending, value);
    }

    private Value held(Value number) {
        return Arithmetic.of(type).convert(number, Place.NUMBERS);
    }

    private double rounded(double number) {
        return FloatFormat.of(steps).nearest(number);
    }

    private static Rational exact(Value value) {
        return TypedNumbers.exact(value);
    }
}
