package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.homework.misconception.Combination;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.misconception.Misreading;
import kernelwalk.homework.misconception.OneWindow;
import kernelwalk.homework.question.Replay.Difference;
import kernelwalk.homework.question.Replay.Wrong;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private static final Exercise SQUARE = Problems.convolution("1 2\n3 4", "5 6\n7 8");

    /** By hand: right 1·5 + …, wrong 1·8 + …: the very first product differs. */
    @Test
    void theWrongLedgerStandsBesideTheRightOneWithTheFirstProductThatDiffers() {
        var replay = replay(SQUARE, "kernel-rotated");

        assertThat(replay.cell()).isEqualTo(new Cell(0, 0, 0, 0));
        assertThat(replay.right().result()).isEqualTo(Rational.of(70));
        assertThat(replay.wrong().result()).isEqualTo(Rational.of(60));
        assertThat(replay.difference()).isEqualTo(new Difference.OfProduct(0));
        var wrong = (Wrong.Worked) replay.wrong();
        assertThat(wrong.ledger().entries().getFirst().product()).isEqualTo(Rational.of(8));
    }

    /** By hand: 5 6 / 7 8 and its transpose have their first weight in common. */
    @Test
    void productsInCommonArePassedOver() {
        assertThat(replay(SQUARE, "kernel-transposed").difference())
                .isEqualTo(new Difference.OfProduct(1));
    }

    /** By hand: 0·1 beside 0·(−1) is 0 on both sides; 1·(−1) beside 1·1 is the first that parts. */
    @Test
    void productsOfTheSameValueArePassedOverThoughTheirWeightsDiffer() {
        assertThat(replay(Problems.edge(), "kernel-rotated").difference())
                .isEqualTo(new Difference.OfProduct(1));
    }

    /** The first two columns of the edge's windows are zeros, whatever the kernel. */
    @Test
    void theReplayIsOfTheFirstCellThatDiffers() {
        assertThat(replay(Problems.edge(), "kernel-rotated").cell())
                .isEqualTo(new Cell(0, 0, 2, 0));
    }

    @Test
    void withoutTheBiasOnlyTheEndingDiffers() {
        var exercise = Problems.withBias(SQUARE, 10);

        assertThat(replay(exercise, "bias-omitted").difference())
                .isEqualTo(new Difference.OfEnding());
    }

    @Test
    void aRuleAboutFinishedValuesHasNoLedger() {
        var replay = replay(Problems.convolution("5 3", "-1 1"), "sign-lost");

        assertThat(replay.wrong()).isEqualTo(new Wrong.Unworked(Rational.of(2)));
        assertThat(replay.difference()).isEqualTo(new Difference.OfResult());
    }

    @Test
    void whereOnlyTheSizesDifferTheReplaySaysSo() {
        var replay =
                replay(
                        Problems.convolution("1 2 3\n4 5 6\n7 8 9", "1 0\n0 1"),
                        "output-size-without-one");

        assertThat(replay.difference())
                .isEqualTo(new Difference.OfSize(new Shape(1, 2, 2, 1), new Shape(1, 1, 1, 1)));
    }

    @Test
    void aSilentRuleHasNoReplay() {
        assertThat(Replay.of(SQUARE, rule("bias-omitted"))).isEmpty();
    }

    /** By hand: turned and without its bias 10, the window comes to 60. */
    @Test
    void twoRulesAtOnceAreReplayedTogether() {
        var both = new Combination((Misreading) rule("kernel-rotated"), rule("bias-omitted"));

        var replay = Replay.of(Problems.withBias(SQUARE, 10), both).orElseThrow();

        assertThat(replay.wrong()).isInstanceOf(Wrong.Worked.class);
        assertThat(replay.wrong().result()).isEqualTo(Rational.of(60));
    }

    /** By hand: 1 2 spread by 1 2 3 is 1 4 7 6; what arrives first is 1·1 there and 1·3 when the kernel is turned. */
    @Test
    void aTransposedConvolutionHasAProductForEachInputCellThatArrives() {
        var spread = Problems.transposed("1 2", "1 2 3", Padding.valid());

        var replay = replay(spread, "kernel-rotated");

        assertThat(replay.cell()).isEqualTo(new Cell(0, 0, 0, 0));
        assertThat(replay.right().entries()).hasSize(1);
        assertThat(replay.right().entries().getFirst().product()).isEqualTo(Rational.ONE);
        assertThat(((Wrong.Worked) replay.wrong()).ledger().entries().getFirst().product())
                .isEqualTo(Rational.of(3));
        assertThat(replay.difference()).isEqualTo(new Difference.OfProduct(0));
    }

    @Test
    void whatIsWorkedRightlyIsNotReplayed() {
        Exercise exercise = Problems.convolution("1 2\n3 4", "1");

        assertThat(Replay.of(exercise, new OneWindow(new Cell(0, 1, 1, 0)))).isEmpty();
    }

    private static Replay replay(Exercise exercise, String name) {
        return Replay.of(exercise, rule(name)).orElseThrow();
    }

    private static Misconception rule(String name) {
        return Misconceptions.named(name).orElseThrow();
    }
}
