package kernelwalk.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.notation.LayerCall;

/** Keras' layers as operations, their weights ones. */
final class KerasCalls {

    private static final Rational LEAKY = Rational.of(3, 10);

    private KerasCalls() {}

    private static final Set<String> EVERYWHERE = Set.of("name", "input_shape");

    private static KnownLayer known(
            BiFunction<LayerCall, Shape, Operation> operation, String... order) {
        return KnownLayer.of(operation, order).with(EVERYWHERE);
    }

    private static final KnownLayer MAX =
            known(
                    (call, _) -> pool(call, MaxPooling.of(window(call))),
                    "pool_size",
                    "strides",
                    "padding");
    private static final KnownLayer AVERAGE =
            known(
                    (call, _) -> pool(call, AveragePooling.of(window(call))),
                    "pool_size",
                    "strides",
                    "padding");
    private static final KnownLayer GLOBAL_MAX = known((_, _) -> new GlobalMaxPooling(Size.ONE));
    private static final KnownLayer GLOBAL_AVERAGE =
            known((_, _) -> new GlobalAveragePooling(Size.ONE));

    private static final Map<String, KnownLayer> LAYERS =
            Map.ofEntries(
                    Map.entry(
                            "Conv2D",
                            known(
                                    KerasCalls::convolution,
                                    "filters",
                                    "kernel_size",
                                    "strides",
                                    "padding",
                                    "data_format",
                                    "dilation_rate",
                                    "groups",
                                    "activation",
                                    "use_bias")),
                    Map.entry(
                            "DepthwiseConv2D",
                            known(
                                    KerasCalls::depthwise,
                                    "kernel_size",
                                    "strides",
                                    "padding",
                                    "depth_multiplier",
                                    "data_format",
                                    "dilation_rate",
                                    "activation",
                                    "use_bias")),
                    Map.entry(
                            "Conv2DTranspose",
                            known(
                                    KerasCalls::transposed,
                                    "filters",
                                    "kernel_size",
                                    "strides",
                                    "padding",
                                    "data_format",
                                    "dilation_rate",
                                    "activation",
                                    "use_bias")),
                    Map.entry("MaxPooling2D", MAX),
                    Map.entry("MaxPool2D", MAX),
                    Map.entry("AveragePooling2D", AVERAGE),
                    Map.entry("AvgPool2D", AVERAGE),
                    Map.entry("GlobalMaxPooling2D", GLOBAL_MAX),
                    Map.entry("GlobalMaxPool2D", GLOBAL_MAX),
                    Map.entry("GlobalAveragePooling2D", GLOBAL_AVERAGE),
                    Map.entry("GlobalAvgPool2D", GLOBAL_AVERAGE),
                    Map.entry("Flatten", known((_, _) -> new Flatten())),
                    Map.entry(
                            "Dense",
                            known(
                                    (call, in) ->
                                            KnownLayer.dense(in.channels(), call.count("units")),
                                    "units",
                                    "activation",
                                    "use_bias")),
                    Map.entry("ReLU", known(KerasCalls::relu, "max_value", "negative_slope")),
                    Map.entry(
                            "LeakyReLU",
                            known(
                                    (call, _) ->
                                            new Relu(
                                                    call.number("negative_slope", LEAKY),
                                                    Optional.empty()),
                                    "negative_slope")),
                    Map.entry(
                            "Activation",
                            known(
                                    (call, _) ->
                                            function(call)
                                                    .orElseGet(() -> call.refuse("activation")),
                                    "activation")),
                    Map.entry("Softmax", known(KerasCalls::softmax, "axis")),
                    Map.entry(
                            "BatchNormalization",
                            known(KerasCalls::normalization)
                                    .with(Set.of("name", "input_shape", "epsilon", "momentum"))),
                    Map.entry(
                            "ZeroPadding2D",
                            known((call, _) -> new ZeroPadding(zeros(call)), "padding")),
                    Map.entry(
                            "UpSampling2D",
                            known(
                                    (call, _) ->
                                            new UpSampling(call.size("size", NewOperation.TWO)),
                                    "size")),
                    Map.entry(
                            "Dropout",
                            known(
                                    (call, _) ->
                                            new Dropout(call.number("rate", NewOperation.RATE)),
                                    "rate")));

    /** Names the arguments of a layer. */
    static void take(LayerCall call) {
        KnownLayer.of(call, LAYERS);
    }

    static Operation operation(LayerCall call, Shape input) {
        if (call.has("data_format")) {
            call.refuse("data_format");
        }
        return LAYERS.get(call.name()).operation().apply(call, input);
    }

    /** The function of an {@code activation=}, which becomes a layer of its own. */
    static Optional<Operation> activation(LayerCall call) {
        return call.name().equals("Activation") ? Optional.empty() : function(call);
    }

    private static Optional<Operation> function(LayerCall call) {
        return switch (call.word("activation", "linear")) {
            case "linear" -> Optional.empty();
            case "relu" -> Optional.of(Relu.PLAIN);
            case "relu6" -> Optional.of(new Relu(Rational.ZERO, Optional.of(Rational.of(6))));
            case "sigmoid" -> Optional.of(new Sigmoid());
            case "tanh" -> Optional.of(new Tanh());
            case "softmax" -> Optional.of(new Softmax());
            default -> call.refuse("activation");
        };
    }

    private static Operation convolution(LayerCall call, Shape input) {
        int groups = call.whole("groups", 1);
        if (groups < 1 || input.channels() % groups != 0) {
            call.refuse("groups");
        }
        return stepped(
                call,
                Convolution.of(
                                KnownLayer.kernel(
                                        call, input.channels() / groups, call.count("filters")))
                        .withGroups(groups));
    }

    private static Operation depthwise(LayerCall call, Shape input) {
        int filters = input.channels() * call.whole("depth_multiplier", 1);
        return stepped(
                call,
                Convolution.of(KnownLayer.kernel(call, 1, filters)).withGroups(input.channels()));
    }

    private static Operation transposed(LayerCall call, Shape input) {
        return stepped(
                call,
                TransposedConvolution.of(
                        KnownLayer.kernel(call, input.channels(), call.count("filters"))));
    }

    private static Operation stepped(LayerCall call, Operation operation) {
        return operation
                .withStrides(call.size("strides", Size.ONE))
                .withDilations(call.size("dilation_rate", Size.ONE))
                .withPadding(padding(call));
    }

    private static Size window(LayerCall call) {
        return call.size("pool_size", NewOperation.TWO);
    }

    private static Operation pool(LayerCall call, Operation.Pooling pool) {
        return pool.withStrides(call.size("strides", pool.window())).withPadding(padding(call));
    }

    private static Padding padding(LayerCall call) {
        return switch (call.word("padding", "valid")) {
            case "valid" -> Padding.valid();
            case "same" -> Padding.same();
            default -> call.refuse("padding");
        };
    }

    private static Operation relu(LayerCall call, Shape input) {
        return new Relu(
                call.number("negative_slope", Rational.ZERO),
                call.has("max_value")
                        ? Optional.of(call.number("max_value", Rational.ZERO))
                        : Optional.empty());
    }

    private static Operation softmax(LayerCall call, Shape input) {
        int axis = call.whole("axis", -1);
        return axis == -1 ? new Softmax() : call.refuse("axis");
    }

    private static Operation normalization(LayerCall call, Shape input) {
        return NewOperation.normalization(
                input.channels(), call.number("epsilon", NewOperation.EPSILON));
    }

    private static Margins zeros(LayerCall call) {
        List<Integer> sides = call.has("padding") ? call.wholes("padding") : List.of(1);
        return switch (sides.size()) {
            case 1 -> new Margins(sides.get(0), sides.get(0), sides.get(0), sides.get(0));
            case 2 -> new Margins(sides.get(0), sides.get(0), sides.get(1), sides.get(1));
            case 4 -> new Margins(sides.get(0), sides.get(1), sides.get(2), sides.get(3));
            default -> call.refuse("padding");
        };
    }
}
