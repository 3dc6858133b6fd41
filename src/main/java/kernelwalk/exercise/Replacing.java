package kernelwalk.exercise;

import java.util.List;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberArray;

/** Puts whole tensors in the place of those of an exercise; whether it can still be computed shows when it is. */
public final class Replacing {

    private Replacing() {}

    /**
     * With another input.
     *
     * @param numbers N × H × W × C
     * @throws kernelwalk.convolution.ConvolutionException when it is too large
     */
    public static Exercise input(Exercise exercise, NumberArray numbers) {
        List<Integer> lengths = numbers.shape();
        var shape = new Shape(lengths.get(0), lengths.get(1), lengths.get(2), lengths.get(3));
        return exercise.with(Tensor.of(shape, numbers.values()));
    }

    /**
     * With another kernel; the bias follows the number of filters, with zeros for new ones.
     *
     * @param numbers KH × KW × C/groups × F; for a depthwise convolution KH × KW × C × M too, with the M filters of
     *     each channel behind each other
     * @throws kernelwalk.convolution.ConvolutionException when it is too large
     */
    public static Exercise kernel(Exercise exercise, NumberArray numbers) {
        var weighted = (Weighted) exercise.operation();
        List<Integer> lengths = numbers.shape();
        boolean isDepthwise = isDepthwise(exercise, weighted, lengths.get(2));
        int channels = isDepthwise ? 1 : lengths.get(2);
        int filters = isDepthwise ? lengths.get(2) * lengths.get(3) : lengths.get(3);
        var shape = new KernelShape(lengths.get(0), lengths.get(1), channels, filters);
        return exercise.with(
                weighted.withKernel(Tensor.of(shape, numbers.values()))
                        .withBias(Reshaping.bias(weighted.bias(), filters)));
    }

    /** Keras keeps the kernel of a depthwise convolution with all channels; each of them is a group here. */
    private static boolean isDepthwise(Exercise exercise, Weighted weighted, int channels) {
        int groups = weighted.groups();
        return groups > 1 && channels == groups && exercise.input().layout().channels() == groups;
    }

    /** With another bias, one number for each filter. */
    public static Exercise bias(Exercise exercise, List<Value> numbers) {
        return exercise.with(((Weighted) exercise.operation()).withBias(numbers));
    }
}
