package kernelwalk.exercise;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.BatchNormalization;
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
final class TorchLayers {

    private static final Map<String, List<String>> ARGUMENTS =
            Map.ofEntries(
                    Map.entry(
                            "Conv2d",
                            List.of(
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
                            List.of(
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
                            List.of(
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "dilation",
                                    "",
                                    "ceil_mode")),
                    Map.entry(
                            "AvgPool2d",
                            List.of(
                                    "kernel_size",
                                    "stride",
                                    "padding",
                                    "ceil_mode",
                                    "count_include_pad")),
                    Map.entry("Flatten", List.of()),
                    Map.entry("Linear", List.of("in_features", "out_features", "bias")),
                    Map.entry("ReLU", List.of("inplace")),
                    Map.entry("ReLU6", List.of("inplace")),
                    Map.entry("LeakyReLU", List.of("negative_slope", "inplace")),
                    Map.entry("Sigmoid", List.of()),
                    Map.entry("Tanh", List.of()),
                    Map.entry("Softmax", List.of("dim")),
                    Map.entry("BatchNorm2d", List.of("num_features", "eps", "momentum")),
                    Map.entry("BatchNorm1d", List.of("num_features", "eps", "momentum")),
                    Map.entry("ZeroPad2d", List.of("padding")),
                    Map.entry("Upsample", List.of("", "scale_factor")),
                    Map.entry("Dropout", List.of("p", "inplace")),
                    Map.entry("Dropout2d", List.of("p", "inplace")));

    private static final Rational LEAKY = Rational.of(1, 100);
    private static final Rational EPSILON = Rational.of(1, 100_000);

    private TorchLayers() {}

    /** The input of an exercise with the channels, or the units, that the first layer says. */
    static Shape input(LayerCall first, Shape typed) {
        if (!ARGUMENTS.containsKey(first.name())) {
            throw first.unknown();
        }
        LayerCall taken = first.taking(ARGUMENTS.get(first.name()), Set.of());
        return switch (taken.name()) {
            case "Conv2d", "ConvTranspose2d" ->
                    new Shape(
                            typed.samples(),
                            typed.height(),
                            typed.width(),
                            taken.count("in_channels"));
            case "BatchNorm2d" ->
                    new Shape(
                            typed.samples(),
                            typed.height(),
                            typed.width(),
                            taken.count("num_features"));
            case "Linear" -> new Shape(typed.samples(), 1, 1, taken.count("in_features"));
            default -> typed;
        };
    }

    static Operation read(LayerCall call, Shape input) {
        if (!ARGUMENTS.containsKey(call.name())) {
            throw call.unknown();
        }
        call.taking(ARGUMENTS.get(call.name()), Set.of());
        return switch (call.name()) {
            case "Conv2d" -> convolution(call);
            case "ConvTranspose2d" -> transposed(call);
            case "MaxPool2d" -> pool(call, MaxPooling.of(window(call)));
            case "AvgPool2d" ->
                    pool(
                            call,
                            AveragePooling.of(window(call))
                                    .withCountPadding(call.truth("count_include_pad", true)));
            case "Flatten" -> new Flatten();
            case "Linear" ->
                    KerasCalls.dense(call.count("in_features"), call.count("out_features"));
            case "ReLU" -> Relu.PLAIN;
            case "ReLU6" -> new Relu(Rational.ZERO, Optional.of(Rational.of(6)));
            case "LeakyReLU" -> new Relu(call.number("negative_slope", LEAKY), Optional.empty());
            case "Sigmoid" -> new Sigmoid();
            case "Tanh" -> new Tanh();
            case "Softmax" -> softmax(call);
            case "BatchNorm2d", "BatchNorm1d" -> normalization(call);
            case "ZeroPad2d" -> new ZeroPadding(zeros(call));
            case "Upsample" ->
                    new UpSampling(
                            call.has("scale_factor")
                                    ? call.size("scale_factor", Size.ONE)
                                    : call.refuse("scale_factor"));
            case "Dropout", "Dropout2d" -> new Dropout(call.number("p", NewOperation.RATE));
            default -> throw call.unknown();
        };
    }

    private static KernelShape kernel(LayerCall call, int channels, int filters) {
        Size window =
                call.has("kernel_size")
                        ? call.size("kernel_size", Size.ONE)
                        : call.refuse("kernel_size");
        return new KernelShape(window.height(), window.width(), channels, filters);
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
                        Reshaping.ones(
                                kernel(
                                        call,
                                        call.count("in_channels") / groups,
                                        call.count("out_channels"))))
                .withGroups(groups)
                .withStrides(call.size("stride", Size.ONE))
                .withDilations(call.size("dilation", Size.ONE))
                .withPadding(padding(call));
    }

    private static Operation transposed(LayerCall call) {
        int groups = groups(call);
        return TransposedConvolution.of(
                        Reshaping.ones(
                                kernel(
                                        call,
                                        call.count("in_channels") / groups,
                                        call.count("out_channels"))))
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

    private static Size window(LayerCall call) {
        return call.has("kernel_size")
                ? call.size("kernel_size", Size.ONE)
                : call.refuse("kernel_size");
    }

    private static Operation pool(LayerCall call, Pooling pool) {
        return pool.withRounding(call.truth("ceil_mode", false) ? Rounding.CEIL : Rounding.FLOOR)
                .withStrides(call.size("stride", pool.window()))
                .withDilations(call.size("dilation", Size.ONE))
                .withPadding(padding(call));
    }

    private static Operation softmax(LayerCall call) {
        int axis = call.whole("dim", 1);
        return axis == 1 ? new Softmax() : call.refuse("dim");
    }

    private static Operation normalization(LayerCall call) {
        var plain =
                (BatchNormalization)
                        NewOperation.of(
                                OperationType.BATCH_NORMALIZATION, call.count("num_features"));
        return new BatchNormalization(
                plain.mean(),
                plain.variance(),
                plain.scale(),
                plain.offset(),
                call.number("eps", EPSILON));
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
