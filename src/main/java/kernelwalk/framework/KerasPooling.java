package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code MaxPooling2D} and {@code AveragePooling2D} say, and TensorFlow's operation inside them.
 *
 * @see <a href="https://github.com/keras-team/keras/blob/master/keras/src/layers/pooling/base_pooling.py">BasePooling</a>
 */
final class KerasPooling {

    private static final String RAW_ERROR = "InvalidArgumentError";

    private final Call call;
    private final KerasArguments arguments;

    KerasPooling(Call call) {
        this.call = call;
        this.arguments = new KerasArguments(call);
    }

    Reply reply() {
        return Reply.of(
                this::works,
                List.of(
                        this::lacking,
                        this::poolSize,
                        arguments::strides,
                        arguments::paddingRank,
                        this::rank,
                        this::dtype,
                        this::outputSize));
    }

    private Optional<Reply> lacking() {
        if (!call.dilations().equals(Size.ONE)) {
            return Optional.of(new Reply.Lacking("dilation_rate"));
        }
        return call.rounding() == Rounding.CEIL
                ? Optional.of(new Reply.Lacking("ceil_mode"))
                : Optional.empty();
    }

    private Optional<Reply> poolSize() {
        String shown = PythonText.tuple(call.window());
        return arguments.pair("pool_size", call.window(), 1, shown, Objection.KERNEL_SIZE);
    }

    private Optional<Reply> rank() {
        return arguments.rank(call.layer(), !call.hasFourAxes(), "ndim=4");
    }

    private Optional<Reply> dtype() {
        boolean mean = call.type() == OperationType.AVERAGE_POOLING;
        return Reply.when(
                mean && !call.dtype().isFloat(),
                RAW_ERROR,
                Objection.DTYPE,
                () ->
                        arguments.whileCalling(
                                ("Value for attr 'T' of %s is not in the list of allowed values: half, bfloat16, float, double\n"
                                                + "\t; NodeDef: {{node AvgPool}}; Op<name=AvgPool; signature=value:T -> output:T;"
                                                + " attr=ksize:list(int),min=4; attr=strides:list(int),min=4;"
                                                + " attr=padding:string,allowed=[\"SAME\", \"VALID\"];"
                                                + " attr=data_format:string,default=\"NHWC\",allowed=[\"NHWC\", \"NCHW\"];"
                                                + " attr=T:type,allowed=[DT_HALF, DT_BFLOAT16, DT_FLOAT, DT_DOUBLE]>"
                                                + " [Op:AvgPool] name: ")
                                        .formatted(call.dtype().code())));
    }

    /** TensorFlow's operation refuses less than nothing, and makes an empty result of nothing. */
    private Optional<Reply> outputSize() {
        int axis = output(1) < 0 ? 1 : 2;
        String operation = call.type() == OperationType.MAX_POOLING ? "MaxPool" : "AvgPool";
        return Reply.when(
                output(axis) < 0,
                RAW_ERROR,
                Objection.KERNEL_LARGER,
                () ->
                        arguments.whileCalling(
                                "{{function_node __wrapped__%s_device_/job:localhost/replica:0/task:0/device:CPU:0}} Computed output size would be negative: %d [input_size: %d, effective_filter_size: %d, stride: %d] [Op:%s] name: "
                                        .formatted(
                                                operation,
                                                output(axis),
                                                arguments.padded().get(axis),
                                                along(call.window(), axis),
                                                along(call.strides(), axis),
                                                operation)));
    }

    private Reply works() {
        List<Integer> shape = arguments.padded();
        Dtype dtype = call.dtype().isFloat() ? Dtype.FLOAT32 : call.dtype();
        return new Works(List.of(shape.get(0), output(1), output(2), shape.get(3)), dtype);
    }

    /** As TensorFlow divides: towards zero, unlike PyTorch. */
    private int output(int axis) {
        int input = arguments.padded().get(axis);
        int stride = along(call.strides(), axis);
        return call.padding() == PaddingKind.SAME
                ? Math.ceilDiv(input, stride)
                : (input - along(call.window(), axis) + stride) / stride;
    }

    private static int along(Size size, int axis) {
        return axis == 1 ? size.height() : size.width();
    }
}
