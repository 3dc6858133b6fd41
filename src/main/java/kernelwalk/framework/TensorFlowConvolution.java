package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.framework.Reply.Garbage;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code tf.nn.conv2d} says. Groups are not given: the channels of input and kernel come to them.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/conv_ops.cc">conv_ops.cc</a>
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/mkl/mkl_conv_ops.cc">mkl_conv_ops.cc</a>
 */
final class TensorFlowConvolution {

    private final Call call;
    private final TensorFlowVoice voice;
    private final List<Integer> shape;
    private final TensorFlowChecks checks;

    TensorFlowConvolution(Call call, TensorFlowFunction function) {
        this.call = call;
        boolean isNative = function.kernels() == Kernels.ONEDNN && call.dtype() == Dtype.FLOAT32;
        this.voice = new TensorFlowVoice(TensorFlowOperation.CONV2D, isNative, function.language());
        this.shape = call.hasFourAxes() ? call.input() : flattened(call.input());
        this.checks = new TensorFlowChecks(call, voice);
    }

    /** More than four axes are samples of samples. */
    private static List<Integer> flattened(List<Integer> lengths) {
        int first = lengths.size() - Attempt.AXES + 1;
        if (first < 1) {
            return lengths;
        }
        var flat = new ArrayList<>(lengths.subList(first, lengths.size()));
        flat.addFirst(lengths.subList(0, first).stream().reduce(1, (one, other) -> one * other));
        return List.copyOf(flat);
    }

    Reply reply() {
        return voice.isNative()
                ? Reply.of(
                        this::works,
                        List.of(
                                this::weights,
                                checks::dilations,
                                this::emptyFilter,
                                this::rankKills,
                                this::depth,
                                () -> size(Along.DOWN).refusal(voice),
                                () -> size(Along.ACROSS).refusal(voice),
                                this::filters,
                                this::nothingComputed,
                                checks::noPrimitiveForPadding))
                : Reply.of(
                        this::works,
                        List.of(
                                () -> voice.type(call.dtype()),
                                this::weights,
                                checks::strides,
                                checks::dilations,
                                checks::padding,
                                this::rank,
                                this::depth,
                                () -> size(Along.DOWN).refusal(voice),
                                () -> size(Along.ACROSS).refusal(voice),
                                this::nothingToCompute,
                                this::emptyFilter,
                                this::filters));
    }

    private Optional<Reply> weights() {
        return voice.sameType(1, call.dtype(), call.weights().dtype());
    }

    /** The count of axes is only checked by a reading of the fourth. */
    private Optional<Reply> rankKills() {
        return TensorFlowVoice.killed(
                shape.size() < Attempt.AXES,
                Objection.RANK,
                "Check failed: index >= 0 && index < num_total_dims Invalid index from the dimension: 3, 0, C");
    }

    private Optional<Reply> rank() {
        return voice.refused(
                shape.size() != Attempt.AXES,
                Objection.RANK,
                () -> "convolution input must be 4-dimensional: " + PythonLiterals.shape(shape));
    }

    private Optional<Reply> emptyFilter() {
        return voice.refused(
                call.weights().shape().stream()
                        .limit(voice.isNative() ? 4 : 3)
                        .anyMatch(n -> n < 1),
                Objection.KERNEL_SIZE,
                () -> "filter must not have zero elements (i.e. all dimensions must be non-zero)");
    }

    private Optional<Reply> depth() {
        return checks.divisible(
                Objection.CHANNELS, "input depth", "filter depth", shape.getLast(), depthRead());
    }

    private Optional<Reply> filters() {
        int groups = shape.getLast() / depthRead();
        return checks.divisible(
                Objection.GROUPS, "output depth", "number of groups", call.filters(), groups);
    }

    private int depthRead() {
        return call.weights().channels();
    }

    private WindowedSize size(Along along) {
        return new WindowedSize(call, shape, along);
    }

    private boolean isEmpty() {
        return size(Along.DOWN).output() == 0 || size(Along.ACROSS).output() == 0;
    }

    private Reply works() {
        var result =
                new ArrayList<>(call.input().subList(0, call.input().size() - Attempt.AXES + 1));
        result.addAll(
                List.of(size(Along.DOWN).output(), size(Along.ACROSS).output(), call.filters()));
        return new Works(result, call.dtype());
    }

    private Optional<Reply> nothingToCompute() {
        return isEmpty() ? Optional.of(works()) : Optional.empty();
    }

    /** An output without cells is given the shape of the input, and nothing is written into it. */
    private Optional<Reply> nothingComputed() {
        return isEmpty() ? Optional.of(new Garbage(call.input(), call.dtype())) : Optional.empty();
    }
}
