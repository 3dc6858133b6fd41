package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.KernelPreset;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Notation;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.desk.DeskState;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While the kernel and an output are locked, no door leads to them: each row of decision 0144. */
class LockTest {

    private static final Target WEIGHT = new Target(Part.KERNEL, 0);
    private static final Target OUTPUT = new Target(Part.OUTPUT, 4);

    @TempDir Path folder;

    private final Answers answers = new Answers();
    private final Session session =
            new Session(Lessons.first(), new Settings(Locale.ENGLISH), answers);
    private Exercise locked;

    @BeforeEach
    void lock() {
        session.sidePanel().fit(1280);
        session.document().change(Phrase.of("edit.change.fill"), it -> it.titled("Asked"));
        session.hiding().toggle(OUTPUT);
        session.veils().veil(Part.KERNEL, true);
        answers.word = Optional.of("unlock 한글");
        session.locking().toggle();
        assertThat(session.lock().locked().get()).isTrue();
        session.notices().dismiss();
        locked = session.document().exercise().get();
        answers.asked.clear();
    }

    @Test
    void onlyTheWordOpens() {
        answers.word = Optional.of("unlock");
        session.locking().toggle();
        assertThat(answers.asked).containsExactly("unlock false");
        assertThat(session.lock().locked().get()).isTrue();
        answers.word = Optional.of("unlock 한글");
        session.locking().toggle();
        assertThat(session.lock().locked().get()).isFalse();
        session.veils().veil(Part.KERNEL, false);
        assertThat(session.veils().any().get()).isFalse();
    }

    @Test
    void aWordIsTheSameHoweverItsSyllablesAreTyped() {
        var lock = new Lock();
        lock.lock(" \u1112\u1161\u11ab ");
        assertThat(lock.locked().get()).isTrue();
        lock.lock("other");
        assertThat(lock.unlock("other")).isFalse();
        assertThat(lock.unlock("한")).isTrue();
        lock.lock("  ");
        assertThat(lock.locked().get()).isFalse();
    }

    @Test
    void nothingHiddenIsShownAgain() {
        session.veils().veil(Part.KERNEL, false);
        session.hiding().showAll();
        session.hiding().toggle(OUTPUT);

        assertThat(session.veils().veiled().get()).containsExactly(Part.KERNEL);
        assertThat(session.hiding().count(OUTPUT)).isZero();
        unchanged();
    }

    @Test
    void undoAndRedoStayShut() {
        session.undo().undo();
        session.undo().redo();
        session.document().undo();
        unchanged();
        said();
    }

    @Test
    void nothingIsTypedPastedFilledDrawnOrCut() {
        session.pointer().selection().set(Optional.of(Selection.of(WEIGHT)));
        assertThat(session.editing().canType(WEIGHT)).isFalse();
        assertThat(session.editing().canType(new Target(Part.INPUT, 0))).isFalse();
        assertThat(session.editing().text(WEIGHT)).isEmpty();
        session.document().type(WEIGHT, "9");
        session.editing().fill("9");
        session.editing().clear();
        session.editing().cut();
        session.editing().paste("[[1, 0], [0, 1]]");
        session.editing().apply(KernelPreset.values()[0], false);
        session.document().typeWords(sheet -> sheet.titled("other"));
        session.document().change(Phrase.of("edit.change.fill"), it -> it.titled("other"));
        session.openLesson().reset();
        unchanged();
    }

    @Test
    void nothingIsCopied() {
        session.pointer().selection().set(Optional.of(Selection.of(WEIGHT)));
        assertThat(session.editing().copy()).isEmpty();
        assertThat(session.editing().copyOutput()).isEmpty();
        assertThat(session.editing().copyAs(Notation.NUMPY)).isEmpty();
        session.pointer().selection().set(Optional.empty());
        assertThat(session.editing().copyAs(Notation.NUMPY)).isEmpty();
        assertThat(session.exporting().picture()).isEmpty();
    }

    @Test
    void nothingIsExportedOrSaved() {
        answers.file = Optional.of(folder.resolve("out.kernelwalk.json"));
        assertThat(session.export()).isEmpty();
        assertThat(session.exporting().picture()).isEmpty();
        assertThat(session.exporting().card(WEIGHT)).isEmpty();
        assertThat(session.exporting().window()).isEmpty();
        assertThat(session.desk().save()).isFalse();
        assertThat(session.desk().saveAs()).isFalse();

        assertThat(answers.asked).isEmpty();
        assertThat(folder).isEmptyDirectory();
        said();
    }

    @Test
    void nothingElseIsOpenedByMenuRecentFileLessonOrDrop() throws IOException {
        Path other = folder.resolve("other.kernelwalk.json");
        ExerciseFile.write(other, Exercise.plain());
        Path numbers = Files.writeString(folder.resolve("kernel.csv"), "1,2\n3,4\n");
        answers.file = Optional.of(other);
        session.desk().open();
        session.desk().open(other);
        session.desk().open(other.toString());
        session.desk().open(numbers);
        assertThat(session.desk().start(Lessons.all().getLast().sheet())).isFalse();
        session.openLesson().openNext();
        session.openLesson().openPrevious();
        session.arrivals().take(List.of(other.toString()));
        session.arrivals().take(List.of(folder.toString()));
        session.arrivals().ask();
        session.arrivals().askForTable();
        session.shelf().open();

        assertThat(session.shelf().shown().get()).isFalse();
        assertThat(session.classroom().shown().get()).isFalse();
        assertThat(answers.asked).isEmpty();
        unchanged();
        said();
    }

    @Test
    void noPanelAndNoComparisonTellsAnything() {
        for (SideTab tab : SideTab.values()) {
            session.sidePanel().open(tab);
            assertThat(session.sidePanel().shows(tab).get()).isFalse();
        }
        session.sideBySide().open();
        assertThat(session.sideBySide().shown().get()).isFalse();
        session.comparison().open();
        assertThat(session.comparison().shown().get()).isFalse();
        session.practice().start();
        assertThat(session.practice().isOn()).isFalse();
    }

    @Test
    void hoveringAndReadingAloudTellNothing() {
        session.playhead().toEnd();
        session.settings().resultsAtOnce().set(true);
        session.pointer().hovered().set(Optional.of(OUTPUT));
        var text = new CellText(session.frame().get());

        assertThat(text.facts(OUTPUT)).hasSize(1);
        assertThat(text.facts(WEIGHT)).hasSize(1);
        assertThat(text.sentence(WEIGHT)).doesNotContain("¼", "1/4");
    }

    @Test
    void aKernelCanBeGuessedOnlyWhereItsOutputIsShown() {
        session.guess().start();
        assertThat(session.guess().on().get()).isFalse();
        session.locking().toggle();
        session.hiding().showAll();
        session.locking().toggle();
        session.guess().start();
        assertThat(session.guess().on().get()).isTrue();
        session.editing().typing().type(WEIGHT, "1");
        session.guess().stop();
        assertThat(session.veils().veiled().get()).containsExactly(Part.KERNEL);
    }

    @Test
    void whatIsRememberedIsFoundHiddenAfterACrash() {
        var remembered = new DeskState[1];
        session.locking().toggle();
        session.desk()
                .takeUp(
                        new DeskState(
                                session.document().sheet().get(),
                                StudentWork.NONE,
                                Optional.empty(),
                                Optional.empty(),
                                true,
                                List.of(),
                                List.of()),
                        state -> remembered[0] = state);
        session.locking().toggle();
        Exercise kept = (Exercise) remembered[0].sheet();
        var next = new Session(kept, new Settings(Locale.ENGLISH), answers);

        assertThat(kept.staging().cards()).containsExactly(HideableCard.KERNEL);
        assertThat(next.veils().veiled().get()).containsExactly(Part.KERNEL);
        assertThat(next.frame().get().hides(OUTPUT)).isTrue();
    }

    @Test
    void withNothingHiddenThereIsNothingToLock() {
        var open = new Session(Lessons.first(), new Settings(Locale.ENGLISH), answers);
        open.locking().toggle();
        assertThat(answers.asked).isEmpty();
        assertThat(open.locking().isPossible().getValue()).isFalse();
    }

    private void unchanged() {
        assertThat(session.document().exercise().get()).isEqualTo(locked);
        assertThat(session.frame().get().hides(OUTPUT)).isTrue();
        assertThat(session.frame().get().hides(WEIGHT)).isTrue();
    }

    private void said() {
        assertThat(session.notices().notice().get()).isPresent();
    }
}
