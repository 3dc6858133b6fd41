package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle.Fractions;
import org.junit.jupiter.api.Test;

/** Where numbers are fractions, and how their card is written shorter, step by step. */
class NumberStyleTest {

    private static final Rational HALF = Rational.of(1, 2).asFraction();

    @Test
    void resultsAreFractionsWhereAllBrokenNumbersWereTypedAsSuch() {
        assertThat(results(HALF, Rational.of(3))).isEqualTo(Fractions.ALL);
        assertThat(results(Rational.of(3), Rational.of(1, 3))).isEqualTo(Fractions.ALL);
        assertThat(results(HALF, Rational.of(1, 4))).isEqualTo(Fractions.ENDLESS);
        assertThat(results(Rational.of(3), Rational.of(-2))).isEqualTo(Fractions.ENDLESS);
    }

    @Test
    void aChosenDisplayHoldsForResultsToo() {
        var decimals = NumberStyle.typed(Display.decimals(2), false);

        assertThat(decimals.ofResults(Stream.of(HALF))).isEqualTo(decimals);
    }

    /** 1.25 is halfway between 1.2 and 1.3, and goes to the even digit. */
    @Test
    void aDecimalLosesItsDigitsFromTheLastAndBecomesAPowerThen() {
        assertThat(shorter(Rational.of(5, 4)))
                .containsExactly("1.25", "1.2", "1", "1.25e0", "1.2e0", "1e0");
    }

    /** Nothing would be left of a third without digits behind the point. */
    @Test
    void aFractionBecomesADecimalThatIsNeverZero() {
        assertThat(shorter(Rational.of(1, 3)))
                .containsExactly(
                        "⅓",
                        "0.333",
                        "0.33",
                        "0.3",
                        "3.33333e−1",
                        "3.3333e−1",
                        "3.333e−1",
                        "3.33e−1",
                        "3.3e−1",
                        "3e−1");
    }

    /** Half of the last digit shown goes to the even one, 0; only what is smaller than that is seen to vanish. */
    @Test
    void whatIsSmallerThanHalfOfAThousandthIsAPowerOfTen() {
        var card = NumberStyle.typed(Display.decimals(3), false).card(List.of(Rational.ONE));

        assertThat(card.text(Rational.of(5, 10_000))).isEqualTo("0.000");
        assertThat(card.text(Rational.of(49, 100_000))).isEqualTo("4.9e−4");
        assertThat(card.text(Rational.of(-49, 100_000))).isEqualTo("−4.9e−4");
        assertThat(card.text(Rational.ZERO)).isEqualTo("0.000");
    }

    @Test
    void aNumberIsRoundedToTheSignsThereAre() {
        Value third = Rational.of(1, 3);

        assertThat(NumberStyle.within("0.25", Rational.of(1, 4), 4)).isEqualTo("0.25");
        assertThat(NumberStyle.within("1000001/3000000", third, 6)).isEqualTo("≈0.333");
        assertThat(NumberStyle.within("123456789", Rational.of(123_456_789), 5)).isEqualTo("≈1e8");
        assertThat(NumberStyle.within("0.25", Rational.of(1, 4), 1)).isEqualTo("…");
    }

    private static Fractions results(Rational... typed) {
        return NumberStyle.AS_WRITTEN.ofResults(Stream.of(typed)).fractions();
    }

    private static List<String> shorter(Rational number) {
        return NumberStyle.typed(Display.AS_TYPED, NumberType.EXACT.isFloat())
                .shorter(List.of(number))
                .map(card -> card.text(number))
                .toList();
    }
}
