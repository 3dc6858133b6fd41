package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntervalTest {

    /** By hand: of all fractions between the two, the one with the least denominator. */
    @ParameterizedTest
    @CsvSource({
        "33, 34, 100, 1/3",
        "-34, -33, 100, -1/3",
        "-1, 1, 10, 0",
        "19, 21, 10, 2",
        "14, 14, 10, 7/5",
        "61, 64, 100, 5/8"
    })
    void theSimplestFractionIsFound(long least, long most, long under, String simplest) {
        var interval = new Interval(Rational.of(least, under), Rational.of(most, under));

        assertThat(interval.simplest()).hasToString(simplest);
    }

    @Test
    void whatIsInBothCanBeNothing() {
        var one = new Interval(Rational.ZERO, Rational.ONE);
        var other = new Interval(Rational.of(2), Rational.of(3));

        assertThat(one.and(other).isEmpty()).isTrue();
        assertThat(one.and(one)).isEqualTo(one);
    }
}
