package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program may end at any moment: the desk is found again as it was. */
class DeskFolderTest {

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private Disk disk;

    @BeforeEach
    void empty() {
        disk = new Disk(folder);
    }

    @Test
    void nothingIsFoundWhereNothingWas() {
        assertThat(disk.next())
                .isEqualTo(
                        new Found(
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                List.of(),
                                Optional.empty()));
        assertThat(new DeskFolder(folder.resolve("none")).recent()).isEmpty();
    }

    @Test
    void unsavedWorkIsFoundAgainWithItsFileAndItsMark() {
        Path file = file("a");
        var session = begin(DeskState.of(Lessons.first(), Optional.of(file), List.of()));
        type(session, "7");
        Exercise work = session.document().exercise().get();

        DeskState found = disk.last();

        assertThat(found.with(Optional.empty()))
                .isEqualTo(new DeskState(work, Optional.of(file), true, List.of(file)));
        assertThat(begin(found).desk().unsaved().get()).isTrue();
        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());
    }

    @Test
    void everyKeyIsKeptWhileANumberIsTyped() {
        var session = begin(DeskState.of(Lessons.first(), Optional.empty(), List.of()));
        session.document().type(new Target(Part.INPUT, 0), "1");
        session.document().type(new Target(Part.INPUT, 0), "12");

        assertThat(((Exercise) last().sheet()).input().at(0)).isEqualTo(Rational.of(12));
    }

    @Test
    void savedWorkIsFoundInItsFileAlone() throws IOException {
        Path file = file("a");
        var session = begin(DeskState.of(Lessons.first(), Optional.of(file), List.of()));
        type(session, "7");
        session.desk().save();

        assertThat(last().unsaved()).isFalse();
        assertThat(last().sheet()).isEqualTo(ExerciseFile.read(file));
        try (var files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            "a.kernelwalk.json", "recent.properties", "shared.lock", "windows");
        }
    }

    @Test
    void whatWasGivenUpIsNotFoundAgain() {
        Path file = file("a");
        answers.leaving = Leaving.DISCARD;
        var session = begin(DeskState.of(Lessons.first(), Optional.of(file), List.of()));
        type(session, "7");
        assertThat(session.desk().mayClose()).isTrue();
        assertThat(last())
                .isEqualTo(new DeskState(Lessons.first(), Optional.of(file), false, List.of(file)));

        var untitled =
                begin(new DeskState(changed().titled(""), Optional.empty(), true, List.of()));
        assertThat(untitled.desk().mayClose()).isTrue();
        assertThat(last().sheet()).isEqualTo(Lessons.first());
        assertThat(last().unsaved()).isFalse();
    }

    @Test
    void workNeverStandsBesideTheNameOfAnotherFile() throws IOException {
        DeskFolder desk = disk.now();
        desk.write(new DeskState(changed(), Optional.of(file("a")), true, List.of()));
        desk.write(DeskState.of(Lessons.first(), Optional.of(file("b")), List.of()));

        DeskState found = disk.last();
        assertThat(found.file()).contains(folder.resolve("b.kernelwalk.json"));
        assertThat(found.sheet()).isEqualTo(Lessons.first());
    }

    @Test
    void workIsGivenANameBeforeAnotherFileIsOpened() throws IOException {
        disk.now().write(new DeskState(changed(), Optional.empty(), true, List.of()));
        disk.now().leave();

        Found found = new DeskFolder(folder).begin(asked(), new Progress());

        assertThat(found.last()).isEmpty();
        assertThat(found.rescued()).containsExactly(folder.resolve("unsaved-1.kernelwalk.json"));
        assertThat(ExerciseFile.read(found.rescued().getFirst())).isEqualTo(changed());
        assertThat(new DeskFolder(folder).recent()).isEqualTo(found.rescued());
        assertThat(new DeskFolder(folder).begin(asked(), new Progress()).rescued()).isEmpty();
    }

    @Test
    void oldAnswersMakeRoomButNeverThoseToTheOpenExercise() throws IOException {
        var session = begin(DeskState.of(Lessons.first(), Optional.empty(), List.of()));
        session.practice().start();
        session.practice().sizeForm().rows().set("3");
        disk.next();
        Path kept = folder.resolve("answers");
        Instant now = Instant.parse("2026-11-29T12:00:00Z");
        Path open = onlyFile(kept);
        Files.setLastModifiedTime(open, FileTime.from(now.minus(Duration.ofDays(800))));
        Path old = answersOf(kept, 1, now.minus(Duration.ofDays(366)));
        Path late = answersOf(kept, 2, now.minus(Duration.ofDays(364)));
        Path foreign = Files.writeString(kept.resolve("notes.txt"), "mine");
        Files.setLastModifiedTime(foreign, FileTime.from(Instant.EPOCH));

        new DeskFolder(folder).prune(now, Lessons.first());

        assertThat(kept).isDirectoryContaining(open::equals).isDirectoryContaining(late::equals);
        assertThat(foreign).exists();
        assertThat(old).doesNotExist();

        new DeskFolder(folder).prune(now, changed());
        assertThat(open).doesNotExist();
    }

    @Test
    void answersToTheLatestFiveHundredExercisesAreKept() throws IOException {
        Path kept = Files.createDirectories(folder.resolve("answers"));
        Instant now = Instant.parse("2026-11-29T12:00:00Z");
        for (int i = 0; i < 503; i++) {
            answersOf(kept, i, now.minusSeconds(i));
        }

        new DeskFolder(folder).prune(now, Lessons.first());

        try (var files = Files.list(kept)) {
            assertThat(files).hasSize(500);
        }
        assertThat(name(kept, 499)).exists();
        assertThat(name(kept, 500)).doesNotExist();
    }

    private static Path answersOf(Path kept, int number, Instant when) throws IOException {
        Path file = Files.writeString(name(kept, number), "{}");
        return Files.setLastModifiedTime(file, FileTime.from(when));
    }

    private static Path name(Path kept, int number) {
        return kept.resolve("%032x.kernelwalk.json".formatted(number));
    }

    private static Path onlyFile(Path kept) throws IOException {
        try (var files = Files.list(kept)) {
            return files.findFirst().orElseThrow();
        }
    }

    /** Nothing of the kind is there. */
    private Optional<Path> asked() {
        return Optional.of(folder.resolve("none.kernelwalk.json"));
    }

    /** A window that begins with a state; what it keeps is on the disk at once. */
    private Session begin(DeskState state) {
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH), answers);
        session.desk().takeUp(state, disk.keeper());
        return session;
    }

    private DeskState last() {
        return disk.last();
    }

    private Path file(String name) {
        Path file = folder.resolve(name + ".kernelwalk.json");
        ExerciseFile.write(file, Lessons.first());
        return file;
    }

    private static Exercise changed() {
        return Lessons.first().withInput(0, Rational.of(99));
    }

    private static void type(Session session, String text) {
        session.document().type(new Target(Part.INPUT, 3), text);
        session.document().finishTyping();
    }
}
