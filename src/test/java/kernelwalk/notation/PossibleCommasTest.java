package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.api.Test;

/** What commas can stand for. */
class PossibleCommasTest {

    @Test
    void aCommaBetweenListsIsNoneOfANumber() {
        assertThat(PossibleCommas.of("[[-4,9],[0,0]]", false)).containsExactly(Commas.SEPARATE);
        assertThat(PossibleCommas.of("[[0,5] ,\n [1,5]]", false)).containsExactly(Commas.SEPARATE);
    }

    @Test
    void betweenTwoDigitsAloneItMayBeEither() {
        assertThat(PossibleCommas.of("[0,5]", false))
                .containsExactly(Commas.SEPARATE, Commas.DECIMAL);
    }

    @Test
    void theOtherSignsOfANumberLeaveOneMeaning() {
        assertThat(PossibleCommas.of("1.234,5", true)).containsExactly(Commas.DECIMAL);
        assertThat(PossibleCommas.of("1,234.5", true)).containsExactly(Commas.GROUP);
        assertThat(PossibleCommas.of("1,23", true)).containsExactly(Commas.DECIMAL);
        assertThat(PossibleCommas.of("1,234", true)).containsExactly(Commas.GROUP, Commas.DECIMAL);
    }

    @Test
    void threeNumbersWithTwoCommasAreNoDecimal() {
        assertThat(PossibleCommas.of("1,2,3", true)).containsExactly(Commas.SEPARATE);
    }

    @Test
    void aTextThatCanMeanTwoThingsShowsBoth() {
        assertThat(TensorText.meanings("1,234\t5", Expectation.of(NumberType.EXACT)))
                .extracting(TextMeaning::shown)
                .containsExactly("1×2: 1234 5", "1×2: 1.234 5");
    }

    @Test
    void whatWasSaidOfCommasHoldsInBracketsOfMaple() {
        assertThat(said("<1,5|2,5>", Commas.DECIMAL)).containsExactly("1×2: 1.5 2.5");
        assertThat(said("<1,234|5>", Commas.GROUP)).containsExactly("1×2: 1234 5");
        assertThat(said("<1,5>", Commas.SEPARATE)).containsExactly("2×1: 1 5");
    }

    @Test
    void whatIsLookedForIsKeptBesideTheRest() {
        ShapeFit fit = _ -> ShapeFit.Fit.SHAPE;
        var expected = Expectation.of(NumberType.FLOAT32).with(Commas.GROUP).with(fit);

        assertThat(expected).isEqualTo(new Expectation(NumberType.FLOAT32, Commas.GROUP, fit));
    }

    @Test
    void linesAreSeparatedOtherwiseByATabOrASemicolonWhereverItStands() {
        assertThat(TextFamily.LINES.separatesOtherwise("\t1,5")).isTrue();
        assertThat(TextFamily.LINES.separatesOtherwise(";1,5")).isTrue();
        assertThat(TextFamily.LINES.separatesOtherwise("1,5 2,5")).isFalse();
        assertThat(TextFamily.TABLE.separatesOtherwise("1,5")).isTrue();
        assertThat(TextFamily.EXPRESSION.separatesOtherwise("[1,5]")).isFalse();
    }

    private static List<String> said(String text, Commas commas) {
        return TensorText.meanings(text, Expectation.of(NumberType.EXACT).with(commas)).stream()
                .map(TextMeaning::shown)
                .toList();
    }
}
