package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Position.Phase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WalkTest {

    @ForManyExercises
    void everyMomentIsFoundAgainByItsNumber(long seed) {
        Walk walk = new RandomExercise(seed).any().computation().walk();

        var numbers = moments(walk).map(number -> walk.indexOf(walk.at(number))).toArray();

        assertThat(numbers).isEqualTo(moments(walk).toArray());
    }

    @ForManyExercises
    void everyOutputCellIsFinishedOnceSampleBySampleFilterByFilterRowByRow(long seed) {
        Computation computation = new RandomExercise(seed).sliding().computation();
        Walk walk = computation.walk();

        var finished = moments(walk).filter(number -> walk.at(number).phase() == Phase.DONE);

        assertThat(finished.mapToObj(number -> walk.at(number).output()).toList())
                .isEqualTo(inOrder(computation.geometry().output()));
    }

    @ForManyExercises
    void aWindowArrivesTakesItsTapsInOrderEndsAndIsDone(long seed) {
        Computation computation = new RandomExercise(seed).sliding().computation();
        Walk walk = computation.walk();
        Cell cell = computation.geometry().output().cell(0);

        var story = LongStream.rangeClosed(walk.startOf(cell), walk.endOf(cell)).mapToObj(walk::at);

        assertThat(story).containsExactlyElementsOf(story(computation, cell));
    }

    @ForManyExercises
    void everyLevelStepsForwardsToTheNextOfItsTicksOrTheEnd(long seed) {
        Walk walk = new RandomExercise(seed).any().computation().walk();

        for (Level level : Level.values()) {
            var ticks = ticks(walk, level);
            var steps = moments(walk).map(number -> walk.next(number, level));
            assertThat(steps.toArray())
                    .as("%s", level)
                    .isEqualTo(
                            moments(walk)
                                    .map(number -> or(ticks.higher(number), walk.length() - 1))
                                    .toArray());
        }
    }

    @ForManyExercises
    void everyLevelStepsBackwardsToTheLastOfItsTicksOrTheBeginning(long seed) {
        Walk walk = new RandomExercise(seed).any().computation().walk();

        for (Level level : Level.values()) {
            var ticks = ticks(walk, level);
            var steps = moments(walk).map(number -> walk.previous(number, level));
            assertThat(steps.toArray())
                    .as("%s", level)
                    .isEqualTo(moments(walk).map(number -> or(ticks.lower(number), 0)).toArray());
        }
    }

    @ForManyExercises
    void asManyCellsAreDoneAsWindowsHaveEnded(long seed) {
        var maker = new RandomExercise(seed);
        Computation computation = maker.sliding().computation();
        Walk walk = computation.walk();
        long now = maker.from(0, (int) walk.length() - 1);

        var done =
                inOrder(computation.geometry().output()).stream()
                        .filter(cell -> walk.isDone(cell, now));

        assertThat(done)
                .hasSize(
                        (int)
                                moments(walk)
                                        .filter(
                                                number ->
                                                        number <= now
                                                                && walk.at(number).phase()
                                                                        == Phase.DONE)
                                        .count());
    }

    @Test
    void theMeanFilterHasNineWindowsOfFourTapsWithArrivalBiasAndEnd() {
        Walk walk = meanFilter(NumberType.EXACT).walk();

        assertThat(walk.windows()).isEqualTo(9);
        assertThat(walk.moments()).isEqualTo(1 + 4 + 1 + 1);
        assertThat(walk.length()).isEqualTo(9 * 7);
        assertThat(walk.at(9)).isEqualTo(Position.arrival(0, 0, 0, 1).atTap(0, 0, 1));
        assertThat(walk.tapsTaken(9)).isEqualTo(2);
    }

    @Test
    void maxPoolingHasNoMomentBetweenItsLastTapAndItsEnd() {
        var pooling = MaxPooling.of(new Size(2, 2));
        var walk =
                new Computation(
                                Given.input("1 2 / 3 4"),
                                pooling,
                                NumberType.EXACT,
                                Convention.KERAS)
                        .walk();

        var phases = moments(walk).mapToObj(number -> walk.at(number).phase());

        assertThat(phases)
                .containsExactly(
                        Phase.ARRIVAL, Phase.TAP, Phase.TAP, Phase.TAP, Phase.TAP, Phase.DONE);
    }

    @ParameterizedTest
    @EnumSource
    void tapsGoChannelByChannelSoThatSubtotalsReadWell(NumberType numbers) {
        Walk walk = twoChannels(numbers, TapOrder.CHANNELS).walk();

        var channels = LongStream.rangeClosed(1, 4).mapToObj(number -> walk.at(number).channel());

        assertThat(channels).containsExactly(0, 0, 1, 1);
    }

    @ParameterizedTest
    @EnumSource
    void whoAsksForItSeesEveryChannelAtEachPlaceAsTensorFlowSumsThem(NumberType numbers) {
        Walk walk = twoChannels(numbers, TapOrder.FRAMEWORK).walk();

        var channels = LongStream.rangeClosed(1, 4).mapToObj(number -> walk.at(number).channel());

        assertThat(channels).containsExactly(0, 1, 0, 1);
    }

    @Test
    void aMomentOutsideTheWalkIsRefused() {
        Walk walk = meanFilter(NumberType.EXACT).walk();

        assertThatThrownBy(() -> walk.at(63)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> walk.at(-1)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    private static Computation meanFilter(NumberType numbers) {
        var kernel = Given.kernel("1/4 1/4 / 1/4 1/4");
        var input = Given.counting(new Shape(1, 4, 4, 1));
        return new Computation(input, Convolution.of(kernel), numbers, Convention.KERAS);
    }

    private static Computation twoChannels(NumberType numbers, TapOrder order) {
        var input = Given.counting(new Shape(1, 1, 2, 2));
        var operation = Convolution.of(Given.ones(1, 2, 2, 1));
        return new Computation(input, operation, numbers, Convention.KERAS, order);
    }

    private static LongStream moments(Walk walk) {
        return LongStream.range(0, walk.length());
    }

    /** The moments at which a level stops: where the next moment belongs to another unit of it. */
    private static NavigableSet<Long> ticks(Walk walk, Level level) {
        return moments(walk)
                .filter(
                        number ->
                                number == walk.length() - 1
                                        || !unit(walk.at(number), level)
                                                .equals(unit(walk.at(number + 1), level)))
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Object unit(Position position, Level level) {
        return switch (level) {
            case TAP -> position;
            case WINDOW -> position.output();
            case ROW -> List.of(position.sample(), position.filter(), position.row());
            case FILTER -> List.of(position.sample(), position.filter());
            case SAMPLE -> position.sample();
            case LAYER -> "all";
        };
    }

    private static long or(Long tick, long end) {
        return tick == null ? end : tick;
    }

    private static List<Cell> inOrder(Shape output) {
        var cells = new ArrayList<Cell>();
        for (int sample = 0; sample < output.samples(); sample++) {
            for (int filter = 0; filter < output.channels(); filter++) {
                for (int row = 0; row < output.height(); row++) {
                    for (int column = 0; column < output.width(); column++) {
                        cells.add(new Cell(sample, row, column, filter));
                    }
                }
            }
        }
        return cells;
    }

    private static List<Position> story(Computation computation, Cell cell) {
        var taps = computation.taps(cell);
        var ledger = computation.ledger(cell);
        var story = new ArrayList<Position>();
        story.add(position(cell, Phase.ARRIVAL, 0, 0, 0));
        IntStream.range(0, taps.size()).forEach(tap -> story.add(place(computation, cell, tap)));
        if (!(ledger.ending() instanceof Ledger.Ending.Keep)) {
            story.add(position(cell, Phase.ENDING, 0, 0, 0));
        }
        story.add(position(cell, Phase.DONE, 0, 0, 0));
        return story;
    }

    /** The tap by nested loops, channels outermost. */
    private static Position place(Computation computation, Cell cell, int tap) {
        Size window = computation.geometry().window();
        int channels = computation.geometry().channels();
        var places = new ArrayList<Position>();
        for (int channel = 0; channel < channels; channel++) {
            for (int u = 0; u < window.height(); u++) {
                for (int v = 0; v < window.width(); v++) {
                    places.add(position(cell, Phase.TAP, channel, u, v));
                }
            }
        }
        return places.get(tap);
    }

    private static Position position(Cell cell, Phase phase, int channel, int u, int v) {
        return new Position(
                cell.sample(), cell.channel(), cell.row(), cell.column(), phase, channel, u, v);
    }
}
