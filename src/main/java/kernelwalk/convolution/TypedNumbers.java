package kernelwalk.convolution;

import java.util.List;

/** The numbers of a tensor as the primitives of a number type; arrays that a tensor owns are shared, so only read. */
final class TypedNumbers {

    private TypedNumbers() {}

    /** The numbers as float32, or rounded to float16. */
    static float[] floats(Tensor<?> tensor, boolean half) {
        if (!half || tensor.isFloat16()) {
            return tensor.floats();
        }
        var numbers = new float[tensor.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = nearest(tensor.at(i), NumberType.FLOAT16);
        }
        return numbers;
    }

    /** The numbers as float32, or rounded to float16. */
    static float[] floats(List<Value> values, boolean half) {
        var numbers = new float[values.size()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = nearest(values.get(i), half ? NumberType.FLOAT16 : NumberType.FLOAT32);
        }
        return numbers;
    }

    private static float nearest(Value value, NumberType type) {
        var format = FloatFormat.of(type);
        return (float)
                switch (value) {
                    case Rational exact -> format.nearest(exact);
                    case Floating floating -> format.nearest(floating.value());
                };
    }

    /** The numbers as float64. */
    static double[] doubles(Tensor<?> tensor) {
        return tensor.toDoubles();
    }

    /** The numbers of an int32 computation. */
    static long[] wholes(Tensor<?> tensor) {
        var numbers = new long[tensor.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = exact(tensor.at(i)).numerator().longValue();
        }
        return numbers;
    }

    /** The numbers of an exact computation. */
    static Rational[] exact(Tensor<?> tensor) {
        var numbers = new Rational[tensor.count()];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = exact(tensor.at(i));
        }
        return numbers;
    }

    /** A number that is known to be finite, exactly. */
    static Rational exact(Value value) {
        return (Rational) Arithmetic.EXACT.convert(value, Place.INPUT);
    }
}
