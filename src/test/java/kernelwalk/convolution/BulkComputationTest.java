package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The whole output against the same windows step by step. Values are compared bit for bit, but every NaN counts as
 * the same: its spare bits depend on the processor.
 */
class BulkComputationTest {

    private static final int CASES = 40;

    static Stream<Chance> chances() {
        return IntStream.range(0, Math.min(CASES, (int) RandomExercise.seeds().count()))
                .boxed()
                .flatMap(
                        seed ->
                                Arrays.stream(NumberType.values())
                                        .map(numbers -> new Chance(seed, numbers)));
    }

    static Stream<Chance> floatChances() {
        return chances().filter(chance -> chance.numbers().isFloat());
    }

    @ParameterizedTest
    @MethodSource("chances")
    void convolvesLikeTheStepsWithAnyStrideDilationPaddingGroupsAndFlip(Chance chance) {
        var draw = new Draw(chance, false);
        assertThatBulkEqualsSteps(draw.computation(draw.convolution(), Convention.KERAS));
    }

    @ParameterizedTest
    @MethodSource("floatChances")
    void convolvesInfinitiesNaNAndNegativeZerosLikeTheSteps(Chance chance) {
        var draw = new Draw(chance, true);
        assertThatBulkEqualsSteps(draw.computation(draw.convolution(), Convention.KERAS));
    }

    @ParameterizedTest
    @MethodSource("chances")
    void transposesLikeTheSteps(Chance chance) {
        var draw = new Draw(chance, chance.numbers().isFloat());
        assertThatBulkEqualsSteps(draw.computation(draw.transposedConvolution(), Convention.KERAS));
    }

    @ParameterizedTest
    @EnumSource
    void transposesWithACropLikeTheSteps(NumberType numbers) {
        var draw = new Draw(new Chance(3, numbers), false);
        var transposed =
                TransposedConvolution.of(draw.tensor(new KernelShape(3, 4, 2, 3)))
                        .withBias(draw.numbers(3))
                        .withStrides(new Size(2, 3))
                        .withPadding(Padding.explicit(1, 0, 2, 3))
                        .withOutputPadding(new Size(1, 2))
                        .withDilations(new Size(2, 1))
                        .withFlip(true);
        assertThatBulkEqualsSteps(
                draw.computation(new Shape(2, 4, 5, 2), transposed, Convention.PYTORCH));
    }

    @ParameterizedTest
    @MethodSource("chances")
    void poolsMaximaLikeTheSteps(Chance chance) {
        var draw = new Draw(chance, false);
        assertThatBulkEqualsSteps(draw.computation(draw.maxPooling(), Convention.KERAS));
    }

    @ParameterizedTest
    @MethodSource("floatChances")
    void poolsMaximaOfNaNByTheRuleOfTheConvention(Chance chance) {
        for (Convention convention : Convention.values()) {
            var draw = new Draw(chance, true);
            assertThatBulkEqualsSteps(draw.computation(draw.maxPooling(), convention));
        }
    }

    @ParameterizedTest
    @MethodSource("chances")
    void poolsAveragesLikeTheSteps(Chance chance) {
        if (chance.numbers() != NumberType.INT32) {
            var draw = new Draw(chance, chance.numbers().isFloat());
            assertThatBulkEqualsSteps(draw.computation(draw.averagePooling(), Convention.KERAS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void convolvesRowsThatAreWiderThanATile(NumberType numbers) {
        for (int width : new int[] {511, 1283, 2570}) {
            var draw = new Draw(new Chance(width, numbers), false);
            var kernel = draw.tensor(new KernelShape(1, 3, 2, 5));
            var convolution =
                    Convolution.of(kernel)
                            .withBias(draw.numbers(5))
                            .withPadding(Padding.explicit(0, 0, 3, 1))
                            .withDilations(new Size(1, 2));
            assertThatBulkEqualsSteps(
                    draw.computation(new Shape(1, 1, width, 2), convolution, Convention.KERAS));
        }
    }

    @ParameterizedTest
    @EnumSource
    void convolvesInSeveralThreadsLikeInOne(NumberType numbers) {
        var draw = new Draw(new Chance(7, numbers), false);
        var kernel = draw.tensor(new KernelShape(3, 3, 12, 9));
        var convolution =
                Convolution.of(kernel).withBias(draw.numbers(9)).withPadding(Padding.same());
        assertThatBulkEqualsSteps(
                draw.computation(new Shape(1, 20, 17, 12), convolution, Convention.KERAS));
    }

    @Test
    void skipsAPaddedCellUnderAnInfiniteWeight() {
        var kernel =
                Tensor.of(
                        new KernelShape(1, 2, 1, 1), float32(Double.POSITIVE_INFINITY), float32(1));
        var convolution =
                Convolution.of(kernel)
                        .withBias(List.of(float32(0)))
                        .withPadding(Padding.explicit(0, 0, 1, 0));
        var input = Tensor.of(new Shape(1, 1, 2, 1), 3, 4);

        var output =
                new Computation(input, convolution, NumberType.FLOAT32, Convention.KERAS).output();

        assertThat(output.toFloats()).containsExactly(3, Float.POSITIVE_INFINITY);
    }

    @Test
    void keepsTheSignOfASumThatVanishedBesideAPaddedCell() {
        // −1e-30 × 1e-30 rounds to −0, and −0 + −0 stays −0; a padded cell that added +0 would make
        // it +0.
        var kernel = Tensor.of(new KernelShape(1, 2, 1, 1), float32(1e-30f), float32(1));
        var convolution =
                Convolution.of(kernel)
                        .withBias(List.of(float32(-0.0)))
                        .withPadding(Padding.explicit(0, 0, 0, 1));
        var input = Tensor.of(new Shape(1, 1, 1, 1), float32(-1e-30f));

        var output =
                new Computation(input, convolution, NumberType.FLOAT32, Convention.KERAS).output();

        assertThat(output.at(0)).isEqualTo(float32(-0.0));
    }

    @Test
    void addsExactNumbersThatNoLongCanHold() {
        var large = Rational.of(Long.MAX_VALUE).times(Rational.of(1, 1_000_000_007));
        var kernel = Tensor.of(new KernelShape(1, 2, 1, 1), large, large);
        var input = Tensor.of(new Shape(1, 1, 2, 1), large, large);

        var output =
                new Computation(input, Convolution.of(kernel), NumberType.EXACT, Convention.BY_HAND)
                        .output();

        assertThat(output.at(0)).isEqualTo(large.times(large).times(Rational.of(2)));
    }

    /** By hand: 2/1000003 + 3/1000003 and 2/999983 + 3/999983; over one denominator they would fill 40 bits. */
    @Test
    void addsEachFilterOverADenominatorOfItsOwn() {
        var one = Rational.of(1, 1_000_003);
        var other = Rational.of(1, 999_983);
        var kernel = Tensor.of(new KernelShape(1, 2, 1, 2), one, other, one, other);
        var input = Tensor.of(new Shape(1, 1, 2, 1), 2, 3);

        var output =
                new Computation(input, Convolution.of(kernel), NumberType.EXACT, Convention.BY_HAND)
                        .output();

        assertThat(output.toValues())
                .containsExactly(Rational.of(5, 1_000_003), Rational.of(5, 999_983));
    }

    private static Floating float32(double value) {
        return new Floating(value, NumberType.FLOAT32);
    }

    private static void assertThatBulkEqualsSteps(Computation computation) {
        Shape shape = computation.geometry().output();
        var steps =
                IntStream.range(0, shape.count())
                        .mapToObj(index -> computation.value(shape.cell(index)))
                        .toArray(Value[]::new);

        assertThat(computation.output().toValues()).isEqualTo(steps);
    }

    /** A seed and the numbers to draw. */
    record Chance(int seed, NumberType numbers) {}

    /** Draws the parts of a computation. */
    private static final class Draw {
        private static final double[] RARE = {
            Double.NaN,
            Double.POSITIVE_INFINITY,
            Double.NEGATIVE_INFINITY,
            -0.0,
            0.0,
            1e-30,
            -1e-30,
            1e30
        };

        private final Random random;
        private final NumberType numbers;
        private final boolean rare;
        private final int groups;
        private final int channels;

        Draw(Chance chance, boolean rare) {
            this.random = new Random(chance.seed());
            this.numbers = chance.numbers();
            this.rare = rare;
            this.groups = upTo(3);
            this.channels = groups * upTo(3);
        }

        Computation computation(Operation operation, Convention convention) {
            Size window = operation.window();
            Size dilations = operation.dilations();
            var shape =
                    new Shape(
                            upTo(2),
                            (window.height() - 1) * dilations.height() + upTo(4),
                            (window.width() - 1) * dilations.width()
                                    + upTo(random.nextInt(2) == 0 ? 90 : 7),
                            channels);
            return computation(shape, operation, convention);
        }

        Computation computation(Shape shape, Operation operation, Convention convention) {
            return new Computation(tensor(shape), operation, numbers, convention);
        }

        Convolution convolution() {
            var kernel = kernel();
            return Convolution.of(kernel)
                    .withBias(numbers(kernel.layout().filters()))
                    .withStrides(size(3))
                    .withPadding(padding(4))
                    .withDilations(size(3))
                    .withGroups(groups)
                    .withFlip(chance());
        }

        TransposedConvolution transposedConvolution() {
            var kernel = kernel();
            Size strides = size(3);
            var added = new Size(random.nextInt(strides.height()), random.nextInt(strides.width()));
            return TransposedConvolution.of(kernel)
                    .withBias(numbers(kernel.layout().filters()))
                    .withStrides(strides)
                    .withPadding(chance() ? Padding.same() : Padding.valid())
                    .withOutputPadding(added)
                    .withDilations(size(3))
                    .withGroups(groups)
                    .withFlip(chance());
        }

        MaxPooling maxPooling() {
            return MaxPooling.of(size(3))
                    .withStrides(size(3))
                    .withPadding(inWindow())
                    .withDilations(size(3));
        }

        AveragePooling averagePooling() {
            return AveragePooling.of(size(3))
                    .withStrides(size(3))
                    .withPadding(inWindow())
                    .withDilations(size(2))
                    .withRounding(rounding())
                    .withCountPadding(chance());
        }

        private Rounding rounding() {
            return chance() ? Rounding.CEIL : Rounding.FLOOR;
        }

        private Padding inWindow() {
            return chance() ? Padding.valid() : Padding.same();
        }

        private Tensor<KernelShape> kernel() {
            return tensor(new KernelShape(upTo(4), upTo(4), channels / groups, groups * upTo(6)));
        }

        private Padding padding(int most) {
            return switch (random.nextInt(4)) {
                case 0 -> Padding.valid();
                case 1 -> Padding.same();
                case 2 -> Padding.full();
                default ->
                        Padding.explicit(
                                random.nextInt(most),
                                random.nextInt(most),
                                random.nextInt(most),
                                random.nextInt(most));
            };
        }

        <L extends Layout> Tensor<L> tensor(L layout) {
            return Tensor.of(layout, numbers(layout.count()));
        }

        List<Value> numbers(int count) {
            return IntStream.range(0, count).mapToObj(_ -> number()).toList();
        }

        private Value number() {
            if (rare && random.nextInt(6) == 0) {
                return Floating.nearest(RARE[random.nextInt(RARE.length)], numbers);
            }
            return switch (numbers) {
                case EXACT -> Rational.of(random.nextInt(-99, 100), upTo(12));
                case INT32 -> Rational.of(random.nextInt());
                case FLOAT16, FLOAT32, FLOAT64 -> Floating.nearest(random.nextGaussian(), numbers);
            };
        }

        private Size size(int most) {
            return new Size(upTo(most), upTo(most));
        }

        private int upTo(int most) {
            return 1 + random.nextInt(most);
        }

        private boolean chance() {
            return random.nextBoolean();
        }
    }
}
