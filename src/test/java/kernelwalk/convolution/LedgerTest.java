package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Tap.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    @ForManyExercises
    void everyWindowStepByStepGivesWhatTheWholeOutputHolds(long seed) {
        var computation = new RandomExercise(seed).any().computation();

        assertThatOutput(computation).hasTheSameWindows();
    }

    @ForManyExercises
    void theWholeOutputIsTheSameForEveryTypeOfNumbersAsItsWindows(long seed) {
        for (NumberType numbers : NumberType.values()) {
            assertThatOutput(new RandomExercise(seed).convolution(numbers).computation())
                    .hasTheSameWindows();
            assertThatOutput(new RandomExercise(seed).transposed(numbers).computation())
                    .hasTheSameWindows();
            assertThatOutput(new RandomExercise(seed).maxPooling(numbers).computation())
                    .hasTheSameWindows();
        }
    }

    @ForManyExercises
    void theProductsAndTheBiasAddUpToTheResultInExactArithmetic(long seed) {
        var computation = new RandomExercise(seed).convolution(NumberType.EXACT).computation();
        Ledger ledger = last(computation);

        var sum = sum(ledger.entries().stream().map(Ledger.Entry::product));

        assertThat(ledger.sum()).isEqualTo(sum);
        assertThat(ledger.result())
                .isEqualTo(sum.plus((Rational) ((Ending.AddBias) ledger.ending()).bias()));
    }

    @ForManyExercises
    void theSubtotalsOfTheChannelsAddUpToTheSumInExactArithmetic(long seed) {
        var computation = new RandomExercise(seed).transposed(NumberType.EXACT).computation();
        Ledger ledger = last(computation);

        var sum = sum(ledger.subtotals().stream());

        assertThat(ledger.subtotals()).hasSize(computation.geometry().channels());
        assertThat(sum).isEqualTo(ledger.sum());
    }

    @ForManyExercises
    void theRunningSumGrowsByOneProductAtATime(long seed) {
        var computation = new RandomExercise(seed).convolution(NumberType.EXACT).computation();
        var entries = last(computation).entries();

        for (int i = 1; i < entries.size(); i++) {
            var before = (Rational) entries.get(i - 1).running();
            assertThat(entries.get(i).running())
                    .isEqualTo(before.plus((Rational) entries.get(i).product()));
        }
    }

    /** The lecture: 0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½. */
    @Test
    void theMeanFilterOfTheLectureSumsToTwoAndAHalfAndWithItsBiasToFiveAndAHalf() {
        var ledger = meanFilter(NumberType.EXACT).ledger(FIRST);

        assertThat(ledger.entries())
                .extracting(entry -> entry.tap().value())
                .hasToString("[0, 1, 4, 5]");
        assertThat(ledger.entries())
                .extracting(entry -> entry.tap().weight())
                .hasToString("[1/4, 1/4, 1/4, 1/4]");
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::product)
                .hasToString("[0, 1/4, 1, 5/4]");
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::running)
                .hasToString("[0, 1/4, 5/4, 5/2]");
        assertThat(ledger.subtotals()).hasToString("[5/2]");
        assertThat(ledger.ending()).isEqualTo(new Ending.AddBias(Rational.of(3)));
        assertThat(ledger.result()).hasToString("11/2");
    }

    @Test
    void theMeanFilterInFloat32ReadsAsKerasPrintsIt() {
        var ledger = meanFilter(NumberType.FLOAT32).ledger(FIRST);

        assertThat(ledger.entries())
                .extracting(Ledger.Entry::running)
                .hasToString("[0, 0.25, 1.25, 2.5]");
        assertThat(ledger.result()).hasToString("5.5");
    }

    /** By hand: channel 0 is (0, 2)·1, channel 1 is (1, 3)·10. */
    @Test
    void eachChannelHasItsOwnSubtotal() {
        var input = Given.counting(new Shape(1, 1, 2, 2));
        var kernel = Given.kernel(new KernelShape(1, 2, 2, 1), "1 10 1 10");
        var computation =
                new Computation(input, Convolution.of(kernel), NumberType.EXACT, Convention.KERAS);

        var ledger = computation.ledger(FIRST);

        assertThat(ledger.subtotals()).hasToString("[2, 40]");
        assertThat(ledger.entries())
                .extracting(Ledger.Entry::running)
                .hasToString("[0, 2, 12, 42]");
    }

    @ParameterizedTest
    @CsvSource({"CHANNELS, '[0, 2, 12, 42]'", "FRAMEWORK, '[0, 10, 12, 42]'"})
    void aFloatLedgerHasItsSubtotalsInEitherOrderOfItsTaps(TapOrder order, String running) {
        var computation = twoChannels("0 1 2 3", "1 10 1 10", order);

        var ledger = computation.ledger(FIRST);

        assertThat(ledger.entries()).extracting(Ledger.Entry::running).hasToString(running);
        assertThat(ledger.subtotals()).hasToString("[2, 40]");
        assertThat(ledger.reorderedSum()).isEmpty();
    }

    /**
     * By hand: 2²⁴ + 1 is 2²⁴ in float32, so that TensorFlow, which takes place by place, loses the 1: 2²⁴ + 1 − 2²⁴
     * + 0 = 0. Channel by channel 2²⁴ − 2²⁴ = 0, and 1 + 0 = 1.
     */
    @Test
    void theResultIsTheFrameworksThoughItsChannelsComeToAnotherSum() {
        var byChannel = twoChannels("16777216 1 -16777216 0", "1 1 1 1", TapOrder.CHANNELS);
        var asAdded = twoChannels("16777216 1 -16777216 0", "1 1 1 1", TapOrder.FRAMEWORK);

        var ledger = byChannel.ledger(FIRST);

        assertThat(ledger.subtotals()).hasToString("[0, 1]");
        assertThat(ledger.entries().getLast().running()).hasToString("1");
        assertThat(ledger.sum()).hasToString("0");
        assertThat(ledger.reorderedSum()).contains(ledger.sum());
        assertThat(ledger.result()).isEqualTo(byChannel.output().at(0)).hasToString("0");
        assertThat(asAdded.ledger(FIRST).result()).isEqualTo(ledger.result());
        assertThat(asAdded.ledger(FIRST).reorderedSum()).isEmpty();
    }

    /** A window of two places over two channels, all numbers place by place. */
    private static Computation twoChannels(String input, String kernel, TapOrder order) {
        return new Computation(
                Given.input(new Shape(1, 1, 2, 2), input),
                Convolution.of(Given.kernel(new KernelShape(1, 2, 2, 1), kernel)),
                NumberType.FLOAT32,
                Convention.KERAS,
                order);
    }

    @Test
    void aWindowInTheCornerOfItsPaddingReadsOneCellAndThreeZeros() {
        var computation = padded(Padding.explicit(1, 0, 1, 0));

        var taps = computation.taps(FIRST);

        assertThat(taps)
                .extracting(Tap::reading)
                .containsExactly(Reading.PADDING, Reading.PADDING, Reading.PADDING, Reading.INPUT);
        assertThat(taps).extracting(Tap::value).hasToString("[0, 0, 0, 7]");
        assertThat(taps.getFirst().input()).isEqualTo(new Cell(0, -1, -1, 0));
        assertThat(computation.ledger(FIRST).result()).hasToString("28");
    }

    @Test
    void aWindowOfPaddingAloneGivesTheBias() {
        var computation = padded(Padding.explicit(2, 0, 0, 0));

        var ledger = computation.ledger(FIRST);

        assertThat(ledger.entries())
                .extracting(entry -> entry.tap().reading())
                .containsOnly(Reading.PADDING);
        assertThat(ledger.result()).hasToString("0");
        assertThat(computation.receptiveField(FIRST)).isEmpty();
    }

    @Test
    void paddingTimesAnInfiniteWeightIsPassedOverAsInTensorFlow() {
        var convolution =
                Convolution.of(Given.kernel("Infinity 1"))
                        .withPadding(Padding.explicit(0, 0, 1, 0));
        var computation =
                new Computation(
                        Given.input("5"), convolution, NumberType.FLOAT32, Convention.KERAS);

        assertThatOutput(computation).isExactly("5");
    }

    /** 2048 + 1 is not a float16, but 2048 + 1 + 1 + 1 = 2051 rounds to 2052 when it is rounded once. */
    @Test
    void float16IsSummedInFloat32AndRoundedOnce() {
        var convolution = Convolution.of(Given.ones(1, 4, 1, 1));
        var computation =
                new Computation(
                        Given.input("2048 1 1 1"),
                        convolution,
                        NumberType.FLOAT16,
                        Convention.KERAS);

        var ledger = computation.ledger(FIRST);

        assertThat(ledger.sum()).hasToString("2051");
        assertThat(ledger.result()).hasToString("2052");
    }

    /** 2049 rounds to 2048, and 2048 + 1 again: Keras 3.15 prints 2048 here, PyTorch 2.13 prints 2050. */
    @ParameterizedTest
    @ValueSource(ints = {1, 40})
    void aFloat16SumIsRoundedBeforeTheBiasIsAdded(int columns) {
        var kernel = Given.kernel("1 1");
        var convolution = Convolution.of(kernel).withBias(List.of(Rational.ONE));
        var computation =
                new Computation(
                        Given.input("2048 1 ".repeat(columns)),
                        convolution,
                        NumberType.FLOAT16,
                        Convention.KERAS);

        assertThat(computation.ledger(FIRST).sum()).hasToString("2049");
        assertThat(computation.ledger(FIRST).roundedSum().orElseThrow()).hasToString("2048");
        assertThat(computation.ledger(FIRST).result()).hasToString("2048");
        assertThat(computation.output().at(0)).hasToString("2048");
    }

    /** (1 + 2⁻¹²)² = 1 + 2⁻¹¹ + 2⁻²⁴; less the rounded square 1 + 2⁻¹¹ a fused step leaves 2⁻²⁴, two roundings 0. */
    @Test
    void aProductEntersAFloatSumWithoutBeingRoundedByItself() {
        var input = Given.input("-1 1.000244140625");
        var kernel = Given.kernel("1.00048828125 1.000244140625");
        var computation =
                new Computation(
                        input, Convolution.of(kernel), NumberType.FLOAT32, Convention.KERAS);

        var result = computation.value(FIRST);

        assertThat(result.toDouble()).isEqualTo(0x1p-24);
    }

    /** 65536 · 32768 = 2³¹ wraps to −2³¹. */
    @Test
    void int32WrapsModuloTwoToTheThirtySecond() {
        var convolution = Convolution.of(Given.kernel("32768 1"));
        var computation =
                new Computation(
                        Given.input("65536 -1"), convolution, NumberType.INT32, Convention.KERAS);

        var ledger = computation.ledger(FIRST);

        assertThat(ledger.entries())
                .extracting(Ledger.Entry::running)
                .hasToString("[-2147483648, 2147483647]");
    }

    private static Computation meanFilter(NumberType numbers) {
        var convolution =
                Convolution.of(Given.kernel("1/4 1/4 / 1/4 1/4")).withBias(Given.numbers("3"));
        var input = Given.counting(new Shape(1, 4, 4, 1));
        return new Computation(input, convolution, numbers, Convention.KERAS);
    }

    private static Computation padded(Padding padding) {
        var convolution = Convolution.of(Given.kernel("1 2 / 3 4")).withPadding(padding);
        return new Computation(
                Given.input("7 0 / 0 0"), convolution, NumberType.EXACT, Convention.KERAS);
    }

    private static Ledger last(Computation computation) {
        Shape output = computation.geometry().output();
        return computation.ledger(output.cell(output.count() - 1));
    }

    private static Rational sum(Stream<Value> values) {
        return values.map(Rational.class::cast).reduce(Rational.ZERO, Rational::plus);
    }
}
