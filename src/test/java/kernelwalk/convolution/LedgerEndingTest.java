package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Tap.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the end of a window makes of its taps: which of them count, and what they exactly come to. */
class LedgerEndingTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    /** (x − 0) / √(3 + 1) · 1 + 0. */
    private static final BatchNormalization HALVED =
            new BatchNormalization(
                    Given.numbers("0"),
                    Given.numbers("3"),
                    Given.numbers("1"),
                    Given.numbers("0"),
                    Rational.ONE);

    private static final Padding ABOVE = Padding.explicit(1, 0, 0, 0);

    /** A window of two cells, a padded zero and 6: the mean is 6 of one cell or 3 of two. */
    @ParameterizedTest
    @CsvSource({"true, 3", "false, 6"})
    void aPaddedZeroCountsInAMeanWhenItIsDividedByIt(boolean counts, String mean) {
        var pool =
                AveragePooling.of(new Size(2, 1))
                        .withStrides(Size.ONE)
                        .withPadding(ABOVE)
                        .withCountPadding(counts);
        Ledger ledger = ledger(pool, "6", NumberType.EXACT);

        assertThat(ledger.result()).hasToString(mean);
        assertThat(ledger.entries()).extracting(ledger::counts).containsExactly(counts, true);
    }

    @Test
    void aPaddedCellNeverCountsInAMaximum() {
        var pool = MaxPooling.of(new Size(2, 1)).withStrides(Size.ONE).withPadding(ABOVE);
        Ledger ledger = ledger(pool, "6", NumberType.EXACT);

        assertThat(ledger.entries()).extracting(ledger::counts).containsExactly(false, true);
    }

    @Test
    void aPaddedZeroCountsInASum() {
        var convolution = Operation.Convolution.of(Given.kernel("3 / 4")).withPadding(ABOVE);
        Ledger ledger = ledger(convolution, "6", NumberType.EXACT);

        assertThat(ledger.entries()).extracting(ledger::counts).containsExactly(true, true);
    }

    /** 5 and 7, two apart: output cell 2 is 7 times the weight 1 and 5 times the weight 3; the weight 2 lies over a gap. */
    @Test
    void nothingIsWrittenDownForAGap() {
        var spread =
                TransposedConvolution.of(Given.kernel("1 2 3"))
                        .withStrides(new Size(1, 2))
                        .withBias(List.of(Rational.of(4)));
        Computation computation = computed(spread, "5 7", NumberType.EXACT);
        Cell third = new Cell(0, 0, 2, 0);

        assertThat(computation.ledger(third).entries())
                .extracting(entry -> entry.tap().reading())
                .contains(Reading.GAP);
        Ledger written = computation.writtenDown(third);
        assertThat(written.entries()).extracting(Ledger.Entry::product).hasToString("[7, 15]");
        assertThat(written.result()).hasToString("26");
        Ledger gap = computation.ledger(third);
        assertThat(gap.entries()).extracting(gap::counts).containsExactly(true, false, true);
    }

    @Test
    void aWindowThatSlidesIsWrittenDownAsItIs() {
        Computation computation =
                computed(Operation.Convolution.of(Given.kernel("1 2")), "5 7", NumberType.EXACT);

        assertThat(computation.writtenDown(FIRST)).isEqualTo(computation.ledger(FIRST));
    }

    /** The float32 nearest to 0.1 is 13421773/2²⁷, and that to 0.3 is 5033165/2²⁴. */
    @Test
    void theLargestFloatIsExactlyTheNumberThatTheTypeHolds() {
        Ledger exact =
                ledger(MaxPooling.of(new Size(1, 2)), "0.1 0.3", NumberType.FLOAT32).exactly();

        assertThat(exact.result()).isEqualTo(Rational.of(5_033_165, 1L << 24));
        assertThat(exact.sum()).isEqualTo(exact.result());
        assertThat(exact.ending()).isEqualTo(new Ending.Keep(1));
        assertThat(exact.entries())
                .extracting(Ledger.Entry::running)
                .containsExactly(Rational.of(13_421_773, 1L << 27), exact.result());
    }

    /** 16777216 + 1 is no float32, but its mean with 1 is exactly 16777217/2. */
    @Test
    void aMeanOfFloatsIsExactlyTheirSumOverTheirCount() {
        Ledger ledger = ledger(AveragePooling.of(new Size(1, 2)), "16777216 1", NumberType.FLOAT32);

        assertThat(ledger.result()).hasToString("8388608");
        assertThat(ledger.exactly().result()).hasToString("16777217/2");
    }

    @Test
    void whereNothingIsAddedTheLedgerIsItsOwn() {
        Ledger bent = ledger(Relu.PLAIN, "0.1", NumberType.FLOAT32);
        Ledger carried = ledger(new Dropout(Rational.ZERO), "0.1", NumberType.FLOAT32);

        assertThat(bent.exactly()).isSameAs(bent);
        assertThat(carried.exactly()).isSameAs(carried);
        assertThat(carried.ending()).isEqualTo(new Ending.Carry());
        Ledger shared = ledger(new Softmax(), "0.1", NumberType.FLOAT32);
        Ledger normalized = ledger(HALVED, "0.1", NumberType.FLOAT32);
        assertThat(shared.exactly()).isSameAs(shared);
        assertThat(normalized.exactly()).isSameAs(normalized);
    }

    @ParameterizedTest
    @EnumSource(SumOrder.class)
    void whereNothingIsAddedEveryOrderGivesTheResult(SumOrder order) {
        assertThat(order.value(computed(Relu.PLAIN, "0.1", NumberType.FLOAT32), FIRST))
                .hasToString("0.1");
        assertThat(order.value(computed(new Softmax(), "0.1", NumberType.FLOAT16), FIRST))
                .hasToString("1");
        assertThat(order.value(computed(HALVED, "3", NumberType.FLOAT64), FIRST))
                .hasToString("1.5");
        assertThat(order.value(computed(MaxPooling.of(Size.ONE), "7", NumberType.INT32), FIRST))
                .hasToString("7");
        assertThat(order.value(computed(new Dropout(Rational.ZERO), "-2", NumberType.EXACT), FIRST))
                .hasToString("-2");
    }

    private static Ledger ledger(Operation operation, String input, NumberType type) {
        return computed(operation, input, type).ledger(FIRST);
    }

    private static Computation computed(Operation operation, String input, NumberType type) {
        return new Computation(Given.input(input), operation, type, Convention.KERAS);
    }
}
