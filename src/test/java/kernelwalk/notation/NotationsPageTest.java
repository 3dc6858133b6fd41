package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.NumberType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every example of the page about notations is read as the page says. */
class NotationsPageTest {

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void aMatrixIsReadInEveryNotation(String text) {
        assertThat(read(text)).isEqualTo("[2, 2] 1 2 3 4");
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void theWordsOfAnAnswerAreReadInEveryNotation(String text) {
        var words = TensorText.words(text, NumberType.EXACT);

        assertThat(words.shape()).containsExactly(2, 2);
        assertThat(words.words().stream().map(word -> NumberText.parse(word, NumberType.EXACT)))
                .extracting(Object::toString)
                .containsExactly("1", "2", "3", "4");
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#maps")
    void mapsAreReadInEveryNotation(String text) {
        assertThat(read(text)).isEqualTo("[2, 2, 2] 1 5 2 6 3 7 4 8");
    }

    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#numbers")
    void numbersAreReadHoweverTheyAreWritten(String text) {
        assertThat(read(text)).isEqualTo("[2, 2] 1/2 -3/2 1620 1/4");
    }

    /** As a file has them on Windows, and as a mail quotes them. */
    @ParameterizedTest
    @MethodSource("kernelwalk.notation.NotationExamples#matrices")
    void theEndsOfLinesDoNotMatter(String text) {
        assertThat(read(text.replace("\n", "\r\n"))).isEqualTo("[2, 2] 1 2 3 4");
        assertThat(read("\n" + text.replace("\n", "\r") + "\r\r")).isEqualTo("[2, 2] 1 2 3 4");
    }

    /** EveryNotationTest reads every example as an input and a kernel, ReadingTest in a class. */
    @Test
    void theTableHasEveryNotation() {
        assertThat(NotationExamples.table())
                .isEqualTo(
                        NotationExamples.names().stream()
                                .map(name -> "| " + name + " | ✓ | ✓ | ✓ | ✓ |")
                                .toList());
    }

    @Test
    void thePageHasAllNotations() {
        assertThat(
                        List.of(
                                NotationExamples.matrices().count(),
                                NotationExamples.maps().count(),
                                NotationExamples.numbers().count()))
                .containsExactly(94L, 16L, 8L);
    }

    private static String read(String text) {
        var read = TensorText.parse(text, NumberType.EXACT);
        return read.shape()
                + " "
                + read.values().stream().map(Object::toString).collect(Collectors.joining(" "));
    }
}
