package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What two doubles decide is what any number of digits say. */
class TwofoldTest {

    private static final int TRIALS = 1_500;

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXACT", "INT32"})
    void exponentialsAreRoundedAsFortyDigitsSay(NumberType type) {
        int decided = 0;
        for (Rational exponent : arguments(1)) {
            Optional<Floating> quick = Twofold.of(exponent).exp().flatMap(it -> it.nearest(type));
            if (quick.isPresent()) {
                decided++;
                assertThat(quick.get())
                        .as(exponent.toString())
                        .isEqualTo(precise(type, digits -> HighPrecision.exp(exponent, digits)));
            }
        }
        assertThat(decided).as("of " + TRIALS).isGreaterThan(TRIALS * 9 / 10);
    }

    @Test
    void curvesAreRoundedAsFortyDigitsSay() {
        var sigmoid = new PointwiseArithmetic(new Sigmoid(), NumberType.EXACT);
        var tanh = new PointwiseArithmetic(new Tanh(), NumberType.EXACT);
        for (Rational number : arguments(2)) {
            if (number.isZero()) {
                continue;
            }
            assertThat(sigmoid.worked(0, List.of(number)).value())
                    .as("sigmoid " + number)
                    .isEqualTo(precise(NumberType.FLOAT64, digits -> sigmoid(number, digits)));
            assertThat(tanh.worked(0, List.of(number)).value())
                    .as("tanh " + number)
                    .isEqualTo(precise(NumberType.FLOAT64, digits -> tanh(number, digits)));
        }
    }

    private static BigDecimal sigmoid(Rational number, MathContext digits) {
        BigDecimal power = HighPrecision.exp(number.negated(), digits);
        return BigDecimal.ONE.divide(BigDecimal.ONE.add(power, digits), digits);
    }

    /** With digits enough for what the difference loses. */
    private static BigDecimal tanh(Rational number, MathContext digits) {
        var more = new MathContext(digits.getPrecision() + 60, digits.getRoundingMode());
        BigDecimal power = HighPrecision.exp(number.plus(number), more);
        return power.subtract(BigDecimal.ONE).divide(power.add(BigDecimal.ONE), digits);
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"INT32"})
    void theSharesOfAPlaceAreThoseOfItsChannelsOneByOne(NumberType type) {
        var softmax = new PointwiseArithmetic(new Softmax(), type);
        List<Rational> numbers = arguments(3);
        for (int i = 0; i + 5 < 300; i += 5) {
            List<Value> place =
                    numbers.subList(i, i + 5).stream()
                            .map(number -> Arithmetic.of(type).convert(number, Place.INPUT))
                            .toList();
            List<Value> oneByOne =
                    IntStream.range(0, place.size())
                            .mapToObj(channel -> softmax.worked(channel, place).value())
                            .toList();
            assertThat(softmax.shares(place)).as(place.toString()).isEqualTo(oneByOne);
        }
    }

    @Test
    void normalizedNumbersAreRoundedAsFortyDigitsSay() {
        List<Rational> numbers = arguments(4);
        for (int i = 0; i + 3 < 900; i += 3) {
            Rational number = numbers.get(i);
            Rational offset = numbers.get(i + 1);
            Rational variance = numbers.get(i + 2).magnitude().plus(Rational.of(1, 3));
            var batch =
                    new BatchNormalization(
                            List.of(Rational.ONE),
                            List.of(variance),
                            List.of(Rational.of(2)),
                            List.of(offset),
                            Rational.of(1, 1000));
            if (batch.isExact()) {
                continue;
            }
            Value value =
                    new PointwiseArithmetic(batch, NumberType.EXACT)
                            .worked(0, List.of(number))
                            .value();
            Rational spread = variance.plus(Rational.of(1, 1000));
            Rational stretched = number.minus(Rational.ONE).times(Rational.of(2));
            assertThat(value)
                    .isEqualTo(
                            precise(
                                    NumberType.FLOAT64,
                                    digits -> normalized(stretched, spread, offset, digits)));
        }
    }

    private static BigDecimal normalized(
            Rational stretched, Rational spread, Rational offset, MathContext digits) {
        var more = new MathContext(digits.getPrecision() + 300, digits.getRoundingMode());
        return HighPrecision.decimal(stretched, more)
                .divide(SquareRoot.near(spread, more), more)
                .add(HighPrecision.decimal(offset, more), digits);
    }

    private static Floating precise(NumberType type, Function<MathContext, BigDecimal> value) {
        return HighPrecision.nearest(type, value);
    }

    /** Whole numbers, fractions and doubles, small and large, near to 0 and far. */
    private static List<Rational> arguments(long seed) {
        var random = new SplittableRandom(seed);
        return Stream.generate(() -> argument(random)).limit(TRIALS).toList();
    }

    private static Rational argument(SplittableRandom random) {
        return switch (random.nextInt(5)) {
            case 0 -> Rational.of(random.nextInt(-40, 41));
            case 1 -> Rational.of(random.nextInt(-4_000, 4_001), random.nextInt(1, 1_000));
            case 2 -> Rational.ofExactly(random.nextDouble(-30, 30));
            case 3 -> Rational.ofExactly(Math.scalb(random.nextDouble(-1, 1), -random.nextInt(60)));
            default -> Rational.ofExactly(random.nextDouble(-330, 330));
        };
    }

    /** 2⁻⁹⁰⁰ and its inverse are the last whose second double keeps its bits. */
    @ParameterizedTest
    @CsvSource({
        "0, true",
        "1, true",
        "-1, true",
        "0x1p-900, true",
        "0x1p900, true",
        "0x1p-901, false",
        "-0x1p901, false"
    })
    void aNumberThatIsNeitherTooSmallNorTooLargeKeepsItsBits(double number, boolean keeps) {
        assertThat(new Twofold(number, 0).keepsAllBits()).isEqualTo(keeps);
    }
}
