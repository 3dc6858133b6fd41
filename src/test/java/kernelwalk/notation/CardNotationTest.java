package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import org.junit.jupiter.api.Test;

/** How the numbers of one card are written; what is shown as 0 has no sign. */
class CardNotationTest {

    private static final Value NEGATIVE_ZERO = Floating.nearest(-0.0, NumberType.FLOAT32);

    private static final NumberStyle ALL_DIGITS = NumberStyle.typed(Display.ALL_DIGITS, true);

    @Test
    void aNumberThatIsRoundedToZeroHasNoSign() {
        CardNotation card = decimals(2).card(List.of(Rational.of(-4, 1000)));

        assertThat(card.text(Rational.of(-4, 1000))).isEqualTo("0.00");
        assertThat(card.text(Rational.of(4, 1000))).isEqualTo("0.00");
        assertThat(card.text(Rational.of(-5, 1000))).isEqualTo("0.00");
        assertThat(card.text(Rational.of(-6, 1000))).isEqualTo("−0.01");
    }

    @Test
    void theNegativeZeroOfFloatsHasNoSignOnACard() {
        assertThat(decimals(3).card(List.of(NEGATIVE_ZERO)).text(NEGATIVE_ZERO)).isEqualTo("0.000");
        assertThat(NumberStyle.AS_WRITTEN.card(List.of(NEGATIVE_ZERO)).text(NEGATIVE_ZERO))
                .isEqualTo("0");
    }

    @Test
    void theNegativeZeroOfFloatsHasItsSignWhereAllDigitsAreShown() {
        assertThat(ALL_DIGITS.card(List.of(NEGATIVE_ZERO)).text(NEGATIVE_ZERO)).isEqualTo("−0");
        assertThat(NumberStyle.AS_WRITTEN.inFull(NEGATIVE_ZERO)).isEqualTo("−0");
        assertThat(NumberStyle.AS_WRITTEN.card(List.of(NEGATIVE_ZERO)).factor(NEGATIVE_ZERO))
                .isEqualTo("(−0)");
    }

    private static NumberStyle decimals(int places) {
        return NumberStyle.typed(Display.decimals(places), true);
    }
}
