package kernelwalk.ui.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Typing into the lecture's mean filter, and taking it back. */
class DocumentTest {

    private static final Target FIRST_INPUT = new Target(Part.INPUT, 0);
    private static final Target BIAS = new Target(Part.BIAS, 0);

    private final Document document = new Document(Lessons.first());

    @Test
    void everyTypedKeyChangesTheResultAtOnce() {
        document.type(FIRST_INPUT, "4");
        assertThat(firstOutput()).isEqualTo("13/2");

        document.type(FIRST_INPUT, "40");
        assertThat(firstOutput()).isEqualTo("31/2");
    }

    @Test
    void kernelAndBiasAreTypedIntoTheSameWay() {
        document.type(new Target(Part.KERNEL, 3), "1/2");
        document.finishTyping();
        document.type(BIAS, "-.5");
        document.finishTyping();

        assertThat(firstOutput()).isEqualTo("13/4");
    }

    @Test
    void whatIsNotANumberKeepsTheOldNumberAndSaysWhy() {
        document.type(FIRST_INPUT, "four");
        document.finishTyping();

        assertThat(firstOutput()).isEqualTo("11/2");
        assertThat(document.refusal().get()).map(Refusal::target).contains(FIRST_INPUT);
        assertThat(reason()).contains("four");
        assertThat(document.undoName().get()).isEmpty();
    }

    @Test
    void whatCanStillBecomeANumberIsRefusedOnlyWhenTheTypingEnds() {
        document.type(FIRST_INPUT, "-");
        assertThat(document.refusal().get()).isEmpty();

        document.finishTyping();
        assertThat(document.refusal().get()).isPresent();
    }

    @Test
    void aNumberThatTurnsBadWhileItIsTypedFallsBackToTheOneBeforeTheTyping() {
        document.type(FIRST_INPUT, "4");
        document.type(FIRST_INPUT, "4x");

        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
    }

    @Test
    void aChangeOfSomethingElseKeepsTheNumberThatIsStillBeingTyped() {
        document.type(FIRST_INPUT, "4");

        document.change(Phrase.of("edit.change.hide"), exercise -> exercise.titled("Mine"));

        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.of(4));
        document.undo();
        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.of(4));
        document.undo();
        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
    }

    @Test
    void whatIsStillBeingTypedIsTheFirstStepThatIsUndoneAndComesBack() {
        document.change(Phrase.of("edit.change.hide"), exercise -> exercise.titled("Mine"));
        document.type(FIRST_INPUT, "4");

        document.undo();

        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
        assertThat(document.exercise().get().title()).isEqualTo("Mine");
        document.redo();
        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.of(4));
    }

    @Test
    void aFractionIsRefusedWhereNumbersAreWhole() {
        var whole = new Document(Lessons.first().with(ones()).with(NumberType.INT32));

        whole.type(FIRST_INPUT, "1/2");

        assertThat(whole.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
        assertThat(whole.refusal().get()).isPresent();
    }

    @Test
    void oneTypingIsOneStepOfUndo() {
        document.type(FIRST_INPUT, "1");
        document.type(FIRST_INPUT, "12");
        document.type(FIRST_INPUT, "123");
        document.finishTyping();

        document.undo();

        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
        assertThat(document.undoName().get()).isEmpty();
        assertThat(document.redoName().get()).isPresent();
    }

    @Test
    void redoBringsBackWhatWasUndoneUntilSomethingElseIsTyped() {
        type(FIRST_INPUT, "7");
        document.undo();
        document.redo();
        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.of(7));

        document.undo();
        type(BIAS, "1");
        assertThat(document.redoName().get()).isEmpty();
    }

    @Test
    void cancellingRestoresTheNumberAndLeavesNoTrace() {
        document.type(FIRST_INPUT, "99");
        document.cancelTyping();

        assertThat(document.number(FIRST_INPUT)).isEqualTo(Rational.ZERO);
        assertThat(document.undoName().get()).isEmpty();
        assertThat(document.refusal().get()).isEmpty();
    }

    @Test
    void twoHundredEditsCanAllBeUndone() {
        Exercise before = document.exercise().get();
        IntStream.rangeClosed(1, 200).forEach(i -> type(FIRST_INPUT, Integer.toString(i)));

        IntStream.rangeClosed(1, 200).forEach(_ -> document.undo());

        assertThat(document.exercise().get()).isEqualTo(before);
    }

    private void type(Target target, String text) {
        document.type(target, text);
        document.finishTyping();
    }

    private String firstOutput() {
        return document.computation().get().output().at(0).toString();
    }

    private String reason() {
        return document.refusal().get().orElseThrow().reason().in(Words.in(Locale.ENGLISH));
    }

    private static Operation ones() {
        return Operation.Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 1, 1, 1, 1));
    }

    /** 225² windows of 32² taps are 51,840,000 multiplications. */
    @Test
    void aChangeForWhichNobodyWaitsIsNotMade() {
        document.waitBy(_ -> false);

        document.change(Phrase.of("document.change.number"), _ -> large());

        assertThat(document.sheet().get()).isEqualTo(Lessons.first());
        assertThat(document.problem().get())
                .map(ConvolutionException::reason)
                .contains(Cause.CANCELLED);
        assertThat(document.undoName().get()).isEmpty();
    }

    @Test
    void whatNobodyWaitsForIsNotOpened() {
        document.waitBy(_ -> false);

        assertThatThrownBy(() -> document.open(large())).isInstanceOf(ConvolutionException.class);

        assertThat(document.sheet().get()).isEqualTo(Lessons.first());
    }

    @Test
    void anUndoForWhichNobodyWaitsCanBeMadeLater() {
        Exercise large = large();
        document.open(large);
        document.change(Phrase.of("document.change.number"), _ -> Lessons.first());
        document.waitBy(_ -> false);

        document.undo();
        assertThat(document.sheet().get()).isEqualTo(Lessons.first());
        assertThat(document.redoName().get()).isEmpty();

        document.waitBy(_ -> true);
        document.undo();
        assertThat(document.sheet().get()).isSameAs(large);
    }

    @Test
    void nobodyHasToWaitForASmallOutput() {
        document.waitBy(_ -> false);

        document.type(FIRST_INPUT, "4");

        assertThat(firstOutput()).isEqualTo("13/2");
    }

    private static Exercise large() {
        return Exercise.of(
                        Tensor.filled(new Shape(1, 256, 256, 1), _ -> Rational.ONE),
                        Operation.Convolution.of(
                                Tensor.filled(new KernelShape(32, 32, 1, 1), _ -> Rational.ONE)))
                .with(NumberType.FLOAT32);
    }
}
