package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PortableTest {

    @TempDir private Path stick;

    @Test
    void settingsStayWithTheUserUnlessAFileBesideTheProgramSaysOtherwise() throws IOException {
        Path program = Files.createDirectory(stick.resolve("kernelwalk"));

        assertThat(UserFolder.beside(program)).isEmpty();
        Files.createFile(program.resolve("portable"));
        assertThat(UserFolder.beside(program)).contains(program.resolve("settings"));
        assertThat(UserFolder.beside(program.resolve("app/..")))
                .contains(program.resolve("settings"));
    }

    @Test
    void nothingIsWrittenIntoABundle() throws IOException {
        Path contents = Files.createDirectories(stick.resolve("Kernelwalk.app/Contents"));

        Files.createFile(stick.resolve("portable"));

        assertThat(UserFolder.beside(contents)).contains(stick.resolve("settings"));
    }
}
