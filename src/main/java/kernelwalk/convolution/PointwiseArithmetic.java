package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;

/**
 * What a pointwise operation makes of numbers. Exact numbers stay exact where they can; where not, each result is the
 * float64 nearest to what it exactly is. In a float type every step rounds as Keras has it, each function to the nearest.
 *
 * <p>Keras normalizes as x · (scale / √(variance + ε)) + (offset − mean · (scale / √(variance + ε))), float16 in
 * float32; of the exponentials of a softmax it takes the largest number off first.
 *
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/nn/batch_normalization">tf.nn.batch_normalization</a>
 */
final class PointwiseArithmetic {

    private final Pointwise function;
    private final NumberType type;
    private final NumberType steps;
    private final NumberType result;

    PointwiseArithmetic(Pointwise function, NumberType type) {
        this.function = function;
        this.type = type;
        this.steps = type == NumberType.FLOAT16 ? NumberType.FLOAT32 : type;
        this.result = resultType(function, type);
    }

    /** The type of what comes out. */
    static NumberType resultType(Pointwise function, NumberType type) {
        return type == NumberType.EXACT && !function.isExact() ? NumberType.FLOAT64 : type;
    }

    /**
     * How the value at a place comes about.
     *
     * @param channel which channel it is of
     * @param numbers what stands there: the number of the channel, or of every channel for a softmax
     */
    Worked worked(int channel, List<Value> numbers) {
        return switch (function) {
            case Relu relu -> one(numbers.getFirst(), relu(relu, numbers.getFirst()));
            case Sigmoid _ -> one(numbers.getFirst(), sigmoid(numbers.getFirst()));
            case Tanh _ -> one(numbers.getFirst(), tanh(numbers.getFirst()));
            case BatchNormalization batch -> normalized(batch, channel, numbers.getFirst());
            case Softmax _ -> share(channel, numbers);
        };
    }

    /**
     * A value and its steps.
     *
     * @param terms  one for each number that goes in: the number itself, or its exponential
     * @param sum    the terms added up
     * @param ending what happens then
     * @param value  what comes out
     */
    record Worked(List<Value> terms, Value sum, Ending ending, Value value) {}

    private Worked one(Value number, Value value) {
        return new Worked(List.of(number), number, new Ending.Activate(function), value);
    }

    private Value relu(Relu relu, Value number) {
        if (Double.isNaN(number.toDouble())) {
            return number;
        }
        Value bent =
                sign(number) < 0
                        ? relu.negativeSlope().isZero()
                                ? held(Rational.ZERO)
                                : times(number, held(relu.negativeSlope()))
                        : number;
        return relu.maximum()
                .map(this::held)
                .filter(most -> isAbove(bent, most))
                .orElse(number.isZero() ? held(Rational.ZERO) : bent);
    }

    private static int sign(Value number) {
        return number instanceof Rational exact
                ? exact.signum()
                : (int) Math.signum(number.toDouble());
    }

    private static boolean isAbove(Value one, Value other) {
        return one instanceof Rational exact && other instanceof Rational bound
                ? exact.compareTo(bound) > 0
                : one.toDouble() > other.toDouble();
    }

    private Value held(Value number) {
        return Arithmetic.of(type).convert(number, Place.NUMBERS);
    }

    private Value times(Value number, Value factor) {
        return switch (type) {
            case EXACT, INT32 -> Arithmetic.of(type).multiply(number, factor);
            case FLOAT16, FLOAT32, FLOAT64 ->
                    Floating.nearest(number.toDouble() * factor.toDouble(), type);
        };
    }

    private Value sigmoid(Value number) {
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

    private Value tanh(Value number) {
        if (number.isZero()) {
            return Floating.nearest(0.0, result);
        }
        return curve(
                number,
                -1,
                1,
                quick -> quick.plus(quick).expMinusOne().map(PointwiseArithmetic::tanh),
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

    /** Beyond this every such curve is flat in every float type. */
    private static final double LARGE = 1_000;

    /**
     * The shares of all channels of a place at once: the same numbers as one by one.
     *
     * @param numbers one for each channel
     */
    List<Value> shares(List<Value> numbers) {
        if (type == NumberType.EXACT) {
            return exactShares(numbers);
        }
        Powers powers = powers(numbers);
        return powers.terms().stream().<Value>map(powers::share).toList();
    }

    private Worked share(int channel, List<Value> numbers) {
        if (type == NumberType.EXACT) {
            return exactShare(channel, numbers);
        }
        Powers powers = powers(numbers);
        Floating own = powers.terms().get(channel);
        return new Worked(
                List.copyOf(powers.terms()),
                new Floating(powers.sum(), steps),
                new Ending.Share(own, Floating.nearest(powers.largest(), steps)),
                powers.share(own));
    }

    /** The exponentials of a place in a float type, after the largest number has been taken off. */
    private Powers powers(List<Value> numbers) {
        double largest = numbers.stream().mapToDouble(Value::toDouble).max().orElse(0);
        var terms = new ArrayList<Floating>(numbers.size());
        double sum = 0;
        for (Value number : numbers) {
            Floating term = exp(rounded(number.toDouble() - largest), steps);
            terms.add(term);
            sum = rounded(sum + term.toDouble());
        }
        return new Powers(terms, sum, largest);
    }

    private final class Powers {
        private final List<Floating> terms;
        private final double sum;
        private final double largest;

        Powers(List<Floating> terms, double sum, double largest) {
            this.terms = terms;
            this.sum = sum;
            this.largest = largest;
        }

        List<Floating> terms() {
            return terms;
        }

        double sum() {
            return sum;
        }

        double largest() {
            return largest;
        }

        Floating share(Floating own) {
            return Floating.nearest(rounded(own.toDouble() / sum), result);
        }
    }

    private static Floating exp(double exponent, NumberType type) {
        if (Double.isNaN(exponent) || exponent == Double.NEGATIVE_INFINITY) {
            return Floating.nearest(Double.isNaN(exponent) ? exponent : 0, type);
        }
        return exp(Rational.ofExactly(exponent), type);
    }

    private static Floating exp(Rational exponent, NumberType type) {
        return Twofold.of(exponent)
                .exp()
                .flatMap(near -> near.nearest(type))
                .orElseGet(
                        () ->
                                HighPrecision.nearest(
                                        type, digits -> HighPrecision.exp(exponent, digits)));
    }

    private Worked exactShare(int channel, List<Value> numbers) {
        List<Rational> exact = numbers.stream().map(TypedNumbers::exact).toList();
        Rational largest = exact.stream().max(Rational::compareTo).orElseThrow();
        boolean isLarge = exact.stream().anyMatch(number -> Math.abs(number.toDouble()) > WRITABLE);
        Rational off = isLarge ? largest : Rational.ZERO;
        List<Value> terms =
                exact.stream().<Value>map(number -> exp(number.minus(off), result)).toList();
        Floating sum = HighPrecision.nearest(result, digits -> sum(exact, off, digits));
        return new Worked(
                terms,
                sum,
                new Ending.Share(terms.get(channel), off),
                preciseShare(channel, exact));
    }

    private static BigDecimal sum(List<Rational> exact, Rational off, MathContext digits) {
        return exact.stream()
                .map(number -> HighPrecision.exp(number.minus(off), digits))
                .reduce(BigDecimal.ZERO, (one, other) -> one.add(other, digits));
    }

    private Floating preciseShare(int channel, List<Rational> exact) {
        Rational own = exact.get(channel);
        return HighPrecision.nearest(
                result, digits -> BigDecimal.ONE.divide(sum(exact, own, digits), digits));
    }

    /** What is left out of the sum is too small to be seen in it. */
    private List<Value> exactShares(List<Value> numbers) {
        List<Rational> exact = numbers.stream().map(TypedNumbers::exact).toList();
        Rational largest = exact.stream().max(Rational::compareTo).orElseThrow();
        List<Twofold> exponents =
                exact.stream().map(number -> Twofold.of(number.minus(largest))).toList();
        List<Optional<Twofold>> powers = exponents.stream().map(Twofold::exp).toList();
        Twofold sum = powers.stream().flatMap(Optional::stream).reduce(Twofold::plus).orElseThrow();
        return IntStream.range(0, exact.size())
                .<Value>mapToObj(
                        channel ->
                                exponents.get(channel).high() < NOTHING
                                        ? Floating.nearest(0.0, result)
                                        : powers.get(channel)
                                                .map(power -> power.dividedBy(sum))
                                                .flatMap(share -> share.nearest(result))
                                                .orElseGet(() -> preciseShare(channel, exact)))
                .toList();
    }

    /** The exponential of less rounds to 0 in every float type. */
    private static final double NOTHING = -800;

    /** To this, exponentials are finite float64 numbers above 0, and so are sums of many of them. */
    private static final double WRITABLE = 600;

    private Worked normalized(BatchNormalization batch, int channel, Value number) {
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
            return normalized(number, new Ending.Normalize(mean, root, scale, offset), value);
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
        return normalized(number, new Ending.Normalize(mean, root, scale, offset), value);
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
        return normalized(number, ending, Floating.nearest(value, result));
    }

    private static Worked normalized(Value number, Ending ending, Value value) {
        return new Worked(List.of(number), number, ending, value);
    }

    private double rounded(double number) {
        return FloatFormat.of(steps).nearest(number);
    }

    private static Rational exact(Value value) {
        return TypedNumbers.exact(value);
    }
}
