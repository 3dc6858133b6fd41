package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fractions over one denominator, as long as nothing overflows a long. */
class ScaledTest {

    /** By hand: 1/2, −1/3 and 2 are 3/6, −2/6 and 12/6. */
    @Test
    void fractionsAreWrittenOverTheirCommonDenominator() {
        Scaled scaled = scaled("1/2 -1/3 2");

        assertThat(scaled.denominator()).isEqualTo(6);
        assertThat(scaled.numerators()).containsExactly(3, -2, 12);
    }

    /** 2⁴⁰ over the denominator 2²⁰ is 2⁶⁰. */
    @Test
    void aNumeratorMayGrowAsFarAsALongReaches() {
        assertThat(scaled(power(40) + " 1/" + power(20)).numerators()).containsExactly(1L << 60, 1);
        assertThat(scaled(power(61)).numerators()).containsExactly(1L << 61);
    }

    /** 2⁵⁰ over the denominator 2²⁰ would be 2⁷⁰; products of two denominators of 2³¹ would be 2⁶². */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1125899906842624 1/1048576",
                "9223372036854775808",
                "1/2147483648",
                "1/4294967296",
                "1/65537 1/65539"
            })
    void whatCouldOverflowALongIsNotScaled(String numbers) {
        assertThat(Scaled.of(rationals(numbers))).isEmpty();
    }

    /** 2³⁰ times 2³¹ is 2⁶¹: one product fits below 2⁶², two do not. */
    @ParameterizedTest
    @CsvSource({"1, true", "2, false", "1000, false"})
    void sumsFitALongWhenTheirLargestProductsDo(int products, boolean fit) {
        var weights = ScaledWeights.of(rationals("1 -" + power(31) + " 7"), 1).orElseThrow();

        assertThat(scaled("-" + power(30) + " 5").canSumWith(weights, products)).isEqualTo(fit);
    }

    private static String power(int exponent) {
        return BigInteger.TWO.pow(exponent).toString();
    }

    private static Scaled scaled(String numbers) {
        return Scaled.of(rationals(numbers)).orElseThrow();
    }

    private static Rational[] rationals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(Given::rational).toArray(Rational[]::new);
    }
}
