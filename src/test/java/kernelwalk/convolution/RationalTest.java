package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Random;
import java.util.SplittableRandom;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RationalTest {

    /** Numbers at which longs, and the products that are known to fit in them, end. */
    private static final long[] EDGES = {
        0,
        1,
        -1,
        2,
        3,
        255,
        256,
        257,
        -257,
        1L << 30,
        (1L << 30) + 1,
        1L << 31,
        1L << 32,
        1L << 53,
        Long.MAX_VALUE,
        Long.MAX_VALUE - 1,
        -Long.MAX_VALUE,
        Long.MIN_VALUE,
        Long.MIN_VALUE + 1
    };

    @ForManyExercises
    void arithmeticAgreesWithBigFractions(long seed) {
        var random = new SplittableRandom(seed);
        BigFraction one = fraction(random);
        BigFraction other = fraction(random);

        assertThat(rational(one).plus(rational(other))).isEqualTo(rational(one.add(other)));
        assertThat(rational(one).minus(rational(other))).isEqualTo(rational(one.subtract(other)));
        assertThat(rational(one).times(rational(other))).isEqualTo(rational(one.multiply(other)));
        assertThat(rational(one).negated()).isEqualTo(rational(one.negate()));
        assertThat(rational(one).compareTo(rational(other))).isEqualTo(one.compareTo(other));
        assertThat(rational(one).signum()).isEqualTo(one.signum());
    }

    @ForManyExercises
    void divisionUndoesMultiplication(long seed) {
        var random = new SplittableRandom(seed);
        Rational one = rational(fraction(random));
        Rational other = rational(fraction(random)).plus(Rational.of(1, 7));

        assertThat(one.times(other).dividedBy(other)).isEqualTo(one);
    }

    @Test
    void everyPairOfEdgesAddsSubtractsAndMultipliesAsBigFractionsDo() {
        for (long one : EDGES) {
            for (long other : EDGES) {
                var a = BigFraction.of(BigInteger.valueOf(one));
                var b = BigFraction.of(BigInteger.valueOf(other));
                assertThat(Rational.of(one).plus(Rational.of(other))).isEqualTo(rational(a.add(b)));
                assertThat(Rational.of(one).minus(Rational.of(other)))
                        .isEqualTo(rational(a.subtract(b)));
                assertThat(Rational.of(one).times(Rational.of(other)))
                        .isEqualTo(rational(a.multiply(b)));
            }
        }
    }

    @Test
    void everyPairOfEdgesIsAFractionInLowestTermsWithAPositiveDenominator() {
        for (long over : EDGES) {
            for (long under : EDGES) {
                if (under != 0) {
                    Rational fraction = Rational.of(over, under);
                    assertThat(fraction.denominator().signum()).isEqualTo(1);
                    assertThat(fraction.numerator().gcd(fraction.denominator()))
                            .isEqualTo(BigInteger.ONE);
                    assertThat(fraction.times(Rational.of(under))).isEqualTo(Rational.of(over));
                }
            }
        }
    }

    @Test
    void aNumberThatComesBackIntoTheRangeOfLongsEqualsOneThatNeverLeftIt() {
        Rational beyond = Rational.of(Long.MAX_VALUE).plus(Rational.ONE);

        Rational back = beyond.minus(Rational.ONE);

        assertThat(beyond).hasToString("9223372036854775808");
        assertThat(back)
                .isEqualTo(Rational.of(Long.MAX_VALUE))
                .hasSameHashCodeAs(Rational.of(Long.MAX_VALUE));
        assertThat(beyond.minus(beyond)).isEqualTo(Rational.ZERO);
        assertThat(beyond.minus(beyond).isZero()).isTrue();
    }

    @Test
    void aTenthAndTwoTenthsAreThreeTenths() {
        var sum = Rational.of(1, 10).plus(Rational.of(2, 10));

        assertThat(sum).isEqualTo(Rational.of(3, 10));
    }

    @ParameterizedTest
    @CsvSource({"6, 4, 3/2", "-6, 4, -3/2", "6, -4, -3/2", "0, -5, 0", "8, 4, 2", "-1, -3, 1/3"})
    void aFractionIsWrittenInLowestTerms(long over, long under, String text) {
        assertThat(Rational.of(over, under)).hasToString(text);
    }

    @Test
    void dividingByZeroIsRefused() {
        assertThatThrownBy(() -> Rational.of(1, 0)).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.of(BigInteger.ONE, BigInteger.ZERO))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Rational.ONE.dividedBy(Rational.ZERO))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest
    @ValueSource(
            doubles = {
                0,
                -0.0,
                0.1,
                -0.1,
                1e300,
                -1e300,
                0x1p63,
                -0x1p63,
                0x1p53,
                0x1p-1074,
                0x1.8p-1050,
                Double.MAX_VALUE,
                Double.MIN_NORMAL
            })
    void aDoubleBecomesExactlyTheNumberItIs(double value) {
        var exact = Rational.ofExactly(value);

        assertThat(exact).isEqualTo(Given.rational(new BigDecimal(value).toPlainString()));
        assertThat(exact.toDouble()).isEqualTo(value + 0.0);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void aDoubleThatIsNoNumberIsRefused(double value) {
        assertThatThrownBy(() -> Rational.ofExactly(value)).isInstanceOf(ArithmeticException.class);
    }

    private static Rational rational(BigFraction fraction) {
        return Rational.of(fraction.getNumerator(), fraction.getDenominator());
    }

    /** Small, around the edges of longs, or far beyond them. */
    private static BigFraction fraction(SplittableRandom random) {
        BigInteger over = whole(random);
        BigInteger under = whole(random);
        return BigFraction.of(over, under.signum() == 0 ? BigInteger.ONE : under);
    }

    private static BigInteger whole(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> BigInteger.valueOf(random.nextInt(-20, 21));
            case 1 -> BigInteger.valueOf(random.nextLong() >> random.nextInt(64));
            case 2 -> BigInteger.valueOf(EDGES[random.nextInt(EDGES.length)]);
            default ->
                    BigInteger.valueOf(random.nextLong())
                            .multiply(BigInteger.valueOf(random.nextLong()));
        };
    }

    /** The quotient of two doubles is rounded once, as the nearest double is. */
    @Test
    void theNearestDoubleOfSmallFractionsIsTheirQuotient() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            long numerator = random.nextLong(-(1L << 53), (1L << 53) + 1) >> random.nextInt(53);
            long denominator = (random.nextLong(1L << 53) >> random.nextInt(53)) + 1;
            Rational number = Rational.of(numerator, denominator);

            assertThat(number.toDouble()).isEqualTo(FloatFormat.BINARY64.nearest(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "75, 2, 3/4",
        "-125, 1, -25/2",
        "0, 5, 0",
        "7, 0, 7",
        "1200, 2, 12",
        "3, 18, 3/1000000000000000000"
    })
    void aDecimalIsAFractionInLowestTerms(long digits, int scale, String text) {
        assertThat(Rational.ofDecimal(digits, scale)).hasToString(text);
    }

    @Test
    void onlyWhatCouldBeADecimalIsKnownAsWrittenAsAFraction() {
        assertThat(Rational.of(1, 4).asFraction().isWrittenAsFraction()).isTrue();
        assertThat(Rational.of(1, 4).asFraction()).isEqualTo(Rational.of(1, 4));
        assertThat(Rational.of(1, 4).isWrittenAsFraction()).isFalse();
        assertThat(Rational.of(1, 3).asFraction().isWrittenAsFraction()).isFalse();
        assertThat(Rational.of(3).asFraction().isWrittenAsFraction()).isFalse();
    }
}
