package kernelwalk.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A style sheet that nobody reads styles nothing. */
class DressTest {

    @Test
    void everySheetIsReadBesideThoseOfTheThemes() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/css"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrderElementsOf(
                            Stream.concat(
                                            Stream.of(
                                                    "light",
                                                    "dark",
                                                    "print",
                                                    Dress.COMPACT,
                                                    Dress.USUAL),
                                            Dress.SHEETS.stream())
                                    .map(name -> name + ".css")
                                    .toList());
        }
    }
}
