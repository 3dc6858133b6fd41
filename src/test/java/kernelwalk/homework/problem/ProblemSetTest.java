package kernelwalk.homework.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sets of problems, and what is wished of them. */
class ProblemSetTest {

    /** The n-th problem has the n-th number of a generator that begins with the seed of the set. */
    @Test
    void eachProblemHasASeedOfItsOwn() {
        var set = new ProblemSet(42, 3, PlainWishes.of(OperationType.CONVOLUTION, Difficulty.EASY));
        var random = new SplittableRandom(42);

        for (int number = 1; number <= 3; number++) {
            long seed = random.nextLong();

            assertThat(set.seedOf(number)).isEqualTo(seed);
            assertThat(set.problem(number)).isEqualTo(set.wishes().exercise(seed)).isPresent();
        }
    }

    @Test
    void whatIsAskedChangesNoProblem() {
        var set = new ProblemSet(7, 2, PlainWishes.of(OperationType.MAX_POOLING, Difficulty.USUAL));

        ProblemSet sizes = set.asking(Asked.SIZE);

        assertThat(set.asked()).isEqualTo(Asked.OUTPUT);
        assertThat(sizes.asked()).isEqualTo(Asked.SIZE);
        assertThat(sizes.problem(2)).isEqualTo(set.problem(2));
    }

    @Test
    void namesStayTheSameInEveryLanguage() {
        assertThat(Stream.of(Asked.values()).map(Asked::code))
                .containsExactly("output", "layers", "size", "parameters");
        assertThat(Stream.of(Difficulty.values()).map(Difficulty::code))
                .containsExactly("easy", "usual", "hard");
    }

    /** By hand: two windows of 5 cells in steps of 2, 3 apart, need (5 − 1)·2 + 1 + 3 = 12. */
    @Test
    void anInputIsLongEnoughForTwoWindows() {
        ProblemPlan plan = strided(OperationType.CONVOLUTION, 3, Optional.empty()).plan(1);
        ProblemPlan transposed =
                strided(OperationType.TRANSPOSED_CONVOLUTION, 3, Optional.empty()).plan(1);

        assertThat(plan.input()).isEqualTo(new Size(12, 12));
        assertThat(transposed.input().height()).isBetween(2, 3);
    }

    /** By hand: 32 rows in steps of 32 are (32 − 1)·32 + 9 = 1001 and 1001², in steps of 2 they are 71. */
    @ParameterizedTest
    @CsvSource({"2, true", "32, false"})
    void noProblemIsLargerThanAMap(int stride, boolean isMade) {
        PlanWishes wishes =
                strided(
                        OperationType.TRANSPOSED_CONVOLUTION,
                        stride,
                        Optional.of(new Size(32, 32)));

        assertThat(wishes.exercise(1).isPresent()).isEqualTo(isMade);
    }

    /** Windows of 5×5 with gaps of one cell. */
    private static PlanWishes strided(OperationType operation, int stride, Optional<Size> input) {
        return new PlanWishes(
                operation,
                Difficulty.EASY,
                input,
                Optional.of(new Size(5, 5)),
                Optional.of(new Size(stride, stride)),
                Optional.empty(),
                Optional.of(new Size(2, 2)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void whatCannotBeComputedIsRefusedButHasAPlan() {
        var wishes = strided(OperationType.CONVOLUTION, 1, Optional.of(new Size(2, 2)));

        assertThatExceptionOfType(ConvolutionException.class).isThrownBy(() -> wishes.problem(1));
        assertThat(wishes.plan(1).input()).isEqualTo(new Size(2, 2));
    }

    @Test
    void aBiasIsDrawnWhereItIsWishedAndOnlyThere() {
        assertThat(biases(true))
                .doesNotContain(Rational.ZERO)
                .contains(Rational.of(-1), Rational.of(5));
        assertThat(biases(false)).containsOnly(Rational.ZERO);
    }

    private static List<Value> biases(boolean hasBias) {
        ProblemPlan plan =
                ProblemPlan.of(OperationType.CONVOLUTION, new Size(4, 4), new Size(2, 2))
                        .withFilters(3)
                        .withBias(hasBias);
        return LongStream.range(0, 40)
                .mapToObj(seed -> ProblemMaker.problem(plan, seed))
                .flatMap(problem -> bias(problem).stream())
                .toList();
    }

    /** What has no bias is drawn again without one, and what has one with another. */
    @Test
    void freshNumbersKeepWhetherThereIsABias() {
        Exercise without = ProblemMaker.problem(plan(false), 1);
        Exercise with = ProblemMaker.problem(plan(true), 1);

        assertThat(bias(ProblemMaker.fresh(without, 2))).containsOnly(Rational.ZERO);
        assertThat(bias(ProblemMaker.fresh(with, 2))).doesNotContain(Rational.ZERO);
    }

    private static ProblemPlan plan(boolean hasBias) {
        return ProblemPlan.of(OperationType.CONVOLUTION, new Size(3, 3), new Size(2, 2))
                .withBias(hasBias);
    }

    private static List<Value> bias(Exercise exercise) {
        return ((Weighted) exercise.operation()).bias();
    }

    @Test
    void aPlanFollowsTheRulesThatItIsGiven() {
        assertThat(ProblemMaker.problem(plan(false).with(Convention.PYTORCH), 1).convention())
                .isEqualTo(Convention.PYTORCH);
        assertThat(ProblemMaker.problem(plan(false), 1).convention()).isEqualTo(Convention.KERAS);
    }
}
