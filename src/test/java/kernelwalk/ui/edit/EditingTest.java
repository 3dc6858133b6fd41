package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.KernelPreset;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Rectangles of cells of the lecture's mean filter: 0 to 15 in 4 × 4, four quarters, bias 3. */
class EditingTest {

    private static final String LECTURE = "0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15";

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Editing editing = session.editing();

    @Test
    void clearingMakesTheSelectedCellsZeroInOneStep() {
        select(Part.INPUT, 5, 10);
        editing.clear();

        assertThat(input()).isEqualTo("0 1 2 3 4 0 0 7 8 0 0 11 12 13 14 15");
        assertThat(undoName()).isEqualTo("clear 2×2");

        session.document().undo();
        assertThat(input()).isEqualTo(LECTURE);
    }

    @Test
    void fillingPutsOneNumberIntoEverySelectedCell() {
        select(Part.KERNEL, 0, 3);
        editing.fill("1/3");

        assertThat(kernel()).isEqualTo("1/3 1/3 1/3 1/3");
        assertThat(undoName()).isEqualTo("fill 2×2");
    }

    @Test
    void whatIsNotANumberFillsNothingAndIsSaid() {
        select(Part.INPUT, 0, 3);
        editing.fill("x");

        assertThat(input()).isEqualTo(LECTURE);
        assertThat(notice()).contains("\"x\"");
    }

    @Test
    void aRectangleIsCopiedRowByRowWithTabs() {
        select(Part.INPUT, 5, 10);
        assertThat(editing.copy()).contains("5\t6\n9\t10");

        select(Part.KERNEL, 0, 1);
        assertThat(editing.copy()).contains("=1/4\t=1/4");
    }

    @Test
    void outputsAreCopiedToo() {
        select(Part.OUTPUT, 0, 4);
        assertThat(editing.copy()).contains("=11/2\t=13/2\n=19/2\t=21/2");
        assertThat(editing.copyOutput())
                .contains("=11/2\t=13/2\t=15/2\n=19/2\t=21/2\t=23/2\n=27/2\t=29/2\t=31/2");

        editing.clear();
        editing.fill("1");
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void withNothingSelectedNothingIsCopied() {
        assertThat(editing.copy()).isEmpty();
        assertThat(editing.cut()).isEmpty();
    }

    @Test
    void cuttingCopiesAndClears() {
        select(Part.INPUT, 0, 1);

        assertThat(editing.cut()).contains("0\t1");
        assertThat(input()).startsWith("0 0 2 3");
        assertThat(undoName()).isEqualTo("cut 1×2");
    }

    @Test
    void aPasteGoesOverTheUpperLeftCellWhereverTheRectangleWasBegun() {
        select(Part.INPUT, 10, 5);
        editing.paste("50\t60\n90\t100\n");

        assertThat(input()).isEqualTo("0 1 2 3 4 50 60 7 8 90 100 11 12 13 14 15");
        assertThat(undoName()).isEqualTo("paste 2×2");
        assertThat(session.pointer().selection().get())
                .contains(new Selection(new Target(Part.INPUT, 5), new Target(Part.INPUT, 10)));
    }

    @Test
    void aPasteLargerThanTheInputResizesItAndKeepsTheRest() {
        select(Part.INPUT, 15, 15);
        editing.paste("1\t2\n3\t4");

        assertThat(shape()).isEqualTo(new Shape(1, 5, 5, 1));
        assertThat(input()).isEqualTo("0 1 2 3 0 4 5 6 7 0 8 9 10 11 0 12 13 14 1 2 0 0 0 3 4");
        assertThat(session.pointer().selection().get())
                .contains(new Selection(new Target(Part.INPUT, 18), new Target(Part.INPUT, 24)));

        session.document().undo();
        assertThat(input()).isEqualTo(LECTURE);
        assertThat(session.pointer().selection().get()).isEmpty();
    }

    @Test
    void aPasteLargerThanTheKernelResizesIt() {
        select(Part.KERNEL, 0, 0);
        editing.paste("1 0 -1\n2 0 -2\n1 0 -1");

        assertThat(kernel()).isEqualTo("1 0 -1 2 0 -2 1 0 -1");
        assertThat(weighted().kernel().layout()).isEqualTo(new KernelShape(3, 3, 1, 1));
    }

    @Test
    void aKernelLargerThanTheInputIsRefusedAndNothingChanges() {
        select(Part.KERNEL, 0, 0);
        editing.paste("1 1 1 1 1");

        assertThat(kernel()).isEqualTo("1/4 1/4 1/4 1/4");
        assertThat(notice()).contains("is larger than the padded input");
    }

    @Test
    void aRaggedPasteIsRefusedWithThePlaceAndNothingChanges() {
        select(Part.INPUT, 0, 0);
        editing.paste("1\t2\t3\t4\t5\n1\t2\t3\t4\t5\n1\t2\t3\t4");

        assertThat(input()).isEqualTo(LECTURE);
        assertThat(notice()).startsWith("row 2 has 4 numbers, the first has 5");
        assertThat(session.document().undoName().get()).isEmpty();
    }

    @Test
    void aPasteThatIsNotNumbersIsRefusedWithThePlaceInEitherLanguage() {
        editing.paste("1 2 3\n4 5 abc");

        assertThat(notice()).startsWith("row 1, column 2: \"abc\" is not a number");
        session.settings().language().set(session.settings().language().get().next());
        assertThat(notice()).startsWith("1행 2열:");
    }

    @Test
    void withNothingSelectedAPasteBeginsAtTheFirstInputCell() {
        editing.paste("9 8");

        assertThat(input()).startsWith("9 8 2 3");
    }

    @Test
    void oneNumberIsPastedIntoEverySelectedCell() {
        select(Part.INPUT, 0, 5);
        editing.paste("7\n");

        assertThat(input()).startsWith("7 7 2 3 7 7");
    }

    @Test
    void whatWasCopiedFromTheOutputCanBePastedIntoTheInput() {
        String copied = editing.copyOutput().orElseThrow();
        select(Part.INPUT, 0, 0);
        editing.paste(copied);

        assertThat(input()).startsWith("11/2 13/2 15/2 3 19/2");
    }

    @Test
    void biasesArePastedDownwardsOrAcrossButNotBeyondTheFilters() {
        var two =
                Exercise.of(
                        Lessons.first().input(),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 2), 1, 2)));
        var other = new Session(two, Words.in(Locale.ENGLISH));
        other.pointer().selection().set(Optional.of(Selection.of(new Target(Part.BIAS, 0))));

        other.editing().paste("4\n5");
        assertThat(((Weighted) other.document().exercise().get().operation()).bias())
                .extracting(Value::toString)
                .containsExactly("4", "5");

        other.editing().paste("1 2 3");
        assertThat(other.notices().notice().get().orElseThrow().say(Words.in(Locale.ENGLISH)))
                .contains("3 numbers for 2 filters");
    }

    @Test
    void aPasteStaysInItsChannelAndSample() {
        var shape = new Shape(2, 2, 2, 2);
        var exercise =
                Exercise.of(
                        Tensor.of(shape, IntStream.range(0, 16).asLongStream().toArray()),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 1), 1, 1)));
        var other = new Session(exercise, Words.in(Locale.ENGLISH));
        other.pointer()
                .selection()
                .set(Optional.of(Selection.of(new Target(Part.INPUT, shape.index(1, 0, 0, 1)))));

        other.editing().paste("-1 -2 -3");

        var input = other.document().exercise().get().input();
        Shape wide = input.layout();
        assertThat(wide).isEqualTo(new Shape(2, 2, 3, 2));
        assertThat(List.of(input.at(wide.index(1, 0, 2, 1)), input.at(wide.index(1, 0, 1, 0))))
                .extracting(Value::toString)
                .containsExactly("-3", "10");
        assertThat(input.at(wide.index(0, 1, 1, 1))).hasToString("7");
    }

    @Test
    void theSameSeedGivesTheSameNumbersAgain() {
        var choice = new RandomChoice.Whole(Scope.INPUT, new SeededNumbers(42, 0, 9));
        editing.randomise(choice);
        String once = input();
        editing.randomise(new RandomChoice.Whole(Scope.INPUT, new SeededNumbers(43, 0, 9)));
        assertThat(input()).isNotEqualTo(once);

        editing.randomise(choice);

        assertThat(input()).isEqualTo(once).startsWith("0 3 8 4 0 5");
        assertThat(undoName()).isEqualTo("randomise (seed 42)");
    }

    /** The lecture's first layer: four weights of the seed 43052, and no bias. */
    @Test
    void theWeightsOfAFrameworkAreOneStepWithTheirSeed() {
        editing.randomise(
                new RandomChoice.OfFramework(
                        new FirstWeights(
                                WeightsOrigin.of(
                                        SeededFramework.KERAS_2, BigInteger.valueOf(43052), 0))));

        assertThat(weighted().kernel().toFloats())
                .containsExactly(-0.13014299f, -0.23927206f, -0.20175874f, -0.6158894f);
        assertThat(undoName()).isEqualTo("first weights of Keras 2.0–2.9 (seed 43052)");
    }

    @Test
    void randomNumbersGoIntoTheSelectedRectangleAlone() {
        select(Part.INPUT, 5, 10);
        assertThat(editing.scope()).isEqualTo(Scope.SELECTION);

        editing.randomise(new RandomChoice.Whole(Scope.SELECTION, new SeededNumbers(1, 50, 59)));

        assertThat(input()).startsWith("0 1 2 3 4 5").isNotEqualTo(LECTURE).endsWith("12 13 14 15");
    }

    @Test
    void aKernelByNameIsOneStepWithItsName() {
        editing.apply(KernelPreset.SOBEL_X, false);

        assertThat(kernel()).isEqualTo("-1 0 1 -2 0 2 -1 0 1");
        assertThat(undoName()).isEqualTo("kernel: Sobel x");
    }

    @Test
    void ninthsAreRefusedWhereNumbersAreWhole() {
        editing.apply(KernelPreset.IDENTITY, false);
        session.document().change(_ -> "", exercise -> exercise.with(NumberType.INT32));

        editing.apply(KernelPreset.BOX, false);

        assertThat(kernel()).isEqualTo("0 0 0 0 1 0 0 0 0");
        assertThat(notice()).contains("int32");
    }

    @Test
    void shiftAndArrowsExtendUpToTheEdge() {
        select(Part.INPUT, 5, 5);
        editing.extend(1, 0);
        editing.extend(0, 1);
        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 5, 10));

        editing.extend(9, 9);
        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 5, 15));
    }

    @Test
    void everythingOfACardIsSelected() {
        select(Part.KERNEL, 1, 1);
        editing.selectAll();
        assertThat(session.pointer().selection().get()).contains(selection(Part.KERNEL, 0, 3));

        session.pointer().selection().set(Optional.empty());
        editing.selectAll();
        assertThat(session.pointer().selection().get()).contains(selection(Part.INPUT, 0, 15));
    }

    private void select(Part part, int anchor, int focus) {
        session.pointer().selection().set(Optional.of(selection(part, anchor, focus)));
    }

    private static Selection selection(Part part, int anchor, int focus) {
        return new Selection(new Target(part, anchor), new Target(part, focus));
    }

    private String input() {
        return text(session.document().exercise().get().input());
    }

    private Shape shape() {
        return session.document().exercise().get().input().layout();
    }

    private String kernel() {
        return text(weighted().kernel());
    }

    private Weighted weighted() {
        return (Weighted) session.document().exercise().get().operation();
    }

    private static String text(Tensor<?> tensor) {
        return String.join(
                " ", java.util.Arrays.stream(tensor.toValues()).map(Value::toString).toList());
    }

    private String undoName() {
        return session.document().undoName().get().orElseThrow().in(session.words().get());
    }

    private String notice() {
        return session.notices().notice().get().orElseThrow().say(session.words().get());
    }
}
