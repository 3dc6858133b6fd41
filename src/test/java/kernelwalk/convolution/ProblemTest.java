package kernelwalk.convolution;

import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be computed is refused with its cause and place, before anything of its size is built. */
class ProblemTest {

    private static final int BILLION = 1_000_000_000;

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aLengthThatIsNotPositiveIsRefused(int length) {
        assertThatProblemOf(() -> new Shape(1, 4, length, 1))
                .is(Cause.SIZE_NOT_POSITIVE, Place.INPUT)
                .naming("1×4×" + length + "×1", 3, length);
        assertThatProblemOf(() -> new KernelShape(length, 2, 1, 1))
                .is(Cause.SIZE_NOT_POSITIVE, Place.KERNEL)
                .naming(length + "×2×1×1", 1, length);
    }

    @ParameterizedTest
    @CsvSource({
        "1000000000, 1000000000, 1, 1",
        "2147483647, 2147483647, 2147483647, 2147483647",
        "65536, 65536, 65536, 65536",
        "1, 8193, 8192, 1",
        "67108865, 1, 1, 1"
    })
    void moreThanTwoToTheTwentySixthValuesAreRefused(
            int samples, int height, int width, int channels) {
        assertThatProblemOf(() -> new Shape(samples, height, width, channels))
                .is(Cause.TOO_MANY_VALUES, Place.INPUT)
                .naming("%d×%d×%d×%d".formatted(samples, height, width, channels), 1 << 26);
        assertThatProblemOf(() -> new KernelShape(samples, height, width, channels))
                .is(Cause.TOO_MANY_VALUES, Place.KERNEL);
    }

    @Test
    void twoToTheTwentySixthValuesAreNotTooMany() {
        assertThat(new Shape(1, 8192, 8192, 1).count()).isEqualTo(1 << 26);
    }

    @Test
    void anOutputOfTooManyValuesIsRefused() {
        var spreading =
                transposed(
                        Padding.explicit(0, 0, 0, 0),
                        new Size(BILLION, BILLION),
                        Size.ZERO,
                        Size.ONE);

        assertThatProblemOf(() -> geometry(new Shape(1, 2, 2, 1), spreading))
                .is(Cause.TOO_MANY_VALUES, Place.OUTPUT)
                .naming("1×1000000002×1000000002×1", 1 << 26);
    }

    @Test
    void thePaddingOfAHugeDilationIsRefused() {
        var dilated = convolution(Padding.full(), Size.ONE, new Size(BILLION, 1));

        assertThatProblemOf(() -> geometry(new Shape(1, 4, 4, 1), dilated))
                .is(Cause.PADDING_TOO_LARGE, Place.PADDING)
                .naming(BILLION, BILLION, 1, 1, 1 << 26);
    }

    @Test
    void paddingBelowZeroOrBeyondTheLimitIsRefused() {
        assertThatProblemOf(() -> Padding.explicit(0, -1, 0, 0))
                .is(Cause.NEGATIVE_PADDING, Place.PADDING)
                .naming(0, -1, 0, 0);
        assertThatProblemOf(() -> Padding.explicit(0, 0, BILLION, 0))
                .is(Cause.PADDING_TOO_LARGE, Place.PADDING)
                .naming(0, 0, BILLION, 0, 1 << 26);
    }

    @Test
    void numbersThatDoNotFillTheShapeAreRefused() {
        assertThatProblemOf(() -> Tensor.of(new Shape(1, 2, 2, 1), 1, 2, 3))
                .is(Cause.WRONG_COUNT, Place.INPUT)
                .naming(3, "1×2×2×1", 4);
        assertThatProblemOf(() -> Tensor.of(new KernelShape(1, 1, 1, 1), 1, 2))
                .is(Cause.WRONG_COUNT, Place.KERNEL)
                .naming(2, "1×1×1×1", 1);
    }

    @Test
    void stridesAndDilationsAreAtLeastOne() {
        assertThatProblemOf(() -> geometry(convolution(Padding.valid(), new Size(1, 0), Size.ONE)))
                .is(Cause.STRIDE_NOT_POSITIVE, Place.STRIDES)
                .naming(1, 0);
        assertThatProblemOf(() -> geometry(convolution(Padding.valid(), Size.ONE, new Size(-2, 1))))
                .is(Cause.DILATION_NOT_POSITIVE, Place.DILATIONS)
                .naming(-2, 1);
    }

    /** PyTorch: "output padding must be smaller than either stride or dilation". */
    @Test
    void anOutputPaddingIsSmallerThanStrideOrDilation() {
        var strides = new Size(2, 2);

        assertThatProblemOf(
                        () ->
                                geometry(
                                        transposed(
                                                Padding.valid(),
                                                strides,
                                                new Size(2, 2),
                                                Size.ONE)))
                .is(Cause.OUTPUT_PADDING_TOO_LARGE, Place.OUTPUT_PADDING)
                .naming(2, 2, 2, 2);
        assertThatProblemOf(
                        () ->
                                geometry(
                                        transposed(
                                                Padding.valid(),
                                                strides,
                                                new Size(0, -1),
                                                Size.ONE)))
                .is(Cause.NEGATIVE_OUTPUT_PADDING, Place.OUTPUT_PADDING)
                .naming(0, -1);
        assertThat(
                        geometry(
                                        transposed(
                                                Padding.valid(),
                                                strides,
                                                new Size(2, 2),
                                                new Size(3, 3)))
                                .output())
                .hasToString("1×12×12×1");
    }

    /** PyTorch: "Kernel size can't be greater than actual input size". */
    @Test
    void aKernelLargerThanThePaddedInputIsRefused() {
        var operation = Convolution.of(Given.ones(3, 3, 1, 1));

        assertThatProblemOf(() -> geometry(new Shape(1, 2, 4, 1), operation))
                .is(Cause.KERNEL_LARGER_THAN_INPUT, Place.KERNEL)
                .naming("3×3", "2×4");
    }

    @Test
    void aDilatedKernelAndAPoolingWindowAreMeasuredFromFirstToLastTap() {
        var dilated = convolution(Padding.explicit(1, 0, 0, 0), Size.ONE, new Size(5, 1));
        var pool = MaxPooling.of(new Size(1, 5)).withStrides(Size.ONE);

        assertThatProblemOf(() -> geometry(dilated))
                .is(Cause.KERNEL_LARGER_THAN_INPUT, Place.KERNEL)
                .naming("6×2", "5×4");
        assertThatProblemOf(() -> geometry(pool))
                .is(Cause.KERNEL_LARGER_THAN_INPUT, Place.WINDOW)
                .naming("1×5", "4×4");
    }

    @ParameterizedTest
    @CsvSource({"0, 3", "2, -1"})
    void aPoolingWindowIsAtLeastOneByOne(int height, int width) {
        var pool = MaxPooling.of(new Size(height, width)).withStrides(Size.ONE);

        assertThatProblemOf(() -> geometry(pool)).is(Cause.SIZE_NOT_POSITIVE, Place.WINDOW);
    }

    @Test
    void aCropThatLeavesNothingIsRefused() {
        var cropped = transposed(Padding.explicit(3, 2, 0, 0), Size.ONE, Size.ZERO, Size.ONE);

        assertThatProblemOf(() -> geometry(cropped))
                .is(Cause.NOTHING_LEFT, Place.PADDING)
                .naming(0, 5);
    }

    @Test
    void channelsAndFiltersAreSharedEvenlyAmongTheGroups() {
        assertThatProblemOf(() -> geometry(new Shape(1, 4, 4, 3), grouped(1, 2, 2)))
                .is(Cause.CHANNELS_NOT_DIVISIBLE, Place.GROUPS)
                .naming(3, 2);
        assertThatProblemOf(() -> geometry(new Shape(1, 4, 4, 4), grouped(2, 3, 2)))
                .is(Cause.FILTERS_NOT_DIVISIBLE, Place.GROUPS)
                .naming(3, 2);
        assertThatProblemOf(() -> geometry(grouped(1, 1, 0)))
                .is(Cause.GROUPS_NOT_POSITIVE, Place.GROUPS)
                .naming(0);
    }

    @Test
    void aKernelReadsAsManyChannelsAsItsGroupHas() {
        assertThatProblemOf(() -> geometry(new Shape(1, 4, 4, 4), grouped(4, 2, 2)))
                .is(Cause.CHANNELS_DIFFER, Place.KERNEL)
                .naming(4, 4, 2);
    }

    @Test
    void thereIsOneBiasForEachFilter() {
        var operation = Convolution.of(Given.ones(2, 2, 1, 3)).withBias(Given.numbers("1 2"));

        assertThatProblemOf(() -> geometry(operation))
                .is(Cause.BIAS_COUNT_DIFFERS, Place.BIAS)
                .naming(2, 3);
    }

    @Test
    @Timeout(2)
    void aHugePoolThatHasAWindowInItsPaddingIsRefusedAtOnce() {
        int huge = 1 << 24;
        var pool =
                MaxPooling.of(new Size(1, huge))
                        .withStrides(Size.ONE)
                        .withPadding(Padding.explicit(0, 0, 0, 2 * huge - 1));

        assertThatProblemOf(() -> geometry(new Shape(1, 1, 4, 1), pool))
                .is(Cause.WINDOW_IN_PADDING, Place.PADDING)
                .naming(0, 4);
    }

    @ParameterizedTest
    @CsvSource({"2, 0", "0, 2"})
    void anOutputPaddingIsMeasuredOnEachAxisByItself(int height, int width) {
        var strides = new Size(2, 2);

        assertThatProblemOf(
                        () ->
                                geometry(
                                        transposed(
                                                Padding.valid(),
                                                strides,
                                                new Size(height, width),
                                                Size.ONE)))
                .is(Cause.OUTPUT_PADDING_TOO_LARGE, Place.OUTPUT_PADDING)
                .naming(height, width, 2, 2);
        assertThat(geometry(transposed(Padding.valid(), strides, Size.ONE, Size.ONE)).output())
                .hasToString("1×9×9×1");
    }

    /** 2²⁶ samples of 2¹³ × 2¹³ cells for 2¹² filters are 2⁶⁴: as a long that would be none at all. */
    @Test
    void moreNumbersThanALongCountsAreTooManyToo() {
        var convolution =
                Convolution.of(Given.ones(1, 1, 1, 1 << 12))
                        .withPadding(Padding.explicit(4096, 4095, 4096, 4095));

        assertThatProblemOf(() -> geometry(new Shape(1 << 26, 1, 1, 1), convolution))
                .is(Cause.TOO_MANY_VALUES, Place.OUTPUT)
                .naming("67108864×8192×8192×4096", 1 << 26);
    }

    /** 2 · 3200² cells come in, and three times as many numbers come out: either would do alone. */
    @Test
    void cellsAndResultsAreCountedTogetherForAllSamplesAndFilters() {
        var convolution = Convolution.of(Given.ones(1, 1, 1, 3));

        assertThatProblemOf(() -> geometry(new Shape(2, 3200, 3200, 1), convolution))
                .is(Cause.TOO_MANY_CELLS, Place.OUTPUT)
                .naming(20_480_000, 61_440_000, 1 << 26);
    }

    private static Geometry geometry(Operation operation) {
        return geometry(new Shape(1, 4, 4, 1), operation);
    }

    private static Geometry geometry(Shape input, Operation operation) {
        return Geometry.of(input, operation, Convention.KERAS);
    }

    private static Convolution convolution(Padding padding, Size strides, Size dilations) {
        return Convolution.of(Given.ones(2, 2, 1, 1))
                .withStrides(strides)
                .withPadding(padding)
                .withDilations(dilations);
    }

    private static Convolution grouped(int channels, int filters, int groups) {
        List<Value> bias = Collections.nCopies(filters, Rational.ZERO);
        return Convolution.of(Given.ones(1, 1, channels, filters))
                .withBias(bias)
                .withGroups(groups);
    }

    private static TransposedConvolution transposed(
            Padding padding, Size strides, Size outputPadding, Size dilations) {
        return TransposedConvolution.of(Given.ones(2, 2, 1, 1))
                .withStrides(strides)
                .withPadding(padding)
                .withOutputPadding(outputPadding)
                .withDilations(dilations);
    }
}
