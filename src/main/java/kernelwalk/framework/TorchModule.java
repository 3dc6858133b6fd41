package kernelwalk.framework;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.PaddingKind;

/**
 * A module of PyTorch 2.13, made for the channels of its input, given weight and bias, and called. It looks at its
 * arguments first and then calls the function.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/torch/nn/modules/conv.py">conv.py</a>
 */
public record TorchModule() implements Way {

    @Override
    public String code() {
        return "torch-module";
    }

    @Override
    public String line(Call call) {
        return CallText.torchModule(call);
    }

    @Override
    public Reply reply(Call call) {
        Reply asFunction = new TorchFunction().reply(call);
        boolean checked = !call.isPooling() && !(asFunction instanceof Reply.Lacking);
        return checked
                ? Reply.of(
                        () -> asFunction,
                        List.of(
                                () -> groups(call),
                                () -> inputChannels(call),
                                () -> outputChannels(call),
                                () -> sameWithStride(call)))
                : asFunction;
    }

    @Override
    public List<Integer> inputShape(Call call) {
        return call.channelsFirst();
    }

    private static Optional<Reply> groups(Call call) {
        return refusal(call.groups() < 1, Objection.GROUPS, "groups must be a positive integer");
    }

    private static Optional<Reply> inputChannels(Call call) {
        return refusal(
                call.channelsArriving() % call.groups() != 0,
                Objection.GROUPS,
                "in_channels must be divisible by groups");
    }

    private static Optional<Reply> outputChannels(Call call) {
        return refusal(
                call.filters() % call.groups() != 0,
                Objection.GROUPS,
                "out_channels must be divisible by groups");
    }

    private static Optional<Reply> sameWithStride(Call call) {
        return refusal(
                call.padding() == PaddingKind.SAME && !call.strides().equals(Size.ONE),
                Objection.SAME_WITH_STRIDE,
                "padding='same' is not supported for strided convolutions");
    }

    private static Optional<Reply> refusal(boolean refused, Objection objection, String message) {
        return Reply.when(refused, "ValueError", objection, () -> message);
    }
}
