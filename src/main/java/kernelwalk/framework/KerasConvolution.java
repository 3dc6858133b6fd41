package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Works;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumpyPrint;

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
                        arguments::strides,
                        arguments::dilations,
                        this::outputPaddingArgument,
                        this::filters,
                        this::groups,
                        this::filtersInGroups,
                        this::outputPadding,
                        this::stridesWithDilations,
                        arguments::paddingRank,
                        this::rank,
                        this::channelsInGroups,
                        this::rankOfKernel,
                        this::outputSize,
                        this::biases,
                        this::channels,
                        this::dtype));
    }

    private Optional<Reply> lacking() {
        return call.isTransposed() && call.groups() != 1
                ? Optional.of(new Reply.Lacking("groups"))
                : Optional.empty();
    }

    private Optional<Reply> kernelSize() {
        String shown = PythonText.tuple(call.window());
        return arguments.pair("kernel_size", call.window(), 1, shown, Objection.KERNEL_SIZE);
    }

    private Optional<Reply> outputPaddingArgument() {
        Size added = call.outputPadding();
        return arguments.pair(
                "output_padding", added, 0, PythonText.brief(added), Objection.OUTPUT_PADDING);
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
        Size added = call.outputPadding();
        Size strides = call.strides();
        boolean given = call.isTransposed() && !added.equals(Size.ZERO);
        return KerasArguments.refusal(
                given && (added.height() >= strides.height() || added.width() >= strides.width()),
                Objection.OUTPUT_PADDING,
                "`output_padding` must be < `strides`. output_padding=%s, strides=%s"
                        .formatted(PythonText.tuple(added), PythonText.tuple(strides)));
    }

    private Optional<Reply> stridesWithDilations() {
        return KerasArguments.refusal(
                isMoreThanOne(call.strides()) && isMoreThanOne(call.dilations()),
                Objection.STRIDE_WITH_DILATION,
                "`strides > 1` not supported in conjunction with `dilation_rate > 1`. Received: strides=%s and dilation_rate=%s"
                        .formatted(
                                PythonText.tuple(call.strides()),
                                PythonText.tuple(call.dilations())));
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
                        .formatted(call.groups(), shape.getLast(), PythonText.tuple(shape)));
    }

    private Optional<Reply> rankOfKernel() {
        return Reply.when(
                !call.hasFourAxes(),
                "ValueError",
                Objection.RANK,
                () ->
                        "Kernel shape must have the same length as input, but received kernel of shape %s and input of shape %s."
                                .formatted(
                                        PythonText.tuple(builtKernel(call.input().getLast())),
                                        PythonText.tuple(call.input())));
    }

    private Optional<Reply> outputSize() {
        boolean valid = call.padding() != PaddingKind.SAME && !call.isTransposed();
        if (!valid || Math.min(slid(1), slid(2)) > 0) {
            return Optional.empty();
        }
        return KerasArguments.refusal(
                true,
                Objection.KERNEL_LARGER,
                "Computed output size would be zero or negative. Received `inputs shape=%s`, `kernel shape=%s`, `dilation_rate=%s`, `strides=%s`, `padding=valid`."
                        .formatted(
                                PythonText.tuple(builtFor()),
                                PythonText.tuple(builtKernel(call.channelsRead())),
                                PythonText.array(call.dilations()),
                                PythonText.tuple(call.strides())));
    }

    /** The shape for which the layer is built: that of the input, with the channels that the kernel reads. */
    private List<Integer> builtFor() {
        List<Integer> shape = arguments.padded();
        return List.of(shape.get(0), shape.get(1), shape.get(2), call.channelsRead());
    }

    private List<Integer> builtKernel(int channels) {
        return List.of(call.kernel().get(0), call.kernel().get(1), channels, call.filters());
    }

    private Optional<Reply> biases() {
        int given = call.biases().orElse(call.filters());
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
                                .formatted(call.channelsRead(), PythonText.tuple(shape)));
    }

    private Optional<Reply> dtype() {
        if (call.dtype().isFloat()) {
            return Optional.empty();
        }
        if (call.isTransposed()) {
            return Reply.when(
                    true,
                    "InvalidArgumentError",
                    Objection.DTYPE,
                    () ->
                            arguments.whileCalling(
                                    "cannot compute Conv2DBackpropInput as input #2(zero-based) was expected to be a float tensor but is a %s tensor [Op:Conv2DBackpropInput] name: "
                                            .formatted(call.dtype().code())));
        }
        String kernel = PythonText.tuple(call.kernel());
        return KerasArguments.refusal(
                true,
                Objection.DTYPE,
                arguments.whileCalling(
                        "Incompatible type conversion requested to type %s for `tf.Variable of type float32. (Variable: <tf.Variable '%s/kernel:0' shape=%s dtype=float32, numpy=\n%s>)"
                                .formatted(call.dtype().code(), call.layer(), kernel, weights())));
    }

    /** The kernel as NumPy prints it; no kernel has no numbers here, as one of size 0 has been refused before. */
    private String weights() {
        return call.weights().isEmpty()
                ? "array(…)"
                : NumpyPrint.repr(
                        new NumberArray(call.kernel(), call.weights()), NumberType.FLOAT32);
    }

    private Reply works() {
        List<Integer> shape = arguments.padded();
        int height = call.isTransposed() ? spread(1) : slid(1);
        int width = call.isTransposed() ? spread(2) : slid(2);
        return new Works(List.of(shape.getFirst(), height, width, call.filters()), Dtype.FLOAT32);
    }

    private int slid(int axis) {
        int input = arguments.padded().get(axis);
        int stride = along(call.strides(), axis);
        return call.padding() == PaddingKind.SAME
                ? Math.ceilDiv(input, stride)
                : Math.floorDiv(input - along(call.extent(), axis), stride) + 1;
    }

    private int spread(int axis) {
        int input = call.input().get(axis);
        int stride = along(call.strides(), axis);
        int extent = along(call.extent(), axis);
        int added = along(call.outputPadding(), axis);
        boolean isAdded = !call.outputPadding().equals(Size.ZERO);
        int cropped = call.zeros().get(2 * axis - 2) + call.zeros().get(2 * axis - 1);
        if (call.padding() == PaddingKind.SAME) {
            return isAdded
                    ? (input - 1) * stride + extent - extent / 2 * 2 + added
                    : input * stride;
        }
        int valid = isAdded ? added : Math.max(stride - extent, 0);
        return (input - 1) * stride + extent + valid - cropped;
    }

    private static int along(Size size, int axis) {
        return axis == 1 ? size.height() : size.width();
    }
}
