package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.Problems;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.question.CountChain.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of parameters; those of {@link Problems#chain} are 2·(4 + 1) = 10 and 3·(8 + 1) = 27. */
class ParameterCountTest {

    private static final SortedMap<Integer, Shape> NO_SIZES = new TreeMap<>();

    /** By hand: 3 filters of 2×3×1 and 2 of 1×2×3 are 3·(6 + 1) = 21 and 2·(6 + 1) = 14. */
    private static final Exercise TWO =
            Exercise.of(ones(1, 4, 6, 1), kernel(2, 3, 1, 3))
                    .with(List.of(Layer.of(kernel(2, 3, 1, 3)), Layer.of(kernel(1, 2, 3, 2))), 1);

    private static Tensor<Shape> ones(int samples, int height, int width, int channels) {
        return Tensor.filled(new Shape(samples, height, width, channels), _ -> Rational.ONE);
    }

    private static Convolution kernel(int height, int width, int channels, int filters) {
        return Convolution.of(
                Tensor.filled(
                        new KernelShape(height, width, channels, filters), _ -> Rational.ONE));
    }

    /**
     * By hand: 35 are right; 18 + 12 = 30 have no biases, 21 + 12 = 33 none in the second layer, 21 + 13 = 34 one there,
     * 7 + 7 = 14 are of one filter in each, 21 + 4 + 2 = 27 of one channel of the second, 21 + 12 + 6 = 39 have six
     * biases there.
     */
    @ParameterizedTest
    @CsvSource({
        "35, ",
        "30, without-bias",
        "33, without-bias",
        "34, one-bias",
        "14, one-filter",
        "27, without-channels",
        "39, bias-per-channel",
        "100, ",
    })
    void oneThingThatIsForgottenInEveryLayerOrInOneExplainsASum(long said, String code) {
        assertThat(ParameterCount.ofChain(TWO).expected()).isEqualTo(35);
        assertThat(ParameterCount.ofChain(TWO).slip(said).orElse(null)).isEqualTo(code);
    }

    @Test
    void aLayerThatIsLeftOutExplainsASum() {
        ParameterCount counts = ParameterCount.ofChain(Problems.chain());

        assertThat(counts.expected()).isEqualTo(37);
        assertThat(counts.leftOut(27)).contains(0);
        assertThat(counts.leftOut(10)).contains(4);
        assertThat(counts.leftOut(37)).isEmpty();
        assertThat(ParameterCount.of(TWO).leftOut(0)).isEmpty();
    }

    /** Keras 3: {@code BatchNormalization()} of 3 channels has 12 parameters, 6 of them trainable; PyTorch's has 6. */
    @Test
    void aNormalizationHasFourNumbersOfEachChannelInKerasAndTwoInPyTorch() {
        Exercise batch = Exercise.of(ones(1, 2, 2, 3), normalization(3));
        ParameterCount keras = ParameterCount.of(batch.with(Convention.KERAS));
        ParameterCount torch = ParameterCount.of(batch.with(Convention.PYTORCH));

        assertThat(List.of(keras.expected(), keras.trainable())).containsExactly(12L, 6L);
        assertThat(keras.slip(6)).contains("trained-only");
        assertThat(List.of(torch.expected(), torch.trainable())).containsExactly(6L, 6L);
        assertThat(torch.slip(12)).contains("statistics-counted");
    }

    private static BatchNormalization normalization(int channels) {
        List<Value> ones = Collections.nCopies(channels, Rational.ONE);
        return new BatchNormalization(ones, ones, ones, ones, Rational.ZERO);
    }

    @Test
    void theCountsOfAllLayersAreChecked() {
        List<Counted> counted = check(Problems.chain(), new TreeMap<>(Map.of(0, 10L, 4, 28L)));

        assertThat(counted).extracting(Counted::expected).containsExactly(10L, 0L, 0L, 0L, 27L);
        assertThat(counted)
                .extracting(Counted::isRight)
                .containsExactly(true, false, false, false, false);
        assertThat(counted.get(1).answer()).isEmpty();
        assertThat(counted.getLast().answer()).hasValue(28);
    }

    /**
     * By hand: 24 are the weights alone, 25 have one bias, 9 are of one unit; 3·(10 + 1) = 33 have 10 inputs; 3 would
     * have none, and 34 are no multiple of 3.
     */
    @ParameterizedTest
    @CsvSource({
        "24, without-unit-bias, ",
        "25, one-bias-for-units, ",
        "9, one-unit, ",
        "33, , 10",
        "3, , ",
        "34, , ",
    })
    void aWrongCountOfADenseLayerIsExplainedByWhatIsForgottenOrByItsInputs(
            long said, String slip, Long inputs) {
        Counted dense = last(Problems.chain(), said, NO_SIZES);

        assertThat(dense.slip().orElse(null)).isEqualTo(slip);
        assertThat(dense.inputs())
                .isEqualTo(inputs == null ? OptionalLong.empty() : OptionalLong.of(inputs));
        assertThat(dense.carriedFrom()).isEmpty();
    }

    /** By hand: 6×6×2 of the convolution makes 3·3·2 = 18 numbers, and 3·(18 + 1) = 57. */
    @Test
    void aCountFollowsFromAWrongSizeThatIsSaidBeside() {
        var sizes = new TreeMap<Integer, Shape>();
        sizes.put(0, new Shape(1, 6, 6, 2));

        Counted dense = last(Problems.chain(), 57, sizes);

        assertThat(dense.carriedFrom()).hasValue(0);
        assertThat(dense.carried()).isEmpty();
        assertThat(dense.isRight()).isFalse();
        assertThat(dense.expected()).isEqualTo(27);
    }

    /** By hand: padding "full" makes 6×6×2 and so 18 numbers in a row, and 3·(18 + 1) = 57. */
    @Test
    void aCountFollowsFromAWrongRuleInALayerOfWhichNothingIsSaid() {
        Counted dense = last(Problems.chain(), 57, NO_SIZES);

        assertThat(dense.carried()).extracting(Carried::name).contains("padding-full-for-valid");
        assertThat(dense.carriedFrom())
                .isEqualTo(OptionalInt.of(dense.carried().getFirst().place()));
        assertThat(dense.inputs()).isEmpty();
    }

    /** By hand: of 5 maps a window of 1×2 has 10 weights, and 2·(10 + 1) = 22. */
    @Test
    void aCountOfAConvolutionFollowsFromTheMapsBeforeIt() {
        var sizes = new TreeMap<Integer, Shape>();
        sizes.put(0, new Shape(1, 3, 4, 5));

        assertThat(last(TWO, 22, sizes).carriedFrom()).hasValue(0);
        assertThat(last(TWO, 23, sizes).carriedFrom()).isEmpty();
        assertThat(last(TWO, 22, NO_SIZES).carriedFrom()).isEmpty();
    }

    private static Counted last(Exercise exercise, long said, SortedMap<Integer, Shape> sizes) {
        var answers = new TreeMap<Integer, Long>();
        answers.put(exercise.opened(), said);
        return new CountChain(exercise).check(answers, sizes).getLast();
    }

    private static List<Counted> check(Exercise exercise, SortedMap<Integer, Long> answers) {
        return new CountChain(exercise).check(answers, NO_SIZES);
    }
}
