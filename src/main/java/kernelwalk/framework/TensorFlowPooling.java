package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Lacking;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code tf.nn.max_pool2d} and {@code tf.nn.avg_pool2d} say.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/pooling_ops_common.cc">pooling_ops_common.cc</a>
 */
final class TensorFlowPooling {

    private final Call call;
    private final boolean mean;
    private final boolean oneDnn;
    private final TensorFlowVoice voice;
    private final TensorFlowChecks checks;

    TensorFlowPooling(Call call, TensorFlowFunction function) {
        this.call = call;
        this.mean = call.type() == CallType.AVERAGE_POOLING;
        this.oneDnn =
                function.kernels() == Kernels.ONEDNN
                        && call.dtype() == Dtype.FLOAT32
                        && !call.isPaddedByNumbers();
        this.voice =
                new TensorFlowVoice(
                        mean ? TensorFlowOperation.AVERAGE_POOL : TensorFlowOperation.MAX_POOL,
                        mean && oneDnn,
                        function.language());
        this.checks = new TensorFlowChecks(call, voice);
    }

    Reply reply() {
        return Reply.of(
                this::works,
                List.of(
                        this::lacking,
                        this::paddingOfMean,
                        () -> voice.type(call.dtype()),
                        this::window,
                        this::rank,
                        checks::padding,
                        this::wideSides,
                        () -> size(Along.DOWN).refusal(voice),
                        () -> size(Along.ACROSS).refusal(voice),
                        this::noDescriptor,
                        this::emptyKills));
    }

    private Optional<Reply> lacking() {
        if (!call.dilations().equals(Size.ONE)) {
            return Optional.of(new Lacking("dilations"));
        }
        return call.rounding() == Rounding.CEIL
                ? Optional.of(new Lacking("ceil_mode"))
                : Optional.empty();
    }

    private Optional<Reply> paddingOfMean() {
        return Reply.when(
                mean && call.isPaddedByNumbers(),
                "TypeError",
                Objection.PADDING,
                () ->
                        "Expected string for argument 'padding' not %s."
                                .formatted(TensorFlowText.sides(call)));
    }

    private Optional<Reply> window() {
        Size window = call.window();
        return voice.refused(
                Math.min(window.height(), window.width()) < 1,
                Objection.KERNEL_SIZE,
                () ->
                        mean && !oneDnn
                                ? "ksize must be a positive int32 value, got:" + firstBelowOne()
                                : "Sliding window ksize must be positive. The specified or inferred ksize is: 1,%d,%d,1"
                                        .formatted(window.height(), window.width()));
    }

    private int firstBelowOne() {
        return Stream.of(call.window().height(), call.window().width())
                .filter(length -> length < 1)
                .findFirst()
                .orElseThrow();
    }

    private Optional<Reply> rank() {
        int axes = call.input().size();
        return voice.refused(
                axes != Attempt.AXES,
                Objection.RANK,
                () ->
                        oneDnn
                                ? "Input must be 4 or 5-dimensional"
                                : "tensor_in_shape must have 2 spatial dimensions. %d 0"
                                        .formatted(axes));
    }

    /** Zeros may not fill a window; of all sides the first that does is named. */
    private Optional<Reply> wideSides() {
        List<String> names = List.of("Top", "Bottom", "Left", "Right");
        return IntStream.range(0, names.size())
                .filter(side -> call.zeros().inOrder().get(side) >= length(side))
                .mapToObj(
                        side ->
                                voice.refused(
                                        call.isPaddedByNumbers(),
                                        Objection.PADDING,
                                        () ->
                                                "%s padding %d needs to be smaller than the window size %d"
                                                        .formatted(
                                                                names.get(side),
                                                                call.zeros().inOrder().get(side),
                                                                length(side))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private int length(int side) {
        return side < 2 ? call.window().height() : call.window().width();
    }

    private WindowedSize size(Along along) {
        return new WindowedSize(call, call.input(), along);
    }

    /** oneDNN counts one window where TensorFlow counts none: those that are too large by less than a stride. */
    private Optional<Reply> noDescriptor() {
        return voice.aborted(
                oneDnn && !mean && Stream.of(Along.values()).anyMatch(this::isNearly),
                Objection.KERNEL_LARGER,
                "Compute received an exception:Status: 2, message: could not create a descriptor for a pooling forward propagation primitive, in file tensorflow/core/kernels/mkl/mkl_maxpooling_op.cc:211");
    }

    private boolean isNearly(Along along) {
        int missing = along.of(call.window()) - along.of(call.input());
        return size(along).output() == 0 && missing < along.of(call.strides());
    }

    /** oneDNN divides by the columns of the output. */
    private Optional<Reply> emptyKills() {
        return TensorFlowVoice.killed(
                oneDnn && !mean && size(Along.ACROSS).output() == 0,
                Objection.KERNEL_LARGER,
                "Floating point exception");
    }

    private Reply works() {
        return new Works(
                List.of(
                        call.input().getFirst(),
                        size(Along.DOWN).output(),
                        size(Along.ACROSS).output(),
                        call.input().getLast()),
                call.dtype());
    }
}
