package kernelwalk.framework.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import org.junit.jupiter.api.Test;

class FirstWeightsTest {

    private static final BigInteger SEED = BigInteger.valueOf(43052);

    /** Operation 2 since the seed, as the lecture prints it. */
    @Test
    void theThirdLayerOfTheLectureIsItsWindowOverOnes() {
        Exercise drawn =
                new FirstWeights(SeededFramework.KERAS_2, SEED, 2)
                        .put(exercise(1, Convolution.of(kernel(3, 3, 1, 1))));

        assertThat(drawn.numbers()).isEqualTo(NumberType.FLOAT32);
        assertThat(weights(drawn))
                .containsExactly(
                        0.28270614f,
                        -0.13318631f,
                        0.21818542f,
                        0.23769057f,
                        0.40044254f,
                        0.38520074f,
                        0.15709132f,
                        0.48156905f,
                        -0.25362712f);
        assertThat(weighted(drawn).bias()).containsExactly(Rational.ZERO);
    }

    @Test
    void eachFilterOfPyTorchStandsInItsColumnAndHasItsBias() {
        var asked = new FirstWeights(SeededFramework.PYTORCH, SEED, 0);
        Exercise exercise = exercise(4, Convolution.of(kernel(2, 3, 2, 6)).withGroups(2));
        DrawnLayer drawn = drawn(asked, new Layer.Conv2d(new Size(2, 3), 4, 6, 2));

        Exercise put = asked.put(exercise);

        assertThat(inOrder(2, 3, 2, 6, (h, w, c, f) -> ((f * 2 + c) * 2 + h) * 3 + w, drawn))
                .isEqualTo(weights(put));
        assertThat(floats(weighted(put).bias())).isEqualTo(drawn.bias().orElseThrow());
    }

    @Test
    void aChannelAloneIsADepthwiseLayerWithItsFilters() {
        var asked = new FirstWeights(SeededFramework.KERAS_3_JAX, SEED, 0);
        Exercise exercise = exercise(3, Convolution.of(kernel(2, 2, 1, 6)).withGroups(3));
        var layer = new Layer.DepthwiseConv2d(new Size(2, 2), 3, 2);

        assertThat(asked.layers(exercise)).containsExactly(layer);
        assertThat(weights(asked.put(exercise))).isEqualTo(drawn(asked, layer).weights());
    }

    @Test
    void aTransposedLayerOfKerasHasFiltersBeforeChannels() {
        var asked = new FirstWeights(SeededFramework.KERAS_3_TORCH, SEED, 1);
        Exercise exercise = exercise(2, TransposedConvolution.of(kernel(2, 3, 2, 5)));
        DrawnLayer drawn = drawn(asked, new Layer.Conv2dTranspose(new Size(2, 3), 2, 5, 1));

        assertThat(inOrder(2, 3, 2, 5, (h, w, c, f) -> ((h * 3 + w) * 5 + f) * 2 + c, drawn))
                .isEqualTo(weights(asked.put(exercise)));
    }

    /** Filters 0 to 2 read channels 0 and 1, filters 3 to 5 channels 2 and 3. */
    @Test
    void aTransposedLayerOfPyTorchHasTheFiltersOfAGroupBehindEachChannel() {
        var asked = new FirstWeights(SeededFramework.PYTORCH, SEED, 0);
        Exercise exercise = exercise(4, TransposedConvolution.of(kernel(2, 2, 2, 6)).withGroups(2));
        DrawnLayer drawn = drawn(asked, new Layer.Conv2dTranspose(new Size(2, 2), 4, 6, 2));

        assertThat(
                        inOrder(
                                2,
                                2,
                                2,
                                6,
                                (h, w, c, f) -> (((f / 3 * 2 + c) * 3 + f % 3) * 2 + h) * 2 + w,
                                drawn))
                .isEqualTo(weights(asked.put(exercise)));
    }

    @Test
    void eachGroupOfATransposedLayerIsALayerOfKeras() {
        var asked = new FirstWeights(SeededFramework.KERAS_3_TENSORFLOW, SEED, 0);
        Exercise exercise = exercise(4, TransposedConvolution.of(kernel(1, 1, 2, 2)).withGroups(2));
        var layer = new Layer.Conv2dTranspose(Size.ONE, 2, 1, 1);
        Draws draws = asked.framework().draws(SEED);
        List<Float> first = draws.next(layer, Initializer.DEFAULT).weights();
        List<Float> second = draws.next(layer, Initializer.DEFAULT).weights();

        assertThat(weights(asked.put(exercise)))
                .containsExactly(first.get(0), second.get(0), first.get(1), second.get(1));
    }

    /** So that the layer of the program holds what was drawn. */
    @Test
    void aKernelThatIsTurnedHasItsWeightsTurned() {
        var asked = new FirstWeights(SeededFramework.KERAS_2, SEED, 0);
        Exercise exercise = exercise(1, Convolution.of(kernel(2, 2, 1, 1)).withFlip(true));

        assertThat(weights(asked.put(exercise)))
                .containsExactly(-0.6158894f, -0.20175874f, -0.23927206f, -0.13014299f);
    }

    /** Where a weight of an exercise stands in a layer. */
    private interface Place {
        int of(int row, int column, int channel, int filter);
    }

    private static List<Float> inOrder(
            int height, int width, int channels, int filters, Place place, DrawnLayer drawn) {
        var weights = new ArrayList<Float>();
        for (int h = 0; h < height; h++) {
            for (int w = 0; w < width; w++) {
                for (int c = 0; c < channels; c++) {
                    for (int f = 0; f < filters; f++) {
                        weights.add(drawn.weights().get(place.of(h, w, c, f)));
                    }
                }
            }
        }
        return weights;
    }

    private static DrawnLayer drawn(FirstWeights asked, Layer layer) {
        Draws draws = asked.framework().draws(asked.seed());
        draws.pass(asked.before());
        return draws.next(layer, Initializer.DEFAULT);
    }

    private static Exercise exercise(int channels, Weighted weighted) {
        var shape = new Shape(1, 3, 3, channels);
        return Exercise.of(Tensor.filled(shape, Rational::of), weighted);
    }

    private static Tensor<KernelShape> kernel(int height, int width, int channels, int filters) {
        return Tensor.filled(new KernelShape(height, width, channels, filters), _ -> Rational.ZERO);
    }

    private static Weighted weighted(Exercise exercise) {
        return (Weighted) exercise.operation();
    }

    private static List<Float> weights(Exercise exercise) {
        return floats(List.of(weighted(exercise).kernel().toValues()));
    }

    private static List<Float> floats(List<Value> values) {
        return values.stream().map(value -> (float) value.toDouble()).toList();
    }
}
