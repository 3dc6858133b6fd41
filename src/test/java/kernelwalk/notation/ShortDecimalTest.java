package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
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
}
