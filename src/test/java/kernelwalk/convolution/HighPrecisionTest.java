package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Functions to many digits; the expected ones are of Python's decimal module with sixty. */
class HighPrecisionTest {

    private static final MathContext FORTY = new MathContext(40, RoundingMode.HALF_EVEN);

    /** All but the six digits that may be wrong. */
    private static final MathContext SURE = new MathContext(34, RoundingMode.HALF_EVEN);

    @ParameterizedTest
    @CsvSource({
        "0, 1",
        "1, 2.71828182845904523536028747135266249775724709369995957",
        "9999, 3.23984736735534881042601450555057806116162005831334807E+4342",
        "-10000, 1.13548386531473609854093887506624840195743161009031884E-4343"
    })
    void aPowerOfEIsSureButForItsLastDigits(long exponent, BigDecimal power) {
        assertThat(HighPrecision.exp(Rational.of(exponent), FORTY).round(SURE))
                .isEqualByComparingTo(power.round(SURE));
    }

    @Test
    void beyondEveryFloatAPowerIsThatOfTheFarthestExponent() {
        assertThat(exp(20_000)).isEqualTo(exp(10_000)).isGreaterThan(new BigDecimal("1E+4342"));
        assertThat(exp(-20_000)).isEqualTo(exp(-10_000)).isLessThan(new BigDecimal("1E-4342"));
    }

    private static BigDecimal exp(long exponent) {
        return HighPrecision.exp(Rational.of(exponent), FORTY);
    }

    /** 1 + 2⁻⁵³ lies halfway between 1 and the next float64; 10⁻⁵⁰ more is nearer to the next, but not in forty digits. */
    @Test
    void aValueNearTheMiddleOfTwoFloatsIsWorkedOutToMoreDigits() {
        BigDecimal value = BigDecimal.ONE.add(new BigDecimal(0x1p-53)).add(new BigDecimal("1e-50"));
        List<Integer> asked = new ArrayList<>();

        Floating nearest =
                HighPrecision.nearest(
                        NumberType.FLOAT64,
                        digits -> {
                            asked.add(digits.getPrecision());
                            return value.round(digits);
                        });

        assertThat(nearest.value()).isEqualTo(Math.nextUp(1.0));
        assertThat(asked).containsExactly(40, 80);
    }

    @Test
    void anotherValueIsWorkedOutOnce() {
        List<Integer> asked = new ArrayList<>();

        Floating third =
                HighPrecision.nearest(
                        NumberType.FLOAT32,
                        digits -> {
                            asked.add(digits.getPrecision());
                            return BigDecimal.ONE.divide(BigDecimal.valueOf(3), digits);
                        });

        assertThat(third).hasToString("0.33333334");
        assertThat(asked).containsExactly(40);
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1", "9/4, 3/2"})
    void theRootOfASquareIsAFraction(String square, String root) {
        assertThat(SquareRoot.exact(Given.rational(square))).hasValue(Given.rational(root));
    }

    @ParameterizedTest
    @CsvSource({"2", "-4", "4/3", "3/4"})
    void anyOtherNumberHasNoRootThatIsAFraction(String number) {
        assertThat(SquareRoot.exact(Given.rational(number))).isEmpty();
    }
}
