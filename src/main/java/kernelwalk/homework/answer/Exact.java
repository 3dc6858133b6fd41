package kernelwalk.homework.answer;

import java.util.function.UnaryOperator;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/** Arithmetic on numbers of an exercise as they are, whatever its type. */
public final class Exact {

    private Exact() {}

    /** Whether a number is neither NaN nor infinite. */
    public static boolean isFinite(Value value) {
        return value instanceof Rational || Double.isFinite(value.toDouble());
    }

    /** A number after a change, if it is finite; else as it is. */
    public static Value changed(Value value, UnaryOperator<Rational> change) {
        return isFinite(value) ? change.apply(of(value)) : value;
    }

    /** Numbers after a change of each that is finite. */
    public static Tensor<Shape> changed(Tensor<Shape> numbers, UnaryOperator<Rational> change) {
        return Tensor.filled(numbers.layout(), index -> changed(numbers.at(index), change));
    }

    /** Whether two outputs have the same numbers, whatever the types that hold them. */
    public static boolean areSame(Tensor<Shape> one, Tensor<Shape> other) {
        return of(one).equals(of(other));
    }

    /** The same numbers, those that are finite exactly. */
    public static Tensor<Shape> of(Tensor<Shape> numbers) {
        return changed(numbers, UnaryOperator.identity());
    }

    /** A finite number, exactly. */
    public static Rational of(Value value) {
        return value instanceof Rational exact ? exact : Rational.ofExactly(value.toDouble());
    }
}
