package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 0",
                "-0 | 0",
                "7 | 7",
                "+7 | 7",
                "007 | 7",
                "-3 | -3",
                "−3 | -3",
                "－3 | -3",
                "− 3 | -3",
                "１２ | 12",
                "－１２．５ | -25/2",
                "１／４ | 1/4",
                "１ １／４ | 5/4",
                "٢٫٥ | 5/2",
                "0.1 | 1/10",
                ".25 | 1/4",
                "5. | 5",
                "-.5 | -1/2",
                "1e-3 | 1/1000",
                "2.5E2 | 250",
                "1e+2 | 100",
                "1/4 | 1/4",
                "2/8 | 1/4",
                "-1 / 3 | -1/3",
                "999999999999999999/3 | 333333333333333333",
                "9999999999999999999/3 | 3333333333333333333",
                "1⁄3 | 1/3",
                "1 1/4 | 5/4",
                "-1 1/4 | -5/4",
                "½ | 1/2",
                "1¼ | 5/4",
                "−2⅔ | -8/3",
                "9007199254740993 | 9007199254740993",
                "123456789012345678901234567890 | 123456789012345678901234567890",
            })
    void readsNumbersAsPeopleWriteThem(String text, String exact) {
        assertThat(NumberText.parse(text, NumberType.EXACT)).hasToString(exact);
    }

    @ParameterizedTest
    @CsvSource({
        "'', EMPTY",
        "'   ', EMPTY",
        "-, EMPTY",
        "a, NOT_A_NUMBER",
        ".,NOT_A_NUMBER",
        "1.2.3, NOT_A_NUMBER",
        "1 2, NOT_A_NUMBER",
        "--1, NOT_A_NUMBER",
        "1/2/3, NOT_A_NUMBER",
        "0x10, NOT_A_NUMBER",
        "'1,5', NOT_A_NUMBER",
        "1/0, DIVISION_BY_ZERO",
        "1e1001, EXPONENT_TOO_LARGE",
        "1e-1001, EXPONENT_TOO_LARGE",
        "1e99999999999, EXPONENT_TOO_LARGE",
        "NaN, NOT_FINITE",
        "-Infinity, NOT_FINITE"
    })
    void refusesAnythingElseWithTheReason(String text, Reason reason) {
        assertRefused(text, reason);
    }

    @Test
    void whatIsLongButNoNumberIsNotCalledOne() {
        assertRefused("x".repeat(10_000), Reason.NOT_A_NUMBER);
        assertThat(NumberText.places("１．５０")).hasValue(2);
        assertThat(NumberText.isBeginning("－１／")).isTrue();
    }

    @Test
    void takesAThousandDigitsAndNoMore() {
        assertThat(NumberText.parse("9".repeat(1_000), NumberType.EXACT))
                .hasToString("9".repeat(1_000));
        assertRefused("9".repeat(1_001), Reason.TOO_LONG);
        assertRefused("1/" + "9".repeat(1_001), Reason.TOO_LONG);
        assertRefused("9".repeat(1_000_000), Reason.TOO_LONG);
    }

    private static void assertRefused(String text, Reason reason) {
        assertThatThrownBy(() -> NumberText.parse(text, NumberType.EXACT))
                .isInstanceOfSatisfying(
                        NotationException.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    @ParameterizedTest
    @CsvSource({"NaN, NaN", "nan, NaN", "Infinity, Infinity", "−inf, -Infinity"})
    void floatTypesKnowNaNAndInfinities(String text, double value) {
        assertThat(NumberText.parse(text, NumberType.FLOAT32))
                .isEqualTo(new Floating(value, NumberType.FLOAT64));
    }

    @ParameterizedTest
    @CsvSource({
        "5/2, 2½",
        "1/4, ¼",
        "-1/4, −¼",
        "1/10, 1/10",
        "0.1, 0.1",
        "0.25, 0.25",
        "22/7, 22/7",
        "-8/3, −2⅔",
        "6, 6",
        "0, 0"
    })
    void showsNumbersAsTheyAreWrittenByHand(String exact, String shown) {
        assertThat(NumberStyle.AS_WRITTEN.inFull(value(exact))).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"11/2, 5.5", "1/3, 1/3", "-1/8, −0.125", "1/1000, 0.001", "100, 100"})
    void showsDecimalsWhereTheyEnd(String exact, String shown) {
        assertThat(NumberText.decimal(value(exact))).isEqualTo(shown);
    }

    @Test
    void showsFloatsAsTheirShortestDecimal() {
        assertThat(NumberText.decimal(Floating.nearest(Rational.of(-1, 10), NumberType.FLOAT32)))
                .isEqualTo("−0.1");
    }

    @ParameterizedTest
    @CsvSource({"5/2, 2½", "-1/4, (−¼)", "22/7, 22/7", "-8/3, (−2⅔)", "0, 0"})
    void aNegativeFactorStandsInBrackets(String exact, String shown) {
        assertThat(NumberStyle.AS_WRITTEN.factor(value(exact))).isEqualTo(shown);
    }

    private static Value value(String exact) {
        return NumberText.parse(exact, NumberType.EXACT);
    }
}
