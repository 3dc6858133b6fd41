package kernelwalk.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import kernelwalk.picture.TextStyle.Weight;
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

    /** JavaFX's own list of fonts reads the environment, which the start of its windows changes meanwhile. */
    @Test
    void whatIsMadeReadyBesideTheStartOfJavafxAsksNothingOfIt() throws Exception {
        Path fonts = folder.resolve("fonts");

        Process process = started(PreparedFonts.class, fonts, "-Xlog:class+load:stdout");
        try (var output = process.inputReader()) {
            List<String> loaded = output.lines().toList();

            assertThat(process.waitFor()).isZero();
            assertThat(loaded).anyMatch(line -> line.contains(Typeface.class.getName()));
            assertThat(loaded).noneMatch(line -> line.contains("com.sun.javafx.font"));
        }
        assertThat(names(fonts)).hasSize(4);
    }

    /** What a start takes for granted, which reads the fonts only where they are kept. */
    @Test
    void theListOfFontsSaysWhatIsInThem() throws Exception {
        Path fonts = Path.of("src", "main", "resources", "fonts");
        var sums = new ArrayList<String>();
        for (String name : names(fonts)) {
            if (name.endsWith(".otf")) {
                byte[] font = Files.readAllBytes(fonts.resolve(name));
                var sum = new CRC32();
                sum.update(font);
                sums.add("%08x %d %s".formatted(sum.getValue(), font.length, name));
            }
        }

        assertThat(Files.readAllLines(fonts.resolve("sums.txt")))
                .isEqualTo(sums)
                .hasSameSizeAs(Weight.values());
    }

    private static String killed(Path temporary, Path fonts) throws Exception {
        Process process = started(KilledWindow.class, fonts, "-Djava.io.tmpdir=" + temporary);
        try (var output = process.inputReader()) {
            String line = output.readLine();
            assertThat(process.waitFor()).isEqualTo(9);
            return line;
        }
    }

    private static Process started(Class<?> program, Path fonts, String option) throws IOException {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        option,
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-Dstdout.encoding=UTF-8",
                        "-cp",
                        System.getProperty("java.class.path"),
                        program.getName(),
                        fonts.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
