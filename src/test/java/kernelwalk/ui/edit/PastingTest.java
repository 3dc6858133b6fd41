package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Commas;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Notice;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole tensors pasted into the lecture's mean filter: 0 to 15 in 4 × 4, four quarters, bias 3. */
class PastingTest {

    private static final String LECTURE = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";

    private final Answers answers = new Answers();
    private Session session = session(Lessons.first());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[1, 2, 3], [4, 5, 6]]",
                "[[1 2 3]\n [4 5 6]]",
                "array([[1, 2, 3],\n       [4, 5, 6]])",
                "x = np.array([[1, 2, 3], [4, 5, 6]])",
                "array([[[[1.],\n         [2.],\n         [3.]],\n\n        [[4.],\n         [5.],"
                        + "\n         [6.]]]])",
                "tf.constant([[1, 2, 3], [4, 5, 6]])",
                "torch.tensor([[1, 2, 3], [4, 5, 6]])",
                "tensor([[1., 2., 3.],\n        [4., 5., 6.]])",
                "[1 2 3; 4 5 6]",
                "\\begin{pmatrix} 1 & 2 & 3 \\\\ 4 & 5 & 6 \\end{pmatrix}",
                "A =\n\n   1   2   3\n   4   5   6\n"
            })
    void aTensorReplacesTheWholeInputHoweverItIsWritten(String text) {
        session.editing().paste(text);

        assertThat(shape()).isEqualTo(new Shape(1, 2, 3, 1));
        assertThat(input()).isEqualTo("1 2 3 4 5 6");
        assertThat(undoName()).isEqualTo("paste input 1×2×3×1");
        assertThat(notice()).isEqualTo("read as input 1×2×3×1");

        session.document().undo();
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void aModelTakesThePlaceOfTheLayersInOneStep() {
        session.editing()
                .paste("keras.Sequential([\n  Conv2D(2, 2, activation='relu'),\n  Flatten()])");

        assertThat(session.document().exercise().get().layers()).hasSize(3);
        assertThat(input()).isEqualTo(LECTURE);
        assertThat(undoName()).isEqualTo("paste 3 layers");
        assertThat(notice()).isEqualTo("read as 3 layers");

        session.document().undo();
        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
    }

    @Test
    void aModelWithSomethingUnknownChangesNothing() {
        session.editing().paste("keras.Sequential([Flatten(), LSTM(2)])");

        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
        assertThat(notice()).contains("\"LSTM\" is no layer that can be read here");
    }

    @Test
    void aModelWithMapsBehindUnitsChangesNothingAndIsToldWhy() {
        session.editing().paste("keras.Sequential([Flatten(), MaxPooling2D(1)])");

        assertThat(session.document().exercise().get()).isEqualTo(Lessons.first());
        assertThat(notice())
                .contains("layer 2: the input is the units of layer 1, without rows and columns");
    }

    @Test
    void aRectangleOfASpreadsheetStillGoesToTheSelectedCell() {
        select(Part.INPUT, 5);
        session.editing().paste("50\t60");

        assertThat(input()).isEqualTo("0 1 2 3 4 50 60 7 8 9 10 11 12 13 14 15");
    }

    @Test
    void aTensorReplacesTheCardThatHasTheKeyboard() {
        select(Part.KERNEL, 3);
        session.editing().paste("[[1, 0, -1], [2, 0, -2], [1, 0, -1]]");

        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(3, 3, 1, 1));
        assertThat(kernel()).isEqualTo("1 0 -1 2 0 -2 1 0 -1");
        assertThat(bias()).isEqualTo("3");

        select(Part.BIAS, 0);
        session.editing().paste("array([-0.5], dtype=float32)");
        assertThat(bias()).isEqualTo("-1/2");
    }

    @Test
    void aSingleNumberInACallGoesIntoEverySelectedCell() {
        session.pointer()
                .selection()
                .set(
                        Optional.of(
                                new Selection(
                                        new Target(Part.INPUT, 0), new Target(Part.INPUT, 5))));
        session.editing().paste("np.float32(0.25)");

        assertThat(input()).startsWith("1/4 1/4 2 3 1/4 1/4 6");
    }

    @Test
    void theWeightsOfKerasReplaceKernelAndBiasInOneStep() {
        session.editing()
                .paste(
                        "[array([[[[ 1., 10.]],\n\n         [[ 2., 20.]]],\n\n\n"
                                + "        [[[ 3., 30.]],\n\n         [[ 4., 40.]]]],"
                                + " dtype=float32), array([0.5, -0.5], dtype=float32)]");

        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(2, 2, 1, 2));
        assertThat(kernel()).isEqualTo("1 10 2 20 3 30 4 40");
        assertThat(bias()).isEqualTo("1/2 -1/2");
        assertThat(notice()).startsWith("read as kernel 2×2×1×2 and bias of 2; the text declares");

        session.document().undo();
        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
        assertThat(bias()).isEqualTo("3");
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void moreFiltersGetABiasOfZeroAndItIsSaid() {
        select(Part.KERNEL, 0);
        session.editing().paste("[[[[1, 2]]]]");

        assertThat(bias()).isEqualTo("3 0");
        assertThat(notice())
                .isEqualTo("read as kernel 1×1×1×2, with a bias of 2 for as many filters");
    }

    @Test
    void weightsThatDoNotBelongTogetherAreRefused() {
        session.editing().paste("[array([[[[1., 2.]]]]), array([0., 0., 0.])]");

        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
        assertThat(notice()).contains("3 numbers for 2 filters");
    }

    @Test
    void threeAxesMayStaySoThatTheFrameworksSpeakAndUndoGoesBack() {
        Exercise before = session.document().exercise().get();
        answers.meaning = 2;

        session.editing().paste("np.array([[[1, 2], [3, 4]]], dtype=int64)");

        Attempt kept = session.document().attempt().get().orElseThrow();
        assertThat(kept.input().shape()).containsExactly(1, 2, 2);
        assertThat(kept.dtype()).contains(Dtype.INT64);

        session.document().undo();
        assertThat(session.document().attempt().get()).isEmpty();
        assertThat(session.document().exercise().get()).isEqualTo(before);
    }

    @Test
    void fourAxesOfATypeThatNoLayerTakesCanBeKeptSoThatTheFrameworksSpeak() {
        session.editing().paste("np.array([[1, 2], [3, 4]], dtype=int64)");
        assertThat(input()).isEqualTo("1 2 3 4");

        accept();

        Attempt kept = session.document().attempt().get().orElseThrow();
        assertThat(kept.input().shape()).containsExactly(1, 2, 2, 1);
        assertThat(kept.dtype()).contains(Dtype.INT64);
        session.document().undo();
        assertThat(session.document().attempt().get()).isEmpty();
        assertThat(input()).isEqualTo("1 2 3 4");
        session.document().undo();
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void whatDoesNotFitCanBeKeptSoThatTheFrameworksSpeak() {
        session.editing().paste("[[[[0, 1, 2], [3, 4, 5]], [[0, 1, 2], [3, 4, 5]]]]");
        accept();

        Attempt kept = session.document().attempt().get().orElseThrow();
        assertThat(kept.input().shape()).containsExactly(1, 2, 2, 3);
        assertThat(kept.problem()).isPresent();
        session.document().undo();

        select(Part.KERNEL, 0);
        session.editing().paste("[[1, 1, 1, 1, 1]]");
        accept();
        assertThat(session.document().attempt().get()).isPresent();
        session.document().undo();
        assertThat(input()).isEqualTo(LECTURE);
        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
    }

    @Test
    void nothingIsOfferedWhereTheFrameworksWouldCompute() {
        session.editing().paste("array([[0.1, 0.2], [0.3, 0.4]], dtype=float32)");

        assertThat(session.notices().notice().get().orElseThrow().offer()).isEmpty();
    }

    @Test
    void threeAxesAreAskedAboutAsTheyAreTheLecturesError() {
        answers.meaning = 1;
        session.editing().paste("[[[0, 1, 2], [3, 4, 5]]]");

        assertThat(answers.asked)
                .containsExactly(
                        "INPUT [1, 2, 3]: [rows, columns, channels; 1 sample: 1×1×2×3, samples,"
                                + " rows, columns; 1 channel: 1×2×3×1]");
        assertThat(shape()).isEqualTo(new Shape(1, 2, 3, 1));
        assertThat(input()).isEqualTo("0 1 2 3 4 5");
    }

    @Test
    void whoeverThinksBetterOfItKeepsWhatThereIs() {
        session.editing().paste("[[[0, 1, 2], [3, 4, 5]]]");

        assertThat(answers.asked).hasSize(1);
        assertThat(input()).isEqualTo(LECTURE);
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void anInputWithOtherChannelsIsRefusedWithBothShapes() {
        session.editing().paste("[[[[0, 1, 2], [3, 4, 5]], [[0, 1, 2], [3, 4, 5]]]]");

        assertThat(input()).isEqualTo(LECTURE);
        assertThat(notice())
                .isEqualTo(
                        "the input 1×2×2×3 has 3 channels, but the kernel 2×2×1×1 reads 1: set"
                                + " the channels under More first, or paste one that fits");
        session.settings().language().set(session.settings().language().get().next());
        assertThat(notice()).contains("1×2×2×3").contains("2×2×1×1");
    }

    @Test
    void aKernelWithOtherChannelsIsRefusedWithBothShapes() {
        select(Part.KERNEL, 0);
        session.editing().paste("[[[[1], [2], [3]]]]");

        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
        assertThat(notice()).contains("1×4×4×1").contains("1×1×3×1");
    }

    @Test
    void aKernelLargerThanTheInputIsRefused() {
        select(Part.KERNEL, 0);
        session.editing().paste("[[1, 1, 1, 1, 1]]");

        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
        assertThat(notice()).contains("is larger than the padded input");
    }

    @Test
    void whatIsNoBiasIsRefused() {
        select(Part.BIAS, 0);
        session.editing().paste("[[1, 2], [3, 4]]");

        assertThat(bias()).isEqualTo("3");
        assertThat(notice()).contains("(2, 2)");
    }

    @Test
    void moreThanFourAxesAreRefused() {
        session.editing().paste("[[[[[1]]]]]");

        assertThat(notice()).contains("(1, 1, 1, 1, 1)");
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void leftOutNumbersAreRefusedWithPlaceAndCure() {
        session.editing().paste("[[ 0.  1. ... 98. 99.]]");

        assertThat(notice())
                .startsWith("line 1, column 11: numbers are left out here")
                .contains("set_printoptions");
        session.settings().language().set(session.settings().language().get().next());
        assertThat(notice()).startsWith("1번째 줄 11번째 칸:");
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void aDeclaredTypeIsSaidAndTheNumbersAreKept() {
        session.editing().paste("array([[0.1, 0.2], [0.3, 0.4]], dtype=float32)");

        assertThat(input()).isEqualTo("1/10 1/5 3/10 2/5");
        assertThat(session.document().exercise().get().numbers()).isEqualTo(NumberType.EXACT);
        assertThat(notice()).contains("declares float32").contains("choose float32 under More");
    }

    @Test
    void aTypeThatNoLayerComputesInIsSaid() {
        session.editing().paste("np.array([[1, 2], [3, 4]], dtype='int64')");

        assertThat(input()).isEqualTo("1 2 3 4");
        assertThat(notice()).contains("declares int64, which no layer here computes in");
    }

    @Test
    void theTypeOfTheExerciseNeedsNoWord() {
        session = session(Lessons.first().with(NumberType.FLOAT32));
        session.editing().paste("array([[1., 2.], [3., 4.]], dtype=float32)");

        assertThat(notice()).isEqualTo("read as input 1×2×2×1");
    }

    @Test
    void underTheRulesOfPyTorchAxesAreTurnedAndItIsSaid() {
        session = session(twoChannels(Convention.PYTORCH));
        session.editing().paste("tensor([[[[1., 2.], [3., 4.]], [[5., 6.], [7., 8.]]]])");

        assertThat(shape()).isEqualTo(new Shape(1, 2, 2, 2));
        assertThat(input()).isEqualTo("1 5 2 6 3 7 4 8");
        assertThat(notice())
                .isEqualTo("read as input 1×2×2×2; its axes are N×C×H×W, turned to N×H×W×C here");

        select(Part.KERNEL, 0);
        session.editing().paste("[[[[1]], [[2]]], [[[3]], [[4]]]]");
        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(1, 1, 2, 2));
        assertThat(kernel()).isEqualTo("1 3 2 4");
        assertThat(notice()).contains("F×C×KH×KW");
    }

    @Test
    void aTensorOfPyTorchUnderOtherRulesIsReadInTheOnlyWayThatFits() {
        session.editing().paste("tensor([[[[1., 2.], [3., 4.]]]])");
        assertThat(shape()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(notice()).contains("N×C×H×W");

        session.editing().paste("tensor([[[[1.], [2.]], [[3.], [4.]]]])");
        assertThat(shape()).isEqualTo(new Shape(1, 2, 2, 1));
        assertThat(answers.asked).isEmpty();
    }

    @Test
    void aTensorOfPyTorchThatFitsInTwoWaysIsReadAsPyTorchPrintsIt() {
        session = session(twoChannels(Convention.KERAS));
        session.editing().paste("tensor([[[[1., 2.], [3., 4.]], [[5., 6.], [7., 8.]]]])");

        assertThat(answers.asked).isEmpty();
        assertThat(input()).isEqualTo("1 5 2 6 3 7 4 8");
        assertThat(notice()).contains("N×C×H×W");
    }

    @Test
    void aTensorOfTensorFlowKeepsItsChannelsLastUnderTheRulesOfPyTorch() {
        session = session(twoChannels(Convention.PYTORCH));
        session.editing()
                .paste(
                        "tf.Tensor([[[[1. 5.] [2. 6.]] [[3. 7.] [4. 8.]]]], shape=(1, 2, 2, 2), dtype=float32)");

        assertThat(input()).isEqualTo("1 5 2 6 3 7 4 8");
    }

    @Test
    void aHeaderAndLabelsOfRowsAreSaid() {
        session.editing().paste("\ta\tb\ntop\t1\t2\nend\t3\t4");

        assertThat(input()).startsWith("1 2 2 3 3 4 6 7");
        assertThat(notice())
                .isEqualTo(
                        "the first row was taken as a header; the first column was taken as labels"
                                + " of the rows");
        session.settings().language().set(session.settings().language().get().next());
        assertThat(notice()).startsWith("첫 행은 제목으로");
    }

    @Test
    void commasThatCanBeTwoThingsAreAskedAbout() {
        answers.commas = Optional.of(Commas.DECIMAL);
        session.editing().paste("0,5\n1,0");

        assertThat(answers.asked)
                .containsExactly("commas {SEPARATE=2×2: 0 5 1 0, DECIMAL=2×1: 0.5 1}");
        assertThat(input()).startsWith("1/2 1 2 3 1 5");

        answers.commas = Optional.empty();
        select(Part.INPUT, 0);
        session.editing().paste("7,5\n7,5");
        assertThat(input()).startsWith("1/2 1 2 3 1 5");
    }

    @Test
    void commasAreReadSoThatTheShapeIsThatOfTheSelection() {
        session.pointer()
                .selection()
                .set(
                        Optional.of(
                                new Selection(
                                        new Target(Part.INPUT, 0), new Target(Part.INPUT, 4))));
        session.editing().paste("0,5\n1,0");

        assertThat(answers.asked).isEmpty();
        assertThat(input()).startsWith("1/2 1 2 3 1 5");
        assertThat(notice()).isEqualTo("commas were read as decimal points");
    }

    @Test
    void theKernelOfATransposedConvolutionIsTurnedAsKerasKeepsIt() {
        var lesson = lesson("transposed").exercise().orElseThrow();
        session = session(lesson);
        select(Part.KERNEL, 0);
        session.editing().paste("[[[[1], [2]]]]");

        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(1, 1, 1, 2));
        assertThat(notice()).contains("KH×KW×F×C");
    }

    @Test
    void theKernelOfADepthwiseConvolutionIsReadAsKerasKeepsIt() {
        session = session(lesson("depthwise").exercise().orElseThrow());
        int channels = shape().channels();
        String row = "[" + "[1], ".repeat(channels) + "]";
        select(Part.KERNEL, 0);
        session.editing().paste("[[" + row + "]]");

        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(1, 1, 1, channels));
    }

    @Test
    void poolingHasNoWeightsToReplace() {
        session = session(lesson("max-pooling").exercise().orElseThrow());
        session.editing().paste("[array([[[[1.]]]]), array([0.])]");

        assertThat(notice()).contains("pooling has no kernel");
    }

    @Test
    void threeTensorsAreTooMany() {
        session.editing().paste("[array([1]), array([2]), array([3])]");

        assertThat(notice()).startsWith("there are 3 tensors in this text");
    }

    private static Exercise twoChannels(Convention convention) {
        Operation operation = Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 2), 1, 1, 1, 1));
        var input = Tensor.of(new Shape(1, 1, 1, 2), 0, 0);
        return Exercise.of(input, operation).with(convention);
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Session session(Exercise exercise) {
        return new Session(exercise, Words.in(Locale.ENGLISH), answers);
    }

    private void select(Part part, int index) {
        session.pointer().selection().set(Optional.of(Selection.of(new Target(part, index))));
    }

    private Shape shape() {
        return session.document().exercise().get().input().layout();
    }

    private String input() {
        return text(Arrays.asList(session.document().exercise().get().input().toValues()));
    }

    private Weighted weighted() {
        return (Weighted) session.document().exercise().get().operation();
    }

    private String kernel() {
        return text(Arrays.asList(weighted().kernel().toValues()));
    }

    private String bias() {
        return text(weighted().bias());
    }

    private static String text(List<Value> values) {
        return values.stream().map(Value::toString).collect(Collectors.joining(" "));
    }

    private void accept() {
        session.notices().notice().get().flatMap(Notice::offer).orElseThrow().deed().run();
    }

    private String notice() {
        return session.notices().notice().get().orElseThrow().say(session.words().get());
    }

    private String undoName() {
        return session.document().undoName().get().orElseThrow().in(session.words().get());
    }
}
