package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Notation;
import kernelwalk.picture.Box;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Drawing.Filled;
import kernelwalk.picture.Grid;
import kernelwalk.picture.Painted;
import kernelwalk.picture.Part;
import kernelwalk.picture.Role;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.picture.Thumbnail;
import kernelwalk.ui.Session;
import kernelwalk.ui.edit.Copying;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** No view tells a result that is being worked out or predicted: here that of the lecture's mean filter, 5½ first. */
class KeptBackTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Prediction prediction = session.prediction();

    @Test
    void theOutputIsNotCopiedBeforeEveryValueIsPredicted() {
        prediction.on().set(true);

        assertThat(session.editing().copyOutput()).isEmpty();
        assertThat(notice()).contains("kept back");

        session.notices().dismiss();
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, 0))));
        assertThat(session.editing().copy()).isEmpty();
        assertThat(session.editing().copyAs(Notation.LATEX)).isEmpty();
        assertThat(notice()).contains("kept back");

        for (int value = 0; value < 9; value++) {
            prediction.reveal();
        }
        assertThat(session.editing().copy()).contains("=11/2");
        assertThat(session.editing().copyOutput().orElseThrow()).startsWith("=11/2\t=13/2");
    }

    @Test
    void theInputIsCopiedMeanwhile() {
        prediction.on().set(true);
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.INPUT, 3))));

        assertThat(session.editing().copy()).contains("3");
        assertThat(session.editing().copyAs(Notation.CSV).orElseThrow()).startsWith("0,1,2,3");
    }

    @Test
    void whileAStudentPractisesOnlyTheirOwnAnswersAreCopiedInAnyNotation() {
        session.practice().start();
        session.practice().sizeForm().give(new Shape(1, 3, 3, 1));
        session.editing().typing().type(new Target(Part.OUTPUT, 0), "9");
        session.editing().typing().finishTyping();
        session.pointer().selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, 0))));

        assertThat(session.editing().copy()).contains("9");
        for (Notation notation : Copying.NOTATIONS) {
            assertThat(session.editing().copyAs(notation)).contains("9");
        }
    }

    @Test
    void twoConventionsSideBySideAreClosedWhenPredictingOrPractisingBegins() {
        session.sideBySide().open();
        prediction.on().set(true);
        assertThat(session.sideBySide().shown().get()).isFalse();

        prediction.on().set(false);
        session.sideBySide().open();
        session.practice().start();
        assertThat(session.sideBySide().shown().get()).isFalse();
    }

    /** Pointing at the cells of the worked step would else multiply for the student. */
    @Test
    void aProductIsToldByItsFactorsUntilTheWalkHasTakenIt() {
        var product = new Target(Part.PRODUCTS, 1);
        prediction.on().set(true);

        assertThat(new CellText(session.frame().get()).facts(product)).endsWith("1 · ¼");
        assertThat(new CellText(session.frame().get()).sentence(product)).doesNotContain("value");

        prediction.reveal();
        session.playhead().goTo(6);
        assertThat(new CellText(session.frame().get()).facts(product)).endsWith("1 · ¼ = ¼");
    }

    @Test
    void anOutputCellIsToldNeitherOnHoverNorAloudBeforeItIsPredicted() {
        session.settings().resultsAtOnce().set(true);
        prediction.on().set(true);
        var first = new Target(Part.OUTPUT, 0);

        assertThat(new CellText(session.frame().get()).facts(first))
                .containsExactly("output row 0 column 0, filter 0, sample 0");
        assertThat(new CellText(session.frame().get()).sentence(first)).doesNotContain("value");

        prediction.reveal();
        assertThat(new CellText(session.frame().get()).facts(first)).contains("value 5½");
    }

    /** The lesson that is being worked out has a picture in the browser too. */
    @Test
    void theBlankPictureOfALessonHasNoOutput() {
        assertThat(numbers(Thumbnail.of(Lessons.first(), session.words().get()))).contains("5½");
        assertThat(numbers(Thumbnail.blank(Lessons.first(), session.words().get())))
                .contains("15", "¼")
                .doesNotContain("5½");
    }

    private static List<String> numbers(Thumbnail picture) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        picture.paint(760, drawing);
        return drawing.all(Drawing.Written.class).map(Drawing.Written::text).toList();
    }

    /** A map of 120 rows is a heat map. */
    @Test
    void aHeatMapShowsNoRowBeforeItIsComplete() {
        session.document()
                .open(
                        ExerciseFile.read(
                                """
                        { "kernelwalk": 1,
                          "input": { "shape": [1, 120, 120, 1], "values": [%s] },
                          "operation": {
                            "type": "transposed-convolution",
                            "kernel": { "shape": [1, 1, 1, 1], "values": [1] } } }
                        """
                                        .formatted("1,".repeat(14_399) + "1")));

        assertThat(covered()).isEqualTo(120);
        session.playhead().goTo(session.playhead().walk().span(Level.ROW) * 30);
        assertThat(covered()).isEqualTo(90);
        session.playhead().toEnd();
        assertThat(covered()).isZero();
    }

    /** How many rows of the first feature map are covered, from the bottom. */
    private long covered() {
        var painted = new Painted(session.frame().get());
        Grid map = painted.board().output().getFirst();
        double height =
                painted.all(Filled.class)
                        .filter(cover -> cover.role() == Role.GROUND)
                        .map(Filled::box)
                        .filter(
                                box ->
                                        box.x() == map.x()
                                                && box.width() == map.box().width()
                                                && Math.abs(box.bottom() - map.box().bottom())
                                                        < 0.01)
                        .mapToDouble(Box::height)
                        .sum();
        return Math.round(height / map.box().height() * map.rows());
    }

    private String notice() {
        return session.notices().notice().get().orElseThrow().say(session.words().get());
    }
}
