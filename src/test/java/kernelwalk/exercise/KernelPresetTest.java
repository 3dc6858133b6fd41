package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelPresetTest {

    /** Means keep the sum 1, differences have the sum 0: what makes each of them what it is. */
    @ParameterizedTest
    @CsvSource({
        "IDENTITY, 1",
        "BOX, 1",
        "GAUSSIAN, 1",
        "SHARPEN, 1",
        "EMBOSS, 1",
        "EDGE, 0",
        "SOBEL_X, 0",
        "SOBEL_Y, 0",
        "PREWITT_X, 0",
        "PREWITT_Y, 0",
        "LAPLACIAN, 0"
    })
    void theWeightsAddUpExactly(KernelPreset preset, int sum) {
        assertThat(
                        IntStream.range(0, 9)
                                .mapToObj(i -> preset.weight(i / 3, i % 3))
                                .reduce(Rational.ZERO, Rational::plus))
                .isEqualTo(Rational.of(sum));
    }

    @Test
    void theBoxHasNinthsAndTheGaussianSixteenths() {
        assertThat(weights(KernelPreset.BOX)).isEqualTo("1/9 ".repeat(9).strip());
        assertThat(weights(KernelPreset.GAUSSIAN))
                .isEqualTo("1/16 1/8 1/16 1/8 1/4 1/8 1/16 1/8 1/16");
    }

    @Test
    void xFindsWhatGrowsToTheRightAndYWhatGrowsDownwards() {
        var right = Tensor.of(new Shape(1, 3, 3, 1), 0, 1, 2, 0, 1, 2, 0, 1, 2);

        assertThat(result(right, KernelPreset.SOBEL_X)).isEqualTo("8");
        assertThat(result(right, KernelPreset.PREWITT_X)).isEqualTo("6");
        assertThat(result(right, KernelPreset.SOBEL_Y)).isEqualTo("0");
        assertThat(result(right, KernelPreset.PREWITT_Y)).isEqualTo("0");
    }

    @Test
    void everyChannelOfEveryFilterGetsTheWeights() {
        var exercise = exercise(new KernelShape(2, 2, 2, 3));

        var kernel = kernel(KernelPreset.LAPLACIAN.in(exercise, OptionalInt.empty()));

        assertThat(kernel.layout()).isEqualTo(new KernelShape(3, 3, 2, 3));
        assertThat(kernel.at(kernel.layout().index(1, 1, 1, 2))).hasToString("-4");
        assertThat(kernel.at(kernel.layout().index(0, 1, 0, 0))).hasToString("1");
    }

    @Test
    void oneFilterAloneCanGetThemAndTheOthersKeepWhatTheyHad() {
        var exercise = exercise(new KernelShape(2, 2, 2, 3));

        var kernel = kernel(KernelPreset.EDGE.in(exercise, OptionalInt.of(1)));

        KernelShape shape = kernel.layout();
        assertThat(kernel.at(shape.index(1, 1, 0, 1))).hasToString("8");
        assertThat(kernel.at(shape.index(1, 1, 1, 2)))
                .isEqualTo(kernel(exercise).at(new KernelShape(2, 2, 2, 3).index(1, 1, 1, 2)));
        assertThat(kernel.at(shape.index(2, 2, 0, 0))).hasToString("0");
    }

    @Test
    void aPoolHasNoKernelToChange() {
        var pool = MaxPooling.of(new Size(2, 2));
        var exercise = Lessons.first().with(pool);

        assertThat(KernelPreset.BOX.in(exercise, OptionalInt.empty())).isEqualTo(exercise);
    }

    private static String weights(KernelPreset preset) {
        return IntStream.range(0, 9)
                .mapToObj(i -> preset.weight(i / 3, i % 3).toString())
                .collect(Collectors.joining(" "));
    }

    private static String result(Tensor<Shape> input, KernelPreset preset) {
        var convolution = Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 1), Rational.ONE));
        return preset.in(Exercise.of(input, convolution), OptionalInt.empty())
                .compute()
                .output()
                .at(0)
                .toString();
    }

    private static Exercise exercise(KernelShape shape) {
        var input =
                Tensor.of(
                        new Shape(1, 4, 4, shape.channels()),
                        new SeededNumbers(1, 0, 9).draw(16 * shape.channels()));
        long[] counted = IntStream.rangeClosed(1, shape.count()).asLongStream().toArray();
        return Exercise.of(input, Convolution.of(Tensor.of(shape, counted)));
    }

    private static Tensor<KernelShape> kernel(Exercise exercise) {
        return ((Convolution) exercise.operation()).kernel();
    }
}
