package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Layers that take numbers to other places, or put zeros around them. */
class RearrangingTest {

    private static final Shape MAPS = new Shape(2, 2, 3, 4);

    private final Flatten flatten = new Flatten();

    /** By hand, of 2 rows, 3 columns, 4 channels: 17 = (1·3 + 1)·4 + 1, and 17 = (2·2 + 1)·3 + 2. */
    @ParameterizedTest
    @CsvSource({"KERAS, 1, 1, 1", "PYTORCH, 1, 2, 2"})
    void aUnitComesFromTheCellThatItsFrameworkReadsThen(
            Convention convention, int row, int column, int channel) {
        var cell = new Cell(1, row, column, channel);

        assertThat(flatten.source(1, 17, MAPS, convention)).isEqualTo(cell);
        assertThat(flatten.unit(cell, MAPS, convention)).isEqualTo(17);
    }

    @ParameterizedTest
    @EnumSource(Convention.class)
    void everyUnitIsFoundAgainInTheCellThatItComesFrom(Convention convention) {
        assertThat(IntStream.range(0, 24))
                .allMatch(
                        unit ->
                                flatten.unit(
                                                flatten.source(0, unit, MAPS, convention),
                                                MAPS,
                                                convention)
                                        == unit);
    }

    /** Two channels, 1 2 / 3 4 and 5 6 / 7 8. */
    @ParameterizedTest
    @CsvSource({"KERAS, 1 5 2 6 3 7 4 8", "PYTORCH, 1 2 3 4 5 6 7 8"})
    void mapsBecomeOneRowOfUnits(Convention convention, String units) {
        Computation computation =
                new Computation(
                        Given.input(new Shape(1, 2, 2, 2), "1 5 2 6 3 7 4 8"),
                        flatten,
                        NumberType.EXACT,
                        convention);

        assertThatOutput(computation).hasShape("1×1×1×8").isExactly(units);
        assertThat(computation.influence(new Cell(0, 1, 0, 1)))
                .extracting(reached -> reached.output().channel())
                .containsExactly(convention == Convention.PYTORCH ? 6 : 5);
        assertThat(flatten.givesUnits()).isTrue();
        assertThat(Convolution.of(Given.kernel("1")).givesUnits()).isFalse();
    }

    @Test
    void zerosStandAroundAMapAndAreCarriedAlong() {
        var padding = new ZeroPadding(new Margins(1, 0, 0, 2));
        Computation computation = computed(padding, Given.input("1 2"));

        assertThatOutput(computation).isExactly("0 0 0 0 / 1 2 0 0");
        Ledger zero = computation.ledger(new Cell(0, 0, 0, 0));
        assertThat(zero.counts(zero.entries().getFirst())).isTrue();
        assertThat(padding.passesOverPadding()).isFalse();
    }

    @Test
    void onlyMarginsThatAreCountedChangeAZeroPadding() {
        var padding = new ZeroPadding(new Margins(1, 0, 0, 2));
        var other = new Margins(3, 3, 0, 0);

        assertThat(padding.padding()).isEqualTo(Padding.explicit(1, 0, 0, 2));
        assertThat(padding.withPadding(new Padding.Explicit(other)))
                .isEqualTo(new ZeroPadding(other));
        assertThat(padding.withPadding(Padding.same())).isEqualTo(padding);
    }

    @Test
    void everyNumberIsRepeatedInItsBlock() {
        Computation computation = computed(new UpSampling(new Size(2, 3)), Given.input("1 2"));

        assertThatOutput(computation).isExactly("1 1 1 2 2 2 / 1 1 1 2 2 2");
        assertThat(computation.influence(new Cell(0, 0, 1, 0)))
                .extracting(Influence::output)
                .extracting(cell -> cell.row() + " " + cell.column())
                .containsExactly("0 3", "0 4", "0 5", "1 3", "1 4", "1 5");
    }

    /** 5 cells, each three times: cell 4 fills 12, 13 and 14. */
    @Test
    void anAxisThatRepeatsKnowsBothWays() {
        Axis axis = new RepeatingAxis(5, 3);

        assertThat(axis.output()).isEqualTo(15);
        assertThat(IntStream.of(0, 2, 3, 14).map(cell -> axis.inputAt(cell, 0)))
                .containsExactly(0, 0, 1, 4);
        assertThat(IntStream.of(0, 2, 3, 14).map(cell -> axis.offset(cell, 0)))
                .containsExactly(0, 0, 1, 4);
        assertThat(IntStream.of(-1, 0, 1, 4, 5).map(cell -> axis.outputAt(cell, 0)))
                .containsExactly(-1, 0, 3, 12, -1);
        assertThat(axis.outputsAt(4, 0)).containsExactly(12, 13, 14);
        assertThat(axis.readings(true)).isEqualTo(15);
        assertThat(axis.leftOver()).isEmpty();
        assertThat(axis.derivations().getLast().working().value()).isEqualTo(15);
    }

    @Test
    void marginsAreAlikeWhenAllFourSidesAre() {
        assertThat(new Margins(2, 2, 2, 2).areAlike()).isTrue();
        assertThat(new Margins(1, 2, 2, 2).areAlike()).isFalse();
        assertThat(new Margins(2, 2, 1, 2).areAlike()).isFalse();
        assertThat(new Margins(1, 1, 2, 2).areAlike()).isFalse();
    }

    private static Computation computed(Operation operation, Tensor<Shape> input) {
        return new Computation(input, operation, NumberType.EXACT, Convention.KERAS);
    }
}
