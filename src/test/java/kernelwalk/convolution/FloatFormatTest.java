package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Rounding against the JDK, which parses decimals and converts halves by IEEE 754. */
class FloatFormatTest {

    @Test
    void everyHalfIsItsOwnNearestHalf() {
        var halves =
                IntStream.range(0, 1 << 16)
                        .mapToDouble(bits -> Float.float16ToFloat((short) bits))
                        .toArray();

        var nearest =
                IntStream.range(0, halves.length)
                        .mapToDouble(bits -> FloatFormat.BINARY16.nearest(halves[bits]));

        assertThat(nearest.toArray()).isEqualTo(halves);
    }

    /** The middle of two neighbours goes to the even one; a float below and above it do not. */
    @Test
    void betweenAnyTwoHalvesTheNearerIsTakenAndTheEvenOneInTheMiddle() {
        var traps =
                positiveHalves()
                        .mapToObj(FloatFormatTest::aroundTheMiddle)
                        .flatMap(List::stream)
                        .toList();

        var nearest = traps.stream().map(trap -> FloatFormat.BINARY16.nearest((double) trap));

        assertThat(nearest.toList())
                .isEqualTo(
                        traps.stream()
                                .map(
                                        trap ->
                                                (double)
                                                        Float.float16ToFloat(
                                                                Float.floatToFloat16(trap)))
                                .toList());
    }

    @ForManyExercises
    void aRandomDecimalIsRoundedToTheFloatAndTheDoubleThatTheJdkReads(long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < 20; i++) {
            var decimal = decimal(random);
            Rational exact = Given.rational(decimal.toPlainString());
            assertThat(FloatFormat.BINARY32.nearest(exact))
                    .as("%s", decimal)
                    .isEqualTo(magnitude(decimal.floatValue(), exact));
            assertThat(FloatFormat.BINARY64.nearest(exact))
                    .as("%s", decimal)
                    .isEqualTo(magnitude(decimal.doubleValue(), exact));
        }
    }

    /** 1 + 2⁻²⁴ + 2⁻⁶⁰ is nearer to 1 + 2⁻²³; read as a double first it would be a tie and fall back to 1. */
    @Test
    void aNumberIsNotRoundedToDoubleBeforeItIsRoundedToFloat() {
        var exact = Rational.ofExactly(1 + 0x1p-24).plus(Rational.ofExactly(0x1p-60));

        assertThat(FloatFormat.BINARY32.nearest(exact)).isEqualTo(1 + 0x1p-23);
        assertThat((float) FloatFormat.BINARY64.nearest(exact)).isEqualTo(1f);
    }

    /** 1 + 2⁻¹¹ + 2⁻⁴⁰: the same trap for halves, which a float in between would spring. */
    @Test
    void aNumberIsNotRoundedToFloatBeforeItIsRoundedToHalf() {
        var exact = 1 + 0x1p-11 + 0x1p-40;

        assertThat(FloatFormat.BINARY16.nearest(exact)).isEqualTo(1 + 0x1p-10);
        assertThat(Float.float16ToFloat(Float.floatToFloat16((float) exact))).isEqualTo(1f);
    }

    @ParameterizedTest
    @CsvSource({
        "BINARY16, 0x1.ffcp15, 0x1.ffdfffp15, 0x1.ffep15",
        "BINARY32, 0x1.fffffep127, 0x1.fffffefffffffp127, 0x1.ffffffp127",
    })
    void beyondTheLargestNumberHalfAStepIsRoundedDownAndFromThereOnIsInfinite(
            FloatFormat format, String largest, String below, String half) {
        assertThat(format.nearest(exactly(below))).isEqualTo(Double.parseDouble(largest));
        assertThat(format.nearest(exactly(half))).isInfinite().isPositive();
        assertThat(format.nearest(exactly("-" + half))).isInfinite().isNegative();
    }

    @Test
    void beyondTheLargestDoubleIsInfinite() {
        Rational largest = Rational.ofExactly(Double.MAX_VALUE);
        Rational halfAStep = Rational.ofExactly(0x1p970);

        assertThat(FloatFormat.BINARY64.nearest(largest.plus(halfAStep).minus(Rational.ONE)))
                .isEqualTo(Double.MAX_VALUE);
        assertThat(FloatFormat.BINARY64.nearest(largest.plus(halfAStep))).isInfinite();
    }

    @ParameterizedTest
    @CsvSource({"BINARY16, -24", "BINARY32, -149", "BINARY64, -1074"})
    void halfOfTheLeastNumberIsZeroAndMoreThanHalfIsTheLeastNumber(
            FloatFormat format, int exponent) {
        Rational least = Rational.ofExactly(Math.scalb(1.0, exponent));
        Rational half = least.dividedBy(Rational.of(2));
        Rational more = least.times(Rational.of(51, 100));

        assertThat(format.nearest(half)).isEqualTo(0.0);
        assertThat(format.nearest(half.negated())).isEqualTo(-0.0);
        assertThat(format.nearest(more)).isEqualTo(Math.scalb(1.0, exponent));
        assertThat(format.nearest(least.times(Rational.of(3, 2))))
                .isEqualTo(Math.scalb(1.0, exponent + 1));
    }

    @ParameterizedTest
    @EnumSource
    void infinitiesNaNAndNegativeZeroStayWhatTheyAre(FloatFormat format) {
        assertThat(format.nearest(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(format.nearest(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(format.nearest(Double.NaN)).isNaN();
        assertThat(format.nearest(-0.0)).isEqualTo(-0.0);
    }

    /** IEEE 754: half the distance from 1 to its neighbour. */
    @Test
    void theUnitRoundoffIsTwoToTheMinusElevenTwentyFourAndFiftyThree() {
        assertThat(FloatFormat.BINARY16.unitRoundoff()).isEqualTo(0x1p-11);
        assertThat(FloatFormat.BINARY32.unitRoundoff()).isEqualTo(0x1p-24);
        assertThat(FloatFormat.BINARY64.unitRoundoff()).isEqualTo(0x1p-53);
    }

    @ParameterizedTest
    @EnumSource(names = {"EXACT", "INT32"})
    void aTypeThatIsNoFloatHasNoFormat(NumberType type) {
        assertThatThrownBy(() -> FloatFormat.of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    private static IntStream positiveHalves() {
        return IntStream.rangeClosed(0, 0x7BFF);
    }

    private static List<Float> aroundTheMiddle(int bits) {
        float half = Float.float16ToFloat((short) bits);
        float next = bits == 0x7BFF ? 0x1p16f : Float.float16ToFloat((short) (bits + 1));
        float middle = (half + next) / 2;
        return List.of(Math.nextDown(middle), middle, Math.nextUp(middle));
    }

    private static Rational exactly(String hexadecimal) {
        return Rational.ofExactly(Double.parseDouble(hexadecimal));
    }

    /** From far below the least float to far beyond the largest. */
    private static BigDecimal decimal(SplittableRandom random) {
        int digits = random.nextInt(1, 30);
        var unscaled =
                new java.math.BigInteger(digits * 3, new java.util.Random(random.nextLong()));
        var decimal = new BigDecimal(unscaled, random.nextInt(-45, 60));
        return random.nextBoolean() ? decimal : decimal.negate();
    }

    /** The JDK loses the sign of a number that is rounded to zero. */
    private static double magnitude(double value, Rational exact) {
        return value == 0 && exact.signum() < 0 ? -0.0 : value;
    }
}
