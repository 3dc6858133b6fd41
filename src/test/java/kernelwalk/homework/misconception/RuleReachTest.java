package kernelwalk.homework.misconception;

import static kernelwalk.homework.Problems.averagePool;
import static kernelwalk.homework.Problems.convolution;
import static kernelwalk.homework.Problems.maxPool;
import static kernelwalk.homework.Problems.paddedSideways;
import static kernelwalk.homework.Problems.pixels;
import static kernelwalk.homework.Problems.strides;
import static kernelwalk.homework.Problems.transposed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Problems;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a wrong rule can be followed, and what it makes of several samples, channels and filters. */
class RuleReachTest {

    private static final Exercise SUM = convolution("2 4", "1 1");
    private static final Exercise LINE = convolution("1 2 3 4 5", "1");
    private static final Exercise OVERHANG = roundedUp(strides(maxPool("1 2 3", 1, 2), 1, 2));

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments("stride-ignored-cropped", SUM),
                arguments("stride-rows-only", strides(LINE, 1, 2)),
                arguments("stride-columns-only", strides(LINE, 1, 2)),
                arguments("channels-first-only", grouped()),
                arguments("channels-kept", grouped()),
                arguments("channels-kept", pixels("1 2", "1 1\n1 1", "0 0")),
                arguments("channels-kept-apart", grouped()),
                arguments("channels-kept-apart", maxPool("1 2", 1, 2)),
                arguments("softmax-without-exponentials", shares(1, Double.POSITIVE_INFINITY)),
                arguments("softmax-without-exponentials", shares(1, -1)),
                arguments("softmax-without-divisor", shares(1, Double.NaN)),
                arguments("softmax-over-other-axis", shares(1, Double.POSITIVE_INFINITY)),
                arguments("softmax-over-other-axis", SUM),
                arguments("output-size-without-one", SUM),
                arguments("output-size-rounded-up", OVERHANG),
                arguments("output-size-rounded-up", Variation.of(LINE).padding(Padding.same())),
                arguments("output-size-rounded-down", LINE),
                arguments("output-shifted-by-a-row", LINE),
                arguments("output-shifted-by-a-column", SUM),
                arguments("divided-by-kernel-sum", convolution("2 4", "1 -1")),
                arguments("divided-by-kernel-sum", infinite()),
                arguments("matrix-product", SUM),
                arguments("matrix-product", infinite()),
                arguments("border-left-out", transposed("1 2", "1 1", Padding.valid())),
                arguments("border-left-out", paddedSideways(convolution("1", "1 1"))),
                arguments("last-window-in-padding", strides(maxPool("1 2 3", 1, 2), 1, 2)),
                arguments("last-window-in-padding", Variation.of(OVERHANG).padding(Padding.same())),
                arguments("overhang-counted", OVERHANG),
                arguments("overhang-counted", averagePool("1 2", 1, 2)),
                arguments(
                        "transposed-overlap-overwritten",
                        transposed("1 2", "1 1", Padding.valid()).with(NumberType.INT32)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("impossible")
    void aRuleThatCannotBeFollowedHasNoAnswer(String name, Exercise exercise) {
        assertThat(Misconceptions.named(name)).isPresent();
        assertThat(answers(name, exercise)).isEmpty();
    }

    static Stream<Arguments> several() {
        return Stream.of(
                arguments(
                        "divided-by-kernel-sum",
                        pixels("2 4", "1 2\n3 1", "0 0"),
                        "10 | 10",
                        "10/3 | 5/2"),
                arguments(
                        "channels-kept",
                        pixels("2 3", "1 10\n5 5\n7 7", "1 2 3"),
                        "33 | 27 | 38",
                        "3 | 31"),
                arguments(
                        "channels-kept-apart",
                        pixels("2 3", "1 10\n5 6", "1 0"),
                        "33 | 28",
                        "3 | 10 | 31 | 18"),
                arguments(
                        "same-kernel-for-every-channel",
                        pixels("2 3", "1 10\n5 6", "0 0"),
                        "32 | 28",
                        "5 | 25"),
                arguments(
                        "same-kernel-for-every-filter",
                        pixels("2 3", "1 10\n5 6", "0 0"),
                        "32 | 28",
                        "32 | 32"),
                arguments("matrix-product", twoChannels(), "80", "160"),
                arguments(
                        "pooling-across-channels",
                        maxPool("0", 1, 1).with(twoMaps()),
                        "2 5 | 3 4",
                        "3 5"),
                arguments(
                        "pooling-across-channels",
                        averagePool("0", 1, 1).with(twoMaps()),
                        "2 5 | 3 4",
                        "5/2 9/2"),
                arguments(
                        "overhang-counted",
                        Variation.of(roundedUp(strides(averagePool("2 4 6 8", 1, 2), 1, 2)))
                                .padding(Padding.explicit(0, 0, 1, 0)),
                        "2 5 8",
                        "2 5 4"));
    }

    /** By hand, as in {@link MisconceptionTest}; 2 and 3 under 1 10 and 5 6 are 2 + 30 and 10 + 18. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("several")
    void aRuleIsFollowedInEveryMap(String name, Exercise exercise, String right, String wrong) {
        assertThat(Problems.text(exercise.compute().output())).isEqualTo(right);
        assertThat(answers(name, exercise)).containsOnly(wrong);
    }

    /** By hand: alike numbers share alike, among the 3 places of each map or, where a map has one, the samples. */
    @Test
    void sharesOverAnotherAxisAreThoseOfPlacesOrOfSamples() {
        var rule = Misconceptions.named("softmax-over-other-axis").orElseThrow();

        assertThat(first(rule, new Shape(1, 1, 3, 2))).isEqualTo("0.3333333333333333");
        assertThat(first(rule, new Shape(1, 3, 1, 4))).isEqualTo("0.3333333333333333");
        assertThat(first(rule, new Shape(5, 1, 2, 3))).isEqualTo("0.5");
        assertThat(first(rule, new Shape(4, 1, 1, 2))).isEqualTo("0.25");
    }

    private static String first(Misconception rule, Shape shape) {
        var alike = Exercise.of(Tensor.filled(shape, _ -> Rational.ZERO), new Softmax());
        return rule.answer(alike).orElseThrow().at(0).toString();
    }

    @Test
    void aBorderLeftOutSaysWhatStandsThere() {
        assertThat(BorderLeftOut.WITH_ZEROS.details()).containsExactly("zeros");
        assertThat(BorderLeftOut.AS_THE_INPUT.details()).containsExactly("input");
    }

    /** By hand: each of two maps is copied where there are two, and one map wherever it is needed. */
    @Test
    void aBorderIsCopiedFromTheMapOfItsChannelOrTheOnlyOne() {
        Tensor<Shape> maps = Tensor.of(new Shape(1, 1, 3, 2), 1, 4, 2, 5, 3, 6);

        assertThat(copied(maps, new KernelShape(1, 3, 2, 2))).isEqualTo("1 21 3 | 4 21 6");
        assertThat(copied(Problems.input("1 2 3"), new KernelShape(1, 3, 1, 2)))
                .isEqualTo("1 6 3 | 1 6 3");
    }

    private static String copied(Tensor<Shape> input, KernelShape shape) {
        Exercise exercise =
                paddedSideways(
                        Exercise.of(
                                input, Convolution.of(Tensor.filled(shape, _ -> Rational.ONE))));
        return BorderLeftOut.AS_THE_INPUT.answer(exercise).map(Problems::text).orElseThrow();
    }

    /** The first of three maps could stand for any of two. */
    @Test
    void aBorderOfOtherMapsIsNotCopied() {
        Exercise exercise =
                paddedSideways(
                        Exercise.of(
                                Tensor.filled(new Shape(1, 1, 3, 3), _ -> Rational.ONE),
                                Convolution.of(
                                        Tensor.filled(
                                                new KernelShape(1, 3, 3, 2), _ -> Rational.ONE))));

        assertThat(BorderLeftOut.AS_THE_INPUT.answer(exercise)).isEmpty();
    }

    private static List<String> answers(String name, Exercise exercise) {
        return Misconceptions.variants().stream()
                .filter(rule -> rule.name().equals(name))
                .flatMap(rule -> rule.answer(exercise).stream())
                .map(Problems::text)
                .toList();
    }

    /** The maps 2 5 and 3 4. */
    private static Tensor<Shape> twoMaps() {
        return Tensor.of(new Shape(1, 1, 2, 2), 2, 3, 5, 4);
    }

    private static Exercise roundedUp(Exercise pool) {
        return Variation.of(pool).rounding(Rounding.CEIL);
    }

    /** Four channels in two groups. */
    private static Exercise grouped() {
        return Exercise.of(
                Tensor.of(new Shape(1, 1, 1, 4), 1, 2, 3, 4),
                Convolution.of(Tensor.of(new KernelShape(1, 1, 2, 2), 1, 1, 1, 1)).withGroups(2));
    }

    private static Exercise shares(double... numbers) {
        return Exercise.of(
                Tensor.filled(
                        new Shape(1, 1, 1, numbers.length),
                        index -> new Floating(numbers[index], NumberType.FLOAT64)),
                new Softmax());
    }

    private static Exercise infinite() {
        return convolution("1", "1")
                .with(NumberType.FLOAT64)
                .withWeight(0, new Floating(Double.POSITIVE_INFINITY, NumberType.FLOAT64));
    }

    /** By hand: ones under 1 2 / 3 4 and 10 20 / 30 10 are 10 and 70; the row sums 3 7 and 30 40 meet each row: 20 + 140. */
    private static Exercise twoChannels() {
        return Exercise.of(
                Tensor.filled(new Shape(1, 2, 2, 2), _ -> Rational.ONE),
                Convolution.of(Tensor.of(new KernelShape(2, 2, 2, 1), 1, 10, 2, 20, 3, 30, 4, 10)));
    }
}
