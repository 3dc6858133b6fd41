package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What large texts hold by the million is looked at without a pattern, and comes to the same. */
class ShortDecimalTest {

    private static final List<DecimalSigns> SIGNS =
            List.of(
                    DecimalSigns.PLAIN,
                    DecimalSigns.OF_PROGRAMS,
                    DecimalSigns.of(Commas.GROUP),
                    DecimalSigns.of(Commas.DECIMAL),
                    DecimalSigns.PLAIN.times(3));

    @ParameterizedTest
    @CsvSource({
        "5.50, 2",
        "5., 0",
        "5, 0",
        ".25, 2",
        "-0.125, 3",
        "−1.5, 1",
        "1.5e-3, 4",
        "1.5e+3, 0",
        "1.5E1, 0",
        "12e-2, 2",
        "1/4, 0",
        "NaN, 0",
        "1 1/4, 0",
        "+1.5, 1"
    })
    void theDigitsBehindThePointAreCounted(String text, int places) {
        assertThat(NumberText.places(text))
                .isEqualTo(places == 0 ? OptionalInt.empty() : OptionalInt.of(places));
    }

    @Test
    void whatIsOneIsSaidWithoutWorkingItOut() {
        var random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            String text =
                    random.ints(random.nextInt(1, 24), 0, 22)
                            .collect(
                                    StringBuilder::new,
                                    (word, sign) ->
                                            word.append("0123456789.,-−e+01dL*^".charAt(sign)),
                                    StringBuilder::append)
                            .toString();
            DecimalSigns signs = SIGNS.get(random.nextInt(SIGNS.size()));

            assertThat(ShortDecimal.isOne(text, 0, text.length(), signs))
                    .as(text)
                    .isEqualTo(ShortDecimal.signed(text, 0, text.length(), signs) != null);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "GROUP, '1,620.5', 3241/2",
        "GROUP, '-12,345', -12345",
        "GROUP, '1,62', ",
        "GROUP, '0,620', ",
        "GROUP, '1,620e3', ",
        "DECIMAL, '1.620,5', 3241/2",
        "DECIMAL, '0,5', 1/2",
        "DECIMAL, '1.620', 1620",
        "DECIMAL, '1.62', ",
        "SEPARATE, '1,620', "
    })
    void commasAreWhatTheTextSaysTheyAre(Commas commas, String text, String number) {
        Rational read = DecimalSigns.of(commas).number(text, 0, text.length());

        assertThat(read == null ? null : read.toString()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "1.5d0, 3/2",
        "-1.5D+01, -15",
        "1.5f0, 3/2",
        "2L, 2",
        "1.25f, 5/4",
        "1.5`, 3/2",
        "1.5*^3, 1500",
        "1.5e1f, 15",
        "1/7, 1/7",
        "1.5*3, ",
        "d, "
    })
    void numbersOfProgramsAreReadWhereTheyStand(String text, String number) {
        Rational read = DecimalSigns.OF_PROGRAMS.number(text, 0, text.length());

        assertThat(read == null ? null : read.toString()).isEqualTo(number);
        if (read != null) {
            assertThat(NumberText.parse(DecimalSigns.OF_PROGRAMS.plain(text), NumberType.EXACT))
                    .isEqualTo(read);
        }
    }

    @Test
    void aCommonPowerOfTenIsThatOfNumbersWithoutTheirOwn() {
        DecimalSigns signs = DecimalSigns.PLAIN.times(3);

        assertThat(signs.number("−1.5", 0, 4)).isEqualTo(Rational.of(-1_500));
        assertThat(signs.plain("−1.5")).isEqualTo("−1.5e3");
        assertThat(signs.number("1.5e3", 0, 5)).isNull();
        assertThat(signs.plain("1/7")).isEqualTo("1/7");
    }
}
