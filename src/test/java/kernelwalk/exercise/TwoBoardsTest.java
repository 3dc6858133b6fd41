package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.LongStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Size;
import org.junit.jupiter.api.Test;

/** Two exercises side by side: where each stands while both are walked, and in what they differ. */
class TwoBoardsTest {

    /** 4×4 by 2×2: nine windows of 4 taps, each with an arrival before and an ending behind. */
    private static final Exercise PLAIN = Exercise.plain();

    private static final Exercise STRIDE_TWO =
            PLAIN.with(PLAIN.operation().withStrides(new Size(2, 2)));

    @Test
    void bothStandAtTheSameWindowAndTap() {
        TwoBoards boards = TwoBoards.of(PLAIN, STRIDE_TWO);
        long secondWindow = boards.leftResult().walk().startOf(new Cell(0, 0, 1, 0));

        assertThat(boards.leader()).isSameAs(boards.leftResult());
        for (long moment = secondWindow; moment < secondWindow + 4; moment++) {
            var left = boards.leftResult().walk().at(boards.leftMoment(moment));
            var right = boards.rightResult().walk().at(boards.rightMoment(moment));

            assertThat(right).isEqualTo(left);
            assertThat(right.column()).isEqualTo(1);
        }
    }

    @Test
    void theOneWithFewerWindowsWaitsAtItsEnd() {
        TwoBoards boards = TwoBoards.of(PLAIN, STRIDE_TWO);
        long last = boards.leader().walk().length() - 1;
        long fifth = boards.leader().walk().startOf(new Cell(0, 1, 1, 0));

        assertThat(boards.rightMoment(fifth)).isEqualTo(boards.rightResult().walk().length() - 1);
        assertThat(boards.rightMoment(last)).isEqualTo(boards.rightResult().walk().length() - 1);
        assertThat(TwoBoards.of(STRIDE_TWO, PLAIN).leftMoment(fifth))
                .as("whichever side it stands on")
                .isEqualTo(boards.rightMoment(fifth));
    }

    /** Of 2×2 and 3×3 weights the window with four waits after its fourth tap while the other takes five more. */
    @Test
    void theOneWithFewerTapsWaitsAfterItsLast() {
        TwoBoards boards = TwoBoards.of(PLAIN, KernelPreset.BOX.in(PLAIN, OptionalInt.empty()));

        assertThat(boards.leader()).as("more windows lead").isSameAs(boards.leftResult());
        TwoBoards same =
                TwoBoards.of(
                        PLAIN.with(MaxPooling.of(new Size(2, 2)).withStrides(Size.ONE)),
                        PLAIN.with(
                                MaxPooling.of(new Size(3, 3))
                                        .withStrides(Size.ONE)
                                        .withPadding(Padding.explicit(1, 0, 1, 0))));
        assertThat(same.leader()).as("more taps lead").isSameAs(same.rightResult());
        var walk = same.leftResult().walk();
        for (long moment = 4; moment <= 9; moment++) {
            assertThat(walk.tapsTaken(same.leftMoment(moment))).isEqualTo(4);
            assertThat(walk.at(same.leftMoment(moment)).phase()).isEqualTo(Phase.TAP);
        }
        assertThat(walk.at(same.leftMoment(10)).phase()).isEqualTo(Phase.DONE);
    }

    @Test
    void noStepGoesBackOnEitherSideWhateverIsChanged() {
        for (WhatIf change : WhatIf.of(PLAIN)) {
            TwoBoards boards = TwoBoards.of(PLAIN, change.made());
            long[] lefts =
                    LongStream.range(0, boards.leader().walk().length())
                            .map(boards::leftMoment)
                            .toArray();
            long[] rights =
                    LongStream.range(0, boards.leader().walk().length())
                            .map(boards::rightMoment)
                            .toArray();

            assertThat(lefts).as("%s", change).isSorted();
            assertThat(rights).as("%s", change).isSorted();
            assertThat(lefts[lefts.length - 1]).isEqualTo(boards.leftResult().walk().length() - 1);
            assertThat(rights[rights.length - 1])
                    .isEqualTo(boards.rightResult().walk().length() - 1);
        }
    }

    @Test
    void whatDiffersIsNamedWhereBothHaveIt() {
        assertThat(TwoBoards.of(PLAIN, STRIDE_TWO).differing())
                .isEqualTo(Set.of(Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS));
        Exercise pool = PLAIN.with(MaxPooling.of(new Size(2, 2)));
        assertThat(TwoBoards.of(PLAIN, pool).differing())
                .isEqualTo(Set.of(Choice.TYPE, Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS));
        TwoBoards weights = TwoBoards.of(PLAIN, PLAIN.withWeight(0, Rational.of(5)));
        assertThat(weights.differing()).isEmpty();
        assertThat(weights.hasOtherKernel()).isTrue();
        assertThat(weights.hasOtherInput()).isFalse();
        assertThat(TwoBoards.of(PLAIN, PLAIN.withInput(0, Rational.ZERO)).hasOtherInput()).isTrue();
    }

    /** Input 0 instead of 1 in the corner: only the first of nine windows covers it. */
    @Test
    void cellsOfEquallyLargeOutputsAreHeldAgainstEachOther() {
        TwoBoards boards = TwoBoards.of(PLAIN, PLAIN.withInput(0, Rational.ZERO));

        assertThat(boards.differentCells()).containsExactly(0);
        assertThat(TwoBoards.of(PLAIN, STRIDE_TWO).areEquallyLarge()).isFalse();
    }

    @Test
    void onlyWhatChangesSomethingAndCanBeComputedIsOffered() {
        assertThat(WhatIf.of(PLAIN))
                .extracting(WhatIf::made)
                .doesNotContain(PLAIN)
                .contains(STRIDE_TWO)
                .allSatisfy(made -> assertThat(made.input()).isEqualTo(PLAIN.input()));
        assertThat(WhatIf.of(PLAIN.with(new Flatten()))).isEmpty();
    }
}
