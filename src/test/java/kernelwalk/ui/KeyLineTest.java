package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

class KeyLineTest {

    @Test
    void theListInTheWindowIsTheOneInTheDocuments() throws IOException {
        assertThat(KeyLine.in(Words.in(Locale.ENGLISH)))
                .extracting(line -> "| %s | %s |".formatted(line.keys(), line.does()))
                .containsExactlyElementsOf(
                        Files.readAllLines(Path.of("docs/keys.md")).stream()
                                .filter(line -> line.startsWith("| "))
                                .skip(1)
                                .toList());
    }
}
