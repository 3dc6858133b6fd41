package kernelwalk.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
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
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.notation.LayerCall;

/** PyTorch's modules as operations, their weights ones. */
final class TorchCalls {

    private static final Rational LEAKY = Rational.of(1, 100);
    private static final Rational EPSILON = Rational.of(1, 100_000);

    private static final KnownLayer NORMALIZATION =
            KnownLayer.of(
                    (call, _) ->
                            NewOperation.normalization(
                                    call.count("num_features"), call.number("eps", EPSILON)),
                    "num_features",
                    "eps",
                    "momentum");
    private static final KnownLayer DROPOUT =
            KnownLayer.of(
                    (call, _) -> new Dropout(call.number("p", NewOperation.RATE)), "p", "inplace");

    private static final Map<String, KnownLayer> LAYERS =
            Map.ofEntries(
                    Map.entry(
                            "Conv2d",
                            KnownLayer.of(
                                    (call, _) -> convolution(call),
                                    "in_channels",
                                    "out_channels",
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "dilation",
                                    "groups",
                                    "bias",
                                    "padding_mode")),
                    Map.entry(
                            "ConvTranspose2d",
                            KnownLayer.of(
                                    (call, _) -> transposed(call),
                                    "in_channels",
                                    "out_channels",
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "output_padding",
                                    "groups",
                                    "bias",
                                    "dilation")),
                    Map.entry(
                            "MaxPool2d",
                            KnownLayer.of(
                                    (call, _) ->
                                            pool(call, MaxPooling.of(call.size("kernel_size"))),
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "dilation",
                                    "",
                                    "ceil_mode")),
                    Map.entry(
                            "AvgPool2d",
                            KnownLayer.of(
                                    (call, _) ->
                                            pool(
                                                    call,
                                                    AveragePooling.of(call.size("kernel_size"))
                                                            .withCountPadding(
                                                                    call.truth(
                                                                            "count_include_pad",
                                                                            true))),
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "ceil_mode",
                                    "count_include_pad")),
                    Map.entry(
                            "AdaptiveAvgPool2d",
                            KnownLayer.of(
                                    (call, _) -> global(call, new GlobalAveragePooling(Size.ONE)),
                                    "output_size")),
                    Map.entry(
                            "AdaptiveMaxPool2d",
                            KnownLayer.of(
                                    (call, _) -> global(call, new GlobalMaxPooling(Size.ONE)),
                                    "output_size")),
                    Map.entry("Flatten", KnownLayer.of((_, _) -> new Flatten())),
                    Map.entry(
                            "Linear",
                            KnownLayer.of(
                                    (call, _) ->
                                            KnownLayer.dense(
                                                    call.count("in_features"),
                                                    call.count("out_features")),
                                    "in_features",
                                    "out_features",
                                    "bias")),
                    Map.entry("ReLU", KnownLayer.of((_, _) -> Relu.PLAIN, "inplace")),
                    Map.entry(
                            "ReLU6",
                            KnownLayer.of(
                                    (_, _) -> new Relu(Rational.ZERO, Optional.of(Rational.of(6))),
                                    "inplace")),
                    Map.entry(
                            "LeakyReLU",
                            KnownLayer.of(
                                    (call, _) ->
                                            new Relu(
                                                    call.number("negative_slope", LEAKY),
                                                    Optional.empty()),
                                    "negative_slope",
                                    "inplace")),
                    Map.entry("Sigmoid", KnownLayer.of((_, _) -> new Sigmoid())),
                    Map.entry("Tanh", KnownLayer.of((_, _) -> new Tanh())),
                    Map.entry("Softmax", KnownLayer.of((call, _) -> softmax(call), "dim")),
                    Map.entry("BatchNorm2d", NORMALIZATION),
                    Map.entry("BatchNorm1d", NORMALIZATION),
                    Map.entry(
                            "ZeroPad2d",
                            KnownLayer.of((call, _) -> new ZeroPadding(zeros(call)), "padding")),
                    Map.entry(
                            "Upsample",
                            KnownLayer.of(
                                    (call, _) -> new UpSampling(call.size("scale_factor")),
                                    "",
                                    "scale_factor")),
                    Map.entry("Dropout", DROPOUT),
                    Map.entry("Dropout2d", DROPOUT));

    private TorchCalls() {}

    /** The input of an exercise with the channels, or the units, that the first layer says. */
    static Shape input(LayerCall first, Shape typed) {
        KnownLayer.of(first, LAYERS);
        return switch (first.name()) {
            case "Conv2d", "ConvTranspose2d" ->
                    new Shape(
                            typed.samples(),
                            typed.height(),
                            typed.width(),
                            first.count("in_channels"));
            case "BatchNorm2d" ->
                    new Shape(
                            typed.samples(),
                            typed.height(),
                            typed.width(),
                            first.count("num_features"));
            case "Linear" -> new Shape(typed.samples(), 1, 1, first.count("in_features"));
            default -> typed;
        };
    }

    static Operation operation(LayerCall call, Shape input) {
        return KnownLayer.of(call, LAYERS).operation().apply(call, input);
    }

    private static int groups(LayerCall call) {
        int groups = call.whole("groups", 1);
        return groups > 0 && call.count("in_channels") % groups == 0
                ? groups
                : call.refuse("groups");
    }

    private static Operation convolution(LayerCall call) {
        int groups = groups(call);
        return Convolution.of(
                        KnownLayer.kernel(
                                call,
                                call.count("in_channels") / groups,
                                call.count("out_channels")))
                .withGroups(groups)
                .withStrides(call.size("stride", Size.ONE))
                .withDilations(call.size("dilation", Size.ONE))
                .withPadding(padding(call));
    }

    private static Operation transposed(LayerCall call) {
        int groups = groups(call);
        return TransposedConvolution.of(
                        KnownLayer.kernel(
                                call,
                                call.count("in_channels") / groups,
                                call.count("out_channels")))
                .withGroups(groups)
                .withOutputPadding(call.size("output_padding", Size.ZERO))
                .withStrides(call.size("stride", Size.ONE))
                .withDilations(call.size("dilation", Size.ONE))
                .withPadding(padding(call));
    }

    private static Padding padding(LayerCall call) {
        if (call.has("padding") && !call.isNumbers("padding")) {
            return switch (call.word("padding", "valid")) {
                case "same" -> Padding.same();
                case "valid" -> Padding.valid();
                default -> call.refuse("padding");
            };
        }
        Size sides = call.size("padding", Size.ZERO);
        Border border =
                switch (call.word("padding_mode", "zeros")) {
                    case "zeros" -> Border.ZEROS;
                    case "reflect" -> Border.REFLECT;
                    case "replicate" -> Border.REPLICATE;
                    case "circular" -> Border.CIRCULAR;
                    default -> call.refuse("padding_mode");
                };
        return sides.equals(Size.ZERO)
                ? Padding.valid()
                : new Padding.Explicit(
                        new Margins(sides.height(), sides.height(), sides.width(), sides.width()),
                        border);
    }

    private static Operation pool(LayerCall call, Pooling pool) {
        return pool.withRounding(call.truth("ceil_mode", false) ? Rounding.CEIL : Rounding.FLOOR)
                .withStrides(call.size("stride", pool.window()))
                .withDilations(call.size("dilation", Size.ONE))
                .withPadding(padding(call));
    }

    /** One number for each map; more would be windows of unequal sizes. */
    private static Operation global(LayerCall call, Operation pool) {
        return call.size("output_size").equals(Size.ONE) ? pool : call.refuse("output_size");
    }

    private static Operation softmax(LayerCall call) {
        int axis = call.whole("dim", 1);
        return axis == 1 ? new Softmax() : call.refuse("dim");
    }

    /** PyTorch has left, right, top, bottom. */
    private static Margins zeros(LayerCall call) {
        List<Integer> sides = call.wholes("padding");
        return switch (sides.size()) {
            case 1 -> new Margins(sides.get(0), sides.get(0), sides.get(0), sides.get(0));
            case 4 -> new Margins(sides.get(2), sides.get(3), sides.get(0), sides.get(1));
            default -> call.refuse("padding");
        };
    }
}
