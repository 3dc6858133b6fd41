package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Position.Phase;
import org.junit.jupiter.api.Test;

/** A transposed convolution walks over its input; what each cell spreads adds up in the output. */
class SpreadTest {

    /** 2×2 input 1 2 / 3 4, 2×2 kernel of ones, stride 1: output 1 3 2 / 4 10 6 / 3 7 4, plus bias 5. */
    private final Computation onesWithBias =
            new Computation(
                    Given.input("1 2 / 3 4"),
                    TransposedConvolution.of(Given.ones(2, 2, 1, 1))
                            .withBias(List.of(Rational.of(5))),
                    NumberType.EXACT,
                    Convention.KERAS);

    @Test
    void theWalkGoesOverTheInputAndAddsTheBiasOnceAtTheEnd() {
        Walk walk = onesWithBias.walk();

        assertThat(walk.windows()).isEqualTo(4);
        assertThat(walk.length()).isEqualTo(4 * (1 + 4 + 1) + 1);
        assertThat(walk.at(7)).isEqualTo(Position.arrival(0, 0, 0, 1).atTap(0, 0, 0));
        assertThat(walk.at(walk.length() - 1).phase()).isEqualTo(Phase.ENDING);
    }

    @Test
    void contributionsAddUpInTheCellThatTheyShare() {
        var spread = new Spread(onesWithBias);
        Cell middle = new Cell(0, 1, 1, 0);

        var sums =
                IntStream.of(0, 4, 9, 14, 19)
                        .mapToObj(moment -> spread.gathered(middle, moment).map(Value::toString));

        assertThat(sums.map(sum -> sum.orElse("none")))
                .containsExactly("none", "1", "3", "6", "10");
    }

    @Test
    void outputCellsAreFinishedWhenTheBiasHasBeenAdded() {
        Walk walk = onesWithBias.walk();
        Cell corner = new Cell(0, 0, 0, 0);

        assertThat(walk.isDone(corner, walk.length() - 2)).isFalse();
        assertThat(walk.isDone(corner, walk.length() - 1)).isTrue();
    }

    @Test
    void aSumIsCompleteWhenTheLastCellThatReachesItHasSpread() {
        var spread = new Spread(onesWithBias);

        assertThat(spread.lastArrival(new Cell(0, 0, 0, 0))).hasValue(0);
        assertThat(spread.lastArrival(new Cell(0, 0, 1, 0))).hasValue(6);
        assertThat(spread.lastArrival(new Cell(0, 1, 1, 0))).hasValue(18);
    }

    @Test
    void rowsAreBehindWhenNoLaterCellReachesThem() {
        var spread = new Spread(onesWithBias);

        assertThat(spread.rowsBehind(onesWithBias.walk().at(0))).isZero();
        assertThat(spread.rowsBehind(onesWithBias.walk().at(11))).isZero();
        assertThat(spread.rowsBehind(onesWithBias.walk().at(12))).isEqualTo(1);
    }

    @ForManyExercises
    void afterItsLastArrivalNothingMoreIsAddedToACell(long seed) {
        var computation = new RandomExercise(seed).transposed(NumberType.EXACT).computation();
        var spread = new Spread(computation);
        Shape output = computation.geometry().output();
        int moments = computation.walk().moments();

        assertThat(IntStream.range(0, output.count()).mapToObj(output::cell))
                .allSatisfy(
                        cell ->
                                spread.lastArrival(cell)
                                        .ifPresent(
                                                last ->
                                                        assertThat(
                                                                        spread.gathered(
                                                                                cell,
                                                                                last + moments - 1))
                                                                .hasValue(
                                                                        computation
                                                                                .ledger(cell)
                                                                                .sum())));
    }

    @ForManyExercises
    void atTheEndEveryOutputCellHasGatheredItsWholeSum(long seed) {
        var computation = new RandomExercise(seed).transposed(NumberType.EXACT).computation();
        var spread = new Spread(computation);
        Shape output = computation.geometry().output();
        long end = computation.walk().length() - 1;

        var gathered =
                IntStream.range(0, output.count())
                        .mapToObj(output::cell)
                        .map(cell -> spread.gathered(cell, end).orElse(Rational.ZERO));

        assertThat(gathered.toList())
                .isEqualTo(
                        IntStream.range(0, output.count())
                                .mapToObj(output::cell)
                                .map(cell -> computation.ledger(cell).sum())
                                .toList());
    }

    @ForManyExercises
    void everyTapOfTheWalkReachesACellThatReadsItsInputCell(long seed) {
        var computation = new RandomExercise(seed).transposed(NumberType.EXACT).computation();
        var spread = new Spread(computation);
        Walk walk = computation.walk();

        var taps =
                LongStream.range(0, walk.length())
                        .mapToObj(walk::at)
                        .filter(position -> position.phase() == Phase.TAP);

        assertThat(taps)
                .allSatisfy(
                        tap ->
                                spread.reached(tap)
                                        .ifPresent(
                                                cell ->
                                                        assertThat(computation.receptiveField(cell))
                                                                .contains(from(computation, tap))));
    }

    private static Cell from(Computation computation, Position tap) {
        int channel = computation.geometry().firstChannel(tap.filter()) + tap.channel();
        return new Cell(tap.sample(), tap.row(), tap.column(), channel);
    }
}
