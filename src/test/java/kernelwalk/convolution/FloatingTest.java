package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FloatingTest {

    /** Written as NumPy writes them, but without a point where nothing follows it. */
    @ParameterizedTest
    @CsvSource({
        "FLOAT32, 5.5, 5.5",
        "FLOAT32, 3, 3",
        "FLOAT32, -0.0, -0",
        "FLOAT32, 0.1, 0.1",
        "FLOAT64, 0.1, 0.1",
        "FLOAT16, 0.1, 0.1",
        "FLOAT16, 0.3333, 0.3333",
        "FLOAT16, 65504, 65500",
        "FLOAT16, 5.9604644775390625e-8, 6e-8",
        "FLOAT32, 1e10, 1e10",
        "FLOAT32, 1.5e-7, 1.5e-7",
        "FLOAT64, 1e-300, 1e-300",
        "FLOAT32, -4.125754, -4.125754",
        "FLOAT32, NaN, NaN",
        "FLOAT16, Infinity, Infinity",
        "FLOAT64, -Infinity, -Infinity"
    })
    void aNumberIsWrittenAsTheShortestTextThatReadsBack(
            NumberType type, double value, String text) {
        assertThat(Floating.nearest(value, type)).hasToString(text);
    }

    @Test
    void everyHalfIsReadBackFromItsText() {
        var misread =
                halves().filter(
                                half ->
                                        Double.compare(
                                                        read(half.toString(), half.type()),
                                                        half.value())
                                                != 0);

        assertThat(misread).isEmpty();
    }

    @Test
    void noHalfHasAShorterTextThanItsOwn() {
        var tooLong = halves().filter(half -> digits(half.toString()) > fewestDigits(half));

        assertThat(tooLong).isEmpty();
    }

    @ForManyExercises
    void anyFloatIsReadBackFromItsText(long seed) {
        var random = new SplittableRandom(seed);
        float single = Float.intBitsToFloat(random.nextInt());
        double wide = Double.longBitsToDouble(random.nextLong());

        assertThat(new Floating(single, NumberType.FLOAT32).toString())
                .satisfies(text -> assertThat((Object) Float.parseFloat(text)).isEqualTo(single));
        assertThat(new Floating(wide, NumberType.FLOAT64).toString())
                .satisfies(text -> assertThat((Object) Double.parseDouble(text)).isEqualTo(wide));
    }

    @Test
    void aNumberThatIsNotOfItsTypeIsRefused() {
        assertThatThrownBy(() -> new Floating(0.1, NumberType.FLOAT32))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Floating(2049, NumberType.FLOAT16))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Floating(1, NumberType.EXACT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void zeroOfEitherSignIsZeroButNotTheSame() {
        var positive = new Floating(0.0, NumberType.FLOAT32);
        var negative = new Floating(-0.0, NumberType.FLOAT32);

        assertThat(negative.isZero()).isTrue();
        assertThat(positive.isZero()).isTrue();
        assertThat(negative).isNotEqualTo(positive);
    }

    private static Stream<Floating> halves() {
        return IntStream.range(0, 1 << 16)
                .mapToObj(
                        bits ->
                                new Floating(
                                        Float.float16ToFloat((short) bits), NumberType.FLOAT16));
    }

    private static double read(String text, NumberType type) {
        return switch (text) {
            case "NaN", "Infinity", "-Infinity", "-0" -> Double.parseDouble(text);
            default -> FloatFormat.of(type).nearest(Given.rational(text));
        };
    }

    private static int digits(String text) {
        return Double.isFinite(Double.parseDouble(text))
                ? new BigDecimal(text).stripTrailingZeros().precision()
                : 0;
    }

    /** The fewest digits with which one of the two decimals around a half is read back as it. */
    private static int fewestDigits(Floating half) {
        if (!Double.isFinite(half.value()) || half.isZero()) {
            return 1;
        }
        var exact = new BigDecimal(half.value());
        return IntStream.rangeClosed(1, 5)
                .filter(
                        digits ->
                                Stream.of(RoundingMode.DOWN, RoundingMode.UP)
                                        .map(mode -> exact.round(new MathContext(digits, mode)))
                                        .anyMatch(
                                                decimal ->
                                                        read(decimal.toString(), half.type())
                                                                == half.value()))
                .findFirst()
                .orElseThrow();
    }
}
