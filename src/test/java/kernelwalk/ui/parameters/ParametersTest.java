package kernelwalk.ui.parameters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Complaint;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Fields of the tool bar over the lecture's mean filter. */
class ParametersTest {

    private final Document document = new Document(Lessons.first());
    private final Notices notices = new Notices();
    private final Parameters parameters = new Parameters(document, notices);

    @Test
    void aPossibleNumberIsMadeAtOnceAsANamedStep() {
        parameters.type(Choice.STRIDE_ROWS, "2");

        assertThat(output()).isEqualTo(new Shape(1, 2, 3, 1));
        assertThat(undoName()).isEqualTo("stride 2×1");
    }

    /** As a Korean keyboard types them. */
    @Test
    void digitsMayBeAsWideAsHangul() {
        parameters.type(Choice.STRIDE_ROWS, "２");

        assertThat(output()).isEqualTo(new Shape(1, 2, 3, 1));
        assertThat(parameters.text(Choice.STRIDE_ROWS)).isEqualTo("2");
    }

    @Test
    void undoAndRedoRestoreTheFields() {
        parameters.type(Choice.STRIDE_ROWS, "2");

        document.undo();
        assertThat(parameters.text(Choice.STRIDE_ROWS)).isEqualTo("1");

        document.redo();
        assertThat(parameters.text(Choice.STRIDE_ROWS)).isEqualTo("2");
    }

    @Test
    void anImpossibleNumberStaysInItsFieldWithTheReasonAndTheBoardStays() {
        parameters.type(Choice.KERNEL_WIDTH, "9");

        assertThat(parameters.text(Choice.KERNEL_WIDTH)).isEqualTo("9");
        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactly(Choice.KERNEL_WIDTH);
        assertThat(reason()).startsWith("the kernel (2×9) is larger than the padded input (4×4)");
        assertThat(output()).isEqualTo(new Shape(1, 3, 3, 1));
        assertThat(document.undoName().get()).isEmpty();
    }

    /** 40004·4 cells stay below 2²⁶; 40004·1204 and an output of 40003·1203 do not. */
    @Test
    void moreZerosThanCanBeGoneOverStayInTheirFieldWithTheReason() {
        parameters.choose(PaddingKind.EXPLICIT);
        parameters.type(Choice.PADDING_TOP, "40000");
        assertThat(parameters.complaint().get()).isEmpty();

        parameters.type(Choice.PADDING_LEFT, "1200");

        assertThat(parameters.text(Choice.PADDING_LEFT)).isEqualTo("1200");
        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactly(Choice.PADDING_LEFT);
        assertThat(reason())
                .startsWith("the padded input has 48164816 numbers and the output 48123609");
    }

    @Test
    void theFieldThatWasChangedIsAtFaultEvenIfTheModelNamesAnother() {
        parameters.type(Choice.INPUT_HEIGHT, "1");

        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactly(Choice.INPUT_HEIGHT);
    }

    @Test
    void anImpossibleNumberIsMadeWithTheNextChoiceBesideItThatMakesItPossible() {
        parameters.type(Choice.GROUPS, "2");
        parameters.type(Choice.CHANNELS, "2");
        parameters.type(Choice.FILTERS, "2");

        assertThat(parameters.complaint().get()).isEmpty();
        assertThat(output()).isEqualTo(new Shape(1, 3, 3, 2));

        document.undo();
        assertThat(parameters.text(Choice.GROUPS)).isEqualTo("1");
    }

    @Test
    void whatWasRefusedIsGoneWhenSomethingElseIsChosenAndNeverMadeUnasked() {
        parameters.type(Choice.KERNEL_HEIGHT, "13");
        parameters.type(Choice.KERNEL_WIDTH, "13");

        parameters.type(Choice.INPUT_WIDTH, "32");
        parameters.type(Choice.INPUT_HEIGHT, "32");

        assertThat(parameters.text(Choice.KERNEL_HEIGHT)).isEqualTo("2");
        assertThat(parameters.text(Choice.KERNEL_WIDTH)).isEqualTo("2");
        assertThat(output()).isEqualTo(new Shape(1, 31, 31, 1));
    }

    @Test
    void takingBackTakesBackAllFieldsOfAPairAndItsProblem() {
        parameters.type(Choice.KERNEL_HEIGHT, "13");
        parameters.type(Choice.KERNEL_WIDTH, "13");
        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactlyInAnyOrder(Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH);

        assertThat(parameters.restore()).isTrue();

        assertThat(parameters.text(Choice.KERNEL_HEIGHT)).isEqualTo("2");
        assertThat(parameters.text(Choice.KERNEL_WIDTH)).isEqualTo("2");
        assertThat(parameters.complaint().get()).isEmpty();
        assertThat(document.problem().get()).isEmpty();
        assertThat(document.undoName().get()).isEmpty();
        assertThat(parameters.restore()).isFalse();
    }

    @Test
    void leavingTakesBackToAndSaysWhy() {
        parameters.type(Choice.KERNEL_HEIGHT, "13");
        String reason = reason();

        parameters.leave();

        assertThat(parameters.text(Choice.KERNEL_HEIGHT)).isEqualTo("2");
        assertThat(notices.notice().get().orElseThrow().say(Words.in(Locale.ENGLISH)))
                .isEqualTo(reason);
    }

    @Test
    void aMissingNumberIsCalledMissing() {
        parameters.type(Choice.STRIDE_ROWS, " ");

        assertThat(reason()).isEqualTo("a number is missing: write one such as 2");
    }

    @Test
    void whatTheChosenRulesWouldRefuseIsObjectedToAtTheRules() {
        assertThat(parameters.objection().get()).isEmpty();
        parameters.type(Choice.STRIDE_ROWS, "2");
        parameters.type(Choice.DILATION_ROWS, "2");

        Complaint objection = parameters.objection().get().orElseThrow();
        assertThat(objection.choices()).containsExactly(Choice.CONVENTION);
        assertThat(objection.reason().in(Words.in(Locale.ENGLISH)))
                .isEqualTo("Keras refuses a stride above 1 together with a dilation above 1");
        assertThat(parameters.complaint().get()).isEmpty();

        parameters.choose(Choice.CONVENTION, now -> now.with(Convention.PYTORCH));
        assertThat(parameters.objection().get()).isEmpty();
    }

    @Test
    void whatIsNotAWholeNumberStaysAndIsScolded() {
        parameters.type(Choice.DILATION_ROWS, "two");

        assertThat(parameters.text(Choice.DILATION_ROWS)).isEqualTo("two");
        assertThat(reason()).isEqualTo("\"two\" is not a whole number: write one such as 2");

        parameters.restore();
        assertThat(parameters.text(Choice.DILATION_ROWS)).isEqualTo("1");
        assertThat(parameters.complaint().get()).isEmpty();
    }

    @Test
    void openingAnotherExerciseShowsItsChoices() {
        Choices other = Choices.of(Lessons.first()).with(Choice.STRIDE_ROWS, 3);
        parameters.type(Choice.STRIDE_COLUMNS, "0");

        document.open(other.appliedTo(Lessons.first()));

        assertThat(parameters.text(Choice.STRIDE_ROWS)).isEqualTo("3");
        assertThat(parameters.text(Choice.STRIDE_COLUMNS)).isEqualTo("1");
        assertThat(parameters.complaint().get()).isEmpty();
    }

    @Test
    void changesAreNamedAsTheFieldsAre() {
        parameters.choose(Choice.CONVENTION, now -> now.with(Convention.PYTORCH));
        assertThat(undoName()).isEqualTo("rules: PyTorch");

        parameters.choose(Choice.NUMBERS, now -> now.with(NumberType.FLOAT32));
        assertThat(undoName()).isEqualTo("numbers float32");
    }

    @Test
    void undoTakesBackAnImpossibleChoiceToo() {
        parameters.type(Choice.STRIDE_ROWS, "2");
        parameters.type(Choice.STRIDE_COLUMNS, "0");

        document.undo();

        assertThat(parameters.text(Choice.STRIDE_COLUMNS)).isEqualTo("1");
        assertThat(parameters.complaint().get()).isEmpty();
    }

    @Test
    void typingIntoACellLeavesAnImpossibleChoiceInItsField() {
        parameters.type(Choice.STRIDE_COLUMNS, "0");

        document.type(new Target(Part.INPUT, 0), "7");
        document.finishTyping();

        assertThat(parameters.text(Choice.STRIDE_COLUMNS)).isEqualTo("0");
        assertThat(parameters.complaint().get()).isPresent();
    }

    @Test
    void switchingTheOperationAndBackKeepsTheKernelAsItWasEdited() {
        document.type(new Target(Part.KERNEL, 0), "5");
        document.finishTyping();

        choose(OperationType.MAX_POOLING);
        choose(OperationType.CONVOLUTION);

        var operation = (Weighted) document.exercise().get().operation();
        assertThat(operation.kernel()).hasToString("2×2×1×1 [5 1/4 1/4 1/4]");
        assertThat(operation.bias()).hasToString("[3]");
        assertThat(undoName()).isEqualTo("convolution");
    }

    @Test
    void paddingByNumbersBeginsWithThePaddingThereIs() {
        parameters.choose(PaddingKind.SAME);
        parameters.choose(PaddingKind.EXPLICIT);

        assertThat(parameters.text(Choice.PADDING_BOTTOM)).isEqualTo("1");
        assertThat(parameters.text(Choice.PADDING_TOP)).isEqualTo("0");
        assertThat(output()).isEqualTo(new Shape(1, 4, 4, 1));
    }

    @Test
    void aFractionUnderInt32IsTheNumbersFault() {
        parameters.choose(Choice.NUMBERS, now -> now.with(NumberType.INT32));

        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactly(Choice.NUMBERS);
        assertThat(reason()).startsWith("the kernel holds ¼, which int32 cannot hold");
    }

    @Test
    void aStrideThatPyTorchRefusesForSameIsAtFaultItself() {
        parameters.choose(PaddingKind.SAME);
        parameters.choose(Choice.CONVENTION, now -> now.with(Convention.PYTORCH));
        parameters.type(Choice.STRIDE_ROWS, "2");

        assertThat(parameters.complaint().get().orElseThrow().choices())
                .containsExactly(Choice.STRIDE_ROWS);
    }

    @Test
    void theArrowsCountAndStopWhereNothingMakesSense() {
        parameters.step(Choice.KERNEL_HEIGHT, 1);
        assertThat(document.exercise().get().operation().window()).isEqualTo(new Size(3, 2));

        parameters.step(Choice.KERNEL_HEIGHT, -9);
        assertThat(parameters.text(Choice.KERNEL_HEIGHT)).isEqualTo("1");
    }

    private void choose(OperationType type) {
        parameters.choose(Choice.TYPE, now -> now.with(type));
    }

    private Shape output() {
        return document.computation().get().geometry().output();
    }

    private String undoName() {
        return document.undoName().get().orElseThrow().in(Words.in(Locale.ENGLISH));
    }

    private String reason() {
        return parameters.complaint().get().orElseThrow().reason().in(Words.in(Locale.ENGLISH));
    }
}
