package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;

/** Two ways to say the same thing have the same output. */
class EquivalenceTest {

    @ForManyExercises
    void asManyGroupsAsChannelsIsAConvolutionOfEachChannelByItself(long seed) {
        var trial = new RandomExercise(seed).depthwise(NumberType.EXACT);
        int channels = trial.input().layout().channels();
        var separate = new ArrayList<Tensor<Shape>>();
        for (int channel = 0; channel < channels; channel++) {
            separate.add(ofOneChannel(trial, channel).computation().output());
        }

        var together = trial.computation();

        assertThatOutput(together).isExactly(sideBySide(separate));
    }

    @ForManyExercises
    void dilationIsAKernelWithZerosBetweenItsWeights(long seed) {
        var trial = new RandomExercise(seed).convolution(NumberType.EXACT);
        var dilated = trial.operation();
        var spread =
                Convolution.of(withZerosBetween(dilated.kernel(), dilated.dilations()))
                        .withBias(dilated.bias())
                        .withStrides(dilated.strides())
                        .withPadding(dilated.padding())
                        .withGroups(dilated.groups())
                        .withFlip(dilated.flip());

        var expected = trial.with(spread).computation().output();

        assertThatOutput(trial.computation()).isExactly(expected);
    }

    @ForManyExercises
    void aFlippedConvolutionIsAPlainOneWithTheKernelTurnedByHalf(long seed) {
        var trial = new RandomExercise(seed).convolution(NumberType.EXACT);
        var turned = flipped(trial.operation().withKernel(turned(trial.operation().kernel())));

        var expected = trial.with(turned).computation().output();

        assertThatOutput(trial.computation()).isExactly(expected);
    }

    @ForManyExercises
    void flippingTwiceChangesNothing(long seed) {
        var trial = new RandomExercise(seed).convolution(NumberType.EXACT);
        var twice = flipped(flipped(trial.operation()));

        var expected = trial.with(twice).computation().output();

        assertThatOutput(trial.computation()).isExactly(expected);
    }

    @ForManyExercises
    void aFlippedTransposedConvolutionIsAPlainOneWithTheKernelTurnedByHalf(long seed) {
        var trial = new RandomExercise(seed).transposed(NumberType.EXACT);
        var turned = flipped(trial.operation().withKernel(turned(trial.operation().kernel())));

        var expected = trial.with(turned).computation().output();

        assertThatOutput(trial.computation()).isExactly(expected);
    }

    @ForManyExercises
    void anAveragePoolThatCountsItsPaddingIsADepthwiseConvolutionByEqualWeights(long seed) {
        var trial = new RandomExercise(seed).depthwise(NumberType.EXACT);
        var given = trial.operation();
        int channels = trial.input().layout().channels();
        var pool =
                AveragePooling.of(given.window())
                        .withStrides(given.strides())
                        .withPadding(given.padding())
                        .withDilations(given.dilations())
                        .withCountPadding(true);
        var convolution =
                Convolution.of(equalWeights(given.window(), channels))
                        .withStrides(given.strides())
                        .withPadding(given.padding())
                        .withDilations(given.dilations())
                        .withGroups(channels);

        var expected = trial.with(convolution).computation().output();

        assertThatOutput(trial.with(pool).computation()).isExactly(expected);
    }

    private static Convolution flipped(Convolution plain) {
        return plain.withFlip(!plain.flip());
    }

    private static TransposedConvolution flipped(TransposedConvolution plain) {
        return plain.withFlip(!plain.flip());
    }

    private static Trial<Convolution> ofOneChannel(Trial<Convolution> trial, int channel) {
        var whole = trial.operation();
        Shape shape = trial.input().layout();
        KernelShape kernel = whole.kernel().layout();
        int filters = kernel.filters() / shape.channels();
        var input =
                Rearranged.of(
                        new Shape(shape.samples(), shape.height(), shape.width(), 1),
                        place ->
                                trial.input()
                                        .at(shape.index(place[0], place[1], place[2], channel)));
        var weights =
                Rearranged.of(
                        new KernelShape(kernel.height(), kernel.width(), 1, filters),
                        place ->
                                whole.kernel()
                                        .at(
                                                kernel.index(
                                                        place[0],
                                                        place[1],
                                                        0,
                                                        channel * filters + place[3])));
        var bias = whole.bias().subList(channel * filters, (channel + 1) * filters);
        var alone =
                Convolution.of(weights)
                        .withBias(bias)
                        .withStrides(whole.strides())
                        .withPadding(whole.padding())
                        .withDilations(whole.dilations())
                        .withFlip(whole.flip());
        return trial.with(alone).on(input);
    }

    private static Tensor<Shape> sideBySide(List<Tensor<Shape>> parts) {
        Shape part = parts.getFirst().layout();
        return Rearranged.of(
                new Shape(
                        part.samples(),
                        part.height(),
                        part.width(),
                        part.channels() * parts.size()),
                place ->
                        parts.get(place[3] / part.channels())
                                .at(
                                        part.index(
                                                place[0],
                                                place[1],
                                                place[2],
                                                place[3] % part.channels())));
    }

    private static Tensor<KernelShape> withZerosBetween(
            Tensor<KernelShape> kernel, Size dilations) {
        KernelShape shape = kernel.layout();
        int height = (shape.height() - 1) * dilations.height() + 1;
        int width = (shape.width() - 1) * dilations.width() + 1;
        return Rearranged.of(
                new KernelShape(height, width, shape.channels(), shape.filters()),
                place ->
                        place[0] % dilations.height() == 0 && place[1] % dilations.width() == 0
                                ? kernel.at(
                                        shape.index(
                                                place[0] / dilations.height(),
                                                place[1] / dilations.width(),
                                                place[2],
                                                place[3]))
                                : Rational.ZERO);
    }

    private static Tensor<KernelShape> turned(Tensor<KernelShape> kernel) {
        KernelShape shape = kernel.layout();
        return Rearranged.of(
                shape,
                place ->
                        kernel.at(
                                shape.index(
                                        shape.height() - 1 - place[0],
                                        shape.width() - 1 - place[1],
                                        place[2],
                                        place[3])));
    }

    private static Tensor<KernelShape> equalWeights(Size window, int channels) {
        var shape = new KernelShape(window.height(), window.width(), 1, channels);
        Value weight = Rational.of(1, (long) window.height() * window.width());
        return Rearranged.of(shape, _ -> weight);
    }
}
