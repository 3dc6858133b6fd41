package kernelwalk.homework.misconception;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/** Wrong rules about what becomes of the channels, and of the filters. */
final class ChannelMisreadings {

    private ChannelMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                Rule.ofKernel(
                                "channels-first-only",
                                (variation, weighted) ->
                                        variation.weights(
                                                weighted,
                                                index ->
                                                        channel(weighted, index) == 0
                                                                ? weighted.kernel().at(index)
                                                                : Rational.ZERO))
                        .where(ChannelMisreadings::readsEveryChannel),
                new Rule("channels-kept", ChannelMisreadings::kept),
                new Rule("channels-kept-apart", ChannelMisreadings::keptApart),
                Rule.ofKernel(
                        "channels-averaged",
                        (variation, weighted) ->
                                variation.weights(
                                        weighted,
                                        index ->
                                                Exact.changed(
                                                        weighted.kernel().at(index),
                                                        weight -> shared(weight, weighted)))),
                Rule.ofKernel(
                        "same-kernel-for-every-channel",
                        (variation, weighted) ->
                                copied(
                                        variation,
                                        weighted,
                                        index ->
                                                index
                                                        - channel(weighted, index)
                                                                * filters(weighted))),
                Rule.ofKernel("same-kernel-for-every-filter", ChannelMisreadings::firstForAll),
                Rule.ofDense("same-kernel-for-every-filter", ChannelMisreadings::firstForAll)
                        .worded("same-weights-for-every-unit"));
    }

    private static Exercise firstForAll(Variation variation, Weighted weighted) {
        return copied(variation, weighted, index -> index - index % filters(weighted));
    }

    private static int filters(Weighted weighted) {
        return weighted.kernel().layout().filters();
    }

    private static int channel(Weighted weighted, int index) {
        KernelShape shape = weighted.kernel().layout();
        return index / shape.filters() % shape.channels();
    }

    private static Rational shared(Rational weight, Weighted weighted) {
        return weight.dividedBy(Rational.of(weighted.kernel().layout().channels()));
    }

    private static Exercise copied(Variation variation, Weighted weighted, IntUnaryOperator from) {
        return variation.weights(weighted, index -> weighted.kernel().at(from.applyAsInt(index)));
    }

    /** In groups no filter reads every channel. */
    private static boolean readsEveryChannel(Exercise exercise) {
        return exercise.operation() instanceof Weighted weighted && weighted.groups() == 1;
    }

    /** As many maps as channels: the first filter's weights for a channel make the map of that channel. */
    private static Optional<Exercise> kept(Exercise exercise) {
        if (!(exercise.operation() instanceof Convolution old) || old.groups() > 1) {
            return Optional.empty();
        }
        KernelShape shape = old.kernel().layout();
        int channels = shape.channels();
        if (channels == shape.filters()) {
            return Optional.empty();
        }
        var kept = new KernelShape(shape.height(), shape.width(), 1, channels);
        Tensor<KernelShape> kernel =
                Tensor.filled(kept, index -> old.kernel().at(index * shape.filters()));
        List<Value> bias = Collections.nCopies(channels, old.bias().getFirst());
        return Optional.of(
                exercise.with(old.withKernel(kernel).withBias(bias).withGroups(channels)));
    }

    /** A depthwise convolution: each channel's sum is a map of its own, with the filter's bias. */
    private static Optional<Exercise> keptApart(Exercise exercise) {
        if (!(exercise.operation() instanceof Convolution old) || old.groups() > 1) {
            return Optional.empty();
        }
        KernelShape shape = old.kernel().layout();
        var apart =
                new KernelShape(
                        shape.height(), shape.width(), 1, shape.channels() * shape.filters());
        Tensor<KernelShape> kernel = Tensor.of(apart, old.kernel().toValues());
        var bias = new ArrayList<Value>();
        for (int channel = 0; channel < shape.channels(); channel++) {
            bias.addAll(old.bias());
        }
        return Optional.of(
                exercise.with(old.withKernel(kernel).withBias(bias).withGroups(shape.channels())));
    }
}
