package kernelwalk.exercise.lesson;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the lessons on layers come to, and what their questions ask for; all by hand. */
class ChainLessonsTest {

    private static final List<String> ON_LAYERS =
            Lessons.in(Series.LAYERS).stream().map(Lesson::id).toList();

    /** The rows of each layer, a bar between layers. */
    @ParameterizedTest
    @CsvSource({
        // the left column of each window minus its right one, plus 1; what is above 0; the largest
        // of four;
        // 5 + 7 + 0 − 6 + 1 and 10 − 7 + 0 − 6 + 2
        "exam-chain, -2 5 6 -1 / -5 1 7 1 / -3 -4 6 3 / -3 -6 4 2"
                + " | 0 5 6 0 / 0 1 7 1 / 0 0 6 3 / 0 0 4 2 | 5 7 / 0 6 | 5 7 0 6 | 7 -1",
        "relu-max-pooling, 0 0 4 0 / 0 0 1 0 / 2 0 3 1 / 5 3 2 2 | 0 4 / 5 3",
        // 5 and 10 over 4
        "relu-average-pooling, 0 0 4 0 / 0 0 1 0 / 2 0 3 1 / 5 3 2 2 | 0 5/4 / 5/2 2",
        // row, column, channel; 1 + 10 + 2 + 20, 3 + 30 + 4 + 40
        "flatten-order, 1 10 2 20 3 30 4 40 | 33 77",
        "dense-by-hand, 1 0 2 3 1 0 0 2 1 | 5 0",
        // the 3×3 ones around the single 1; in how many ways each window reaches it
        "receptive-field, 0 0 0 0 0 0 / 0 1 1 1 0 0 / 0 1 1 1 0 0 / 0 1 1 1 0 0 / 0 0 0 0 0 0 / 0 0 0 0 0 0"
                + " | 4 6 4 2 / 6 9 6 3 / 4 6 4 2 / 2 3 2 1 | 9 6 / 6 4",
    })
    void eachLayerComesToWhatTheHandCalculates(String id, String layers) {
        List<Computation> worked = exercise(id).computations();

        assertThat(layers.split(" \\| ")).hasSameSizeAs(worked);
        for (int layer = 0; layer < worked.size(); layer++) {
            assertThatOutput(worked.get(layer)).isExactly(layers.split(" \\| ")[layer]);
        }
    }

    @Test
    void everyLessonOnLayersBeginsAtItsFirst() {
        assertThat(ON_LAYERS)
                .startsWith("exam-chain")
                .allSatisfy(id -> assertThat(exercise(id).opened()).isZero());
    }

    /** The third number is 0, and would be −3: the largest of the window where all are negative. */
    @Test
    void withoutReluTheDenseLayerMeetsANegativeNumber() {
        Exercise exam = exercise("exam-chain");

        Exercise changed = exam.atEnd().withWeight(4, Rational.of(9)).withWeight(5, Rational.of(9));

        assertThatOutput(last(changed)).isExactly("7 -1");
        assertThatOutput(without(1, exam).at(2).compute()).isExactly("5 7 -3 6");
        assertThatOutput(last(without(1, exam))).isExactly("1 -4");
    }

    /** Only the means of 4, −2, 1, −3 and of 2, −6, 5, 3 change: they are 0 and 1. */
    @ParameterizedTest
    @CsvSource({"relu-max-pooling, 0 4 / 5 3", "relu-average-pooling, 0 0 / 1 2"})
    void reluBehindThePoolChangesMeansOnly(String id, String rows) {
        Exercise exercise = exercise(id);

        assertThatOutput(last(exercise.with(exercise.layers().reversed(), 0))).isExactly(rows);
    }

    /** 1 + 2 + 3 + 4 and 10 + 20 + 30 + 40. */
    @Test
    void pyTorchAddsOneChannelForEachUnit() {
        Exercise torch = exercise("flatten-order").with(Convention.PYTORCH);

        assertThatOutput(torch.compute()).isExactly("1 2 3 4 10 20 30 40");
        assertThatOutput(last(torch)).isExactly("10 100");
    }

    /** Four places for the window; the dense layer lacks 16 − 9 rows of weights. */
    @Test
    void onlyTheConvolutionSlidesOverALargerInput() {
        Tensor<Shape> larger = Tensor.of(new Shape(1, 4, 4, 1), new long[16]);

        assertThatOutput(exercise("dense-as-convolution").with(larger).compute())
                .hasShape("1×2×2×2");
        assertThatThrownBy(() -> exercise("dense-by-hand").with(larger).computations())
                .isInstanceOfSatisfying(
                        ConvolutionException.class,
                        problem -> {
                            assertThat(problem.reason()).isEqualTo(Cause.INPUTS_DIFFER);
                            assertThat(problem.arguments()).contains(9, 16);
                        });
    }

    @Test
    void theKernelHoldsTheWeightsOfTheDenseLayer() {
        Exercise dense = exercise("dense-by-hand").atEnd();
        Exercise convolution = exercise("dense-as-convolution");

        assertThat(weights(convolution)).isEqualTo(weights(dense)).hasSize(18);
        assertThat(convolution.input().toValues()).isEqualTo(dense.input().toValues());
    }

    /** r = 5 + 1·1 and j = 2; a mean shows every cell that a largest number may come from. */
    @Test
    void thePoolSeesSixRowsAndItsNextFieldBeginsTwoFurther() {
        assertThat(columnsSeenBy(0)).containsExactly(0, 1, 2, 3, 4, 5);
        assertThat(columnsSeenBy(1)).containsExactly(2, 3, 4, 5, 6, 7);
    }

    private static List<Integer> columnsSeenBy(int output) {
        Exercise stack = exercise("receptive-field");
        List<Layer> layers = new ArrayList<>(stack.layers());
        layers.set(2, Layer.of(AveragePooling.of(new Size(2, 2))));
        Exercise mean = stack.with(layers, 0).withInput(27, Rational.ZERO);
        return IntStream.range(0, 8)
                .filter(
                        column ->
                                !last(mean.withInput(column, Rational.ONE))
                                        .output()
                                        .at(output)
                                        .isZero())
                .boxed()
                .toList();
    }

    /** e⁰, e¹ and e² over 11.10733792738970, rounded to float64; e³ taken out of the second sample leaves the same. */
    @Test
    void theSharesOfTheSecondSampleAreThoseOfTheFirst() {
        Computation softmax = exercise("softmax").compute();

        assertThat(softmax.resultType()).isEqualTo(NumberType.FLOAT64);
        assertThat(Arrays.stream(softmax.output().toValues()).map(it -> it.toDouble()))
                .containsExactly(
                        0.09003057317038046,
                        0.24472847105479764,
                        0.6652409557748219,
                        0.09003057317038046,
                        0.24472847105479764,
                        0.6652409557748219);
    }

    /** Two to the left of 1 2 3 4, and two to the right. */
    @ParameterizedTest
    @CsvSource({
        "ZEROS,     0 3 0 4 1 0 2 0",
        "REFLECT,   3 3 2 4 1 3 2 2",
        "SYMMETRIC, 2 3 1 4 1 4 2 3",
        "REPLICATE, 1 3 1 4 1 4 2 4",
        "CIRCULAR,  3 3 4 4 1 1 2 2",
    })
    void eachBorderGoesOnInItsOwnWay(Border border, String row) {
        Exercise lesson = exercise("borders-side-by-side");
        Convolution convolution = (Convolution) lesson.operation();
        Padding padding = new Padding.Explicit(new Margins(0, 0, 2, 2), border);

        assertThatOutput(lesson.with(convolution.withPadding(padding)).compute()).isExactly(row);
    }

    private static Exercise without(int layer, Exercise exercise) {
        List<Layer> layers = new ArrayList<>(exercise.layers());
        layers.remove(layer);
        return exercise.with(layers, 0);
    }

    private static List<Value> weights(Exercise exercise) {
        return List.of(((Weighted) exercise.operation()).kernel().toValues());
    }

    private static Computation last(Exercise exercise) {
        return exercise.computations().getLast();
    }

    private static Exercise exercise(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .flatMap(Lesson::exercise)
                .orElseThrow();
    }
}
