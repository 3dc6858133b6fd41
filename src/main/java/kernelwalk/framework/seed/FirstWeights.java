package kernelwalk.framework.seed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberText;

/**
 * The numbers with which the layer of an exercise begins.
 *
 * @param framework who draws
 * @param seed      one that the framework takes
 * @param before    what was drawn since the seed: in Keras layers and other random operations, in PyTorch numbers
 */
public record FirstWeights(SeededFramework framework, BigInteger seed, int before) {

    /** The layers that the framework needs for the operation: one, or one for each group where it has no groups. */
    public List<Layer> layers(Exercise exercise) {
        var weighted = (Weighted) exercise.operation();
        Size kernel = weighted.window();
        int channels = exercise.input().layout().channels();
        int filters = weighted.kernel().layout().filters();
        int groups = weighted.groups();
        return switch (weighted) {
            case Convolution convolution when isDepthwise(convolution, channels) ->
                    List.of(new Layer.DepthwiseConv2d(kernel, channels, filters / channels));
            case Convolution _ -> List.of(new Layer.Conv2d(kernel, channels, filters, groups));
            case Dense dense -> List.of(new Layer.Dense(dense.inputs(), dense.units()));
            case TransposedConvolution _ when framework.isTorch() ->
                    List.of(new Layer.Conv2dTranspose(kernel, channels, filters, groups));
            case TransposedConvolution _ ->
                    Collections.nCopies(
                            groups,
                            new Layer.Conv2dTranspose(
                                    kernel, channels / groups, filters / groups, 1));
        };
    }

    /** TensorFlow's depthwise layer wants equal strides. */
    private static boolean isDepthwise(Convolution convolution, int channels) {
        return channels > 1
                && convolution.groups() == channels
                && convolution.strides().height() == convolution.strides().width();
    }

    /**
     * The exercise in float32 with the kernel and the bias that the framework begins with.
     *
     * @param exercise one with weights, whose groups divide its channels and filters
     */
    public Exercise put(Exercise exercise) {
        var weighted = (Weighted) exercise.operation();
        Draws draws = framework.draws(seed);
        draws.pass(before);
        List<DrawnLayer> drawn =
                layers(exercise).stream()
                        .map(layer -> draws.next(layer, Initializer.DEFAULT))
                        .toList();
        var bias = new ArrayList<Value>();
        for (DrawnLayer layer : drawn) {
            layer.bias()
                    .orElseGet(() -> Collections.nCopies(layer.layer().biases(), 0f))
                    .forEach(number -> bias.add(value(number)));
        }
        return exercise.with(NumberType.FLOAT32)
                .with(weighted.withKernel(kernel(weighted, drawn)).withBias(bias));
    }

    private Tensor<KernelShape> kernel(Weighted weighted, List<DrawnLayer> drawn) {
        KernelShape shape = weighted.kernel().layout();
        Value[] values = new Value[weighted.kernel().count()];
        int filtersOfGroup = shape.filters() / weighted.groups();
        for (int index = 0; index < values.length; index++) {
            int filter = index % shape.filters();
            int channel = index / shape.filters() % shape.channels();
            int spot = index / shape.filters() / shape.channels();
            int group = filter / filtersOfGroup;
            boolean isSplit = drawn.size() > 1;
            DrawnLayer layer = drawn.get(isSplit ? group : 0);
            int at =
                    weighted instanceof TransposedConvolution
                            ? transposed(
                                    layer,
                                    spot,
                                    isSplit ? channel : group * shape.channels() + channel,
                                    filter % filtersOfGroup)
                            : convolved(layer, index, spot, channel, filter);
            int turned = (shape.height() * shape.width() - 1 - spot) * shape.channels() + channel;
            values[weighted.flip() ? turned * shape.filters() + filter : index] =
                    value(layer.weights().get(at));
        }
        return Tensor.of(shape, values);
    }

    /** Where a weight of a convolution stands: in Keras as in an exercise, in PyTorch filters and channels come first. */
    private int convolved(DrawnLayer layer, int index, int spot, int channel, int filter) {
        List<Integer> shape = layer.shape();
        return framework.isTorch()
                ? (filter * shape.get(1) + channel) * shape.get(2) * shape.get(3) + spot
                : index;
    }

    /** Where a weight of a transposed convolution stands: filters of the group before channels, or the other way round. */
    private int transposed(DrawnLayer layer, int spot, int channel, int filter) {
        List<Integer> shape = layer.shape();
        return framework.isTorch()
                ? (channel * shape.get(1) + filter) * shape.get(2) * shape.get(3) + spot
                : (spot * shape.get(2) + filter) * shape.get(3) + channel;
    }

    private static Value value(float number) {
        return NumberText.parse(
                new Floating(number, NumberType.FLOAT32).toString(), NumberType.FLOAT32);
    }
}
