package kernelwalk.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.desk.SettingsFile;
import kernelwalk.ui.desk.UserFolder;
import kernelwalk.words.CountFrom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a user chose is there the next time, and a damaged file never stops anyone. */
class SettingsTest {

    @TempDir private Path folder;

    @Test
    void everyChoiceIsThereTheNextTime() {
        try (var file = open()) {
            file.settings().language().set(Language.KOREAN);
            file.settings().countFrom().set(CountFrom.ONE);
            file.settings().dark().set(true);
            file.settings().reducedMotion().set(true);
            file.settings().resultsAtOnce().set(true);
            file.settings().productsTogether().set(true);
            file.settings().teaching().set(true);
            file.settings().scale().set(1.5);
            file.settings().side().set("numbers hidden");
            file.settings().lectures().set("week.zip=one");
            file.settings().plan().set("max-pooling");
            file.settings().export().set("FORMAT=gif");
            file.settings().worksheet().set("PAPER=letter");
            file.settings().begunLessons().set("title-en-=New");
        }

        try (var file = open()) {
            assertThat(file.settings().all())
                    .extracting(setting -> setting.getValue().toString())
                    .containsExactly(
                            "KOREAN",
                            "ONE",
                            "true",
                            "true",
                            "true",
                            "true",
                            "true",
                            "1.5",
                            "numbers hidden",
                            "week.zip=one",
                            "max-pooling",
                            "FORMAT=gif",
                            "PAPER=letter",
                            "title-en-=New");
        }
    }

    @Test
    void whoHasChosenNothingGetsTheLanguageOfTheSystemAndTheUsualSize() {
        try (var file = new SettingsFile(folder, Locale.KOREA)) {
            assertThat(file.settings().language().get()).isEqualTo(Language.KOREAN);
            assertThat(file.settings().scale().get()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyLanguageIsThereTheNextTime(Language language) {
        try (var file = open()) {
            file.settings().language().set(language);
        }

        try (var file = open()) {
            assertThat(file.settings().language().get()).isEqualTo(language);
        }
    }

    /** Before there was a list of languages, the file said whether it is Korean. */
    @ParameterizedTest
    @CsvSource({"true, KOREAN", "false, ENGLISH"})
    void aFileThatSaysOnlyWhetherItIsKoreanIsUnderstood(String korean, Language language)
            throws IOException {
        Files.writeString(
                folder.resolve("settings.properties"), "korean=" + korean + "\ndark=true");

        Locale other = language == Language.KOREAN ? Locale.ENGLISH : Locale.KOREAN;
        try (var file = new SettingsFile(folder, other)) {
            assertThat(file.settings().language().get()).isEqualTo(language);
            assertThat(file.settings().dark().get()).isTrue();
        }
    }

    @Test
    void theScaleStaysBetweenThreeQuartersAndThree() {
        var settings = new Settings(Locale.ENGLISH);

        settings.scale().set(100);
        assertThat(settings.scale().get()).isEqualTo(3);
        settings.scale().set(0);
        assertThat(settings.scale().get()).isEqualTo(0.75);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "scale=huge",
                "\\u12",
                "dark",
                "\u0000\uFFFD",
                "scale=NaN",
                "language=xx"
            })
    void aDamagedFileIsAsIfNothingHadBeenChosen(String damaged) throws IOException {
        Files.writeString(folder.resolve("settings.properties"), damaged);

        try (var file = open()) {
            assertThat(file.settings().scale().get()).isEqualTo(1);
            assertThat(file.settings().dark().get()).isFalse();
            assertThat(file.settings().language().get()).isEqualTo(Language.ENGLISH);
        }
    }

    @Test
    void bytesThatAreNoTextAreAsIfNothingHadBeenChosen() throws IOException {
        Files.write(folder.resolve("settings.properties"), new byte[] {(byte) 0xC3, 0x28, -1});

        try (var file = open()) {
            assertThat(file.settings().dark().get()).isFalse();
        }
    }

    @Test
    void aFolderThatCannotBeWrittenChangesNothingForTheUser() throws IOException {
        Path inTheWay = Files.createFile(folder.resolve("file"));

        try (var file = new SettingsFile(inTheWay.resolve("below"), Locale.ENGLISH)) {
            file.settings().dark().set(true);
            assertThat(file.settings().dark().get()).isTrue();
        }
    }

    @Test
    void eachSystemHasItsOwnFolder() {
        Path home = Path.of("/home/lee");

        assertThat(UserFolder.of("Linux", Map.of(), home))
                .isEqualTo(Path.of("/home/lee/.config/kernelwalk"));
        assertThat(UserFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "/etc/lee"), home))
                .isEqualTo(Path.of("/etc/lee/kernelwalk"));
        assertThat(UserFolder.of("Linux", Map.of("XDG_CONFIG_HOME", "relative"), home))
                .isEqualTo(Path.of("/home/lee/.config/kernelwalk"));
        assertThat(UserFolder.of("Windows 11", Map.of("APPDATA", "/c/Roaming"), home))
                .isEqualTo(Path.of("/c/Roaming/Kernelwalk"));
        assertThat(UserFolder.of("Mac OS X", Map.of(), home))
                .isEqualTo(Path.of("/home/lee/Library/Application Support/Kernelwalk"));
    }

    @Test
    void whatCanBeMadeAgainHasAFolderOfItsOwn() {
        Path home = Path.of("/home/lee");

        assertThat(UserFolder.cache("Linux", Map.of(), home))
                .isEqualTo(Path.of("/home/lee/.cache/kernelwalk"));
        assertThat(UserFolder.cache("Linux", Map.of("XDG_CACHE_HOME", "/tmp/lee"), home))
                .isEqualTo(Path.of("/tmp/lee/kernelwalk"));
        assertThat(UserFolder.cache("Windows 11", Map.of("LOCALAPPDATA", "/c/Local"), home))
                .isEqualTo(Path.of("/c/Local/Kernelwalk/cache"));
        assertThat(UserFolder.cache("Mac OS X", Map.of(), home))
                .isEqualTo(Path.of("/home/lee/Library/Caches/Kernelwalk"));
    }

    private SettingsFile open() {
        return new SettingsFile(folder, Locale.ENGLISH);
    }
}
