package kernelwalk.homework;

import java.util.List;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.misconception.Variation;
import kernelwalk.notation.TensorText;

/** Small problems, written as lines of numbers. */
public final class Problems {

    private Problems() {}

    /** The homework of the lecture: an edge, and the kernel that finds it. */
    public static Exercise edge() {
        return convolution(
                """
                0 0 0 1 1 1
                0 0 0 1 1 1
                0 0 0 1 1 1
                0 0 0 1 1 1
                0 0 0 1 1 1
                0 0 0 1 1 1
                """,
                "-1 1\n-1 1");
    }

    /** One channel, one filter, everything else as plain as can be. */
    public static Exercise convolution(String input, String kernel) {
        return Exercise.of(input(input), Convolution.of(kernel(kernel)));
    }

    public static Tensor<Shape> input(String rows) {
        var numbers = TensorText.parse(rows, NumberType.EXACT);
        List<Integer> shape = numbers.shape();
        return Tensor.of(new Shape(1, shape.get(0), shape.get(1), 1), numbers.values());
    }

    public static Tensor<KernelShape> kernel(String rows) {
        var numbers = TensorText.parse(rows, NumberType.EXACT);
        List<Integer> shape = numbers.shape();
        return Tensor.of(new KernelShape(shape.get(0), shape.get(1), 1, 1), numbers.values());
    }

    /** Several channels of one row each, and for each filter one weight for each channel. */
    public static Exercise pixels(String channels, String weights, String bias) {
        List<Value> input = TensorText.parse(channels, NumberType.EXACT).values();
        var rows = TensorText.parse(weights, NumberType.EXACT).numbers();
        int filters = rows.shape().getFirst();
        var kernel =
                Tensor.of(
                        new KernelShape(1, 1, input.size(), filters), rows.permuted(1, 0).values());
        return Exercise.of(
                Tensor.of(new Shape(1, 1, 1, input.size()), input),
                Convolution.of(kernel).withBias(TensorText.parse(bias, NumberType.EXACT).values()));
    }

    /** A pool of the whole stride of its window. */
    public static Exercise maxPool(String input, int height, int width) {
        var window = new Size(height, width);
        return Exercise.of(input(input), MaxPooling.of(window));
    }

    public static Exercise averagePool(String input, int height, int width) {
        var window = new Size(height, width);
        return Exercise.of(input(input), AveragePooling.of(window));
    }

    public static Exercise transposed(String input, String kernel, Padding padding) {
        return Exercise.of(
                input(input), TransposedConvolution.of(kernel(kernel)).withPadding(padding));
    }

    public static Exercise withBias(Exercise exercise, long bias) {
        return exercise.withBias(0, Rational.of(bias));
    }

    /**
     * A chain as exams have it: 5×5, two kernels of 2×2 to 4×4×2, ReLU, pooling to 2×2×2, 8 numbers in a row, 3 units;
     * 2·(4 + 1) = 10 and 3·(8 + 1) = 27 parameters.
     */
    public static final String CHAIN =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 5, 5, 1], "values": [1, 2, 3, 4, 5, 1, 2, 3, 4, 5, 1, 2, 3, 4, 5,
                1, 2, 3, 4, 5, 1, 2, 3, 4, 5] },
              "operations": [
                { "name": "conv", "type": "convolution",
                  "kernel": { "shape": [2, 2, 1, 2], "values": [1, 0, -1, 2, 1, 1, 0, 1] } },
                { "type": "relu" },
                { "name": "pool", "type": "max-pooling", "window": [2, 2], "strides": [2, 2] },
                { "type": "flatten" },
                { "name": "scores", "type": "dense",
                  "weights": { "shape": [8, 3], "values": [1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0,
                    1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0] } } ] }
            """;

    /** {@link #CHAIN}, of which the last layer is open. */
    public static Exercise chain() {
        return ExerciseFile.read(CHAIN).atEnd();
    }

    /** Zeros to the left and right. */
    public static Exercise paddedSideways(Exercise exercise) {
        return Variation.of(exercise).padding(Padding.explicit(0, 0, 1, 1));
    }

    public static Exercise strides(Exercise exercise, int rows, int columns) {
        return Variation.of(exercise).strides(new Size(rows, columns));
    }

    public static Exercise dilated(Exercise exercise, int rows, int columns) {
        return Variation.of(exercise).dilations(new Size(rows, columns));
    }

    /** An output as rows of numbers, its rows parted by a slash, its maps by a bar. */
    public static String text(Tensor<Shape> output) {
        Shape shape = output.layout();
        var text = new StringBuilder();
        for (int map = 0; map < shape.channels(); map++) {
            text.append(map == 0 ? "" : " | ");
            for (int row = 0; row < shape.height(); row++) {
                text.append(row == 0 ? "" : " / ");
                for (int column = 0; column < shape.width(); column++) {
                    text.append(column == 0 ? "" : " ")
                            .append(output.at(shape.index(0, row, column, map)));
                }
            }
        }
        return text.toString();
    }
}
