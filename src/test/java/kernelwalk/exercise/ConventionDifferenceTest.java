package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.ConventionDifference.NotCompared;
import kernelwalk.exercise.ConventionDifference.NotTaken;
import kernelwalk.exercise.ConventionDifference.OtherCells;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ConventionDifferenceTest {

    @ParameterizedTest
    @EnumSource(RuleBook.class)
    void theMeanFilterIsTheSameUnderAllRules(RuleBook rules) {
        assertThat(ConventionDifference.of(Lessons.first(), rules)).isEqualTo(new SameResult());
    }

    /** The odd zeros go to the bottom and right in Keras and PyTorch, to the top and left in SciPy. */
    @Test
    void sameWithAnEvenKernelDiffersInSciPysCorrelateToo() {
        Exercise even = lesson("same-padding-even-kernel");

        assertThat(ConventionDifference.of(even, RuleBook.PYTORCH)).isEqualTo(new SameResult());
        assertThat(ConventionDifference.of(even, RuleBook.BY_HAND)).isEqualTo(new SameResult());
        assertThat(ConventionDifference.of(even, RuleBook.SCIPY_CORRELATE))
                .isEqualTo(new OtherCells(IntStream.range(0, 16).boxed().toList(), 16));
    }

    /** By hand: the lecture's edge, moved by one cell. */
    @Test
    void onlyTheCellsThatDifferAreCounted() {
        Exercise edge =
                Choices.of(lesson("vertical-edge"))
                        .with(PaddingKind.SAME)
                        .appliedTo(lesson("vertical-edge"));

        // Keras' rows: 0 0 2 0 0 −2, the last 0 0 1 0 0 −1; SciPy's: 0 0 0 2 0 0, the first 0 0 0 1
        // 0 0
        assertThat(ConventionDifference.of(edge, RuleBook.SCIPY_CORRELATE))
                .isEqualTo(
                        new OtherCells(
                                List.of(
                                        2, 3, 5, 8, 9, 11, 14, 15, 17, 20, 21, 23, 26, 27, 29, 32,
                                        33, 35),
                                36));
    }

    /** 256² windows of 32² taps are 67,108,864 multiplications. */
    @Test
    void whatTakesLongIsNotComparedByTheWay() {
        Exercise large =
                Exercise.of(
                                Tensor.filled(new Shape(1, 256, 256, 1), _ -> Rational.ONE),
                                Convolution.of(Reshaping.ones(new KernelShape(32, 32, 1, 1)))
                                        .withPadding(Padding.same()))
                        .with(NumberType.FLOAT32);

        assertThat(ConventionDifference.of(large, RuleBook.PYTORCH)).isEqualTo(new SameResult());
        assertThat(ConventionDifference.of(large, RuleBook.SCIPY_CORRELATE))
                .isEqualTo(new NotCompared());
    }

    @Test
    void pyTorchRefusesSameWithStrides() {
        assertThat(ConventionDifference.of(lesson("same-padding-stride"), RuleBook.PYTORCH))
                .isEqualTo(new NotTaken(FrameworkLimit.SAME_WITH_STRIDE));
    }

    /** tf_errors.txt: `strides > 1` not supported in conjunction with `dilation_rate > 1`. */
    @Test
    void kerasRefusesStridesWithDilation() {
        Exercise both = changed("dilation", Choice.STRIDE_ROWS, 2);

        assertThat(ConventionDifference.of(both, RuleBook.KERAS))
                .isEqualTo(new NotTaken(FrameworkLimit.STRIDES_WITH_DILATION));
        assertThat(ConventionDifference.of(both, RuleBook.PYTORCH)).isEqualTo(new SameResult());
    }

    @Test
    void kerasHasNoDilatedPoolsAndNoGroupedTransposes() {
        assertThat(
                        ConventionDifference.of(
                                changed("max-pooling", Choice.DILATION_ROWS, 2), RuleBook.KERAS))
                .isEqualTo(new NotTaken(FrameworkLimit.DILATED_POOL));
        Exercise grouped =
                Choices.of(lesson("groups"))
                        .with(OperationType.TRANSPOSED_CONVOLUTION)
                        .appliedTo(lesson("groups"));
        assertThat(ConventionDifference.of(grouped, RuleBook.KERAS))
                .isEqualTo(new NotTaken(FrameworkLimit.GROUPED_TRANSPOSE));
    }

    /** torch_errors.txt: pad should be at most half of effective kernel size. */
    @Test
    void pyTorchPadsAPoolByHalfItsWindowAtMost() {
        assertThat(ConventionDifference.of(padded(2), RuleBook.PYTORCH))
                .isEqualTo(new NotTaken(FrameworkLimit.PADDING_OVER_HALF));
        assertThat(ConventionDifference.of(padded(1), RuleBook.PYTORCH))
                .isEqualTo(new SameResult());
    }

    private static Exercise padded(int top) {
        Exercise pool = lesson("average-pooling-counted");
        return Choices.of(pool)
                .with(PaddingKind.EXPLICIT)
                .with(Choice.PADDING_TOP, top)
                .appliedTo(pool);
    }

    @Test
    void sciPyHasOnlyPlainConvolution() {
        for (String id : List.of("groups", "dilation", "transposed", "max-pooling")) {
            assertThat(ConventionDifference.of(lesson(id), RuleBook.SCIPY_CORRELATE))
                    .isEqualTo(new NotTaken(FrameworkLimit.NOT_OFFERED));
        }
    }

    /** oracle/README.md: PyTorch's max pool propagates NaN, TensorFlow's ignores it. */
    @Test
    void aMaximumWithNaNDiffersInPyTorch() {
        Exercise pool =
                lesson("max-pooling")
                        .with(NumberType.FLOAT32)
                        .withInput(0, new Floating(Double.NaN, NumberType.FLOAT32));

        assertThat(ConventionDifference.of(pool, RuleBook.PYTORCH))
                .isEqualTo(new OtherCells(List.of(0), 4));
        assertThat(ConventionDifference.of(pool, RuleBook.BY_HAND)).isEqualTo(new SameResult());
    }

    private static Exercise changed(String id, Choice choice, int count) {
        return Choices.of(lesson(id)).with(choice, count).appliedTo(lesson(id));
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
