package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.ui.document.Settings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Files of the user's folder that end after each of their bytes: the window begins, and nothing that is left is lost. Of
 * the longest file every ninth length is tried in every build; {@code mvn test -Pfaults} tries all.
 */
class TruncatedJournalTest {

    private static final int STEP = Boolean.getBoolean("kernelwalk.faults.all") ? 1 : 9;
    private static final Exercise MINE = Exercise.plain().titled("Mine");

    @TempDir private Path folder;

    private Disk disk;

    @BeforeEach
    void begun() {
        disk = new Disk(folder);
    }

    private void keep() throws IOException {
        disk.now().write(new DeskState(MINE, Optional.empty(), true, List.of()));
    }

    @Test
    void workIsReadWholeOrSetAsideAsItIs() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(file("unsaved.kernelwalk.json"));
        assertThat(whole).hasSizeGreaterThan(200);

        for (int length = 0; length < whole.length; length += STEP) {
            keep();
            byte[] cut = Arrays.copyOf(whole, length);
            Files.write(file("unsaved.kernelwalk.json"), cut);

            Found found = disk.next();

            if (isBlank(whole, length)) {
                assertThat(found.last().orElseThrow().sheet().title()).isEqualTo("Mine");
            } else {
                Set<Path> now = kept();
                assertThat(found.last()).as("%d bytes", length).isEmpty();
                assertThat(found.problem()).as("%d bytes", length).isPresent();
                assertThat(now).as("%d bytes", length).hasSize(1);
                Path aside = now.iterator().next();
                assertThat(aside).hasBinaryContent(cut);
                Files.delete(aside);
            }
        }
    }

    @Test
    void theListOfTheDeskMayEndAnywhereAndTheWorkIsStillThere() throws IOException {
        keep();
        byte[] whole = Files.readAllBytes(file("desk.properties"));
        assertThat(whole).isNotEmpty();

        for (int length = 0; length < whole.length; length++) {
            keep();
            Files.write(file("desk.properties"), Arrays.copyOf(whole, length));

            Found found = disk.next();

            List<String> there =
                    Stream.concat(
                                    found.last().stream().map(last -> last.sheet().title()),
                                    found.rescued().stream()
                                            .map(each -> ExerciseFile.read(each).title()))
                            .toList();
            assertThat(there).as("%d bytes", length).contains("Mine");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"settings.properties", "recent.properties", "window.properties"})
    void whatWasChosenMayEndAnywhere(String name) throws IOException {
        byte[] whole =
                "dark=true\nlanguage=ko\nfile.1=/home/name/mean.kernelwalk.json\nx=-12.5\nwords=\\uac00\\n\n"
                        .getBytes(StandardCharsets.UTF_8);

        for (int length = 0; length <= whole.length; length++) {
            Files.write(folder.resolve(name), Arrays.copyOf(whole, length));

            Found found = disk.next();
            try (var settings = new SettingsFile(folder, Locale.ENGLISH)) {
                Settings read = settings.settings();
                assertThat(read.dark().get())
                        .as("%d bytes", length)
                        .isEqualTo(name.startsWith("settings") && isDark(whole, length));
            }

            assertThat(found.problem()).as("%d bytes", length).isEmpty();
            assertThat(disk.now().recent()).as("%d bytes", length).isNotNull();
        }
    }

    private static boolean isDark(byte[] whole, int length) {
        String said = new String(whole, 0, length, StandardCharsets.UTF_8);
        return said.startsWith("dark=true") && !said.matches("(?s).*\\\\u[0-9a-f]{0,3}");
    }

    /** Whether nothing but blanks is cut off. */
    private static boolean isBlank(byte[] whole, int length) {
        return new String(whole, length, whole.length - length, StandardCharsets.UTF_8).isBlank();
    }

    private Path file(String name) {
        return disk.now().place().resolve(name);
    }

    private Set<Path> kept() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return new HashSet<>(
                    all.filter(each -> each.getFileName().toString().startsWith("unsaved-"))
                            .toList());
        }
    }
}
