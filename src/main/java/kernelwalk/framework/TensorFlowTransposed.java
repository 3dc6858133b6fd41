package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code tf.nn.conv2d_transpose} says, asked for an output as large as a layer makes it. It is the gradient of the
 * convolution that leads from the output to the input.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/conv_grad_input_ops.h">conv_grad_input_ops.h</a>
 */
final class TensorFlowTransposed {

    private static final String CUSTOM = "Conv2DCustomBackpropInput: ";

    private final Call call;
    private final TensorFlowVoice voice;
    private final TensorFlowChecks checks;

    TensorFlowTransposed(Call call, TensorFlowFunction function) {
        this.call = call;
        boolean isNative =
                function.kernels() == Kernels.ONEDNN
                        && call.weights().dtype() == Dtype.FLOAT32
                        && !call.isPaddedByNumbers();
        this.voice =
                new TensorFlowVoice(
                        TensorFlowOperation.BACKPROP_INPUT, isNative, function.language());
        this.checks = new TensorFlowChecks(call, voice);
    }

    Reply reply() {
        return voice.isNative()
                ? Reply.of(
                        this::works,
                        List.of(
                                this::lacking,
                                this::weights,
                                checks::dilations,
                                () -> rank("4 or 5-dimensional"),
                                this::negativeSizeKills,
                                this::empty,
                                this::stride,
                                this::noPrimitive))
                : Reply.of(
                        this::works,
                        List.of(
                                this::lacking,
                                this::weights,
                                checks::strides,
                                this::noDilation,
                                checks::padding,
                                () -> rank("4-dimensional"),
                                this::negativeSize,
                                this::depth,
                                () -> size(Along.DOWN),
                                () -> size(Along.ACROSS)));
    }

    private Optional<Reply> lacking() {
        return call.groups() != 1 ? Optional.of(new Lacking("groups")) : Optional.empty();
    }

    private Optional<Reply> weights() {
        return voice.sameType(2, call.weights().dtype(), call.dtype());
    }

    private Optional<Reply> noDilation() {
        return voice.refused(
                !call.dilations().equals(Size.ONE),
                Objection.DILATION,
                () ->
                        "Current CPU implementations do not yet support dilation rates larger than 1.");
    }

    private Optional<Reply> rank(String wanted) {
        return voice.refused(
                call.input().size() != Attempt.AXES,
                Objection.RANK,
                () -> "input_sizes must be %s, got: %d".formatted(wanted, call.input().size()));
    }

    private Optional<Reply> negativeSize() {
        return voice.refused(leastSize() < 0, Objection.NOTHING_LEFT, this::notASize);
    }

    private Optional<Reply> negativeSizeKills() {
        return TensorFlowVoice.killed(
                leastSize() < 0,
                Objection.NOTHING_LEFT,
                "Check failed: (::tsl::TfCheckOkDeprecationMarker(), tensor::MakeShape(input_tensor, &input_tf_shape)) is OK (INVALID_ARGUMENT: %s) "
                        .formatted(notASize()));
    }

    private String notASize() {
        return "Dimension %d must be >= 0".formatted(leastSize());
    }

    private int leastSize() {
        int height = call.spread(Along.DOWN);
        return height < 0 ? height : Math.min(0, call.spread(Along.ACROSS));
    }

    /** Nothing to compute is done before anything is compared. */
    private Optional<Reply> empty() {
        boolean empty =
                call.weights().shape().contains(0)
                        || call.spread(Along.DOWN) == 0
                        || call.spread(Along.ACROSS) == 0;
        return empty ? Optional.of(works()) : Optional.empty();
    }

    private Optional<Reply> stride() {
        int stride = call.strides().height() < 1 ? call.strides().height() : call.strides().width();
        return voice.refused(
                stride < 1, Objection.STRIDE, () -> "Stride must be > 0, but got " + stride);
    }

    private Optional<Reply> depth() {
        return voice.refused(
                hasOtherDepth(),
                Objection.CHANNELS,
                () -> CUSTOM + "filter and out_backprop must have the same out_depth");
    }

    private boolean hasOtherDepth() {
        return call.input().getLast() != call.channelsRead();
    }

    private Optional<Reply> size(Along along) {
        return voice.refused(
                hasOtherSize(along),
                Objection.OUTPUT_PADDING,
                () ->
                        (CUSTOM
                                        + "Size of out_backprop doesn't match computed: actual = %d, computed = %d spatial_dim: %d input: %d filter: %d output: %d stride: %d dilation: %d")
                                .formatted(
                                        along.of(call.input()),
                                        windows(along),
                                        along.axis(),
                                        call.spread(along),
                                        along.of(call.window()),
                                        along.of(call.input()),
                                        along.of(call.strides()),
                                        along.of(call.dilations())));
    }

    private Optional<Reply> noPrimitive() {
        String where = "mkl_conv_grad_input_ops.cc:546";
        boolean otherSize = hasOtherSize(Along.DOWN) || hasOtherSize(Along.ACROSS);
        return checks.noPrimitive(hasOtherDepth(), Objection.CHANNELS, where)
                .or(() -> checks.noPrimitive(otherSize, Objection.OUTPUT_PADDING, where));
    }

    private boolean hasOtherSize(Along along) {
        return windows(along) != along.of(call.input());
    }

    /** How many windows the output has, which should be as many as the input has cells. */
    private int windows(Along along) {
        int stride = along.of(call.strides());
        int output = call.spread(along);
        return call.padding() == PaddingKind.SAME
                ? Math.ceilDiv(output, stride)
                : (output + along.zeros(call) - along.of(call.extent()) + stride) / stride;
    }

    private Reply works() {
        return new Works(
                List.of(
                        call.input().getFirst(),
                        call.spread(Along.DOWN),
                        call.spread(Along.ACROSS),
                        call.filters()),
                call.dtype());
    }
}
