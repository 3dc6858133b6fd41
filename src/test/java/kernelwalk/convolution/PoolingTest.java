package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Tap.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoolingTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    @Test
    void maxPoolingKeepsTheLargestOfEachWindow() {
        var computation =
                maximum("1 9 2 3 / 4 5 8 7 / 0 -1 -2 -3 / -4 -5 -6 -7", 2, 2, Rounding.FLOOR);

        assertThatOutput(computation).isExactly("9 8 / 0 -2");
    }

    @Test
    void theLedgerOfAMaximumNamesTheFirstOfEqualWinners() {
        var ledger = maximum("1 9 / 9 2", 2, 2, Rounding.FLOOR).ledger(FIRST);

        assertThat(ledger.entries()).extracting(Ledger.Entry::running).hasToString("[1, 9, 9, 9]");
        assertThat(ledger.ending()).isEqualTo(new Ending.Keep(1));
    }

    @Test
    void aPaddedCellNeverWinsAgainstNegativeNumbers() {
        var pool = MaxPooling.of(new Size(2, 2)).withPadding(Padding.explicit(1, 1, 1, 1));
        var computation = exact("-1 -2 / -3 -4", pool);

        assertThatOutput(computation).isExactly("-1 -2 / -3 -4");
        assertThat(computation.ledger(FIRST).ending()).isEqualTo(new Ending.Keep(3));
    }

    /** PyTorch's max pool hands NaN on, TensorFlow's passes over it. */
    @ParameterizedTest
    @CsvSource({"PYTORCH, NaN", "KERAS, 2"})
    void notANumberIsTheMaximumInPyTorchAndIsPassedOverInKeras(
            Convention convention, String maximum) {
        var pool = MaxPooling.of(new Size(1, 3)).withStrides(Size.ONE);

        assertThatOutput(
                        new Computation(
                                Given.input("NaN 1 2"), pool, NumberType.FLOAT32, convention))
                .isExactly(maximum);
        assertThatOutput(
                        new Computation(
                                Given.input("1 NaN 2"), pool, NumberType.FLOAT32, convention))
                .isExactly(maximum);
        assertThatOutput(
                        new Computation(
                                Given.input("1 2 NaN"), pool, NumberType.FLOAT32, convention))
                .isExactly(maximum);
    }

    @Test
    void averagePoolingDividesTheSumByTheCellsOfTheWindow() {
        var pool = average(2, 2, Padding.valid(), Rounding.FLOOR, false);
        var computation = exact("0 1 2 3 / 4 5 6 7", pool);

        assertThatOutput(computation).isExactly("5/2 9/2");
        assertThat(computation.ledger(FIRST).sum()).hasToString("10");
        assertThat(computation.ledger(FIRST).ending()).isEqualTo(new Ending.DivideBy(4));
    }

    /** By hand: the corner window holds one 4 and three zeros. */
    @ParameterizedTest
    @CsvSource({"true, 1, 4", "false, 4, 1"})
    void paddedCellsCountInTheDivisorOnlyWhenAsked(boolean countPadding, String mean, int divisor) {
        var ledger =
                exact(
                                "4",
                                average(
                                        2,
                                        1,
                                        Padding.explicit(1, 0, 1, 0),
                                        Rounding.FLOOR,
                                        countPadding))
                        .ledger(FIRST);

        assertThat(ledger.result()).hasToString(mean);
        assertThat(ledger.ending()).isEqualTo(new Ending.DivideBy(divisor));
    }

    @Test
    void aWindowThatIsRoundedUpReachesBeyondTheInputAndTakesWhatIsThere() {
        assertThatOutput(maximum("1 2 3 / 4 5 6 / 7 8 9", 2, 2, Rounding.FLOOR)).isExactly("5");
        assertThatOutput(maximum("1 2 3 / 4 5 6 / 7 8 9", 2, 2, Rounding.CEIL))
                .isExactly("5 6 / 8 9");
    }

    /** PyTorch: ⌈(6 + 2 − 3)/3⌉ + 1 = 3 windows; the last begins at 2·3 − 1 = 5, the last cell. */
    @Test
    void aLastWindowThatBeginsInTheInputIsKept() {
        assertThatOutput(exact("1 2 3 4 5 6", roundedUpByThrees())).isExactly("2 5 6");
    }

    /** PyTorch: ⌈(5 + 2 − 3)/3⌉ + 1 = 3 windows, but the last would begin at 5, after the input. */
    @Test
    void aLastWindowThatBeginsBeyondTheInputIsLeftOut() {
        assertThatOutput(exact("1 2 3 4 5", roundedUpByThrees())).isExactly("2 5");
    }

    /** By hand: the last window holds the 5, one padded cell and one beyond the padding. */
    @ParameterizedTest
    @CsvSource({"true, 5/2", "false, 5"})
    void cellsBeyondThePaddingNeverCountInTheDivisor(boolean countPadding, String mean) {
        var pool =
                AveragePooling.of(new Size(1, 3))
                        .withStrides(new Size(1, 2))
                        .withPadding(Padding.explicit(0, 0, 0, 1))
                        .withRounding(Rounding.CEIL)
                        .withCountPadding(countPadding);

        var ledger = exact("2 3 4 2 5", pool).ledger(new Cell(0, 0, 2, 0));

        assertThat(ledger.entries())
                .extracting(entry -> entry.tap().reading())
                .containsExactly(Reading.INPUT, Reading.PADDING, Reading.BEYOND);
        assertThat(ledger.result()).hasToString(mean);
    }

    @Test
    void roundingUpNeverTakesAwayAWindowThatRoundingDownHas() {
        var floor = average(2, 2, Padding.explicit(0, 4, 0, 4), Rounding.FLOOR, true);
        var ceil = average(2, 2, Padding.explicit(0, 4, 0, 4), Rounding.CEIL, true);

        assertThatOutput(exact("4 4 / 4 4", ceil)).isExactly("4 0 0 / 0 0 0 / 0 0 0");
        assertThatOutput(exact("4 4 / 4 4", floor)).isExactly("4 0 0 / 0 0 0 / 0 0 0");
    }

    @Test
    void aWindowWhollyInThePaddingHasNoMaximumAndNoMeanOfInputCells() {
        var padding = Padding.explicit(2, 0, 0, 0);
        var maximum = MaxPooling.of(new Size(2, 2)).withStrides(Size.ONE).withPadding(padding);

        assertThatProblemOf(() -> exact("1 2 / 3 4", maximum))
                .is(Cause.WINDOW_IN_PADDING, Place.PADDING)
                .naming(0, 0);
        assertThatProblemOf(() -> exact("1 2 / 3 4", average(2, 1, padding, Rounding.FLOOR, false)))
                .is(Cause.WINDOW_IN_PADDING, Place.PADDING);
        assertThatOutput(exact("1 2 / 3 4", average(2, 1, padding, Rounding.FLOOR, true)))
                .isExactly("0 / 3/4 / 5/2");
    }

    @Test
    void theTapsOfADilatedWindowStandApart() {
        var pool =
                MaxPooling.of(new Size(1, 2)).withStrides(Size.ONE).withDilations(new Size(1, 3));

        assertThatOutput(exact("1 9 9 2 3", pool)).isExactly("2 9");
    }

    @Test
    void eachChannelIsPooledByItself() {
        var pool = MaxPooling.of(new Size(1, 2)).withStrides(Size.ONE);
        var input = Given.input(new Shape(1, 1, 2, 3), "1 20 3 10 2 30");

        assertThatOutput(new Computation(input, pool, NumberType.EXACT, Convention.KERAS))
                .hasShape("1×1×1×3")
                .isExactly("10 20 30");
    }

    /** 7/3 in float32; 7 times a third that was rounded first would be 2.3333335. */
    @Test
    void aMeanIsDividedOnceAtTheEndAsTensorFlowDoes() {
        var pool = AveragePooling.of(new Size(1, 3)).withStrides(Size.ONE);
        var computation =
                new Computation(Given.input("1 1 5"), pool, NumberType.FLOAT32, Convention.KERAS);

        assertThatOutput(computation).isExactly("2.3333333");
    }

    private static MaxPooling roundedUpByThrees() {
        return MaxPooling.of(new Size(1, 3))
                .withPadding(Padding.explicit(0, 0, 1, 1))
                .withRounding(Rounding.CEIL);
    }

    private static Computation maximum(String input, int window, int stride, Rounding rounding) {
        return exact(
                input,
                MaxPooling.of(new Size(window, window))
                        .withStrides(new Size(stride, stride))
                        .withRounding(rounding));
    }

    private static AveragePooling average(
            int window, int stride, Padding padding, Rounding rounding, boolean counted) {
        return AveragePooling.of(new Size(window, window))
                .withStrides(new Size(stride, stride))
                .withPadding(padding)
                .withRounding(rounding)
                .withCountPadding(counted);
    }

    private static Computation exact(String input, Operation operation) {
        return new Computation(Given.input(input), operation, NumberType.EXACT, Convention.PYTORCH);
    }
}
