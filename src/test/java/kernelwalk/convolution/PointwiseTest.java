package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging.Dropout;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What functions of one number come to in each type; the digits are of Python's decimal module. */
class PointwiseTest {

    private static final Cell FIRST = new Cell(0, 0, 0, 0);

    @Test
    void aReluOfFractionsGivesFractions() {
        var relu = new Relu(Given.rational("1/3"), Optional.empty());
        Computation computation = computed(relu, "-2 5/7", NumberType.EXACT);

        assertThat(computation.resultType()).isEqualTo(NumberType.EXACT);
        assertThatOutput(computation).isExactly("-2/3 5/7");
        assertThat(computation.ledger(FIRST).ending()).isEqualTo(new Ledger.Ending.Activate(relu));
    }

    @Test
    void aReluHasNoSlopeAndNoMaximumBelowZero() {
        Rational below = Given.rational("-1/2");

        assertThatProblemOf(
                        () -> computed(new Relu(below, Optional.empty()), "1", NumberType.FLOAT32))
                .is(Cause.NUMBER_NEGATIVE, Place.NEGATIVE_SLOPE)
                .naming(below);
        assertThatProblemOf(
                        () ->
                                computed(
                                        new Relu(Rational.ZERO, Optional.of(below)),
                                        "1",
                                        NumberType.FLOAT32))
                .is(Cause.NUMBER_NEGATIVE, Place.MAXIMUM)
                .naming(below);
    }

    /** e⁻⁷⁰⁰ is far below what two doubles hold as one number, and so is 10⁻³⁰⁰, which tanh does not change. */
    @ParameterizedTest
    @CsvSource({
        "0, 0.5, 0",
        "1, 0.7310585786300049, 0.7615941559557649",
        "-700, 9.85967654375977e-305, -1",
        "2000, 1, 1",
        "-2000, 0, -1",
        "1e-300, 0.5, 1e-300",
        "NaN, NaN, NaN",
        "Infinity, 1, 1",
        "-Infinity, 0, -1",
    })
    void curvesAreTheNearestToWhatTheyExactlyAre(String number, double sigmoid, double tanh) {
        assertThat(computed(new Sigmoid(), number, NumberType.FLOAT64).output().toDoubles())
                .containsExactly(sigmoid);
        assertThat(computed(new Tanh(), number, NumberType.FLOAT64).output().toDoubles())
                .containsExactly(tanh);
    }

    @Test
    void aCurveOfAFractionIsAFloat64() {
        Computation half = computed(new Sigmoid(), "0", NumberType.EXACT);

        assertThat(half.resultType()).isEqualTo(NumberType.FLOAT64);
        assertThatOutput(half).isExactly("0.5");
    }

    /** By hand: (7 − 2) / √(3 + 1) · 3 + 5 = 12.5 in every type. */
    @ParameterizedTest
    @EnumSource(
            value = NumberType.class,
            names = {"FLOAT16", "FLOAT32", "FLOAT64"})
    void aNormalizedFloatIsFactorTimesNumberPlusShift(NumberType type) {
        Computation computation = computed(normalization("2", "3"), "7", type);

        assertThatOutput(computation).isExactly("12.5");
        assertThat(computation.ledger(FIRST).ending())
                .isEqualTo(
                        new Ledger.Ending.Normalize(
                                Floating.nearest(2, type),
                                Floating.nearest(2, stepsOf(type)),
                                Floating.nearest(3, type),
                                Floating.nearest(5, type)));
    }

    private static NumberType stepsOf(NumberType type) {
        return type == NumberType.FLOAT16 ? NumberType.FLOAT32 : type;
    }

    /** (7 − 2) / √2 · 3 + 5 = 15/√2 + 5; where all is 0 but the offset, it is left. */
    @Test
    void aRootThatIsNoFractionMakesAFloat64() {
        Computation computation = computed(normalization("2", "1"), "7 2", NumberType.EXACT);

        assertThat(normalization("2", "1").isExact()).isFalse();
        assertThat(normalization("2", "3").isExact()).isTrue();
        assertThat(computation.resultType()).isEqualTo(NumberType.FLOAT64);
        assertThatOutput(computation).isExactly("15.606601717798213 5");
    }

    /** 10¹⁰/√2 = 7071067811.86547524400844362…, of which all but the last digits are taken off again. */
    @Test
    void whatIsLeftNearZeroIsWorkedOutToMoreDigits() {
        var batch =
                new BatchNormalization(
                        Given.numbers("0"),
                        Given.numbers("1"),
                        Given.numbers("1"),
                        Given.numbers("-7071067811.865475244"),
                        Rational.ONE);

        assertThatOutput(computed(batch, "10000000000", NumberType.EXACT))
                .isExactly("8.443621048490392e-12");
    }

    /** The float16 nearest to 0.1 is 819/8192, and (7 − 819/8192) · 3/2 + 5 = 251495/16384. */
    @Test
    void withNothingRoundedTheNumbersOfANormalizationAreThoseThatTheTypeHolds() {
        Computation exactly =
                computed(normalization("0.1", "3"), "7", NumberType.FLOAT16).exactly();

        assertThat(exactly.value(FIRST)).hasToString("251495/16384");
        assertThat(computed(Relu.PLAIN, "7", NumberType.FLOAT16).exactly().operation())
                .isEqualTo(Relu.PLAIN);
    }

    @ParameterizedTest
    @CsvSource({
        "1 2, 3, 3, 5, MEAN",
        "2, 3 3, 3, 5, VARIANCE",
        "2, 3, 3 3, 5, SCALE",
        "2, 3, 3, 5 5, OFFSET"
    })
    void aNormalizationHasOneNumberForEachChannel(
            String mean, String variance, String scale, String offset, Place place) {
        var batch =
                new BatchNormalization(
                        Given.numbers(mean),
                        Given.numbers(variance),
                        Given.numbers(scale),
                        Given.numbers(offset),
                        Rational.ONE);

        assertThatProblemOf(() -> computed(batch, "7", NumberType.FLOAT32))
                .is(Cause.NOT_ONE_FOR_EACH_CHANNEL, place)
                .naming(2, 1);
    }

    @Test
    void functionsWhoseResultsAreNoWholeNumbersAreNotForInt32() {
        List.of(new Sigmoid(), new Tanh(), normalization("2", "3"))
                .forEach(
                        function ->
                                assertThatProblemOf(() -> computed(function, "7", NumberType.INT32))
                                        .is(Cause.NO_INTEGER_FUNCTION, Place.NUMBERS));
    }

    /** By hand: 17 roundings of |−3|, with the slope 1, are 3 · 17u/(1 − 17u) with u = 2⁻²⁴. */
    @Test
    void theBoundOfAFunctionIsRelativeToWhatItComesTo() {
        Computation exact =
                computed(new Relu(Rational.ONE, Optional.empty()), "-3", NumberType.EXACT);

        assertThat(new ErrorBound(exact, NumberType.FLOAT32).at(FIRST))
                .isEqualTo(Rational.of(3 * 17, (1L << 24) - 17));
    }

    /** A share of 1/2, and −3 that is only carried. */
    @Test
    void theBoundOfAShareAndOfACarriedNumberIsRelativeToItselfToo() {
        var halves =
                new Computation(
                        Given.input(new Shape(1, 1, 1, 2), "4 4"),
                        new Softmax(),
                        NumberType.EXACT,
                        Convention.KERAS);
        Computation carried = computed(new Dropout(Rational.ZERO), "-3", NumberType.EXACT);

        assertThat(new ErrorBound(halves, NumberType.FLOAT32).at(FIRST))
                .isEqualTo(Rational.of(17, 2 * ((1L << 24) - 17)));
        assertThat(new ErrorBound(carried, NumberType.FLOAT32).at(FIRST))
                .isEqualTo(Rational.of(3 * 17, (1L << 24) - 17));
    }

    /** By hand: (|−7| + |2|) · 3/2 + 5 = 37/2, though the number is (−7 − 2) · 3/2 + 5 = −17/2. */
    @Test
    void theBoundOfANormalizedNumberIsRelativeToAllThatIsAdded() {
        Computation exact = computed(normalization("2", "3"), "-7", NumberType.EXACT);

        assertThatOutput(exact).isExactly("-17/2");
        assertThat(new ErrorBound(exact, NumberType.FLOAT32).at(FIRST))
                .isEqualTo(Rational.of(37 * 17, 2 * ((1L << 24) - 17)));
    }

    /** Scale 3, offset 5, epsilon 1. */
    private static BatchNormalization normalization(String mean, String variance) {
        return new BatchNormalization(
                Given.numbers(mean),
                Given.numbers(variance),
                Given.numbers("3"),
                Given.numbers("5"),
                Rational.ONE);
    }

    private static Computation computed(Operation operation, String input, NumberType type) {
        return new Computation(Given.input(input), operation, type, Convention.KERAS);
    }
}
