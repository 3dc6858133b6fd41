package kernelwalk.convolution;

import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.UpSampling;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What layers without a window make of numbers, and which of them cannot be made. */
class WindowlessTest {

    /** ReLU6 with a slope of 1/2 below 0: −4 becomes −2, 3 stays, 6 is the most, 9 becomes 6. */
    @ParameterizedTest
    @EnumSource(NumberType.class)
    void aReluBendsBelowZeroAndStopsAtItsMaximum(NumberType type) {
        boolean isWhole = type == NumberType.INT32;
        var slope = isWhole ? Rational.of(2) : Given.rational("1/2");
        var relu = new Relu(slope, Optional.of(Rational.of(6)));

        assertThat(computed(relu, Given.input("-4 0 3 6 9"), type).output().toDoubles())
                .containsExactly(isWhole ? -8.0 : -2.0, 0.0, 3.0, 6.0, 6.0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1/10", "1", "3/2"})
    void aShareThatIsLeftOutLiesFromZeroToBelowOne(String rate) {
        assertThatProblemOf(
                        () ->
                                computed(
                                        new Dropout(Given.rational(rate)),
                                        Given.input("1 2"),
                                        NumberType.EXACT))
                .is(Cause.NO_SHARE, Place.RATE)
                .naming(Given.rational(rate));
    }

    @Test
    void nothingLeftOutIsAShareToo() {
        Tensor<Shape> input = Given.input("1 -2");

        assertThat(computed(new Dropout(Rational.ZERO), input, NumberType.EXACT).output())
                .isEqualTo(input);
    }

    /** The root of 0 divides by nothing, and that of −1 is no number. */
    @ParameterizedTest
    @ValueSource(strings = {"-3", "-4"})
    void aVarianceHasToBeAboveZeroWithItsEpsilon(String variance) {
        assertThatProblemOf(() -> normalized(variance, "3"))
                .is(Cause.VARIANCE_NOT_POSITIVE, Place.VARIANCE)
                .naming(0, Given.rational(variance).plus(Rational.of(3)));
        assertThatCode(() -> normalized(variance, "5")).doesNotThrowAnyException();
    }

    /** By hand: (7 − 1) / √(3 + 1) · 2 + 5 = 11. */
    @Test
    void anEpsilonIsAddedBeforeTheRoot() {
        var batch =
                new BatchNormalization(
                        List.of(Rational.ONE),
                        List.of(Rational.of(3)),
                        List.of(Rational.of(2)),
                        List.of(Rational.of(5)),
                        Rational.ONE);

        assertThat(computed(batch, Given.input("7"), NumberType.EXACT).output().at(0))
                .isEqualTo(Rational.of(11));
    }

    /** 2²⁶ values are made of 2 samples and 2 channels of 2 × 2 repeated 2048 times each way; one time more is too many. */
    @Test
    void upSamplingCountsSamplesAndChannels() {
        var input = new Shape(2, 2, 2, 2);

        assertThat(repeated(input, 2048, 2048).output().count()).isEqualTo(1 << 26);
        assertThatProblemOf(() -> repeated(input, 2048, 2049))
                .is(Cause.TOO_MANY_VALUES, Place.OUTPUT)
                .naming("2×4096×4098×2", 1 << 26);
    }

    private static Geometry repeated(Shape input, int height, int width) {
        return Geometry.of(input, new UpSampling(new Size(height, width)), Convention.KERAS);
    }

    /** 2 rows with 1 above and 3 below are 6, 3 columns with 2 and 4 beside them are 9: a window of 7 × 1 has no room. */
    @Test
    void thePaddingOnBothSidesIsPartOfWhatAWindowHasRoomIn() {
        var pool =
                new Operation.AveragePooling(
                        new Size(7, 1),
                        Size.ONE,
                        Padding.explicit(1, 3, 2, 4),
                        Size.ONE,
                        Rounding.FLOOR,
                        true);

        assertThatProblemOf(() -> computed(pool, Given.input("1 2 3 / 4 5 6"), NumberType.EXACT))
                .is(Cause.KERNEL_LARGER_THAN_INPUT, Place.WINDOW)
                .naming("7×1", "6×9");
    }

    private static void normalized(String variance, String epsilon) {
        var batch =
                new BatchNormalization(
                        List.of(Rational.ZERO),
                        List.of(Given.rational(variance)),
                        List.of(Rational.ONE),
                        List.of(Rational.ZERO),
                        Given.rational(epsilon));
        computed(batch, Given.input("7"), NumberType.FLOAT64);
    }

    private static Computation computed(Operation operation, Tensor<Shape> input, NumberType type) {
        return new Computation(input, operation, type, Convention.KERAS);
    }
}
