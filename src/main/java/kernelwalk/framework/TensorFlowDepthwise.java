package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Garbage;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code tf.nn.depthwise_conv2d} says to four axes and a kernel without dilation, KH × KW × groups × filters for
 * each group.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/depthwise_conv_op.cc">depthwise_conv_op.cc</a>
 */
final class TensorFlowDepthwise {

    private final Call call;
    private final TensorFlowVoice voice;
    private final TensorFlowChecks checks;

    TensorFlowDepthwise(Call call, TensorFlowFunction function) {
        this.call = call;
        boolean isNative = function.kernels() == Kernels.ONEDNN && call.dtype() == Dtype.FLOAT32;
        this.voice =
                new TensorFlowVoice(TensorFlowOperation.DEPTHWISE, isNative, function.language());
        this.checks = new TensorFlowChecks(call, voice);
    }

    Reply reply() {
        return voice.isNative()
                ? Reply.of(
                        this::works,
                        List.of(
                                this::weights,
                                this::emptyFilter,
                                this::depthInFilter,
                                () -> size(Along.DOWN).refusal(voice),
                                () -> size(Along.ACROSS).refusal(voice),
                                this::nothingComputed,
                                this::noPrimitive))
                : Reply.of(
                        this::works,
                        List.of(
                                () -> voice.type(call.dtype()),
                                this::weights,
                                this::equalStrides,
                                checks::padding,
                                this::depth,
                                () -> size(Along.DOWN).refusal(voice),
                                () -> size(Along.ACROSS).refusal(voice)));
    }

    private Optional<Reply> weights() {
        return voice.sameType(1, call.dtype(), call.weights().dtype());
    }

    private Optional<Reply> emptyFilter() {
        return voice.refused(
                call.weights().shape().contains(0),
                Objection.KERNEL_SIZE,
                () -> "filter must not have zero elements (i.e. all dimensions must be non-zero)");
    }

    private Optional<Reply> depthInFilter() {
        return checks.divisible(
                Objection.CHANNELS, "input depth", "filter depth", channels(), call.groups());
    }

    private Optional<Reply> depth() {
        return voice.refused(
                channels() != call.groups(),
                Objection.CHANNELS,
                () ->
                        "input and filter must have the same depth: %d vs %d"
                                .formatted(channels(), call.groups()));
    }

    private Optional<Reply> equalStrides() {
        return voice.refused(
                call.strides().height() != call.strides().width(),
                Objection.STRIDE,
                () ->
                        "Current implementation only supports equal length strides in the row and column dimensions.");
    }

    private Optional<Reply> noPrimitive() {
        return checks.noPrimitive(
                        channels() != call.groups(), Objection.CHANNELS, "mkl_conv_ops.cc:1112")
                .or(checks::noPrimitiveForPadding);
    }

    private int channels() {
        return call.input().getLast();
    }

    private WindowedSize size(Along along) {
        return new WindowedSize(call, call.input(), along);
    }

    private Reply works() {
        return new Works(
                List.of(
                        call.input().getFirst(),
                        size(Along.DOWN).output(),
                        size(Along.ACROSS).output(),
                        call.filters()),
                call.dtype());
    }

    private Optional<Reply> nothingComputed() {
        boolean empty = size(Along.DOWN).output() == 0 || size(Along.ACROSS).output() == 0;
        return empty ? Optional.of(new Garbage(call.input(), call.dtype())) : Optional.empty();
    }
}
