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
        assertThat(one.and(new Interval(Rational.of(1, 2), Rational.of(3))))
                .isEqualTo(new Interval(Rational.of(1, 2), Rational.ONE));
        assertThat(one.and(Interval.upTo(Rational.of(1, 3))))
                .isEqualTo(new Interval(Rational.ZERO, Rational.of(1, 3)));
        assertThat(one.isEmpty()).isFalse();
        assertThat(one.and(new Interval(Rational.ONE, Rational.of(2))).isEmpty()).isFalse();
    }

    /** By hand: 1½ to 2½ is what is at most ½ from 2. */
    @Test
    void bothEndsAreOfAnInterval() {
        var interval = Interval.around(Rational.of(2), Rational.of(1, 2));

        assertThat(interval.contains(Rational.of(3, 2))).isTrue();
        assertThat(interval.contains(Rational.of(5, 2))).isTrue();
        assertThat(interval.contains(Rational.of(149, 100))).isFalse();
        assertThat(interval.contains(Rational.of(251, 100))).isFalse();
        assertThat(interval.middle()).isEqualTo(Rational.of(2));
        assertThat(Interval.upTo(Rational.ONE).isUpTo()).isTrue();
        assertThat(interval.isUpTo()).isFalse();
    }
}
