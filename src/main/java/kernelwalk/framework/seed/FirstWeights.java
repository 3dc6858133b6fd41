package kernelwalk.framework.seed;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
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
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.notation.NumberText;

/**
 * The numbers with which the layer of an exercise begins.
 *
 * @param origin where they come from
 */
public record FirstWeights(WeightsOrigin origin) {

    /** Those that the open layer of an exercise has, where it is known how they were drawn; they are drawn again. */
    public static Optional<FirstWeights> of(Exercise exercise) {
        return exercise.origin()
                .filter(_ -> fits(exercise))
                .map(FirstWeights::new)
                .filter(known -> known.drawn(exercise).equals(exercise.operation()));
    }

    /** Whether as many channels come in as the weights are for. */
    private static boolean fits(Exercise exercise) {
        var weighted = (Weighted) exercise.operation();
        KernelShape kernel = weighted.kernel().layout();
        return exercise.input().layout().channels() == kernel.channels() * weighted.groups()
                && kernel.filters() % weighted.groups() == 0;
    }

    /** The layers that the framework needs for the operation: one, or one for each group where it has no groups. */
    public List<Layer> layers(Exercise exercise) {
        return layers(origin.framework(), exercise);
    }

    static List<Layer> layers(SeededFramework framework, Exercise exercise) {
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
     * The exercise in float32 with the kernel and the bias that the framework begins with. It knows where they come from.
     *
     * @param exercise one with weights, whose groups divide its channels and filters
     */
    public Exercise put(Exercise exercise) {
        return exercise.with(NumberType.FLOAT32).with(drawn(exercise), origin);
    }

    private Weighted drawn(Exercise exercise) {
        var weighted = (Weighted) exercise.operation();
        List<DrawnLayer> layers = draw(layers(exercise));
        KernelShape shape = weighted.kernel().layout();
        Value[] kernel = new Value[weighted.kernel().count()];
        for (int index = 0; index < kernel.length; index++) {
            DrawnPlace place = place(weighted, index);
            kernel[index] = value(layers.get(place.layer()).weights().get(place.index()));
        }
        var bias = new ArrayList<Value>();
        for (DrawnLayer layer : layers) {
            layer.bias()
                    .orElseGet(() -> Collections.nCopies(layer.layer().biases(), 0f))
                    .forEach(number -> bias.add(value(number)));
        }
        return weighted.withKernel(Tensor.of(shape, kernel)).withBias(bias);
    }

    private List<DrawnLayer> draw(List<Layer> layers) {
        Draws draws = draws();
        return layers.stream().map(layer -> draws.next(layer, origin.initializer())).toList();
    }

    private Draws draws() {
        Draws draws = Draws.of(origin.framework(), origin.seed());
        draws.pass(origin.before());
        return draws;
    }

    /**
     * How one of the weights came about.
     *
     * @param exercise whose open layer has these first weights
     * @param index    of the weight in the kernel, row-major
     */
    public DrawnWeight weight(Exercise exercise, int index) {
        List<Layer> layers = layers(exercise);
        DrawnPlace place = place((Weighted) exercise.operation(), index);
        Draws draws = draws();
        layers.subList(0, place.layer()).forEach(layer -> draws.next(layer, origin.initializer()));
        return new DrawnWeight(
                origin,
                origin.before() + place.layer(),
                draws.next(layers.get(place.layer()), origin.initializer(), place.index()));
    }

    /**
     * Where a weight of the kernel stands in what is drawn.
     *
     * @param layer which of the layers, from 0
     * @param index row-major in the shape that the framework gives its weights
     */
    private record DrawnPlace(int layer, int index) {}

    private DrawnPlace place(Weighted weighted, int index) {
        KernelShape shape = weighted.kernel().layout();
        int filter = index % shape.filters();
        int channel = index / shape.filters() % shape.channels();
        int spots = shape.height() * shape.width();
        int seen = index / shape.filters() / shape.channels();
        int spot = weighted.flip() ? spots - 1 - seen : seen;
        int filtersOfGroup = shape.filters() / weighted.groups();
        int group = filter / filtersOfGroup;
        boolean filtersFirst = origin.framework().isTorch();
        if (!(weighted instanceof TransposedConvolution)) {
            return new DrawnPlace(
                    0,
                    filtersFirst
                            ? (filter * shape.channels() + channel) * spots + spot
                            : (spot * shape.channels() + channel) * shape.filters() + filter);
        }
        int filterOfGroup = filter % filtersOfGroup;
        if (filtersFirst) {
            int channelOfAll = group * shape.channels() + channel;
            return new DrawnPlace(
                    0, (channelOfAll * filtersOfGroup + filterOfGroup) * spots + spot);
        }
        return new DrawnPlace(
                group, (spot * filtersOfGroup + filterOfGroup) * shape.channels() + channel);
    }

    private static Value value(float number) {
        return NumberText.parse(
                new Floating(number, NumberType.FLOAT32).toString(), NumberType.FLOAT32);
    }
}
