package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What this program cannot read, another may: it is set aside and said, and never written over. */
class UnreadableWorkTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @TempDir private Path folder;

    private Disk disk;

    @BeforeEach
    void killed() throws IOException {
        disk = new Disk(folder);
        disk.now()
                .write(
                        new DeskState(
                                Lessons.first().titled("Mine"), Optional.empty(), true, List.of()));
    }

    static Stream<Arguments> damages() {
        String whole = ExerciseFile.text(Lessons.first());
        return Stream.of(
                Arguments.of(whole.replace("\"kernelwalk\": 1", "\"kernelwalk\": 2"), "version 2"),
                Arguments.of(whole.replaceFirst("\\{", "{ \"colour\": \"red\","), "\"colour\""),
                Arguments.of(whole.substring(0, whole.length() / 2), "ends too early"),
                Arguments.of("", "empty"),
                Arguments.of("{ half", "JSON"));
    }

    @ParameterizedTest
    @MethodSource("damages")
    void workThatCannotBeReadIsSetAsideAndSaid(String damaged, String reason) throws IOException {
        Files.writeString(work(), damaged);

        Found found = disk.next();
        disk.now().write(DeskState.of(Lessons.first(), Optional.empty(), List.of()));

        Path aside = folder.resolve("unsaved-1.kernelwalk.json");
        assertThat(aside).hasContent(damaged);
        assertThat(found.last()).isEmpty();
        assertThat(said(found)).contains(reason).endsWith("It is kept as it is in " + aside);
        assertThat(disk.next().problem()).isEmpty();
    }

    @Test
    void aFolderInThePlaceOfTheWorkIsSetAside() throws IOException {
        Files.delete(work());
        Files.createDirectory(work());

        Found found = disk.next();

        assertThat(said(found)).startsWith("The unsaved work of last time cannot be read");
        assertThat(folder.resolve("unsaved-1.kernelwalk.json")).isDirectory();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeInThePlaceOfTheWorkIsNotWaitedFor() throws Exception {
        Path work = work();
        Files.delete(work);
        assertThat(new ProcessBuilder("mkfifo", work.toString()).start().waitFor()).isZero();

        Found found = disk.next();

        assertThat(said(found)).contains("the file cannot be read");
        assertThat(
                        Files.exists(
                                folder.resolve("unsaved-1.kernelwalk.json"),
                                LinkOption.NOFOLLOW_LINKS))
                .isTrue();
    }

    @Test
    void workThatIsGivenUpIsLeftWhereItIsAndWorkedOutNoFurther() throws Exception {
        disk.now().leave();
        var held = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var progress = new Progress();
        var desk =
                new DeskFolder(
                        new SetAside(folder),
                        new Trouble(),
                        (file, wanted) -> {
                            progress.cancel();
                            Held.by(held);
                            try {
                                return Reading.of(file, wanted);
                            } finally {
                                stopped.countDown();
                            }
                        });

        Found found = desk.begin(Optional.empty(), progress);

        Path kept = folder.resolve("unsaved-1.kernelwalk.json");
        assertThat(found.last()).isEmpty();
        assertThat(found.rescued()).containsExactly(kept);
        assertThat(said(found)).startsWith("The work of last time takes long");
        assertThat(ExerciseFile.read(kept).title()).isEqualTo("Mine");
        held.countDown();
        assertThat(stopped.await(20, TimeUnit.SECONDS)).isTrue();
        desk.leave();
    }

    @Test
    void aFileThatIsGivenUpIsFoundAmongTheRecentOnes() {
        Path file = folder.resolve("large.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());
        var progress = new Progress();
        progress.cancel();
        disk.now().leave();
        var desk = new DeskFolder(folder);

        Found found = desk.begin(Optional.of(file), progress);

        assertThat(found.last()).isEmpty();
        assertThat(said(found)).startsWith("large.kernelwalk.json takes long");
        assertThat(desk.recent()).contains(file);
        desk.leave();
    }

    @Test
    void theFileThatIsAskedForIsMadeReady() {
        Path file = folder.resolve("asked.kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());
        disk.now().leave();
        var desk = new DeskFolder(folder);

        Found found = desk.begin(Optional.of(file), new Progress());

        assertThat(found.last().orElseThrow().file()).contains(file);
        assertThat(found.opened().orElseThrow().sheet())
                .isSameAs(found.last().orElseThrow().sheet());
        desk.leave();
    }

    @Test
    void theFileThatLayThereAndCannotBeReadIsSaidAndStays() throws IOException {
        Path file = Files.writeString(folder.resolve("mine.kernelwalk.json"), "{ half");
        disk.now().write(DeskState.of(Lessons.first(), Optional.of(file), List.of()));

        Found found = disk.next();

        assertThat(found.last()).isEmpty();
        assertThat(said(found)).startsWith("mine.kernelwalk.json: ");
        assertThat(file).hasContent("{ half");
    }

    @Test
    void settingsThatCannotBeReadAreSetAsideAndSaid() throws IOException {
        Path file = Files.writeString(folder.resolve("settings.properties"), "dark=\\u12");
        var aside = new SetAside(folder);

        try (var settings = new SettingsFile(aside, new Trouble(), Locale.ENGLISH)) {
            settings.settings().dark().set(true);
        }

        Path kept = folder.resolve("settings.properties.set-aside");
        assertThat(kept).hasContent("dark=\\u12");
        assertThat(file).content().contains("dark=true");
        assertThat(aside.tell(_ -> {})).containsExactly(kept);
        assertThat(BeginningNotice.setAside(List.of(kept)).in(ENGLISH))
                .isEqualTo("This could not be read, so it was set aside: " + kept);
    }

    @Test
    void whatANewerProgramHasWrittenIntoTheSettingsStays() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("settings.properties"), "shade=red\nlanguage=xx\n");

        try (var settings = new SettingsFile(folder, Locale.ENGLISH)) {
            settings.settings().dark().set(true);
        }

        assertThat(file).content().contains("shade=red", "language=xx", "dark=true");
    }

    @Test
    void eachOfTwoWindowsWritesTheSettingsThatWereChangedInIt() {
        try (var first = new SettingsFile(folder, Locale.ENGLISH);
                var second = new SettingsFile(folder, Locale.ENGLISH)) {
            first.settings().dark().set(true);
            second.settings().countFrom().set(CountFrom.ONE);
        }

        try (var next = new SettingsFile(folder, Locale.ENGLISH)) {
            assertThat(next.settings().dark().get()).isTrue();
            assertThat(next.settings().countFrom().get()).isEqualTo(CountFrom.ONE);
        }
    }

    @Test
    void answersThatCannotBeReadAreSetAside() throws IOException {
        Exercise exercise = Lessons.first();
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path file = Files.writeString(answers.resolve(WorkFolder.name(exercise)), "{ half");

        assertThat(disk.now().workOn(exercise)).isEmpty();

        assertThat(file.resolveSibling(file.getFileName() + ".set-aside")).hasContent("{ half");
    }

    @Test
    void theSameNameIsNeverTakenTwice() throws IOException {
        var aside = new SetAside(folder);
        for (String text : List.of("first", "second")) {
            Path file = Files.writeString(folder.resolve("window.properties"), text);
            assertThat(aside.unreadable(file)).isTrue();
        }

        assertThat(folder.resolve("window.properties.set-aside")).hasContent("first");
        assertThat(folder.resolve("window.properties.set-aside-2")).hasContent("second");
    }

    private Path work() {
        return disk.now().place().resolve("unsaved.kernelwalk.json");
    }

    private static String said(Found found) {
        return BeginningNotice.of(found, List.of(), _ -> {}).orElseThrow().say(ENGLISH);
    }
}
