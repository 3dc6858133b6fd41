package kernelwalk.homework;

import java.util.List;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.TensorText;

/** Small problems, written as lines of numbers. */
final class Problems {

    private Problems() {}

    /** The homework of the lecture: an edge, and the kernel that finds it. */
    static Exercise edge() {
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
    static Exercise convolution(String input, String kernel) {
        return Exercise.of(input(input), Convolution.of(kernel(kernel)));
    }

    static Tensor<Shape> input(String rows) {
        var numbers = TensorText.parse(rows, NumberType.EXACT);
        List<Integer> shape = numbers.shape();
        return Tensor.of(new Shape(1, shape.get(0), shape.get(1), 1), numbers.values());
    }

    static Tensor<KernelShape> kernel(String rows) {
        var numbers = TensorText.parse(rows, NumberType.EXACT);
        List<Integer> shape = numbers.shape();
        return Tensor.of(new KernelShape(shape.get(0), shape.get(1), 1, 1), numbers.values());
    }
}
