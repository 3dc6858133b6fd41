package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.CellVerdict;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.practice.GuessedKernel;
import kernelwalk.ui.side.SideTab;
import org.junit.jupiter.api.Test;

/**
 * A kernel is guessed from input and output. Input 1 2 3 / 4 5 6 / 0 0 9 and kernel 7 1 / 1 0 give
 * 1·7+2+4 = 13, 2·7+3+5 = 22, 4·7+5+0 = 33, 5·7+6+0 = 41.
 */
class KernelGuessTest {

    private static final Exercise EXERCISE =
            Exercise.of(
                            Tensor.of(new Shape(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 0, 0, 9),
                            Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 7, 1, 1, 0)))
                    .titled("Seven in the corner");

    private final Answers answers = new Answers();
    private final Session session = new Session(EXERCISE, new Settings(Locale.ENGLISH), answers);

    @Test
    void onlyInputAndOutputAreSeen() {
        session.guess().start();
        List<String> texts = texts();

        assertThat(texts).contains("13", "22", "33", "41", "9").doesNotContain("7");
        assertThat(texts).filteredOn("?"::equals).hasSize(4);
        assertThat(texts).doesNotContain("PRODUCTS", "WINDOW");
        assertThat(new CellText(session.frame().get()).facts(weight(0))).hasSize(1);
    }

    @Test
    void anOutputAgreesOnceEveryWeightThatAddsToItIsTyped() {
        session.guess().start();
        type(0, "7");
        assertThat(agreeing()).isEmpty();
        type(1, "1");
        // under the third window stand 0 and 0: what the other weights are does not matter to it
        assertThat(agreeing()).containsExactly(2);
        type(2, "1");
        assertThat(agreeing()).containsExactly(2);
        type(3, "0");
        assertThat(agreeing()).containsExactly(0, 1, 2, 3);
        assertThat(now().isDone()).isTrue();
        assertThat(now().isTheSame()).isTrue();
    }

    @Test
    void agreementFollowsEachKey() {
        session.guess().start();
        List.of(1, 2, 3).forEach(index -> type(index, index == 3 ? "0" : "1"));
        session.editing().typing().type(weight(0), "7");
        assertThat(now().agreeing()).isEqualTo(4);
        session.editing().typing().type(weight(0), "70");
        assertThat(now().agreeing()).isZero();
        session.editing().typing().cancelTyping();
        assertThat(session.editing().text(weight(0))).isEmpty();
    }

    @Test
    void aWeightThatIsStillBeingTypedIsTheFirstThatIsTakenBack() {
        session.guess().start();
        type(0, "7");
        session.editing().typing().type(weight(1), "2");

        session.undo().undo();

        assertThat(session.editing().text(weight(0))).isEqualTo("7");
        assertThat(session.editing().text(weight(1))).isEmpty();
        session.undo().redo();
        assertThat(session.editing().text(weight(1))).isEqualTo("2");
    }

    @Test
    void anotherKernelThatDoesTheSameIsFoundToo() {
        var ones = Tensor.of(new Shape(1, 2, 2, 1), 1, 1, 1, 1);
        var kernel = Tensor.of(new KernelShape(2, 2, 1, 1), 4, 3, 2, 1);
        session.desk().start(Exercise.of(ones, Convolution.of(kernel)));
        session.guess().start();
        List.of(0, 1, 2, 3).forEach(index -> type(index, index == 0 ? "10" : "0"));

        assertThat(now().isDone()).isTrue();
        assertThat(now().isTheSame()).isFalse();
    }

    @Test
    void aGuessIsUndoneAndTheExerciseStaysAsItIs() {
        session.guess().start();
        type(0, "7");
        type(1, "2");
        session.undo().undo();
        assertThat(session.editing().text(weight(1))).isEmpty();
        session.undo().redo();
        assertThat(session.editing().text(weight(1))).isEqualTo("2");
        session.document().undo();
        session.pointer().selection().set(Optional.of(new Selection(weight(0), weight(3))));
        session.editing().fill("3");
        assertThat(session.editing().text(weight(3))).isEqualTo("3");
        session.editing().clear();
        session.editing().paste("5");
        assertThat(session.editing().text(weight(2))).isEqualTo("5");

        assertThat(session.document().exercise().get()).isEqualTo(EXERCISE);
        session.guess().stop();
        assertThat(session.undo().undoName().get()).isEmpty();
    }

    @Test
    void whoBeginsHasTheFirstBlankWeightChosenAndCanTypeAtOnce() {
        session.guess().start();
        assertThat(session.pointer().selection().get()).contains(Selection.of(weight(0)));
        type(0, "7");
        session.guess().stop();
        session.guess().start();
        assertThat(session.pointer().selection().get()).contains(Selection.of(weight(1)));
    }

    @Test
    void whatWasGuessedStandsThereAgain() {
        session.guess().start();
        type(0, "7");
        session.guess().stop();
        session.guess().start();

        assertThat(session.editing().text(weight(0))).isEqualTo("7");
        session.guess().startAfresh();
        assertThat(session.editing().text(weight(0))).isEmpty();
    }

    @Test
    void nothingElseTellsTheKernelMeanwhile() {
        session.sidePanel().fit(1280);
        session.guess().start();
        for (SideTab tab : List.of(SideTab.SHAPES, SideTab.NUMBERS, SideTab.CODE)) {
            session.sidePanel().open(tab);
            assertThat(session.sidePanel().shows(tab).get()).isFalse();
        }
        session.pointer().selection().set(Optional.of(Selection.of(weight(0))));
        assertThat(session.editing().copy()).isEmpty();
        assertThat(session.export()).isEmpty();
        assertThat(session.exporting().window()).isEmpty();
        session.comparison().open();
        assertThat(session.comparison().shown().get()).isFalse();
        session.document().typeWords(sheet -> sheet.titled("other"));
        assertThat(session.document().sheet().get().title()).isEqualTo("Seven in the corner");
    }

    @Test
    void anotherExerciseAndPractisingEndIt() {
        session.guess().start();
        session.practice().start();
        assertThat(session.guess().on().get()).isFalse();
        session.guess().start();
        assertThat(session.practice().isOn()).isFalse();
        session.desk().start(Exercise.plain());
        assertThat(session.guess().on().get()).isFalse();
    }

    @Test
    void thereIsNothingToGuessOfAPoolOrUnderAVeil() {
        session.veils().veil(Part.OUTPUT, true);
        session.guess().start();
        assertThat(session.guess().on().get()).isFalse();
        session.veils().veil(Part.OUTPUT, false);
        session.veils().veil(Part.KERNEL, true);
        session.guess().start();
        assertThat(session.guess().on().get()).isTrue();
        assertThat(texts()).contains("13");
        session.desk().start(Exercise.of(EXERCISE.input(), MaxPooling.of(new Size(2, 2))));
        session.guess().start();
        assertThat(session.guess().on().get()).isFalse();
    }

    private void type(int index, String text) {
        session.editing().typing().type(weight(index), text);
        session.editing().typing().finishTyping();
    }

    private List<Integer> agreeing() {
        var sheet = now().sheet();
        return IntStream.range(0, now().outputs())
                .filter(i -> sheet.verdict(i).equals(Optional.of(CellVerdict.RIGHT)))
                .boxed()
                .toList();
    }

    private GuessedKernel now() {
        return session.guess().now().get().orElseThrow();
    }

    private List<String> texts() {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        var frame = session.frame().get();
        BoardPainter.paint(frame, Board.of(frame, 1280, 640), drawing);
        return drawing.strokes().stream()
                .filter(Drawing.Written.class::isInstance)
                .map(stroke -> ((Drawing.Written) stroke).text())
                .toList();
    }

    private static Target weight(int index) {
        return new Target(Part.KERNEL, index);
    }
}
