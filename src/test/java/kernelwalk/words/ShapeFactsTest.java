package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Convention;
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
                        new ShapeFact("출력 높이", "⌊(4 + 0 − 2)/1⌋ + 1 = 3", "입력 4, 패딩 0, 커널 2, 보폭 1"),
                        new ShapeFact("곱셈", "창 9개 · 곱 4번 = 36", ""));
    }

    private static List<ShapeFact> facts(Locale language, UnaryOperator<Choices> change) {
        Exercise lesson = Lessons.first();
        Exercise changed = change.apply(Choices.of(lesson)).appliedTo(lesson);
        return ShapeFacts.of(Words.in(language), changed.compute(), changed.convention());
    }
}
