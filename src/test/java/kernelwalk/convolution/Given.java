package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Tensors as they stand on paper: numbers apart by blanks, rows by a slash between blanks. */
final class Given {

    private Given() {}

    /** One sample with one channel. */
    static Tensor<Shape> input(String rows) {
        return Tensor.of(new Shape(1, height(rows), width(rows), 1), numbers(rows));
    }

    /** Any input, in row-major order of N × H × W × C. */
    static Tensor<Shape> input(Shape shape, String numbers) {
        return Tensor.of(shape, numbers(numbers));
    }

    /** The numbers 0, 1, 2 … */
    static Tensor<Shape> counting(Shape shape) {
        return Tensor.of(shape, LongStream.range(0, shape.count()).toArray());
    }

    /** One filter of one channel. */
    static Tensor<KernelShape> kernel(String rows) {
        return Tensor.of(new KernelShape(height(rows), width(rows), 1, 1), numbers(rows));
    }

    /** Any kernel, in row-major order of KH × KW × C/groups × F. */
    static Tensor<KernelShape> kernel(KernelShape shape, String numbers) {
        return Tensor.of(shape, numbers(numbers));
    }

    /** A kernel of ones. */
    static Tensor<KernelShape> ones(int height, int width, int channels, int filters) {
        var shape = new KernelShape(height, width, channels, filters);
        return Tensor.of(shape, LongStream.generate(() -> 1).limit(shape.count()).toArray());
    }

    /** Several numbers. */
    static List<Value> numbers(String text) {
        return Arrays.stream(text.trim().split("\\s+"))
                .filter(word -> !word.equals("/"))
                .map(Given::number)
                .toList();
    }

    /** A fraction, a decimal, NaN or an infinity. */
    static Value number(String text) {
        return switch (text) {
            case "NaN", "Infinity", "-Infinity" ->
                    new Floating(Double.parseDouble(text), NumberType.FLOAT64);
            default -> rational(text);
        };
    }

    /** A fraction or a decimal. */
    static Rational rational(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? rational(new BigDecimal(text))
                : Rational.of(
                        new BigInteger(text.substring(0, slash)),
                        new BigInteger(text.substring(slash + 1)));
    }

    private static Rational rational(BigDecimal decimal) {
        return decimal.scale() <= 0
                ? Rational.of(decimal.toBigIntegerExact(), BigInteger.ONE)
                : Rational.of(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    private static int height(String rows) {
        return rows.split(" / ").length;
    }

    private static int width(String rows) {
        return numbers(rows.split(" / ")[0]).size();
    }
}
