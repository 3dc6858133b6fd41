package kernelwalk.framework.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import kernelwalk.convolution.Dense;
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
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FirstWeightsTest {

    private static final BigInteger SEED = BigInteger.valueOf(43052);

    /** Operation 2 since the seed, as the lecture prints it. */
    @Test
    void theThirdLayerOfTheLectureIsItsWindowOverOnes() {
        Exercise drawn =
                new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_2, SEED, 2))
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
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.PYTORCH, SEED, 0));
        Exercise exercise = exercise(4, Convolution.of(kernel(2, 3, 2, 6)).withGroups(2));
        DrawnLayer drawn = drawn(asked, new Layer.Conv2d(new Size(2, 3), 4, 6, 2));

        Exercise put = asked.put(exercise);

        assertThat(inOrder(2, 3, 2, 6, (h, w, c, f) -> ((f * 2 + c) * 2 + h) * 3 + w, drawn))
                .isEqualTo(weights(put));
        assertThat(floats(weighted(put).bias())).isEqualTo(drawn.bias().orElseThrow());
    }

    @Test
    void aChannelAloneIsADepthwiseLayerWithItsFilters() {
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_3_JAX, SEED, 0));
        Exercise exercise = exercise(3, Convolution.of(kernel(2, 2, 1, 6)).withGroups(3));
        var layer = new Layer.DepthwiseConv2d(new Size(2, 2), 3, 2);

        assertThat(asked.layers(exercise)).containsExactly(layer);
        assertThat(weights(asked.put(exercise))).isEqualTo(drawn(asked, layer).weights());
    }

    @Test
    void aTransposedLayerOfKerasHasFiltersBeforeChannels() {
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_3_TORCH, SEED, 1));
        Exercise exercise = exercise(2, TransposedConvolution.of(kernel(2, 3, 2, 5)));
        DrawnLayer drawn = drawn(asked, new Layer.Conv2dTranspose(new Size(2, 3), 2, 5, 1));

        assertThat(inOrder(2, 3, 2, 5, (h, w, c, f) -> ((h * 3 + w) * 5 + f) * 2 + c, drawn))
                .isEqualTo(weights(asked.put(exercise)));
    }

    /** Filters 0 to 2 read channels 0 and 1, filters 3 to 5 channels 2 and 3. */
    @Test
    void aTransposedLayerOfPyTorchHasTheFiltersOfAGroupBehindEachChannel() {
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.PYTORCH, SEED, 0));
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
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_3_TENSORFLOW, SEED, 0));
        Exercise exercise = exercise(4, TransposedConvolution.of(kernel(1, 1, 2, 2)).withGroups(2));
        var layer = new Layer.Conv2dTranspose(Size.ONE, 2, 1, 1);
        Draws draws = Draws.of(asked.origin().framework(), SEED);
        List<Float> first = draws.next(layer, Initializer.DEFAULT).weights();
        List<Float> second = draws.next(layer, Initializer.DEFAULT).weights();

        assertThat(weights(asked.put(exercise)))
                .containsExactly(first.get(0), second.get(0), first.get(1), second.get(1));
    }

    /** So that the layer of the program holds what was drawn. */
    @Test
    void aKernelThatIsTurnedHasItsWeightsTurned() {
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_2, SEED, 0));
        Exercise exercise = exercise(1, Convolution.of(kernel(2, 2, 1, 1)).withFlip(true));

        assertThat(weights(asked.put(exercise)))
                .containsExactly(-0.6158894f, -0.20175874f, -0.23927206f, -0.13014299f);
    }

    /** Random operations 0, 2, 3, 5 and 6 since the seed. */
    @ParameterizedTest
    @CsvSource({
        "random-weights, 0",
        "window-over-ones, 2",
        "random-weights-5x5, 3",
        "four-filters, 5",
        "three-colours-four-filters, 6"
    })
    void theLessonsOfTheLectureHaveTheWeightsThatItsSeedDraws(String lesson, int before) {
        assertThat(FirstWeights.of(lesson(lesson)))
                .map(FirstWeights::origin)
                .contains(WeightsOrigin.of(SeededFramework.KERAS_2, SEED, before));
    }

    @Test
    void whatIsKnownIsForgottenWithTheWeights() {
        Exercise drawn =
                new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_2, SEED, 0))
                        .put(exercise(1, Convolution.of(kernel(2, 2, 1, 1))));
        var convolution = (Convolution) drawn.operation();

        assertThat(FirstWeights.of(drawn)).isPresent();
        assertThat(FirstWeights.of(drawn.with(NumberType.FLOAT64))).isPresent();
        assertThat(FirstWeights.of(drawn.with(convolution.withStrides(new Size(2, 2)))))
                .isPresent();
        assertThat(FirstWeights.of(drawn.withWeight(3, Rational.ONE))).isEmpty();
        assertThat(FirstWeights.of(drawn.withBias(0, Rational.ONE))).isEmpty();
        assertThat(FirstWeights.of(drawn.with(convolution.withFlip(true)))).isEmpty();
    }

    /** With other strides Keras has no depthwise layer for it, and the limit is another one. */
    @Test
    void whatIsSaidOfWeightsIsCheckedByDrawingThemAgain() {
        var asked = new FirstWeights(WeightsOrigin.of(SeededFramework.KERAS_3_JAX, SEED, 0));
        Exercise drawn = asked.put(exercise(3, Convolution.of(kernel(2, 2, 1, 6)).withGroups(3)));
        var convolution = (Convolution) drawn.operation();
        var other = WeightsOrigin.of(SeededFramework.KERAS_3_JAX, SEED, 1);

        assertThat(FirstWeights.of(drawn)).contains(asked);
        assertThat(FirstWeights.of(drawn.with(convolution.withStrides(new Size(1, 2))))).isEmpty();
        assertThat(FirstWeights.of(drawn.with(convolution, other))).isEmpty();
    }

    /** With turned kernels and groups, in every framework. */
    @ParameterizedTest
    @EnumSource(SeededFramework.class)
    void howEachWeightIsDrawnEndsWithTheWeight(SeededFramework framework) {
        var asked = new FirstWeights(WeightsOrigin.of(framework, SEED, 2));
        for (Exercise exercise :
                List.of(
                        exercise(4, Convolution.of(kernel(2, 3, 2, 6)).withGroups(2)),
                        exercise(3, Convolution.of(kernel(2, 2, 1, 6)).withGroups(3)),
                        exercise(1, Convolution.of(kernel(3, 2, 1, 2)).withFlip(true)),
                        exercise(4, TransposedConvolution.of(kernel(2, 2, 2, 6)).withGroups(2)),
                        exercise(2, Dense.of(kernel(1, 1, 2, 5))))) {
            Exercise put = asked.put(exercise);
            var told = new ArrayList<Float>();
            for (int index = 0; index < weighted(put).kernel().count(); index++) {
                DrawnNumber number = asked.weight(put, index).number();
                assertThat((double) number.unit())
                        .isEqualTo(
                                number.bits().of(number.word())
                                        / Math.pow(2, number.bits().count()));
                told.add(number.value());
            }

            assertThat(told).isEqualTo(weights(put));
        }
    }

    /** Words, bits and limit of the lecture's first weight. */
    @Test
    void theFirstWeightOfTheLectureIsTold() {
        Exercise exercise = lesson("random-weights");

        DrawnWeight first = FirstWeights.of(exercise).orElseThrow().weight(exercise, 0);

        assertThat(first.before()).isZero();
        assertThat(first.number())
                .isEqualTo(
                        new DrawnNumber(
                                OptionalLong.of(1556685636),
                                Generator.PHILOX,
                                0,
                                0xEC3661E0,
                                UnitBits.LOW_23,
                                0.4248619f,
                                new Limit(
                                        Limit.Rule.GLOROT,
                                        List.of(2, 2, 1),
                                        List.of(2, 2, 1),
                                        Math.sqrt(0.75)),
                                -0.13014299f));
    }

    /** In PyTorch the numbers of the first layer, weights and biases; Keras 3 gives the dropout a seed. */
    @Test
    void theLayersBeforeOfAChainAreCounted() {
        Exercise chain =
                exercise(1, Convolution.of(kernel(2, 2, 1, 2)))
                        .with(
                                List.of(
                                        kernelwalk.exercise.Layer.of(
                                                Convolution.of(kernel(2, 2, 1, 2))),
                                        kernelwalk.exercise.Layer.of(
                                                NewOperation.of(OperationType.RELU, 2)),
                                        kernelwalk.exercise.Layer.of(
                                                NewOperation.of(OperationType.DROPOUT, 2)),
                                        kernelwalk.exercise.Layer.of(
                                                Convolution.of(kernel(2, 2, 2, 3)))),
                                3);

        assertThat(new DrawCount(SeededFramework.KERAS_2).beforeLayer(chain)).isEqualTo(1);
        assertThat(new DrawCount(SeededFramework.KERAS_3_TORCH).beforeLayer(chain)).isEqualTo(2);
        assertThat(new DrawCount(SeededFramework.PYTORCH).beforeLayer(chain))
                .isEqualTo(2 * 2 * 2 + 2);
        assertThat(new DrawCount(SeededFramework.PYTORCH).ofLayer(chain))
                .isEqualTo(2 * 2 * 2 * 3 + 3);
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
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
        Draws draws = Draws.of(asked.origin().framework(), asked.origin().seed());
        draws.pass(asked.origin().before());
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
