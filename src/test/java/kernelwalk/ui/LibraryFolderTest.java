package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JavaFX puts its libraries where something can be written, and nothing of a temporary folder stays. */
class LibraryFolderTest {

    @TempDir Path folder;

    @Test
    void aFolderThatIsNotThereCanBeWrittenWhereItCanBeMade() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertThat(LibraryFolder.canBeWritten(folder.resolve(".openjfx/cache"))).isTrue();
        assertThat(LibraryFolder.canBeWritten(file.resolve(".openjfx/cache"))).isFalse();
        assertThat(folder)
                .isDirectoryContaining(file::equals)
                .isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void aHomeThatIsAFileLeavesTheCacheAndThenATemporaryFolder() throws IOException {
        Path home = Files.createFile(folder.resolve("home"));
        Path cache = folder.resolve("cache");

        assertThat(LibraryFolder.of(home, cache)).contains(cache.resolve("javafx"));
        assertThat(LibraryFolder.of(folder, cache)).isEmpty();

        Path temporary = LibraryFolder.of(home, home).orElseThrow();

        assertThat(temporary).isEmptyDirectory();
        LibraryFolder.delete(temporary);
        assertThat(temporary).doesNotExist();
    }

    @Test
    void nothingIsLeftOfAFolderThatIsRemoved() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("a/b"));
        Files.createFile(libraries.resolve("library.so"));

        LibraryFolder.delete(folder.resolve("a"));

        assertThat(folder).isEmptyDirectory();
    }
}
