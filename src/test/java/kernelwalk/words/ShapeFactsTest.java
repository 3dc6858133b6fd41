package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;

/** The sizes of the lecture's mean filter and of changes to it, derived by hand. */
class ShapeFactsTest {

    @Test
    void theLectureIsDerivedWithItsOwnNumbers() {
        assertThat(facts(Locale.ENGLISH, now -> now))
                .containsExactly(
                        new ShapeFact(
                                "Output height",
                                "⌊(4 + 0 − 2)/1⌋ + 1 = 3",
                                "input 4, padding 0, kernel 2, stride 1"),
                        new ShapeFact(
                                "Output width",
                                "⌊(4 + 0 − 2)/1⌋ + 1 = 3",
                                "input 4, padding 0, kernel 2, stride 1"),
                        new ShapeFact(
                                "Parameters", "2·2·1·1 + 1 = 5", "weights and one bias per filter"),
                        new ShapeFact("Multiplications", "9 windows · 4 taps = 36", ""),
                        new ShapeFact(
                                "Receptive field", "2 × 2", "each output cell sees 4 input cells"));
    }

    @Test
    void theOddZeroOfSameIsWhereTheConventionPutsIt() {
        assertThat(facts(Locale.ENGLISH, now -> now.with(PaddingKind.SAME)))
                .contains(
                        new ShapeFact(
                                "Rows of padding",
                                "max((4 − 1)·1 + 2 − 4, 0) = 1",
                                "output 4, stride 1, kernel 2, input 4"),
                        new ShapeFact(
                                "Padding",
                                "top 0, bottom 1, left 0, right 1",
                                "Keras: the odd zero goes to the bottom and to the right"));
        assertThat(facts(Locale.ENGLISH, now -> now.with(PaddingKind.SAME).with(Convention.SCIPY)))
                .contains(
                        new ShapeFact(
                                "Padding",
                                "top 1, bottom 0, left 1, right 0",
                                "SciPy: the odd zero goes to the top and to the left"));
    }

    @Test
    void rowsThatNoWindowReachesAreExplained() {
        assertThat(facts(Locale.ENGLISH, now -> now.with(Choice.STRIDE_ROWS, 3)))
                .contains(
                        new ShapeFact(
                                "Left over",
                                "rows: 2",
                                "no window reaches them: after the last window there is no room for"
                                        + " another stride"));
    }

    @Test
    void columnsBetweenTheWindowsAreExplained() {
        assertThat(
                        facts(
                                Locale.ENGLISH,
                                now ->
                                        now.with(Choice.KERNEL_WIDTH, 1)
                                                .with(Choice.STRIDE_COLUMNS, 2)))
                .contains(
                        new ShapeFact(
                                "Left over",
                                "columns: 2",
                                "no window reaches them: the windows step over them"));
    }

    @Test
    void channelsAndDilationWidenTheReceptiveField() {
        assertThat(
                        facts(
                                Locale.ENGLISH,
                                now -> now.with(Choice.CHANNELS, 3).with(Choice.DILATION_ROWS, 2)))
                .contains(
                        new ShapeFact(
                                "Receptive field",
                                "3 × 2",
                                "each output cell sees 2·2·3 = 12 input cells, spread out"));
    }

    @Test
    void aPoolReadsCellsAndLearnsNothing() {
        assertThat(facts(Locale.ENGLISH, now -> now.with(OperationType.MAX_POOLING)))
                .contains(
                        new ShapeFact("Parameters", "none", "a pool has no weights to learn"),
                        new ShapeFact("Cells read", "4 windows · 4 cells = 16", ""));
    }

    /** By hand: 3×3 windows over 4×4 with a rim of 1 see 2, 3, 3 and 2 rows and columns, 10 · 10 cells of 16 · 9. */
    @Test
    void whatAPoolDoesNotCountIsTakenOffWhatItReads() {
        assertThat(lesson("average-pooling"))
                .contains(
                        new ShapeFact(
                                "Cells read",
                                "16 windows · 9 cells − 44 = 100",
                                "the 44 cells outside the input do not count: each mean divides by"
                                        + " its input cells"));
        assertThat(lesson("average-pooling-counted"))
                .contains(
                        new ShapeFact(
                                "Cells read",
                                "16 windows · 9 cells = 144",
                                "padded zeros count too"));
    }

    /** By hand: 3×3 windows with stride 2 over 4×4, rounded up, see 3 and 2 rows and columns. */
    @Test
    void cellsBeyondTheEdgeAreNeverTheLargestNorCounted() {
        UnaryOperator<Choices> beyond =
                now ->
                        now.with(Choice.KERNEL_HEIGHT, 3)
                                .with(Choice.KERNEL_WIDTH, 3)
                                .with(Choice.STRIDE_ROWS, 2)
                                .with(Choice.STRIDE_COLUMNS, 2)
                                .with(Rounding.CEIL);

        assertThat(facts(Locale.ENGLISH, now -> beyond.apply(now.with(OperationType.MAX_POOLING))))
                .contains(
                        new ShapeFact(
                                "Cells read",
                                "4 windows · 9 cells − 11 = 25",
                                "the 11 cells outside the input are never the largest"));
        assertThat(
                        facts(
                                Locale.ENGLISH,
                                now ->
                                        beyond.apply(now.with(OperationType.AVERAGE_POOLING))
                                                .withCountPadding(true)))
                .contains(
                        new ShapeFact(
                                "Cells read",
                                "4 windows · 9 cells − 11 = 25",
                                "the 11 cells beyond the padding do not count"));
    }

    /** Nothing slides over units. */
    @Test
    void aDenseLayerHasUnitsAndInputsAndNoWindows() {
        Exercise dense =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 1, 3), 1, 2, 3),
                        new Dense(
                                Tensor.of(new KernelShape(1, 1, 3, 2), 1, 2, 3, 4, 5, 6),
                                List.of(Rational.ZERO, Rational.ZERO)));

        assertThat(ShapeFacts.of(Words.in(Locale.ENGLISH), dense.compute(), dense.convention()))
                .contains(new ShapeFact("Multiplications", "2 units · 3 inputs = 6", ""))
                .noneMatch(fact -> fact.heading().equals("Receptive field"));
    }

    @Test
    void aTransposedConvolutionSpreadsEachInputCell() {
        assertThat(facts(Locale.ENGLISH, now -> now.with(OperationType.TRANSPOSED_CONVOLUTION)))
                .contains(
                        new ShapeFact("Multiplications", "16 input cells · 4 weights = 64", ""),
                        new ShapeFact(
                                "Influence",
                                "2 × 2",
                                "each input cell spreads over 4 output cells"));
    }

    @Test
    void theFactsAreToldInKoreanToo() {
        assertThat(facts(Locale.KOREAN, now -> now))
                .contains(
                        new ShapeFact(
                                "출력 높이", "⌊(4 + 0 − 2)/1⌋ + 1 = 3", "입력 4, 패딩 0, 커널 2, 스트라이드 1"),
                        new ShapeFact("곱셈", "윈도 9개 · 곱셈 4번 = 36", ""));
    }

    private static List<ShapeFact> lesson(String id) {
        Exercise exercise =
                Lessons.all().stream()
                        .filter(each -> each.id().equals(id))
                        .flatMap(each -> each.exercise().stream())
                        .findFirst()
                        .orElseThrow();
        return ShapeFacts.of(Words.in(Locale.ENGLISH), exercise.compute(), exercise.convention());
    }

    private static List<ShapeFact> facts(Locale language, UnaryOperator<Choices> change) {
        Exercise lesson = Lessons.first();
        Exercise changed = change.apply(Choices.of(lesson)).appliedTo(lesson);
        return ShapeFacts.of(Words.in(language), changed.compute(), changed.convention());
    }
}
