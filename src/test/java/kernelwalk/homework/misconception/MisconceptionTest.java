package kernelwalk.homework.misconception;

import static kernelwalk.homework.Problems.averagePool;
import static kernelwalk.homework.Problems.convolution;
import static kernelwalk.homework.Problems.dilated;
import static kernelwalk.homework.Problems.maxPool;
import static kernelwalk.homework.Problems.paddedSideways;
import static kernelwalk.homework.Problems.pixels;
import static kernelwalk.homework.Problems.strides;
import static kernelwalk.homework.Problems.text;
import static kernelwalk.homework.Problems.transposed;
import static kernelwalk.homework.Problems.withBias;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.Problems;
import kernelwalk.homework.misconception.ShiftedValues.Run;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What every wrong rule makes of a problem that is small enough to work by hand; the page of them says how. */
class MisconceptionTest {

    private static final Exercise SQUARE = convolution("1 2\n3 4", "5 6\n7 8");
    private static final Exercise SUM = convolution("2 4", "1 1");
    private static final Exercise LINE = convolution("1 2 3 4 5", "1");
    private static final Exercise PADDED = paddedSideways(convolution("1 2", "1 1"));
    private static final Exercise CROPPED = transposed("1 2", "1 1", Padding.explicit(0, 0, 1, 1));

    private static final Exercise BORDERED = paddedSideways(convolution("1 2 3", "1 1 1"));
    private static final Exercise ADDED = added();

    static Stream<Arguments> examples() {
        return Stream.of(
                arguments("kernel-rotated", SQUARE, "70", "60"),
                arguments("kernel-rotated", Variation.of(SQUARE).flip(true), "60", "70"),
                arguments("kernel-flipped-left-right", SQUARE, "70", "68"),
                arguments("kernel-flipped-up-down", SQUARE, "70", "62"),
                arguments("kernel-transposed", SQUARE, "70", "69"),
                arguments("matrix-product", SQUARE, "70", "134"),
                arguments("weights-without-sign", convolution("3 5", "-1 1"), "2", "8"),
                arguments("sign-flipped", convolution("3 5", "-1 1"), "2", "-2"),
                arguments("sign-lost", convolution("5 3", "-1 1"), "-2", "2"),
                arguments("weight-axes-misread", axes(), "4 | 6", "3 | 7"),
                arguments("weight-axes-misread", axes().with(Convention.PYTORCH), "4 | 6", "3 | 7"),
                arguments("bias-omitted", withBias(convolution("2 3", "1 1"), 10), "15", "5"),
                arguments("bias-per-tap", withBias(convolution("2 3", "1 1"), 10), "15", "25"),
                arguments("bias-per-channel", pixels("2 3", "1 1", "10"), "15", "25"),
                arguments(
                        "bias-once-per-layer", pixels("2", "1\n1", "10 20"), "12 | 22", "12 | 12"),
                arguments("channels-first-only", pixels("2 3", "1 1", "0"), "5", "2"),
                arguments("channels-kept", pixels("2 3", "1 1", "0"), "5", "2 | 3"),
                arguments("channels-kept-apart", pixels("2 3", "1 1", "0"), "5", "2 | 3"),
                arguments("channels-averaged", pixels("2 4", "1 1", "0"), "6", "3"),
                arguments("same-kernel-for-every-channel", pixels("2 3", "1 10", "0"), "32", "5"),
                arguments(
                        "same-kernel-for-every-filter",
                        pixels("2", "1\n10", "0 0"),
                        "2 | 20",
                        "2 | 2"),
                arguments("stride-ignored", strides(LINE, 1, 2), "1 3 5", "1 2 3 4 5"),
                arguments("stride-ignored-cropped", strides(LINE, 1, 2), "1 3 5", "1 2 3"),
                arguments("stride-rows-only", nine(2, 2), "1 3 / 7 9", "1 2 3 / 7 8 9"),
                arguments("stride-columns-only", nine(2, 2), "1 3 / 7 9", "1 3 / 4 6 / 7 9"),
                arguments("strides-swapped", nine(1, 2), "1 3 / 4 6 / 7 9", "1 2 3 / 7 8 9"),
                arguments("stride-as-window", convolution("1 2 3 4", "1 1"), "3 5 7", "3 7"),
                arguments("stride-one-more", LINE, "1 2 3 4 5", "1 3 5"),
                arguments("padding-ignored", PADDED, "1 3 2", "3"),
                arguments("padding-one-side-only", PADDED, "1 3 2", "1 3"),
                arguments("padding-other-side-only", PADDED, "1 3 2", "3 2"),
                arguments("same-extra-zero-first", same(Convention.KERAS), "3 2", "1 3"),
                arguments("same-extra-zero-last", same(Convention.SCIPY), "1 3", "3 2"),
                arguments("border-repeated", PADDED, "1 3 2", "2 3 4"),
                arguments("border-mirrored", PADDED, "1 3 2", "3 3 3"),
                arguments(
                        "border-mirrored-with-edge",
                        Variation.of(convolution("1 2", "1 1 1 1 1"))
                                .padding(Padding.explicit(0, 0, 2, 2)),
                        "3 3",
                        "8 7"),
                arguments("border-wrapped", beside(Border.ZEROS), "3 6 5", "6 6 6"),
                arguments("border-zeros", beside(Border.REFLECT), "5 6 7", "3 6 5"),
                arguments("border-repeated", beside(Border.REFLECT), "5 6 7", "4 6 8"),
                arguments("border-mirrored", beside(Border.REPLICATE), "4 6 8", "5 6 7"),
                arguments("border-mirrored-with-edge", beside(Border.CIRCULAR), "6 6 6", "4 6 8"),
                arguments("border-wrapped", beside(Border.REFLECT), "5 6 7", "6 6 6"),
                arguments("border-left-out", BORDERED, "3 6 5", "0 6 0"),
                arguments("pool-counts-padding", meanBesideZero(false), "2", "1"),
                arguments("pool-skips-padding", meanBesideZero(true), "1", "2"),
                arguments(
                        "pool-counts-padding",
                        paddedSideways(strides(maxPool("-2 -3", 1, 2), 1, 1)),
                        "-2 -2 -3",
                        "0 -2 0"),
                arguments(
                        "output-size-without-one",
                        convolution("1 2 3\n4 5 6\n7 8 9", "1 0\n0 1"),
                        "6 8 / 12 14",
                        "6"),
                arguments(
                        "output-size-rounded-up",
                        strides(convolution("1 2 3 4", "1 1 1"), 1, 2),
                        "6",
                        "6 7"),
                arguments(
                        "output-size-rounded-down",
                        Variation.of(strides(convolution("1 2 3", "1"), 1, 2))
                                .padding(Padding.same()),
                        "1 3",
                        "1"),
                arguments(
                        "output-shifted-by-a-row",
                        convolution("1\n2\n3", "1"),
                        "1 / 2 / 3",
                        "2 / 3 / 0"),
                arguments(
                        "output-shifted-by-a-column", convolution("1 2 3", "1"), "1 2 3", "2 3 0"),
                arguments(
                        "dilation-ignored", dilated(convolution("1 2 3", "1 1"), 1, 2), "4", "3 5"),
                arguments(
                        "dilation-as-larger-kernel",
                        dilated(convolution("1 2 3 4", "1 1"), 1, 2),
                        "4 6",
                        "4"),
                arguments("mean-instead-of-sum", SUM, "6", "3"),
                arguments("divided-by-kernel-sum", convolution("2 4", "1 2"), "10", "10/3"),
                arguments("maximum-of-absolute-values", maxPool("-5 3", 1, 2), "3", "5"),
                arguments("minimum-instead-of-maximum", maxPool("2 3", 1, 2), "3", "2"),
                arguments("mean-instead-of-maximum", maxPool("2 4", 1, 2), "4", "3"),
                arguments("maximum-instead-of-mean", averagePool("2 4", 1, 2), "3", "4"),
                arguments("sum-instead-of-mean", averagePool("2 4", 1, 2), "3", "6"),
                arguments("pooling-across-channels", twoChannelPool(), "2 | 3", "3"),
                arguments(
                        "overhang-counted",
                        roundedUp(strides(averagePool("2 4 6", 1, 2), 1, 2)),
                        "3 6",
                        "3 3"),
                arguments(
                        "overhang-counted",
                        Variation.of(roundedUp(strides(averagePool("2 4 6", 1, 2), 1, 2)))
                                .countPadding(true),
                        "3 6",
                        "3 3"),
                arguments(
                        "last-window-in-padding",
                        paddedSideways(roundedUp(strides(maxPool("1 2", 1, 3), 1, 3))),
                        "2",
                        "2 0"),
                arguments(
                        "transposed-cropped-other-end",
                        transposed("1 2", "1 1", Padding.explicit(0, 0, 0, 1)),
                        "1 3",
                        "3 2"),
                arguments("transposed-cropped-other-end", ADDED, "1 3 2 2", "1 1 3 2"),
                arguments("output-padding-zeros", ADDED, "1 3 2 2", "1 3 2 0"),
                arguments("transposed-padding-grows", CROPPED, "3", "0 1 3 2 0"),
                arguments("transposed-padding-ignored", CROPPED, "3", "1 3 2"),
                arguments(
                        "transposed-as-convolution",
                        transposed("1 2", "1 1", Padding.valid()),
                        "1 3 2",
                        "3"),
                arguments(
                        "transposed-overlap-overwritten",
                        transposed("1 2", "1 1", Padding.valid()),
                        "1 3 2",
                        "1 2 2"),
                arguments("activation-omitted", relu("-1 2"), "0 2", "-1 2"),
                arguments("absolute-value-instead-of-relu", relu("-1 2"), "0 2", "1 2"),
                arguments("activation-slope-omitted", bent("-4 2", 1, 2, 6), "-2 2", "0 2"),
                arguments("activation-maximum-omitted", bent("9 2", 0, 1, 6), "6 2", "9 2"),
                arguments(
                        "activation-before-bias",
                        chain(withBias(convolution("1", "2"), -3), Layer.of(Relu.PLAIN)),
                        "0",
                        "-1"),
                arguments(
                        "activation-after-pooling",
                        chain(relu("-1 2"), Layer.of(AveragePooling.of(new Size(1, 2)))),
                        "1",
                        "1/2"),
                arguments(
                        "softmax-without-exponentials",
                        Exercise.of(units(1, 3), new Softmax()),
                        "0.11920292202211756 | 0.8807970779778824",
                        "1/4 | 3/4"),
                arguments(
                        "softmax-without-divisor",
                        Exercise.of(units(0, 0), new Softmax()),
                        "0.5 | 0.5",
                        "1 | 1"),
                arguments(
                        "softmax-over-other-axis",
                        Exercise.of(units(0, 0), new Softmax()),
                        "0.5 | 0.5",
                        "1 | 1"),
                arguments("variance-not-rooted", normalized(4, 1, 0, 0), "4", "2"),
                arguments("epsilon-omitted", normalized(1, 1, 0, 3), "4", "8"),
                arguments("scale-and-offset-swapped", normalized(4, 3, 1, 0), "13", "7"),
                arguments("mean-not-subtracted", normalizedAround(2), "3", "4"),
                arguments("scale-omitted", normalized(4, 3, 0, 0), "12", "4"),
                arguments("offset-omitted", normalized(4, 1, 1, 0), "5", "4"),
                arguments("flatten-other-order", twoMaps(), "1 | 3 | 2 | 4", "1 | 2 | 3 | 4"),
                arguments(
                        "flatten-other-order",
                        twoMaps().with(Convention.PYTORCH),
                        "1 | 2 | 3 | 4",
                        "1 | 3 | 2 | 4"),
                arguments(
                        "flatten-by-columns",
                        Exercise.of(Problems.input("1 2\n3 4"), new Flatten()),
                        "1 | 2 | 3 | 4",
                        "1 | 3 | 2 | 4"),
                arguments("dense-weights-transposed", dense(), "7 | 10", "5 | 11"),
                arguments("input-and-kernel-exchanged", convolution("1 2 3", "1 1"), "3 5", "5 3"),
                arguments(
                        "output-transposed",
                        convolution("1 2\n3 4", "1"),
                        "1 2 / 3 4",
                        "1 3 / 2 4"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void theRuleMakesWhatAStudentWouldWrite(
            String name, Exercise exercise, String right, String wrong) {
        var rule = Misconceptions.named(name).orElseThrow();

        assertThat(text(exercise.compute().output())).isEqualTo(right);
        assertThat(rule.answer(exercise).map(Problems::text)).hasValue(wrong);
    }

    /** By hand: 6, a padded zero that does not count and a cell beyond it, which does, are divided by 2. */
    @Test
    void cellsBeyondPaddingThatDoesNotCountCanBeCountedAlone() {
        Exercise pool =
                Variation.of(roundedUp(strides(averagePool("2 4 6 6", 1, 3), 1, 3)))
                        .padding(Padding.explicit(0, 0, 0, 1));

        assertThat(answers("overhang-counted", pool)).containsExactly("4 2", "4 3");
    }

    private static List<String> answers(String name, Exercise exercise) {
        return Misconceptions.variants().stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.answer(exercise).stream())
                .map(Problems::text)
                .toList();
    }

    /** By hand: the border of 3 6 5 as the input has it. */
    @Test
    void aBorderCanBeCopiedToo() {
        assertThat(BorderLeftOut.AS_THE_INPUT.answer(BORDERED).map(Problems::text))
                .hasValue("1 6 3");
    }

    @Test
    void everyRuleHasAnExample() {
        assertThat(examples().map(example -> example.get()[0].toString()).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Misconceptions.all().stream().map(Misconception::name).distinct().toList());
    }

    @Test
    void aRuleThatCannotBeFollowedMakesNoAnswer() {
        assertThat(Misconceptions.named("bias-omitted").orElseThrow().answer(maxPool("2 3", 1, 2)))
                .isEmpty();
        assertThat(
                        Misconceptions.named("kernel-transposed")
                                .orElseThrow()
                                .answer(convolution("1 2", "1 1")))
                .isEmpty();
    }

    @Test
    void aRuleThatMakesNoDifferenceMakesTheRightAnswer() {
        assertThat(Misconceptions.named("bias-omitted").orElseThrow().answer(SUM))
                .hasValue(SUM.compute().output());
    }

    /** Of four channels in two groups the second filter reads the last two: its second weight is that of channel 3. */
    @Test
    void aMisreadWeightOfAGroupIsNamedByTheChannelOfTheInput() {
        Exercise groups =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 1, 4), 1, 2, 3, 4),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 2), 1, 1, 1, 1))
                                .withGroups(2));

        Miscopied misread = Miscopied.in(groups, Miscopied.Kind.WEIGHT, 3, Rational.of(7));

        assertThat(misread.place()).containsExactly(0, 0, 3, 1);
    }

    /** The rule says nothing of the first cell, and the 6 has no cell left. */
    @Test
    void shiftedValuesStandInReadingOrderFromSomeCellOn() {
        Exercise exercise = convolution("1 2 3\n4 5 6", "1");
        var run = new Run(new Cell(0, 0, 1, 0), new Cell(0, 1, 2, 0), new Cell(0, 0, 0, 0));

        var shifted = new ShiftedValues(List.of(run));

        assertThat(shifted.answer(exercise).map(Problems::text)).hasValue("1 1 2 / 3 4 5");
        assertThat(Words.in(Locale.ENGLISH).say(shifted))
                .isEqualTo(
                        "Your values are right, but they have slipped along the cells. From row 0,"
                                + " column 1 on stand the values that belong to row 0, column 0 and"
                                + " after it.");
    }

    /** A turned kernel is a mistake where it stays as it is, an unturned one where it has to be turned. */
    @Test
    void theSentenceOfATurnedKernelIsDecidedByTheExercise() {
        Exercise turned = Variation.of(SQUARE).flip(true);

        assertThat(sentencesOf("kernel-rotated", SQUARE))
                .containsExactly(
                        "You turned the kernel by 180° before multiplying; here it stays as it is.");
        assertThat(sentencesOf("kernel-rotated", turned))
                .containsExactly(
                        "You left the kernel unturned; here it has to be turned by 180° before"
                                + " multiplying.");
    }

    /** The sentences of those forms of a rule that can be followed. */
    private static List<String> sentencesOf(String name, Exercise exercise) {
        return Misconceptions.variants().stream()
                .filter(rule -> rule.name().equals(name) && rule.answer(exercise).isPresent())
                .map(Words.in(Locale.ENGLISH)::say)
                .toList();
    }

    private static Exercise relu(String input) {
        return Exercise.of(Problems.input(input), Relu.PLAIN);
    }

    /** An exercise with another layer behind, which is open. */
    private static Exercise chain(Exercise first, Layer second) {
        return first.with(List.of(Layer.of(first.operation()), second), 1);
    }

    private static Tensor<Shape> units(long... numbers) {
        return Tensor.of(new Shape(1, 1, 1, numbers.length), numbers);
    }

    /** A ReLU with a slope below 0 and a maximum. */
    private static Exercise bent(String input, long slope, long part, long maximum) {
        var relu = new Relu(Rational.of(slope, part), Optional.of(Rational.of(maximum)));
        return Exercise.of(Problems.input(input), relu);
    }

    /** Variance 4, with a mean. */
    private static Exercise normalizedAround(long mean) {
        return Exercise.of(
                units(8),
                new BatchNormalization(
                        List.of(Rational.of(mean)),
                        List.of(Rational.of(4)),
                        List.of(Rational.ONE),
                        List.of(Rational.ZERO),
                        Rational.ZERO));
    }

    /** 8 with mean 0. */
    private static Exercise normalized(long variance, long scale, long offset, long epsilon) {
        return Exercise.of(
                units(8),
                new BatchNormalization(
                        List.of(Rational.ZERO),
                        List.of(Rational.of(variance)),
                        List.of(Rational.of(scale)),
                        List.of(Rational.of(offset)),
                        Rational.of(epsilon)));
    }

    /** The maps 1 2 and 3 4. */
    private static Exercise twoMaps() {
        return Exercise.of(Tensor.of(new Shape(1, 1, 2, 2), 1, 3, 2, 4), new Flatten());
    }

    /** Inputs 1 and 2 under the weights 1 2 / 3 4, a row for each input. */
    private static Exercise dense() {
        return Exercise.of(
                units(1, 2), Dense.of(Tensor.of(new KernelShape(1, 1, 2, 2), 1, 2, 3, 4)));
    }

    private static Exercise roundedUp(Exercise pool) {
        return Variation.of(pool).rounding(Rounding.CEIL);
    }

    /** 1 1 3 2 2, of which one cell is cut off on both sides and one is added again. */
    private static Exercise added() {
        Exercise spread = transposed("1 2", "1 1 1", Padding.explicit(0, 0, 1, 1));
        var operation = (TransposedConvolution) spread.operation();
        return spread.with(operation.withStrides(new Size(1, 2)).withOutputPadding(new Size(0, 1)));
    }

    private static Exercise nine(int rows, int columns) {
        return strides(convolution("1 2 3\n4 5 6\n7 8 9", "1"), rows, columns);
    }

    private static Exercise same(Convention convention) {
        return Variation.of(convolution("1 2", "1 1").with(convention)).padding(Padding.same());
    }

    /** 2 beside a padded zero. */
    private static Exercise meanBesideZero(boolean countPadding) {
        Exercise pool = averagePool("2", 1, 2);
        Exercise padded = Variation.of(pool).padding(Padding.explicit(0, 0, 0, 1));
        return Variation.of(padded).countPadding(countPadding);
    }

    /** One cell 1 beside another, under the two filters 1 3 and 2 4. */
    private static Exercise axes() {
        return Exercise.of(
                Problems.input("1 1"),
                Convolution.of(Tensor.of(new KernelShape(1, 2, 1, 2), 1, 2, 3, 4)));
    }

    private static Exercise twoChannelPool() {
        var numbers = Arrays.asList(Rational.of(2), Rational.of(3));
        return maxPool("0", 1, 1).with(Tensor.of(new Shape(1, 1, 1, 2), numbers));
    }

    /** 1 2 3 under 1 1 1, with one cell beyond the edge on each side. */
    private static Exercise beside(Border border) {
        return Variation.of(convolution("1 2 3", "1 1 1"))
                .padding(new Padding.Explicit(new Margins(0, 0, 1, 1), border));
    }
}
