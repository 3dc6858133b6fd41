package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code Conv2D} and {@code Conv2DTranspose} say: a layer is made, built for the channels of the kernel, given the
 * weights, and called.
 *
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/layers/convolutional/base_conv.py">BaseConv</a>
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/layers/convolutional/base_conv_transpose.py">BaseConvTranspose</a>
 */
final class KerasConvolution {

    private final Call call;
    private final KerasArguments arguments;

    KerasConvolution(Call call) {
        this.call = call;
        this.arguments = new KerasArguments(call);
    }

    Reply reply() {
        return Reply.of(
                this::works,
                List.of(
                        this::lacking,
                        this::kernelSize,
                        () -> arguments.strides(1),
                        arguments::dilations,
                        this::outputPaddingArgument,
                        this::filters,
                        this::groups,
                        this::filtersInGroups,
                        this::outputPadding,
                        this::stridesWithDilations,
                        arguments::sides,
                        arguments::paddingRank,
                        this::rank,
                        this::channelsInGroups,
                        this::rankOfKernel,
                        this::outputSize,
                        this::biases,
                        this::channels,
                        this::rankOfOutput,
                        new KerasConversion(arguments)::refusal,
                        this::cropping));
    }

    private Optional<Reply> lacking() {
        return call.isTransposed() && call.groups() != 1
                ? Optional.of(new Reply.Lacking("groups"))
                : Optional.empty();
    }

    private Optional<Reply> kernelSize() {
        String shown = PythonLiterals.tuple(call.window());
        return arguments.pair("kernel_size", call.window(), 1, shown, Objection.KERNEL_SIZE);
    }

    private Optional<Reply> outputPaddingArgument() {
        Size added = call.outputPadding();
        return arguments.pair(
                "output_padding", added, 0, PythonLiterals.brief(added), Objection.OUTPUT_PADDING);
    }

    private Optional<Reply> filters() {
        return KerasArguments.refusal(
                call.filters() < 1,
                Objection.FILTERS,
                "Invalid value for argument `filters`. Expected a strictly positive value. Received filters="
                        + call.filters()
                        + ".");
    }

    private Optional<Reply> groups() {
        return KerasArguments.refusal(
                call.groups() < 1,
                Objection.GROUPS,
                "The number of groups must be a positive integer. Received: groups="
                        + call.groups()
                        + ".");
    }

    private Optional<Reply> filtersInGroups() {
        return KerasArguments.refusal(
                call.filters() % call.groups() != 0,
                Objection.GROUPS,
                "The number of filters must be evenly divisible by the number of groups. Received: groups=%d, filters=%d."
                        .formatted(call.groups(), call.filters()));
    }

    private Optional<Reply> outputPadding() {
        boolean given = call.isTransposed() && !call.outputPadding().equals(Size.ZERO);
        return Stream.of(Along.values())
                .filter(
                        along ->
                                given && along.of(call.outputPadding()) >= along.of(call.strides()))
                .flatMap(along -> outputPadding(along).stream())
                .findFirst();
    }

    private Optional<Reply> outputPadding(Along along) {
        return KerasArguments.refusal(
                true,
                Objection.OUTPUT_PADDING,
                "`output_padding` must be strictly less than `strides` for all dimensions. At dimension %d, `output_padding` is %d but `strides` is %d. Received: output_padding=%s, strides=%s"
                        .formatted(
                                along.ordinal(),
                                along.of(call.outputPadding()),
                                along.of(call.strides()),
                                PythonLiterals.tuple(call.outputPadding()),
                                PythonLiterals.tuple(call.strides())));
    }

    private Optional<Reply> stridesWithDilations() {
        return KerasArguments.refusal(
                isMoreThanOne(call.strides()) && isMoreThanOne(call.dilations()),
                Objection.STRIDE_WITH_DILATION,
                "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=%s and dilation_rate=%s"
                        .formatted(
                                PythonLiterals.tuple(call.strides()),
                                PythonLiterals.tuple(call.dilations())));
    }

    private static boolean isMoreThanOne(Size size) {
        return Math.max(size.height(), size.width()) > 1;
    }

    private Optional<Reply> rank() {
        return arguments.rank(call.layer(), call.input().size() < Attempt.AXES, "min_ndim=4");
    }

    private Optional<Reply> channelsInGroups() {
        List<Integer> shape = arguments.padded();
        return KerasArguments.refusal(
                shape.getLast() % call.groups() != 0,
                Objection.GROUPS,
                "The number of input channels must be evenly divisible by the number of groups. Received groups=%d, but the input has %d channels (full input shape is %s)."
                        .formatted(call.groups(), shape.getLast(), PythonLiterals.tuple(shape)));
    }

    private Optional<Reply> rankOfKernel() {
        return Reply.when(
                !call.hasFourAxes() && !call.isTransposed(),
                "ValueError",
                Objection.RANK,
                () ->
                        "Kernel shape must have the same length as input, but received kernel of shape %s and input of shape %s."
                                .formatted(
                                        PythonLiterals.tuple(builtKernel(call.input().getLast())),
                                        PythonLiterals.tuple(call.input())));
    }

    /** Lengths are read beyond the four axes that a kernel has. */
    private Optional<Reply> rankOfOutput() {
        return Reply.when(
                !call.hasFourAxes(),
                "IndexError",
                Objection.RANK,
                () -> arguments.whileCalling("tuple index out of range"));
    }

    private Optional<Reply> outputSize() {
        boolean valid = call.padding() != PaddingKind.SAME && !call.isTransposed();
        if (!valid || Math.min(slid(Along.DOWN), slid(Along.ACROSS)) > 0) {
            return Optional.empty();
        }
        return KerasArguments.refusal(
                true,
                Objection.KERNEL_LARGER,
                "Computed output size would be zero or negative. Received `inputs shape=%s`, `kernel shape=%s`, `dilation_rate=%s`, `strides=%s`, `padding=valid`."
                        .formatted(
                                PythonLiterals.tuple(builtFor()),
                                PythonLiterals.tuple(builtKernel(call.channelsRead())),
                                PythonLiterals.array(call.dilations()),
                                PythonLiterals.tuple(call.strides())));
    }

    /** The shape for which the layer is built: that of the input, with the channels that the kernel reads. */
    private List<Integer> builtFor() {
        List<Integer> shape = arguments.padded();
        return List.of(shape.get(0), shape.get(1), shape.get(2), call.channelsRead());
    }

    private List<Integer> builtKernel(int channels) {
        return List.of(call.window().height(), call.window().width(), channels, call.filters());
    }

    private Optional<Reply> biases() {
        int given = call.weights().biases().orElse(call.filters());
        return KerasArguments.refusal(
                given != call.filters(),
                Objection.BIAS,
                "Layer %s weight shape (%d,) is not compatible with provided weight shape (%d,)."
                        .formatted(call.layer(), call.filters(), given));
    }

    private Optional<Reply> channels() {
        List<Integer> shape = arguments.padded();
        return KerasArguments.refusal(
                shape.getLast() != call.channelsRead(),
                Objection.CHANNELS,
                KerasArguments.incompatible(call.layer())
                        + "expected axis -1 of input shape to have value %d, but received input with shape %s"
                                .formatted(call.channelsRead(), PythonLiterals.tuple(shape)));
    }

    /** Zeros of a transposed convolution are cut off by a layer of their own. */
    private Optional<Reply> cropping() {
        boolean crops = call.isTransposed() && call.isPaddedByNumbers();
        if (!crops || Math.min(call.spread(Along.DOWN), call.spread(Along.ACROSS)) > 0) {
            return Optional.empty();
        }
        List<Integer> uncropped =
                List.of(
                        call.input().getFirst(),
                        call.spread(Along.DOWN) + Along.DOWN.zeros(call),
                        call.spread(Along.ACROSS) + Along.ACROSS.zeros(call),
                        call.filters());
        return KerasArguments.refusal(
                true,
                Objection.NOTHING_LEFT,
                KerasArguments.whileCalling(
                        "Cropping2D",
                        "Values in `cropping` argument should be smaller than the corresponding spatial dimension of the input. Received: inputs.shape=%s, cropping=%s"
                                .formatted(
                                        PythonLiterals.tuple(uncropped),
                                        PythonLiterals.tuples(call.zeros())),
                        uncropped,
                        Dtype.FLOAT32));
    }

    private Reply works() {
        List<Integer> shape = arguments.padded();
        boolean transposed = call.isTransposed();
        return new Works(
                List.of(
                        shape.getFirst(),
                        transposed ? call.spread(Along.DOWN) : slid(Along.DOWN),
                        transposed ? call.spread(Along.ACROSS) : slid(Along.ACROSS),
                        call.filters()),
                Dtype.FLOAT32);
    }

    private int slid(Along along) {
        int input = along.of(arguments.padded());
        int stride = along.of(call.strides());
        return call.padding() == PaddingKind.SAME
                ? Math.ceilDiv(input, stride)
                : Math.floorDiv(input - along.of(call.extent()), stride) + 1;
    }
}
