package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.PaddingKind;

/**
 * How many windows TensorFlow counts along one axis, and what it says where it counts none.
 *
 * @param call  what is asked
 * @param shape the lengths of the input's axes, N × H × W × C
 * @param along the axis
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/framework/kernel_shape_util.cc">kernel_shape_util.cc</a>
 */
record WindowedSize(Call call, List<Integer> shape, Along along) {

    /** The windows; divided towards zero, so that a kernel that is too large by less than a stride gives 0. */
    int output() {
        int stride = along.of(call.strides());
        return call.padding() == PaddingKind.SAME
                ? Math.ceilDiv(input(), stride)
                : (input() + along.zeros(call) - along.of(call.extent()) + stride) / stride;
    }

    private int input() {
        return along.of(shape);
    }

    /** A stride that goes nowhere, or a window that fits nowhere. */
    Optional<Reply> refusal(TensorFlowVoice voice) {
        int stride = along.of(call.strides());
        return voice.refused(
                        stride < 1, Objection.STRIDE, () -> "Stride must be > 0, but got " + stride)
                .or(
                        () ->
                                voice.refused(
                                        output() < 0,
                                        Objection.KERNEL_LARGER,
                                        () ->
                                                "Computed output size would be negative: %d [input_size: %d, effective_filter_size: %d, stride: %d]"
                                                        .formatted(
                                                                output(),
                                                                input(),
                                                                along.of(call.extent()),
                                                                stride)));
    }
}
