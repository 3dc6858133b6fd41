package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Position.Phase;
import org.junit.jupiter.api.Test;

/** Two walks side by side, and the places of taps and moments in one; the numbers are counted by hand. */
class WalkBesideTest {

    /** Two windows of arrival, two taps, bias and end: moments 0 to 4 and 5 to 9. */
    private final Walk pairs = walk("1 2 3", Convolution.of(Given.kernel("1 1")));

    @Test
    void aWalkBesideItselfStandsWhereItIs() {
        var filters = Convolution.of(Given.ones(2, 2, 1, 3));
        Walk walk = walk("1 2 3 / 4 5 6 / 7 8 9", filters);

        assertThat(moments(walk).map(moment -> walk.beside(walk, moment)))
                .containsExactlyElementsOf(moments(walk).boxed().toList());
    }

    @Test
    void aWindowWithFewerTapsWaitsAfterItsLast() {
        Walk single = walk("1 2", Convolution.of(Given.kernel("1")));

        assertThat(moments(pairs).map(moment -> single.beside(pairs, moment)))
                .containsExactly(0L, 1L, 1L, 2L, 3L, 4L, 5L, 5L, 6L, 7L);
    }

    @Test
    void aWindowWithoutAnEndingIsDoneWhenTheOtherEnds() {
        Walk maxima = walk("1 2 3", MaxPooling.of(new Size(1, 2)).withStrides(Size.ONE));

        assertThat(moments(pairs).map(moment -> maxima.beside(pairs, moment)))
                .containsExactly(0L, 1L, 2L, 3L, 3L, 4L, 5L, 6L, 7L, 7L);
    }

    @Test
    void aWalkWithFewerWindowsWaitsAtItsEnd() {
        Walk one = walk("1 2", Convolution.of(Given.kernel("1 1")));

        assertThat(moments(pairs).map(moment -> one.beside(pairs, moment)))
                .containsExactly(0L, 1L, 2L, 3L, 4L, 4L, 4L, 4L, 4L, 4L);
    }

    /** Two cells of arrival, tap and end, then the bias of the filter: its second map begins at 7. */
    @Test
    void cellsThatSpreadForASecondFilterStandBehindTheBiasOfTheFirst() {
        Walk spread = walk("1 2", TransposedConvolution.of(Given.ones(1, 1, 1, 2)));

        assertThat(spread.length()).isEqualTo(14);
        assertThat(LongStream.of(0, 4, 5, 7, 8, 12).map(at -> spread.beside(spread, at)))
                .containsExactly(0L, 4L, 5L, 7L, 8L, 12L);
    }

    /** A window of 2 × 3 with two channels: 6 taps of the first come first, or both channels of each place. */
    @Test
    void aTapHasItsPlaceInEitherOrder() {
        Walk byChannel = walk(TapOrder.CHANNELS);
        Walk byPlace = walk(TapOrder.FRAMEWORK);

        assertThat(byChannel.tap(1, 0, 2)).isEqualTo(8);
        assertThat(byChannel.tap(0, 1, 1)).isEqualTo(4);
        assertThat(byPlace.tap(1, 0, 2)).isEqualTo(5);
        assertThat(byPlace.tap(0, 1, 1)).isEqualTo(8);
    }

    @Test
    void aMomentIsTheSameInAnotherSampleAndForAnotherFilter() {
        Position moment = Position.arrival(0, 1, 2, 3).atTap(4, 5, 6);

        assertThat(moment.withSample(7)).isEqualTo(new Position(7, 1, 2, 3, Phase.TAP, 4, 5, 6));
        assertThat(moment.withFilter(7)).isEqualTo(new Position(0, 7, 2, 3, Phase.TAP, 4, 5, 6));
    }

    private static LongStream moments(Walk walk) {
        return LongStream.range(0, walk.length());
    }

    private static Walk walk(TapOrder order) {
        return new Computation(
                        Given.counting(new Shape(1, 2, 3, 2)),
                        Convolution.of(Given.ones(2, 3, 2, 1)),
                        NumberType.EXACT,
                        Convention.KERAS,
                        order)
                .walk();
    }

    private static Walk walk(String input, Operation operation) {
        return new Computation(Given.input(input), operation, NumberType.EXACT, Convention.KERAS)
                .walk();
    }
}
