package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.PaddingKind;

/**
 * The lengths that PyTorch counts for a convolution.
 *
 * @param call  what is asked
 * @param typed the lengths of the input's axes with the zeros that were put around it beforehand: C × H × W, or
 *              N × C × H × W
 */
record TorchSizes(Call call, List<Integer> typed) {

    /** The largest input that is left to PyTorch's own code when nothing else speaks for oneDNN. */
    private static final int LARGE = 20_480;

    static TorchSizes of(Call call) {
        return new TorchSizes(call, Torch.padded(call));
    }

    /** N × C × H × W; three axes are those of one sample. */
    List<Integer> batched() {
        List<Integer> shape = new ArrayList<>(typed);
        if (shape.size() == 3) {
            shape.addFirst(1);
        }
        return shape;
    }

    /** As {@link #batched}, with the odd zero that padding "same" puts at the bottom and on the right beforehand. */
    List<Integer> arriving() {
        List<Integer> shape = batched();
        if (call.padding() == PaddingKind.SAME) {
            for (Along along : Along.values()) {
                int odd = (along.of(call.extent()) - 1) % 2;
                shape.set(along.axis() + 1, input(along) + odd);
            }
        }
        return shape;
    }

    /** F × C/groups × KH × KW, and for a transposed convolution C × F/groups × KH × KW. */
    List<Integer> weight() {
        int height = call.window().height();
        int width = call.window().width();
        return call.isTransposed()
                ? List.of(call.channelsRead(), call.filters() / call.groups(), height, width)
                : List.of(call.filters(), call.weights().channels(), height, width);
    }

    /** The zeros that the function is given. */
    Size padding() {
        return call.isTransposed() ? call.zeros().before() : Torch.padding(call);
    }

    int input(Along along) {
        return batched().get(along.axis() + 1);
    }

    int padded(Along along) {
        return input(along) + 2 * along.of(padding());
    }

    int output(Along along) {
        int stride = along.of(call.strides());
        int extent = along.of(call.extent());
        if (call.isTransposed()) {
            return (input(along) - 1) * stride
                    - 2 * along.of(padding())
                    + extent
                    + along.of(call.outputPadding());
        }
        return call.padding() == PaddingKind.SAME
                ? input(along)
                : (padded(along) - extent) / stride + 1;
    }

    /**
     * Whether so much is to be done that a float32 input is left to oneDNN.
     *
     * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/Convolution.cpp">use_mkldnn in Convolution.cpp</a>
     */
    boolean isForOneDnn() {
        Size window = call.window();
        int count = batched().stream().reduce(1, (one, other) -> one * other);
        return call.groups() > 1
                || window.height() > 3 && window.width() > 3
                || batched().getFirst() > 1
                || count > LARGE;
    }
}
