package kernelwalk.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Fonts are read where they lie. */
class FontFilesTest {

    @TempDir private Path folder;

    @Test
    void aProgramThatIsKilledLeavesNoFontsInTheFolderForTemporaryFiles() throws Exception {
        Path temporary = Files.createDirectory(folder.resolve("temporary"));
        Path fonts = folder.resolve("글꼴 100%");

        assertThat(killed(temporary, fonts)).isEqualTo("Pretendard FeatherIcons fth-x");
        assertThat(names(temporary)).isEmpty();
        assertThat(names(fonts)).hasSize(6);
    }

    private static String killed(Path temporary, Path fonts) throws Exception {
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-Djava.io.tmpdir=" + temporary,
                                "-Dglass.platform=Headless",
                                "-Dprism.order=sw",
                                "-XX:TieredStopAtLevel=1",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dstdout.encoding=UTF-8",
                                "-cp",
                                System.getProperty("java.class.path"),
                                KilledWindow.class.getName(),
                                fonts.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (var output = process.inputReader()) {
            String line = output.readLine();
            assertThat(process.waitFor()).isEqualTo(9);
            return line;
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
