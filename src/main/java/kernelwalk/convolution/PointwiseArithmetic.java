package kernelwalk.convolution;

import java.util.List;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;

/**
 * What a pointwise operation makes of numbers. Exact numbers stay exact where they can; where not, each result is the
 * float64 nearest to what it exactly is. In a float type every step rounds as Keras has it, each function to the nearest.
 * float16 is worked in float32.
 *
 * @see Normalizing
 * @see Shares
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
            case Sigmoid _ -> one(numbers.getFirst(), curves().sigmoid(numbers.getFirst()));
            case Tanh _ -> one(numbers.getFirst(), curves().tanh(numbers.getFirst()));
            case BatchNormalization batch ->
                    new Normalizing(type, steps, result).worked(batch, channel, numbers.getFirst());
            case Softmax _ -> sharing().one(channel, numbers);
        };
    }

    /**
     * The shares of all channels of a place at once: the same numbers as one by one.
     *
     * @param numbers one for each channel
     */
    List<Value> shares(List<Value> numbers) {
        return sharing().all(numbers);
    }

    private Curves curves() {
        return new Curves(result);
    }

    private Shares sharing() {
        return new Shares(type, steps, result);
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
}
