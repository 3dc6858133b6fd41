package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.PictureFormat;
import kernelwalk.notation.Notation;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.export.ExportForm;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Single numbers that a teacher hides: no part of the window tells them. */
class HidingTest {

    private static final Target WEIGHT = new Target(Part.KERNEL, 0);
    private static final Target OUTPUT = new Target(Part.OUTPUT, 4);

    @TempDir Path folder;

    private final Answers answers = new Answers();
    private final Session session =
            new Session(Lessons.first(), new Settings(Locale.ENGLISH), answers);

    @BeforeEach
    void showTheSidePanel() {
        session.sidePanel().fit(1280);
    }

    @Test
    void aNumberIsHiddenAsOneStepOfUndoAndShownAgain() {
        session.hiding().toggle(OUTPUT);
        assertThat(hidden())
                .containsExactly(new HiddenNumber(0, HideableCard.OUTPUT, List.of(0, 1, 1, 0)));
        assertThat(session.hiding().hides(OUTPUT)).isTrue();
        session.undo().undo();
        assertThat(hidden()).isEmpty();
        session.undo().redo();
        session.hiding().toggle(OUTPUT);
        assertThat(hidden()).isEmpty();
    }

    @Test
    void allChosenNumbersAreHiddenTogether() {
        session.pointer().selection().set(Optional.of(new Selection(WEIGHT, weight(3))));
        assertThat(session.hiding().count(WEIGHT)).isEqualTo(4);
        session.hiding().hideChosen();

        assertThat(hidden()).hasSize(4);
        session.hiding().showAll();
        assertThat(hidden()).isEmpty();
    }

    @Test
    void whatIsHiddenIsNeitherCopiedNorCutNorShownToBeChanged() {
        session.hiding().toggle(WEIGHT);
        session.pointer().selection().set(Optional.of(Selection.of(WEIGHT)));

        assertThat(session.editing().copy()).isEmpty();
        assertThat(session.notices().notice().get()).isPresent();
        assertThat(session.editing().copyAs(Notation.NUMPY)).isEmpty();
        assertThat(session.editing().cut()).isEmpty();
        assertThat(session.editing().text(WEIGHT)).isEmpty();
        assertThat(session.editing().text(weight(1))).isEqualTo("1/4");
        assertThat(session.document().number(WEIGHT)).hasToString("1/4");
        session.hiding().toggle(weight(0));
        assertThat(session.editing().copy()).contains("=1/4");
    }

    @Test
    void aHiddenResultIsKeptBackWhereverResultsAreTold() {
        session.sidePanel().open(SideTab.NUMBERS);
        session.hiding().toggle(OUTPUT);

        assertThat(session.keptBack().get()).isTrue();
        assertThat(session.editing().copyOutput()).isEmpty();
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isFalse();
    }

    @Test
    void theProgramIsKeptBackWhileAWeightIsHidden() {
        session.sidePanel().open(SideTab.CODE);
        assertThat(session.sidePanel().shows(SideTab.CODE).get()).isTrue();
        session.hiding().toggle(WEIGHT);
        assertThat(session.sidePanel().shows(SideTab.CODE).get()).isFalse();
        session.hiding().toggle(WEIGHT);
        session.veils().veil(Part.KERNEL, true);
        assertThat(session.sidePanel().shows(SideTab.CODE).get()).isFalse();
    }

    @Test
    void anOutputIsNotPractisedWhoseKernelIsHidden() {
        session.practice().start();
        session.veils().veil(Part.KERNEL, true);
        assertThat(session.practice().isOn()).isFalse();
        session.practice().start();
        assertThat(session.practice().isOn()).isFalse();
        session.veils().veil(Part.KERNEL, false);
        session.veils().veil(Part.OUTPUT, true);
        session.practice().start();
        assertThat(session.practice().isOn()).isTrue();
    }

    @Test
    void aProgramThatWouldTellItIsNotWrittenAndAPictureDoesNotTellIt() throws Exception {
        session.document()
                .change(
                        Phrase.of("document.change.number"),
                        exercise ->
                                exercise.with(
                                        exercise.staging()
                                                .hiding(
                                                        List.of(
                                                                new HiddenNumber(
                                                                        0,
                                                                        HideableCard.KERNEL,
                                                                        List.of(0, 0, 0, 0))))));
        ExportForm form = session.export().orElseThrow();

        form.format().set(CodeLanguage.KERAS);
        assertThat(form.refusal()).isPresent();
        form.format().set(PictureFormat.SVG);
        assertThat(form.refusal()).isEmpty();
        var bytes = new ByteArrayOutputStream();
        form.format().get().write(session.exporting().exported().orElseThrow(), form.look(), bytes);
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(">?<");
    }

    @Test
    void anExerciseIsOpenedWithWhatItHidesAndWhereItsWalkBegins() {
        Exercise staged =
                Exercise.plain()
                        .with(
                                new Staging(
                                        Set.of(HideableCard.KERNEL),
                                        Set.of(),
                                        new WalkStart(0, List.of(0, 1, 0, 0))));
        Path file = folder.resolve("staged.kernelwalk.json");
        ExerciseFile.write(file, staged);
        session.veils().veil(Part.BIAS, true);
        session.desk().open(file);

        assertThat(session.veils().veiled().get()).containsOnly(Part.KERNEL, Part.BIAS);
        var position = session.playhead().walk().at(session.playhead().moment().get());
        assertThat(List.of(position.row(), position.column())).containsExactly(1, 0);
        session.desk().start(Lessons.first());
        assertThat(session.veils().veiled().get()).containsOnly(Part.BIAS);
    }

    private static Target weight(int index) {
        return new Target(Part.KERNEL, index);
    }

    private Set<HiddenNumber> hidden() {
        return session.document().exercise().get().staging().numbers();
    }

    @Test
    void aLessonWithANumberHiddenHasItsOwnNumbersAndItsWordsAreKeptBack() {
        assertThat(session.openLesson().mayTell()).isTrue();
        session.hiding().toggle(WEIGHT);
        assertThat(session.openLesson().changed().getValue()).isFalse();
        session.document().type(WEIGHT, "7");
        session.document().finishTyping();
        assertThat(session.openLesson().changed().getValue()).isTrue();
        session.desk().start(Exercise.plain());
        assertThat(session.openLesson().mayTell()).isFalse();
    }
}
