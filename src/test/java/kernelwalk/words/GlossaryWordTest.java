package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.GlossaryWord.Piece;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words of the glossary are found where they stand, and called as its table says. */
class GlossaryWordTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Words KOREAN = Words.in(Language.KOREAN);

    @Test
    void everyWordIsCalledAsTheTableOfTheGlossarySays() throws IOException {
        Map<String, String> table =
                Files.readAllLines(Path.of("docs/glossary.md")).stream()
                        .takeWhile(line -> !line.startsWith("##"))
                        .filter(line -> line.startsWith("| "))
                        .map(line -> line.split("\\s*\\|\\s*"))
                        .collect(Collectors.toMap(cells -> cells[1], cells -> cells[2]));

        assertThat(GlossaryWord.values())
                .allSatisfy(
                        word ->
                                assertThat(table.get(word.in(ENGLISH)).split(", "))
                                        .contains(word.in(KOREAN)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "The stride moves the window; stride|window",
                "Strides of 2: a feature map for each filter; Strides|feature map|filter",
                "a stride, and the stride again; stride",
                "kernel_size and overstrides;",
                "2 receptive fields; receptive fields"
            })
    void aWordIsFoundOnceAndNeverInsideAnother(String text, String found) {
        assertThat(words(text, ENGLISH)).isEqualTo(found == null ? "" : found);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"스트라이드가 윈도를 옮깁니다; 스트라이드|윈도", "곱셈과 특징 맵의 형태; 특징 맵|형태", "출력물;"})
    void aKoreanWordIsFoundWithItsParticles(String text, String found) {
        assertThat(words(text, KOREAN)).isEqualTo(found == null ? "" : found);
    }

    @Test
    void nothingOfATextIsLost() {
        String text = "Output = (input + padding − window) / stride + 1, for each filter.";

        assertThat(GlossaryWord.pieces(text, ENGLISH).stream().map(Piece::text))
                .hasSize(12)
                .satisfies(pieces -> assertThat(String.join("", pieces)).isEqualTo(text));
    }

    @Test
    void whatIsSeenRatherThanReadHasAPicture() {
        List<GlossaryWord> seen =
                List.of(GlossaryWord.STRIDE, GlossaryWord.RECEPTIVE_FIELD, GlossaryWord.DILATION);

        assertThat(seen).allSatisfy(word -> assertThat(word.picture()).isPresent());
        assertThat(Arrays.stream(GlossaryWord.values()).filter(it -> it.picture().isPresent()))
                .hasSize(11);
    }

    private static String words(String text, Words words) {
        return GlossaryWord.pieces(text, words).stream()
                .filter(piece -> piece.word().isPresent())
                .map(Piece::text)
                .collect(Collectors.joining("|"));
    }
}
