package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One number as it stands in a cell, between commas or in a program, and where it begins and ends. */
class NumberWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {
                "\"5\" | 5",
                "**5** | 5",
                "__5__ | 5",
                "*5* | 5",
                "`5` | 5",
                "$5$ | 5",
                "'5' | 5",
                "** \"5\" ** | 5",
                "=1/2 | 1/2",
                "'5 | 5",
                "** | **",
                "__ | __",
                "$$ | $$",
                "-5 | -5",
            })
    void whatSpreadsheetsAndMarkdownPutAroundANumberIsTakenOff(String cell, String plain) {
        assertThat(CellNumber.plain(cell, Commas.SEPARATE)).isEqualTo(plain);
    }

    @Test
    void aQuotedCellCanHoldNothing() {
        assertThat(CellNumber.plain("\"\"", Commas.SEPARATE)).isEmpty();
        assertThat(CellNumber.plain("", Commas.SEPARATE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "1/3, 1/3",
        "-1/4, -1/4",
        "−1/4, -1/4",
        "0/5, 0",
        "90/9, 10",
        "123456789012345678/1, 123456789012345678",
    })
    void aShortFractionIsDigitsOverDigits(String text, String value) {
        assertThat(ShortFraction.signed(text)).hasToString(value);
        assertThat(ShortFraction.isOne(text, 0, text.length())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1", "1/", "/3", "1/0", "1/3:", "1/3/", "a/3", "1234567890123456789/1", "-"})
    void anythingElseIsNoShortFraction(String text) {
        assertThat(ShortFraction.signed(text)).isNull();
        assertThat(ShortFraction.isOne(text, 0, text.length())).isFalse();
    }

    @Test
    void aPowerOfTenMultipliesWhileALongHasRoom() {
        assertThat(ShortDecimal.signed("12e2")).isEqualTo(Rational.of(1200));
        assertThat(ShortDecimal.signed("-1.5e1")).isEqualTo(Rational.of(-15));
        assertThat(ShortDecimal.signed("9e18")).isEqualTo(Rational.of(9_000_000_000_000_000_000L));
        assertThat(ShortDecimal.signed("10e18")).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1,5 2 | 1,5",
                "10,9] | 10,9",
                "9,0,5;1 | 9,0,5",
                "1, 5 | 1",
                "1,x | 1",
                ",5 | ''",
            })
    void aWordGoesOnOverCommasBetweenDigits(String text, String word) {
        assertThat(new TextCursor(text, 0).wordWithCommas()).isEqualTo(word);
    }

    @Test
    void aWordEndsWithItsPartOfTheText() {
        assertThat(new TextCursor("1,5", 0, 2).wordWithCommas()).isEqualTo("1");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "x = [1] | 4",
                "int a[2][2] = {1} | 14",
                "x <- c(1) | 5",
                "x := <1> | 5",
                "y: [1] | 3",
                "x == [1] | 0",
                "[1] | 0",
                "double[] a = new double[] {1} | 26",
            })
    void aValueBeginsBehindItsName(String text, int begin) {
        assertThat(Assignment.end(text, 0)).isEqualTo(begin);
    }

    @Test
    void aValueWithoutANameBeginsWhereOneLooks() {
        assertThat(Assignment.end("; [1]", 2)).isEqualTo(2);
        assertThat(Assignment.end("; x = [1]", 2)).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '§',
            value = {"§first: 1 2§ | 6", "§  first: 1 2§ | 8", "§2행: 1 2§ | 3", "§1 2 3§ | 0"})
    void theNameOfARowEndsBehindItsColon(String row, int end) {
        assertThat(new RowName(row, ' ', 0).end(0, row.length())).isEqualTo(end);
    }

    @Test
    void wordsOfAMultipliedTextAreWorkedOut() {
        assertThat(TensorText.words("2 * [0.5 12345678901234567890.5]", NumberType.EXACT).words())
                .containsExactly("1", "24691357802469135781");
    }

    @Test
    void wordsThatAreNoNumbersAreRefused() {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> TensorText.words("[1, 2x]", NumberType.EXACT));
    }

    /** Nothing is drawn in the line between the bars, so that it is a row of blanks. */
    @Test
    void aRowOfBarsAloneIsARowOfBlanks() {
        var words = TensorText.words("| 1 | 2 |\n|   |   |\n| 3 | 4 |", NumberType.EXACT);

        assertThat(words.shape()).containsExactly(3, 2);
        assertThat(words.words()).containsExactly("1", "2", "", "", "3", "4");
    }

    @Test
    void signsOfFullWidthBecomePlainToTheFirstAndTheLast() {
        assertThat(PlainSigns.of("！０９～")).isEqualTo("!09~");
        assertThat(PlainSigns.of("｟1｠")).isEqualTo("｟1｠");
    }

    @Test
    void cellsHaveEveryMeaningThatTheirCommasCanHaveTogether() {
        assertThat(CellWords.meanings(List.of("0,5", "1"), Commas.UNSAID))
                .containsExactly(List.of("0.5", "1"));
        assertThat(CellWords.meanings(List.of("1,234", ""), Commas.UNSAID))
                .containsExactly(List.of("1234", ""), List.of("1.234", ""));
        assertThat(CellWords.meanings(List.of(" １,234 "), Commas.GROUP))
                .containsExactly(List.of("1234"));
    }
}
