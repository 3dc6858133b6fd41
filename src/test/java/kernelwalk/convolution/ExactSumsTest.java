package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When float16 sums are rounded, which have 11 bits, are multiples of 2⁻²⁴ and end at 65504. */
class ExactSumsTest {

    @ParameterizedTest
    @CsvSource({
        "2047 1, true", // 2048 = 2¹¹
        "2047 -2, false", // one way round −2049 could come about
        "2047.5 0.25, false",
        "1023.5 0.5, true", // 2048 halves
        "1023.5 1, false", // 2049 halves
        "65504, true", // the largest
        "65504 32, false", // 65536 = 2¹¹ · 32, but there is no such float16
        "65472 32, true",
        "5.9604644775390625e-8, true", // 2⁻²⁴
        "2.98023223876953125e-8, false", // 2⁻²⁵
        "0 0, true",
        "3 0 5, true",
        "1/2 3 1/4, true",
    })
    void aSumIsExactInAnyOrderWhileItsBitsSuffice(String products, boolean isExact) {
        assertThat(ExactSums.inAnyOrder(rationals(products), FloatFormat.BINARY16))
                .isEqualTo(isExact);
    }

    @Test
    void noProductsAreExact() {
        assertThat(ExactSums.inAnyOrder(List.of(), FloatFormat.BINARY16)).isTrue();
    }

    /** By hand: three products of float32 are off by at most 4u/(1 − 4u) of 1 + 2 + 3, with u = 2⁻²⁴. */
    @Test
    void theBoundOfASumIsThatOfItsMagnitudes() {
        assertThat(new SumBound(NumberType.FLOAT32).of(rationals("1 -2 3")))
                .isEqualTo(Rational.of(6 * 4, (1L << 24) - 4));
    }

    /** A float16 is rounded once more: 2⁻¹¹ of the sum 2 and of what it may be off. */
    @Test
    void aFloat16IsRoundedOnceMore() {
        Rational off = Rational.of(6 * 4, (1L << 24) - 4);

        assertThat(new SumBound(NumberType.FLOAT16).of(rationals("1 -2 3")))
                .isEqualTo(off.plus(Rational.of(2).plus(off).dividedBy(Rational.of(2048))));
    }

    private static List<Rational> rationals(String numbers) {
        return Arrays.stream(numbers.split(" ")).map(Given::rational).toList();
    }
}
