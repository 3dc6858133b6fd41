package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.Pipes;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions.Leaving;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Opening, saving, and never losing a change without a question. */
class DeskTest {

    private static final Exercise CHANGED = Lessons.first().withInput(0, Rational.of(99));

    @TempDir private Path folder;

    private final Answers answers = new Answers();
    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH), answers);
    private final Desk desk = session.desk();
    private Path file;

    @BeforeEach
    void answer() {
        file = folder.resolve("changed.kernelwalk.json");
        ExerciseFile.write(file, CHANGED);
    }

    @Test
    void numbersInATextFileReplaceTheInputAndCanBeUndone() throws IOException {
        Path numbers = folder.resolve("numbers.csv");
        Files.writeString(numbers, "1,2\n3,4\n");

        desk.open(numbers);

        assertThat(exercise().input().layout()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(exercise().title()).isEqualTo(Lessons.first().title());
        assertThat(desk.file().get()).isEmpty();
        assertThat(desk.recent().get()).isEmpty();
        assertThat(desk.unsaved().get()).isTrue();

        session.document().undo();
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void aTextFileThatHasNoNumbersOrIsNotThereIsSaid() throws IOException {
        Path words = folder.resolve("words.txt");
        Files.writeString(words, "no numbers");
        desk.open(words);
        assertThat(notice()).startsWith("row 0, column 0: \"no\" is not a number");

        desk.open(folder.resolve("nowhere.txt"));
        assertThat(notice()).startsWith("nowhere.txt: there is no such file");

        Files.write(words, new byte[] {(byte) 0xC3, (byte) 0x28});
        desk.open(words);
        assertThat(notice()).startsWith("words.txt: line 1, column 1: the file is not UTF-8 text");
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void whatNoFileCanBeCalledIsSaid() {
        desk.open("a\0b.txt");
        assertThat(notice())
                .isEqualTo("a‹U+0000›b.txt: no file can be called so here: correct the name");

        desk.open(folder.resolve("\u202Egpj.txt"));
        assertThat(notice()).startsWith("‹U+202E›gpj.txt: there is no such file");

        desk.open(folder.getRoot());
        assertThat(notice()).startsWith("/: this is a folder");
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void nobodyWaitsForAPipe() throws IOException, InterruptedException {
        desk.open(Pipes.make(folder.resolve("pipe.csv")));
        assertThat(notice()).startsWith("pipe.csv: this is a pipe");

        desk.open(Pipes.make(folder.resolve("pipe.kernelwalk.json")));
        assertThat(notice()).startsWith("pipe.kernelwalk.json: this is a pipe");
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    /** The title has half of a pair of letters, which no name of a file can have. */
    @Test
    void aTitleThatCanBeNoNameIsNotSuggestedAsOne() {
        session.document().open(Lessons.first().titled("\uD83D"));

        desk.saveAs();

        assertThat(answers.asked).last().isEqualTo("save exercise.kernelwalk.json");
    }

    @Test
    void whatIsSavedIsWhatIsOpened() {
        edit("7");
        answers.file = Optional.of(folder.resolve("mine.kernelwalk.json"));
        assertThat(desk.save()).isTrue();
        Exercise mine = exercise();

        desk.start(Lessons.first());
        assertThat(exercise()).isEqualTo(Lessons.first());

        desk.open();
        assertThat(exercise()).isEqualTo(mine);
        assertThat(desk.file().get()).contains(folder.resolve("mine.kernelwalk.json"));
    }

    @Test
    void aChangeIsMarkedUntilItIsSavedOrUndone() {
        assertThat(desk.unsaved().get()).isFalse();
        edit("7");
        assertThat(desk.unsaved().get()).isTrue();

        session.document().undo();
        assertThat(desk.unsaved().get()).isFalse();

        session.document().redo();
        answers.file = Optional.of(file);
        desk.save();
        assertThat(desk.unsaved().get()).isFalse();
        session.document().undo();
        assertThat(desk.unsaved().get()).isTrue();
    }

    @Test
    void withoutChangesNothingIsAsked() {
        desk.open(file);

        assertThat(answers.asked).isEmpty();
        assertThat(exercise()).isEqualTo(CHANGED);
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void cancellingKeepsTheChanges() {
        desk.start(Lessons.first().titled("Mine"));
        edit("7");
        Exercise mine = exercise();
        answers.leaving = Leaving.CANCEL;

        desk.open(file);
        desk.start(Lessons.first());

        assertThat(exercise()).isSameAs(mine);
        assertThat(desk.mayClose()).isFalse();
        assertThat(answers.asked).hasSize(3).allMatch(asked -> asked.startsWith("leaving "));
    }

    @Test
    void savingBeforeSomethingElseIsOpenedWritesTheFile() {
        desk.open(file);
        edit("7");
        Exercise mine = exercise();
        answers.leaving = Leaving.SAVE;

        desk.start(Lessons.first());

        assertThat(ExerciseFile.read(file)).isEqualTo(mine);
        assertThat(exercise()).isEqualTo(Lessons.first());
    }

    @Test
    void whoIsAskedForANameAndGivesNoneKeepsTheChanges() {
        desk.start(Lessons.first().titled("Mine"));
        edit("7");
        answers.leaving = Leaving.SAVE;
        answers.file = Optional.empty();

        assertThat(desk.mayClose()).isFalse();
        assertThat(desk.unsaved().get()).isTrue();
    }

    @Test
    void changesCanBeGivenUp() {
        edit("7");
        answers.leaving = Leaving.DISCARD;

        desk.open(file);

        assertThat(exercise()).isEqualTo(CHANGED);
        assertThat(desk.unsaved().get()).isFalse();
    }

    @Test
    void aFileThatCannotBeReadIsSaidInOneLineAndTheExerciseStays() throws IOException {
        Path bad = folder.resolve("bad.kernelwalk.json");
        Files.writeString(bad, "{ \"kernelwalk\": 1, ");
        Exercise before = exercise();

        desk.open(bad);

        assertThat(exercise()).isSameAs(before);
        assertThat(notice()).startsWith("bad.kernelwalk.json: ").doesNotContain("\n");
        assertThat(desk.file().get()).isEmpty();
        assertThat(desk.recent().get()).isEmpty();
    }

    @Test
    void anExerciseThatCannotBeComputedIsSaidAndTheOneBeforeStays() throws IOException {
        Path half = folder.resolve("half.kernelwalk.json");
        Files.writeString(
                half,
                """
                {"kernelwalk": 1, "input": {"shape": [1,1,1,1], "values": [0.5]},
                 "operation": {"type": "convolution",
                 "kernel": {"shape": [1,1,1,1], "values": [1]}}, "numbers": "int32"}\
                """);
        Exercise before = exercise();

        desk.open(half);

        assertThat(exercise()).isSameAs(before);
        assertThat(notice()).contains("which int32 cannot hold");
        assertThat(desk.unsaved().get()).isFalse();
    }

    @Test
    void aFolderThatCannotBeWrittenIsSaidAndTheMarkStays() {
        edit("7");
        answers.file = Optional.of(folder.resolve("none/x.kernelwalk.json"));

        assertThat(desk.save()).isFalse();
        assertThat(notice())
                .isEqualTo(
                        "x.kernelwalk.json: there is no such folder: make it, or choose another");
        assertThat(desk.unsaved().get()).isTrue();
    }

    @Test
    void aNameWithoutTheEndingGetsItAndNeverReplacesAFileUnasked() {
        answers.file = Optional.of(folder.resolve("fresh"));
        assertThat(desk.saveAs()).isTrue();
        assertThat(folder.resolve("fresh.kernelwalk.json")).exists();

        answers.file = Optional.of(folder.resolve("changed"));
        assertThat(desk.saveAs()).isFalse();
        assertThat(ExerciseFile.read(file)).isEqualTo(CHANGED);

        answers.replacing = true;
        assertThat(desk.saveAs()).isTrue();
        assertThat(ExerciseFile.read(file)).isEqualTo(Lessons.first());
    }

    @Test
    void theLatestTenFilesAreRememberedEachOnce() {
        for (int i = 0; i < 12; i++) {
            Path each = folder.resolve(i + ".kernelwalk.json");
            ExerciseFile.write(each, CHANGED);
            desk.open(each);
        }
        desk.open(folder.resolve("5.kernelwalk.json"));

        assertThat(desk.recent().get())
                .extracting(path -> path.getFileName().toString().split("\\.")[0])
                .containsExactly("5", "11", "10", "9", "8", "7", "6", "4", "3", "2");
    }

    @Test
    void aRecentFileThatIsGoneLeavesTheListWithAWord() throws IOException {
        desk.open(file);
        desk.start(Lessons.first());
        Files.delete(file);

        desk.open(file);

        assertThat(desk.recent().get()).isEmpty();
        assertThat(notice()).startsWith("changed.kernelwalk.json is no longer there");
    }

    @Test
    void openingStartsTheWalkAnewWithNothingSelectedAndNothingSaid() {
        session.editing().selectAll();
        session.playhead().toEnd();
        session.editing().paste("no\tnumbers");
        assertThat(notice()).contains("is not a number");

        desk.open(file);

        assertThat(session.pointer().selection().get()).isEmpty();
        assertThat(session.playhead().moment().get()).isZero();
        assertThat(session.notices().notice().get()).isEmpty();
    }

    @Test
    void theSuggestedNameIsTheTitle() {
        answers.file = Optional.empty();
        desk.save();

        assertThat(answers.asked)
                .isEqualTo(List.of("save " + Lessons.first().title() + ".kernelwalk.json"));
    }

    private void edit(String text) {
        session.document().type(new Target(Part.INPUT, 3), text);
        session.document().finishTyping();
    }

    private Exercise exercise() {
        return session.document().exercise().get();
    }

    private String notice() {
        return session.notices().notice().get().orElseThrow().say(session.words().get());
    }
}
