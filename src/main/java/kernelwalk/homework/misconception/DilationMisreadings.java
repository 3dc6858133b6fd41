package kernelwalk.homework.misconception;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;

/** Wrong rules about the gaps between the taps of a window. */
final class DilationMisreadings {

    private DilationMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                new Rule(
                        "dilation-ignored",
                        exercise -> Optional.of(Variation.of(exercise).dilations(Size.ONE))),
                new Rule("dilation-as-larger-kernel", DilationMisreadings::larger));
    }

    /** A window of kernel × dilation cells, which ends with a gap. */
    private static Optional<Exercise> larger(Exercise exercise) {
        Size window = exercise.operation().window();
        Size dilations = exercise.operation().dilations();
        var size =
                new Size(window.height() * dilations.height(), window.width() * dilations.width());
        Exercise dense = Variation.of(exercise).dilations(Size.ONE);
        return switch (dense.operation()) {
            case Convolution convolution ->
                    Optional.of(
                            Variation.of(dense)
                                    .kernel(convolution, spread(convolution, dilations, size)));
            case Pooling pool -> Optional.of(dense.with(pool.withWindow(size)));
            case TransposedConvolution _, Dense _, Windowless _ -> Optional.empty();
        };
    }

    private static Tensor<KernelShape> spread(Weighted weighted, Size dilations, Size size) {
        Tensor<KernelShape> kernel = weighted.kernel();
        KernelShape old = kernel.layout();
        var shape = new KernelShape(size.height(), size.width(), old.channels(), old.filters());
        Value[] weights = new Value[shape.count()];
        Arrays.fill(weights, Rational.ZERO);
        for (int u = 0; u < old.height(); u++) {
            for (int v = 0; v < old.width(); v++) {
                for (int c = 0; c < old.channels(); c++) {
                    for (int f = 0; f < old.filters(); f++) {
                        int place =
                                shape.index(u * dilations.height(), v * dilations.width(), c, f);
                        weights[place] = kernel.at(old.index(u, v, c, f));
                    }
                }
            }
        }
        return Tensor.of(shape, weights);
    }
}
