package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.ui.control.Command;
import kernelwalk.ui.present.PresenterKey;
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

    @Test
    void everyKeyThatTheTablesBindIsInTheList() {
        Set<String> listed =
                KeyLine.in(Words.in(Locale.ENGLISH)).stream()
                        .flatMap(line -> Stream.of(line.keys().split("[,;] ")))
                        .collect(Collectors.toSet());

        assertThat(Command.values())
                .allSatisfy(command -> assertThat(listed).containsAll(command.keys()));
        assertThat(PresenterKey.values())
                .allSatisfy(key -> assertThat(String.join(" ", listed)).contains(key.keys()));
    }
}
