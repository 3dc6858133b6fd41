package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Outputs as the program's own {@code compute} prints them. */
class PrintedOutputTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "output 1×2×2×1, exact⏎6 8⏎12 14 | 6 8⏎12 14",
                "출력 1×2×2×1, 정확⏎6 8⏎12 14 | 6 8⏎12 14",
                "output 2×2, exact␍⏎6 8␍⏎12 14 | 6 8⏎12 14",
                "Layer 1, conv: convolution⏎output 1×1, exact⏎6⏎Layer 2: ReLU⏎output 1×1, exact⏎7"
                        + " | layer 1:⏎6⏎layer 2:⏎7",
                "2번 층 pool: 최대 풀링⏎출력 1×1, 정확⏎6 | layer 2:⏎6",
            })
    void theHeadingIsLeftOutAndThatOfALayerIsItsLabel(String text, String plain) {
        assertThat(PrintedOutput.plain(lines(text))).isEqualTo(lines(plain));
    }

    @ParameterizedTest
    @CsvSource({"6 8␍⏎12 14", "output is␍⏎6 8", "my output 2×2 is 6 8", "출력 값␍⏎6"})
    void whatHasNoSuchHeadingStaysAsItIs(String text) {
        assertThat(PrintedOutput.plain(lines(text))).isEqualTo(lines(text));
    }

    private static String lines(String text) {
        return text.replace('⏎', '\n').replace('␍', '\r');
    }
}
