package kernelwalk.exercise;

import java.util.List;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/** The chain that sheets ask for most: a vertical edge, ReLU, the largest of each 2×2, and two units of all of them. */
public final class ExamChain {

    private ExamChain() {}

    /** The chain with its first layer open, untitled: 6×6 cells, a kernel of 3×3, four units, two units. */
    public static Exercise plain() {
        var input =
                Tensor.of(
                        new Shape(1, 6, 6, 1),
                        3,
                        0,
                        1,
                        2,
                        7,
                        4,
                        1,
                        5,
                        8,
                        9,
                        3,
                        1,
                        2,
                        7,
                        2,
                        5,
                        1,
                        3,
                        0,
                        1,
                        3,
                        1,
                        7,
                        8,
                        4,
                        2,
                        1,
                        6,
                        2,
                        8,
                        2,
                        4,
                        5,
                        2,
                        3,
                        9);
        var edge = Tensor.of(new KernelShape(3, 3, 1, 1), 1, 0, -1, 1, 0, -1, 1, 0, -1);
        var dense = Dense.of(Tensor.of(new KernelShape(1, 1, 4, 2), 1, 0, 0, 1, 1, -1, -1, 1));
        return Exercise.of(input, Convolution.of(edge))
                .with(
                        List.of(
                                Layer.of(Convolution.of(edge)),
                                Layer.of(Relu.PLAIN),
                                Layer.of(MaxPooling.of(NewOperation.TWO)),
                                Layer.of(new Flatten()),
                                Layer.of(dense.withBias(List.of(Rational.ZERO, Rational.ONE)))),
                        0);
    }
}
