package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several windows of one user at a time: each keeps its own work. */
class WindowsTest {

    private static final Path RESCUED = Path.of("unsaved-1.kernelwalk.json");

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final List<DeskFolder> desks = new ArrayList<>();

    /** A window: what it found, and what is done in it. */
    private record Window(DeskFolder disk, Found found, Session session) {

        void type(int number) {
            session.document().type(new Target(Part.INPUT, 0), Integer.toString(number));
            session.document().finishTyping();
        }

        Rational typed() {
            return first(session.document().sheet().get());
        }

        void kill() {
            disk.leave();
        }

        void close() {
            assertThat(session.desk().mayClose()).isTrue();
            disk.close();
        }
    }

    @AfterEach
    void killAll() {
        desks.forEach(DeskFolder::leave);
    }

    @Test
    void aWindowThatSavesItsOwnFileTakesNothingFromAnother() {
        Window first = open(Optional.empty());
        first.type(31);
        Window second = open(Optional.of(file("other")));
        first.type(63);
        second.type(5);
        assertThat(second.session().desk().save()).isTrue();

        first.kill();
        second.close();
        Window next = open(Optional.of(file("third")));

        assertThat(next.found().rescued()).containsExactly(folder.resolve(RESCUED));
        assertThat(first(read(RESCUED))).isEqualTo(Rational.of(63));
    }

    @Test
    void twoWindowsWithoutAFileKeepBothTheirWorks() {
        Window first = open(Optional.empty());
        first.type(31);
        Window second = open(Optional.empty());
        assertThat(second.typed()).isNotEqualTo(Rational.of(31));
        second.type(52);
        first.type(63);

        first.kill();
        second.kill();
        Window next = open(Optional.empty());

        assertThat(next.typed()).isEqualTo(Rational.of(63));
        assertThat(next.session().desk().unsaved().get()).isTrue();
        assertThat(first(read(RESCUED))).isEqualTo(Rational.of(52));
        assertThat(said(next))
                .isEqualTo(
                        "Work that had not been saved last time is kept in "
                                + RESCUED
                                + ": File, Open recent");
    }

    @Test
    void whileAnotherWindowRunsTheWorkOfAKilledOneIsOfferedAndNotOpened() {
        Window first = open(Optional.empty());
        first.type(1);
        Window second = open(Optional.empty());
        second.type(2);
        Window third = open(Optional.empty());
        third.type(3);
        second.kill();
        third.kill();

        Window next = open(Optional.empty());

        assertThat(next.session().document().sheet().get()).isEqualTo(Lessons.first());
        assertThat(said(next))
                .startsWith("2 works that had not been saved are kept")
                .endsWith("unsaved-1.kernelwalk.json");
        assertThat(next.session().desk().recent().get())
                .isEqualTo(next.found().rescued())
                .allMatch(Files::exists);
        first.kill();
        assertThat(open(Optional.empty()).found().rescued())
                .containsExactly(folder.resolve("unsaved-3.kernelwalk.json"));
    }

    @Test
    void aFileThatIsOpenInAnotherWindowIsNoticedWhileThatRuns() {
        Path file = file("both");
        Window first = open(Optional.of(file));
        assertThat(first.session().notices().notice().get()).isEmpty();

        Window second = open(Optional.of(file));
        assertThat(second.session().notices().notice().get()).isPresent();
        Window third = open(Optional.empty());
        third.session().desk().open(file);
        assertThat(
                        third.session()
                                .notices()
                                .notice()
                                .get()
                                .orElseThrow()
                                .say(Words.in(Locale.ENGLISH)))
                .startsWith("both.kernelwalk.json is open in another window too");
        third.session().desk().open(file("mine"));
        assertThat(third.session().notices().notice().get()).isEmpty();

        first.kill();
        second.close();
        third.session().desk().open(file);
        assertThat(third.session().notices().notice().get()).isEmpty();
        third.kill();
        Window next = open(Optional.empty());
        assertThat(next.session().desk().file().get()).contains(file);
        assertThat(next.session().notices().notice().get()).isEmpty();
    }

    @Test
    void whatIsOfferedIsOpenedWithOnePress() {
        Window first = open(Optional.empty());
        Window second = open(Optional.empty());
        second.type(2);
        second.kill();
        Window next = open(Optional.empty());

        var notice =
                BeginningNotice.of(next.found(), List.of(), next.session().desk()::open)
                        .orElseThrow();
        notice.offer().orElseThrow().deed().run();

        assertThat(next.typed()).isEqualTo(Rational.of(2));
        first.kill();
    }

    @Test
    void whatAWindowHasWrittenLastIsFoundBesideWhatWasClosed() {
        Window first = open(Optional.empty());
        first.type(31);
        Window second = open(Optional.of(file("other")));
        second.close();
        first.close();
        Window next = open(Optional.empty());

        assertThat(next.typed()).isEqualTo(Rational.of(31));
        assertThat(next.found().rescued()).isEmpty();
    }

    @Test
    void theRecentListHoldsWhatBothWindowsHaveOpened() {
        Window first = open(Optional.of(file("a")));
        Window second = open(Optional.of(file("b")));
        first.session().desk().open(file("c"));
        second.session().desk().open(file("d"));
        first.type(7);
        second.close();
        first.kill();

        assertThat(new DeskFolder(folder).recent())
                .extracting(path -> path.getFileName().toString().substring(0, 1))
                .containsExactly("d", "c", "b", "a");
    }

    @Test
    void whatOneWindowTakesOffTheRecentListIsOffAndWhatOthersAddedStays() {
        Path a = Path.of("a");
        Path b = Path.of("b");
        Path c = Path.of("c");
        Path d = Path.of("d");

        assertThat(RecentFile.merged(List.of(d, a, b, c), List.of(a, b, c), List.of(a, c)))
                .containsExactly(d, a, c);
        assertThat(RecentFile.merged(List.of(d, a, b), List.of(a, b), List.of(b, a)))
                .containsExactly(b, d, a);
        assertThat(RecentFile.merged(List.of(d, a), List.of(), List.of(c)))
                .containsExactly(c, d, a);
    }

    @Test
    void aFullListKeepsWhatAnotherWindowHasAdded() {
        List<Path> ten = new ArrayList<>();
        for (int i = 0; i < RecentFiles.MOST; i++) {
            ten.add(Path.of("file" + i));
        }
        Path mine = Path.of("mine");
        Path theirs = Path.of("theirs");

        List<Path> merged = RecentFile.merged(before(theirs, ten), ten, before(mine, ten));

        assertThat(merged).hasSize(RecentFiles.MOST).startsWith(mine, theirs, Path.of("file0"));
    }

    @Test
    void answersOfTwoWindowsToOneExerciseAreBothFound() {
        Window first = open(Optional.empty());
        Window second = open(Optional.empty());
        practise(first, "3");
        practise(second, "4");
        first.kill();
        second.kill();

        Window next = open(Optional.empty());

        StudentWork later = next.disk().workOn(Lessons.first()).orElseThrow();
        assertThat(later.size().rows()).isEqualTo("4");
        assertThat(readSaved(RESCUED).size().rows()).isEqualTo("3");
    }

    @Test
    void answersOfAWindowAreNotTakenForWhatALaterOneHasFound() {
        Window first = open(Optional.empty());
        practise(first, "3");
        Window second = open(Optional.empty());
        practise(second, "4");
        first.type(8);
        first.kill();
        second.kill();

        open(Optional.empty());

        assertThat(readSaved(RESCUED).size().rows()).isEqualTo("4");
        assertThat(new DeskFolder(folder).workOn(Lessons.first()).orElseThrow().size().rows())
                .isEqualTo("3");
    }

    @Test
    void answersThatWereTakenAwayDoNotComeBack() {
        Window first = open(Optional.empty());
        practise(first, "3");
        first.close();
        Window second = open(Optional.empty());
        practise(second, "");
        second.close();

        Window next = open(Optional.empty());

        assertThat(next.disk().workOn(Lessons.first())).isEmpty();
    }

    @Test
    void aChangedLessonOfAnotherWindowIsGivenAName() {
        Sheet other = Lessons.all().get(1).sheet();
        Window first = open(Optional.empty());
        Window second = open(Optional.empty());
        first.type(31);
        second.type(52);
        first.session().desk().start(other);
        second.session().desk().start(other);

        first.close();
        second.close();
        Window next = open(Optional.empty());
        next.session().desk().start(Lessons.first());

        assertThat(next.typed()).isEqualTo(Rational.of(52));
        assertThat(first(read(RESCUED))).isEqualTo(Rational.of(31));
        assertThat(next.session().desk().recent().get()).contains(folder.resolve(RESCUED));
    }

    @Test
    void theDeskOfBeforeEachWindowHadOneIsTakenOver() throws IOException {
        Path file = file("a");
        ExerciseFile.write(
                folder.resolve("unsaved.kernelwalk.json"),
                Lessons.first().withInput(0, Rational.of(8)));
        Files.writeString(
                folder.resolve("desk.properties"),
                "file=" + file + "\nunsaved=true\nrecent.0=" + file + "\n");

        Window next = open(Optional.empty());

        assertThat(next.typed()).isEqualTo(Rational.of(8));
        assertThat(next.session().desk().file().get()).contains(file);
        assertThat(next.session().desk().unsaved().get()).isTrue();
        assertThat(next.session().desk().recent().get()).containsExactly(file);
        assertThat(folder.resolve("unsaved.kernelwalk.json")).doesNotExist();
        assertThat(folder.resolve("desk.properties")).doesNotExist();
    }

    @Test
    void windowsThatWereClosedLeaveNoFolderOfTheirOwn() throws IOException {
        for (int i = 0; i < 3; i++) {
            open(Optional.empty()).close();
        }
        open(Optional.empty());

        try (var windows = Files.list(Journals.in(folder))) {
            assertThat(windows).hasSize(1);
        }
    }

    @Test
    void whatNeverWasFinishedIsClearedAway() throws IOException {
        String unfinished = ".desk.properties.01234567-89ab-cdef-0123-456789abcdef.tmp";
        Path mine = Files.createFile(folder.resolve(unfinished));
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path answer = Files.createFile(answers.resolve(unfinished));
        Path draft = privately(folder.resolve(".kw0a1b2c3d.tmp"));
        Files.createFile(draft.resolve("new"));
        Path foreign = Files.createFile(folder.resolve(".notes.tmp"));
        Window killed = open(Optional.empty());
        Path own = killed.disk().place().resolve(unfinished);
        Files.createFile(own);
        killed.kill();

        open(Optional.empty());

        assertThat(List.of(mine, answer, draft, own)).noneMatch(Files::exists);
        assertThat(foreign).exists();
    }

    /** A folder that nobody else can reach, as a file that is being written lies in one. */
    private static Path privately(Path folder) throws IOException {
        Files.createDirectory(folder);
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (posix != null) {
            posix.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
        return folder;
    }

    private void practise(Window window, String rows) {
        window.session().practice().start();
        window.session().practice().sizeForm().rows().set(rows);
    }

    private Window open(Optional<Path> file) {
        var disk = new DeskFolder(folder);
        desks.add(disk);
        Found found = disk.begin(file, new Progress());
        DeskState state =
                found.last()
                        .orElseGet(
                                () ->
                                        DeskState.of(
                                                file.map(ExerciseFile::readSheet)
                                                        .orElseGet(Lessons::first),
                                                file,
                                                disk.recent()));
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH), answers);
        session.copies().keep(disk.copies());
        session.keptWork().lookUp(disk::workOn);
        session.desk().askElsewhere(disk::isOpenElsewhere);
        session.desk()
                .takeUp(
                        state,
                        later -> {
                            try {
                                disk.write(later);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        return new Window(disk, found, session);
    }

    private static String said(Window window) {
        return BeginningNotice.of(window.found(), List.of(), _ -> {})
                .orElseThrow()
                .say(Words.in(Locale.ENGLISH));
    }

    private Path file(String name) {
        Path file = folder.resolve(name + ".kernelwalk.json");
        ExerciseFile.write(file, Lessons.first().titled(name));
        return file;
    }

    private Sheet read(Path name) {
        return ExerciseFile.readSheet(folder.resolve(name));
    }

    private StudentWork readSaved(Path name) {
        return ExerciseFile.readSaved(folder.resolve(name)).work();
    }

    private static Rational first(Sheet sheet) {
        return (Rational) ((Exercise) sheet).input().at(0);
    }

    private static List<Path> before(Path first, List<Path> rest) {
        List<Path> all = new ArrayList<>(List.of(first));
        all.addAll(rest);
        return all.subList(0, RecentFiles.MOST);
    }
}
