package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PaddingTest {

    @ParameterizedTest
    @EnumSource(
            value = Convention.class,
            names = {"KERAS", "PYTORCH", "BY_HAND"})
    void sameWithAnEvenKernelPutsTheOddZeroAtTheBottomAndRight(Convention convention) {
        var margins = margins(5, Given.ones(2, 4, 1, 1), Padding.same(), Size.ONE, convention);

        assertThat(margins).isEqualTo(new Margins(0, 1, 1, 2));
    }

    /** From the definition: "full" has 5 + 2 − 1 = 6 rows, and its middle 5 begin at (6 − 5)/2 = 0. */
    @Test
    void sameWithAnEvenKernelPutsTheOddZeroAtTheTopAndLeftInSciPy() {
        var margins =
                margins(5, Given.ones(2, 4, 1, 1), Padding.same(), Size.ONE, Convention.SCIPY);

        assertThat(margins).isEqualTo(new Margins(1, 0, 2, 1));
    }

    /** The definition itself: row i of "same" is row i + (full − in)//2 of "full". */
    @ParameterizedTest
    @CsvSource({"1, 2", "2, 2", "3, 2", "4, 3", "5, 4", "2, 5", "6, 6"})
    void sameIsTheMiddleOfFullInSciPy(int length, int taps) {
        var input = Given.counting(new Shape(1, length, 1, 1));
        var kernel = Tensor.of(new KernelShape(taps, 1, 1, 1), powersOfTen(taps));

        var same = column(input, kernel, Padding.same());
        var full = column(input, kernel, Padding.full());

        int start = (full.length - length) / 2;
        assertThat(same).isEqualTo(java.util.Arrays.copyOfRange(full, start, start + length));
    }

    /** SciPy 1.17: signal.convolve2d([[1,2,3,4,5]], [[1,10]], "same") is [[1,12,23,34,45]]. */
    @Test
    void aFlippedKernelWithPaddingSameGivesWhatSciPysConvolve2dGives() {
        var convolution =
                Convolution.of(Given.kernel("1 10")).withPadding(Padding.same()).withFlip(true);
        var computation =
                new Computation(
                        Given.input("1 2 3 4 5"), convolution, NumberType.EXACT, Convention.SCIPY);

        assertThatOutput(computation).isExactly("1 12 23 34 45");
    }

    /** SciPy 1.17: signal.correlate([[1,2,3,4,5]], [[1,10]], "same") is [[10,21,32,43,54]]. */
    @Test
    void aPlainKernelWithPaddingSameGivesWhatSciPysCorrelateGives() {
        var convolution = Convolution.of(Given.kernel("1 10")).withPadding(Padding.same());
        var computation =
                new Computation(
                        Given.input("1 2 3 4 5"), convolution, NumberType.EXACT, Convention.SCIPY);

        assertThatOutput(computation).isExactly("10 21 32 43 54");
    }

    /** TensorFlow: total = max((⌈6/2⌉ − 1)·2 + 3 − 6, 0) = 1, though the kernel is odd. */
    @Test
    void sameWithAStrideMayPadAnOddKernelAtOneSideOnly() {
        var margins =
                margins(
                        6,
                        Given.ones(3, 3, 1, 1),
                        Padding.same(),
                        new Size(2, 2),
                        Convention.KERAS);

        assertThat(margins).isEqualTo(new Margins(0, 1, 0, 1));
    }

    @Test
    void sameWithAStrideBeyondTheKernelPadsNothing() {
        var margins =
                margins(
                        8,
                        Given.ones(2, 1, 1, 1),
                        Padding.same(),
                        new Size(3, 3),
                        Convention.KERAS);

        assertThat(margins).isEqualTo(Margins.NONE);
    }

    /** PyTorch: "padding='same' is not supported for strided convolutions". */
    @Test
    void pyTorchRefusesSameWithAStride() {
        assertThatProblemOf(
                        () ->
                                margins(
                                        5,
                                        Given.ones(2, 2, 1, 1),
                                        Padding.same(),
                                        new Size(1, 2),
                                        Convention.PYTORCH))
                .is(Cause.SAME_WITH_STRIDE, Place.PADDING)
                .naming(1, 2);
    }

    @Test
    void fullPadsAllButOneTapOfTheDilatedKernelOnEverySide() {
        var dilated =
                Convolution.of(Given.ones(2, 3, 1, 1))
                        .withPadding(Padding.full())
                        .withDilations(new Size(2, 1));

        var geometry = Geometry.of(new Shape(1, 4, 4, 1), dilated, Convention.KERAS);

        assertThat(geometry.margins()).isEqualTo(new Margins(2, 2, 2, 2));
        assertThat(geometry.output()).hasToString("1×6×6×1");
    }

    @Test
    void aPoolPadsSameAsAConvolutionDoes() {
        var pool = MaxPooling.of(new Size(2, 2)).withPadding(Padding.same());

        var geometry = Geometry.of(new Shape(1, 5, 5, 1), pool, Convention.KERAS);

        assertThat(geometry.margins()).isEqualTo(new Margins(0, 1, 0, 1));
        assertThat(geometry.output()).hasToString("1×3×3×1");
    }

    /** Keras' Conv2DTranspose: "same" has in · stride cells, "valid" in · stride + max(kernel − stride, 0). */
    @ParameterizedTest
    @CsvSource({
        "3, 2, 2, 6, 6",
        "3, 3, 2, 6, 7",
        "3, 2, 3, 9, 9",
        "2, 1, 3, 6, 6",
        "4, 4, 1, 4, 7",
        "1, 5, 2, 2, 5"
    })
    void transposedSameAndValidHaveTheSizesOfKeras(
            int length, int taps, int stride, int same, int valid) {
        assertThat(transposed(length, taps, stride, Padding.same(), 0).output().height())
                .isEqualTo(same);
        assertThat(transposed(length, taps, stride, Padding.valid(), 0).output().height())
                .isEqualTo(valid);
    }

    /** Keras with an output padding: (in − 1) · stride + kernel % 2 + added, or + kernel + added for "valid". */
    @ParameterizedTest
    @CsvSource({"3, 2, 2, 1, 5, 7", "3, 3, 2, 1, 6, 8", "4, 3, 3, 2, 12, 14"})
    void anOutputPaddingIsAddedAsInKeras(
            int length, int taps, int stride, int added, int same, int valid) {
        assertThat(transposed(length, taps, stride, Padding.same(), added).output().height())
                .isEqualTo(same);
        assertThat(transposed(length, taps, stride, Padding.valid(), added).output().height())
                .isEqualTo(valid);
    }

    /** Of the 3 + 4 − 1 cells too many TensorFlow crops the smaller half first. */
    @Test
    void transposedSameCropsTheOddCellAtTheBottomAndRight() {
        var geometry = transposed(3, 4, 1, Padding.same(), 0);

        assertThat(geometry.margins()).isEqualTo(new Margins(1, 2, 1, 2));
    }

    private static Margins margins(
            int length,
            Tensor<KernelShape> kernel,
            Padding padding,
            Size strides,
            Convention convention) {
        var convolution = Convolution.of(kernel).withStrides(strides).withPadding(padding);
        return Geometry.of(new Shape(1, length, length, 1), convolution, convention).margins();
    }

    private static Geometry transposed(
            int length, int taps, int stride, Padding padding, int added) {
        var operation =
                TransposedConvolution.of(Given.ones(taps, taps, 1, 1))
                        .withStrides(new Size(stride, stride))
                        .withPadding(padding)
                        .withOutputPadding(new Size(added, added));
        return Geometry.of(new Shape(1, length, length, 1), operation, Convention.KERAS);
    }

    private static Value[] column(
            Tensor<Shape> input, Tensor<KernelShape> kernel, Padding padding) {
        var convolution =
                Convolution.of(kernel)
                        .withPadding(
                                padding.equals(Padding.full())
                                        ? Padding.explicit(
                                                kernel.layout().height() - 1,
                                                kernel.layout().height() - 1,
                                                0,
                                                0)
                                        : padding)
                        .withFlip(true);
        return new Computation(input, convolution, NumberType.EXACT, Convention.SCIPY)
                .output()
                .toValues();
    }

    private static long[] powersOfTen(int count) {
        return java.util.stream.LongStream.iterate(1, power -> 10 * power).limit(count).toArray();
    }

    /** A kernel of 3 spreads 4 cells over 6; 2 of them are cropped at each end. */
    @Test
    void fullCropsAllButOneTapOfATransposedConvolutionOnEverySide() {
        var transposed =
                TransposedConvolution.of(Given.ones(3, 3, 1, 1)).withPadding(Padding.full());

        Geometry geometry = Geometry.of(new Shape(1, 4, 4, 1), transposed, Convention.KERAS);

        assertThat(geometry.margins()).isEqualTo(new Margins(2, 2, 2, 2));
        assertThat(geometry.output()).hasToString("1×2×2×1");
    }

    @Test
    void aSideHasAtMostAsMuchPaddingAsATensorMayHaveNumbers() {
        int most = 1 << 26;

        assertThat(new Margins(most, 0, 0, 0).rows()).isEqualTo(most);
        assertThatProblemOf(() -> new Margins(0, 0, 0, most + 1))
                .is(Cause.PADDING_TOO_LARGE, Place.PADDING)
                .naming(0, 0, 0, most + 1, most);
    }
}
