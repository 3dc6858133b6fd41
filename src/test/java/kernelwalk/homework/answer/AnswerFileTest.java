package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.AnswerFileException.Reason;
import kernelwalk.notation.Commas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files with an answer to an output of 2 × 2: 1 MiB and 256 bytes for each cell are the most that is read. */
class AnswerFileTest {

    private static final Exercise SQUARE = Problems.convolution("1 2\n3 4", "1");
    private static final int MOST = 1_048_576 + 4 * 256;

    @TempDir private Path folder;

    @Test
    void anAnswerIsReadFromAFile() throws IOException {
        Path file = Files.writeString(folder.resolve("answer.txt"), "1 2\n3 0,5");

        assertThat(texts(AnswerFile.meanings(file, Optional.empty(), SQUARE, Commas.DECIMAL)))
                .containsExactly("1", "2", "3", "0.5");
        assertThat(AnswerFile.bytes(file, 4)).asString(StandardCharsets.UTF_8).endsWith("0,5");
    }

    @Test
    void aRangeIsReadFromASpreadsheetFile() {
        Path file = Path.of("src/test/resources/spreadsheet/many-kinds.xlsx");

        assertThat(AnswerFile.text(file, Optional.of("숨김"), 1, Commas.UNSAID).strip())
                .isEqualTo("99");
    }

    @Test
    void noMoreIsReadThanAnAnswerCanNeed() throws IOException {
        Path all = Files.write(folder.resolve("all.txt"), blanksBehind("1 2\n3 4", MOST));
        Path more = Files.write(folder.resolve("more.txt"), blanksBehind("1 2\n3 4", MOST + 1));

        assertThat(AnswerFile.read(all, SQUARE).cells())
                .extracting(AnswerCell::text)
                .containsExactly("1", "2", "3", "4");
        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> AnswerFile.read(more, SQUARE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.TOO_LARGE))
                .satisfies(refused -> assertThat(refused.arguments()).isEqualTo(List.of(MOST, 4)));
    }

    /** The byte E4 is an ä in Latin-1 and begins three bytes in UTF-8. */
    @Test
    void aByteThatIsNoTextIsRefusedWithItsPlace() {
        byte[] bytes = "1 2\n3 \u00E4 4".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(AnswerFileException.class)
                .isThrownBy(() -> AnswerFile.read(new ByteArrayInputStream(bytes), SQUARE))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(Reason.NOT_UTF8))
                .satisfies(refused -> assertThat(refused.arguments()).isEqualTo(List.of(2, 3)));
    }

    private static byte[] blanksBehind(String text, int length) {
        byte[] written = text.getBytes(StandardCharsets.UTF_8);
        byte[] bytes = Arrays.copyOf(written, length);
        Arrays.fill(bytes, written.length, length, (byte) ' ');
        return bytes;
    }

    private static List<String> texts(List<ReadAnswer> meanings) {
        return AnswerText.only(meanings).answer().cells().stream().map(AnswerCell::text).toList();
    }
}
