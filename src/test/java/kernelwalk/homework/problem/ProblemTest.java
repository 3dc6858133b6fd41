package kernelwalk.homework.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.Problems;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeFinding;
import kernelwalk.homework.question.SizeQuestion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ProblemTest {

    private static final List<Misconception> FLIPS =
            rules(
                    "kernel-rotated",
                    "kernel-flipped-left-right",
                    "kernel-flipped-up-down",
                    "sign-flipped");

    @ParameterizedTest
    @FieldSource("kernelwalk.exercise.OperationType#SLIDING")
    void everyDifficultyMakesProblemsThatCanBeWorkedByHand(OperationType operation) {
        for (Difficulty difficulty : Difficulty.values()) {
            LongStream.range(0, 50)
                    .mapToObj(seed -> problem(operation, difficulty, seed))
                    .forEach(
                            problem -> {
                                Shape output = problem.compute().geometry().output();
                                assertThat(output.height()).isBetween(1, 8);
                                assertThat(output.width()).isBetween(1, 8);
                                assertThat(problem.input().layout().height()).isLessThan(7);
                            });
        }
    }

    @Test
    void theSameSeedMakesTheSameProblem() {
        assertThat(problem(OperationType.CONVOLUTION, Difficulty.HARD, 5))
                .isEqualTo(problem(OperationType.CONVOLUTION, Difficulty.HARD, 5))
                .isNotEqualTo(problem(OperationType.CONVOLUTION, Difficulty.HARD, 6));
    }

    @Test
    void freshNumbersAreFractionsWhereFractionsWereTypedElseDecimals() {
        var quarters = numbers(Rational.of(1, 4).asFraction());
        var decimals = numbers(Rational.of(1, 4));

        for (long seed = 0; seed < 20; seed++) {
            Exercise fractions = ProblemMaker.fresh(quarters, seed);
            assertThat(NumberKind.of(fractions)).isNotEqualTo(NumberKind.DECIMALS);
            assertThat(NumberKind.of(ProblemMaker.fresh(decimals, seed)))
                    .isNotEqualTo(NumberKind.FRACTIONS);
        }
        assertThat(NumberKind.of(quarters)).isEqualTo(NumberKind.FRACTIONS);
        assertThat(NumberKind.of(decimals)).isEqualTo(NumberKind.DECIMALS);
    }

    private static Exercise numbers(Rational each) {
        return Exercise.of(
                Tensor.filled(new Shape(1, 3, 3, 1), _ -> each),
                Convolution.of(Tensor.filled(new KernelShape(2, 2, 1, 1), _ -> each)));
    }

    @Test
    void anotherOneHasTheSameParametersAndFreshNumbers() {
        Exercise exercise = problem(OperationType.CONVOLUTION, Difficulty.USUAL, 3);

        Exercise another = ProblemMaker.another(exercise, 4);

        assertThat(another.compute().geometry()).isEqualTo(exercise.compute().geometry());
        assertThat(another.input()).isNotEqualTo(exercise.input());
        assertThat(((Weighted) another.operation()).bias().getFirst().isZero()).isFalse();
    }

    /** The edge hides nearly everything; another one like it does not. */
    @Test
    void anotherOneTellsMoreApart() {
        Exercise another = ProblemMaker.another(Problems.edge(), 1);

        assertThat(DiagnosticPower.of(Problems.edge(), FLIPS).tellsAll()).isFalse();
        assertThat(DiagnosticPower.of(another, FLIPS).tellsAll()).isTrue();
    }

    @Test
    void anotherOneOfWholeNumbersHasWholeNumbers() {
        Exercise another = ProblemMaker.another(Problems.edge(), 1);

        assertThat(another.input().toValues()).allMatch(number -> ((Rational) number).isWhole());
    }

    @Test
    void aBoxHidesEveryFlip() {
        var power = DiagnosticPower.of(box(), FLIPS);

        assertThat(power.silent())
                .extracting(Misconception::name)
                .containsExactly(
                        "kernel-rotated", "kernel-flipped-left-right", "kernel-flipped-up-down");
        assertThat(power.distinguished())
                .extracting(Misconception::name)
                .containsExactly("sign-flipped");
    }

    /** Mirrored from left to right, Sobel's kernel is its own negative; mirrored top to bottom it is itself. */
    @Test
    void sobelCannotTellAFlipFromASignError() {
        var sobel =
                Problems.convolution(
                        "3 1 4 1\n5 9 2 6\n5 3 5 8\n9 7 9 3", "-1 0 1\n-2 0 2\n-1 0 1");

        var power = DiagnosticPower.of(sobel, FLIPS);

        assertThat(power.confused()).hasSize(1);
        assertThat(power.confused().getFirst())
                .extracting(Misconception::name)
                .containsExactly("kernel-rotated", "kernel-flipped-left-right", "sign-flipped");
        assertThat(power.silent())
                .extracting(Misconception::name)
                .containsExactly("kernel-flipped-up-down");
        assertThat(power.tellsAll()).isFalse();
    }

    @Test
    void aRuleThatCannotBeFollowedStandsBeside() {
        var power = DiagnosticPower.of(Problems.maxPool("1 2", 1, 2), FLIPS);

        assertThat(power.inapplicable()).hasSize(4);
    }

    /** With a stride of 1, no padding and a bias of 0 the first three are right whatever the numbers; a box hides the turn. */
    @Test
    void whatNoNumbersWouldShowIsNotCounted() {
        var rules = rules("stride-ignored", "padding-ignored", "bias-omitted", "kernel-rotated");

        var power = DiagnosticPower.ofShowing(box(), rules);

        assertThat(power.possible()).isOne();
        assertThat(power.silent())
                .extracting(Misconception::name)
                .containsExactly("kernel-rotated");
        assertThat(power.inapplicable()).hasSize(3);
    }

    @Test
    void aProblemIsDrawnAgainUntilItTellsTheChosenRulesApart() {
        var redraw = Redraw.of(box(), FLIPS, 1);

        assertThat(redraw.tellsMost()).isTrue();
        assertThat(redraw.tries()).isBetween(1, Redraw.MOST_TRIES);
        assertThat(redraw.power().tellsAll()).isTrue();
        assertThat(DiagnosticPower.of(redraw.exercise(), FLIPS).tellsAll()).isTrue();
    }

    /** With a kernel of one weight no numbers tell a turn from what is right, and drawing on would not help. */
    @Test
    void whatNoNumbersTellApartIsNotDrawnFor() {
        var redraw = Redraw.of(Problems.convolution("1 2\n3 4", "5"), FLIPS, 1);

        assertThat(redraw.tellsMost()).isTrue();
        assertThat(redraw.tries()).isZero();
        assertThat(redraw.power().silent()).hasSize(3);
    }

    @Test
    void theQuestionOfSizeKnowsWhichRuleMakesAWrongOne() {
        Exercise exercise = problem(OperationType.CONVOLUTION, Difficulty.EASY, 1);
        var question = SizeQuestion.of(exercise);
        Shape right = question.expected();
        var smaller = new Shape(1, right.height() - 1, right.width() - 1, 1);

        assertThat(question.isRight(right)).isTrue();
        assertThat(question.explanations(right)).isEmpty();
        assertThat(question.explanations(smaller))
                .extracting(finding -> finding.misconception().name())
                .contains("output-size-without-one");
    }

    /** By hand: 121 cells under 4 with stride 3 give 40 windows; 32 filters make 32 maps of 16 channels. */
    @Test
    void asManyMapsAsChannelsIsAMistakeOfSize() {
        var exercise =
                Exercise.of(
                        Tensor.filled(new Shape(1, 121, 121, 16), _ -> Rational.ZERO),
                        Convolution.of(
                                        Tensor.filled(
                                                new KernelShape(4, 4, 16, 32), _ -> Rational.ZERO))
                                .withStrides(new Size(3, 3)));

        assertThat(SizeQuestion.of(exercise).explanations(new Shape(1, 40, 40, 16)))
                .extracting(finding -> finding.misconception().name())
                .containsExactly("channels-kept");
    }

    /** By hand: 7 cells, padding 1, under 3 with stride 2 give 4; neither heeded, 5. */
    @Test
    void twoMistakesOfSizeAreNamedTogetherWhereNoneAloneComesToIt() {
        var question = SizeQuestion.of(padded(7));

        assertThat(question.expected()).isEqualTo(new Shape(1, 4, 4, 1));
        assertThat(question.explanations(new Shape(1, 5, 5, 1)))
                .extracting(finding -> finding.misconception().name())
                .contains("stride-ignored+padding-ignored");
    }

    /** By hand: ⌊(7 + 2 − 3) / 2⌋ is 3, without the one; 7 columns are those of stride 1. */
    @Test
    void aSizeThatNoTwoMistakesMakeIsExplainedAxisByAxis() {
        List<SizeFinding> found = SizeQuestion.of(padded(7)).explanations(new Shape(1, 9, 7, 1));

        assertThat(found)
                .filteredOn(finding -> finding.part() == SizeFinding.Part.WIDTH)
                .extracting(finding -> finding.misconception().name())
                .contains("stride-ignored");
        assertThat(found).noneMatch(finding -> finding.part() == SizeFinding.Part.HEIGHT);
    }

    /** By hand: 6×5 values; 5 rows and 6 columns are exchanged, 7 rows and 6 columns are not. */
    @Test
    void anExchangeOfRowsAndColumnsIsNoExplanationOfOneOfThem() {
        var question =
                SizeQuestion.of(
                        Exercise.of(
                                Tensor.filled(new Shape(1, 6, 5, 1), _ -> Rational.ONE),
                                Convolution.of(
                                        Tensor.filled(
                                                new KernelShape(1, 1, 1, 1), _ -> Rational.ONE))));

        assertThat(question.explanations(new Shape(1, 5, 6, 1)))
                .extracting(finding -> finding.misconception().name())
                .contains("output-transposed");
        assertThat(question.explanations(new Shape(1, 7, 6, 1)))
                .extracting(finding -> finding.misconception().name())
                .doesNotContain("output-transposed");
    }

    private static Exercise padded(int length) {
        return Exercise.of(
                Tensor.filled(new Shape(1, length, length, 1), _ -> Rational.ONE),
                Convolution.of(Tensor.filled(new KernelShape(3, 3, 1, 1), _ -> Rational.ONE))
                        .withStrides(new Size(2, 2))
                        .withPadding(Padding.explicit(1, 1, 1, 1)));
    }

    /** By hand: 3·3·2·4 weights and 4 biases are 76. */
    @Test
    void theQuestionOfParametersKnowsWhatWasForgotten() {
        int weights = 3 * 3 * 2 * 4;
        var kernel =
                Tensor.of(
                        new KernelShape(3, 3, 2, 4),
                        IntStream.range(0, weights).asLongStream().toArray());
        var input =
                Tensor.of(new Shape(1, 3, 3, 2), IntStream.range(0, 18).asLongStream().toArray());
        var question =
                ParameterQuestion.of(Exercise.of(input, Convolution.of(kernel))).orElseThrow();

        assertThat(question.expected()).isEqualTo(76);
        assertThat(question.isRight(76)).isTrue();
        assertThat(question.slip(72)).hasValue(ParameterQuestion.Slip.WITHOUT_BIAS);
        assertThat(question.slip(73)).hasValue(ParameterQuestion.Slip.ONE_BIAS);
        assertThat(question.slip(40)).hasValue(ParameterQuestion.Slip.WITHOUT_CHANNELS);
        assertThat(question.slip(19)).hasValue(ParameterQuestion.Slip.ONE_FILTER);
        assertThat(question.slip(80)).hasValue(ParameterQuestion.Slip.BIAS_PER_CHANNEL);
        assertThat(question.slip(5)).isEmpty();
    }

    @Test
    void aPoolHasNoParameters() {
        assertThat(ParameterQuestion.of(Problems.maxPool("1 2", 1, 2))).isEmpty();
    }

    private static Exercise box() {
        return Problems.convolution("3 1 4 1\n5 9 2 6\n5 3 5 8\n9 7 9 3", "1 1\n1 1");
    }

    private static Exercise problem(OperationType operation, Difficulty difficulty, long seed) {
        return ProblemMaker.problem(ProblemPlan.drawn(operation, difficulty, seed), seed);
    }

    private static List<Misconception> rules(String... names) {
        return Arrays.stream(names).map(name -> Misconceptions.named(name).orElseThrow()).toList();
    }
}
