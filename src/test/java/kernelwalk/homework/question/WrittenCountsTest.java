package kernelwalk.homework.question;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NotationException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sizes and numbers of parameters as people write them. */
class WrittenCountsTest {

    /** The output of 64 filters over 2 samples. */
    private static final Shape OUTPUT = new Shape(2, 7, 9, 64);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2,7,9,64 | 2 7 9 64",
                "7x9x64 | 2 7 9 64",
                "7×9 | 2 7 9 64",
                "7 by 9 | 2 7 9 64",
                "7*9*64 | 2 7 9 64",
                "(7, 9, 64) | 2 7 9 64",
                "[2, 7, 9, 64] | 2 7 9 64",
                "(None, 7, 9, 64) | 2 7 9 64",
                "(?, 7, 9) | 2 7 9 64",
                "TensorShape([None, 7, 9, 64]) | 2 7 9 64",
                "(-1, 7, 9, 64) | 2 7 9 64",
                "torch.Size([2, 64, 7, 9]) | 2 7 9 64",
                "torch.Size([64, 7, 9]) | 2 7 9 64",
                "７×９ | 2 7 9 64",
                "1,4,4,1 | 1 4 4 1",
                "N=2, OH=7, OW=9, F=64 | 2 7 9 64",
                "7-9-64 | 2 7 9 64",
                "7*9*64 = 4032 | 2 7 9 64",
                "(2, 7, 9, 64) = 8,064 | 2 7 9 64",
                "7x9 = 63 | 2 7 9 64",
                "64@7x9 | 2 7 9 64",
                "64 @ 7×9⏎ | 2 7 9 64",
                "7x9@64 | 2 7 9 64",
            })
    void aSizeIsSamplesRowsColumnsFilters(String text, String lengths) {
        assertThat(
                        WrittenSize.read(text.replace('⏎', '\n'), OUTPUT).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(lengths);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "7",
                "seven",
                "1,2,3,4,5",
                "7.5x9",
                "-7x9",
                "7xNone",
                "None,7",
                "12345678901x2"
            })
    void whatIsNoSizeIsRefused(String text) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> WrittenSize.read(text, OUTPUT))
                .extracting(NotationException::reason)
                .isEqualTo(Reason.NOT_A_SIZE);
    }

    /** Of 64 units for 2 samples. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "64 | 2 64",
                "(None, 64) | 2 64",
                "3,64 | 3 64",
                "(2, 1, 1, 64) | 2 64",
                "1x1x64 | 2 64",
            })
    void unitsAreSamplesAndUnits(String text, String lengths) {
        assertThat(
                        WrittenSize.readUnits(text, new Shape(2, 1, 1, 64)).stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(lengths);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "None", "64,None", "2,2,1,64", "2,1,2,64", "many"})
    void whatHasRowsOrColumnsIsNoSizeOfUnits(String text) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> WrittenSize.readUnits(text, new Shape(2, 1, 1, 64)))
                .extracting(NotationException::reason)
                .isEqualTo(Reason.NOT_A_SIZE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7600 | 7600",
                "7,600 | 7600",
                "7 600 | 7600",
                "7.600 | 7600",
                "7'600 | 7600",
                "7_600 | 7600",
                "1,234,567 | 1234567",
                "1.234.567 | 1234567",
                "7600.0 | 7600",
                "7,000 | 7000",
                "156 (624.00 B) | 156",
                "Total params: 7,600 (29.69 KB) | 7600",
                "75*100 + 100 = 7600 | 7600",
                "7600 parameters | 7600",
                "７６００ | 7600",
                "0 | 0",
            })
    void aNumberOfParametersIsOneWholeNumber(String text, int count) {
        assertThat(WrittenCount.read(text, Commas.UNSAID)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "7.6k | ROUNDED_COUNT",
                "7.6 K | ROUNDED_COUNT",
                "1.2M | ROUNDED_COUNT",
                "8 thousand | ROUNDED_COUNT",
                "7.000 | AMBIGUOUS",
                "7.6 | NOT_A_COUNT",
                "7,6 | NOT_A_COUNT",
                "-5 | NOT_A_COUNT",
                "75*100 | NOT_A_COUNT",
                "many | NOT_A_COUNT",
                "12345678901 | NOT_A_COUNT",
                "1.23.456 | NOT_A_COUNT",
            })
    void whatIsNoNumberOfParametersIsRefusedWithTheReason(String text, Reason reason) {
        assertThatExceptionOfType(NotationException.class)
                .isThrownBy(() -> WrittenCount.read(text, Commas.UNSAID))
                .extracting(NotationException::reason)
                .isEqualTo(reason);
    }

    @Test
    void aDecimalCommaSettlesWhatThePointIs() {
        assertThat(
                        List.of(
                                WrittenCount.read("7.000", Commas.DECIMAL),
                                WrittenCount.read("7,000", Commas.DECIMAL)))
                .containsExactly(7_000, 7);
    }
}
