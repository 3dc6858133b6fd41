package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;

/** The sizes of outputs against windows laid down and counted one by one. */
class OutputSizeTest {

    @ForManyExercises
    void aConvolutionHasAsManyCellsAsWindowsFitThePaddedInput(long seed) {
        var trial = new RandomExercise(seed).convolution(NumberType.EXACT);
        var geometry = trial.computation().geometry();
        var operation = trial.operation();

        var size = size(geometry);

        assertThat(size)
                .isEqualTo(
                        new Size(
                                fitting(
                                        geometry.rows(),
                                        extent(operation).height(),
                                        operation.strides().height()),
                                fitting(
                                        geometry.columns(),
                                        extent(operation).width(),
                                        operation.strides().width())));
    }

    @ForManyExercises
    void paddingSameGivesOneCellForEveryStrideBegunInTheInput(long seed) {
        var trial = padded(new RandomExercise(seed).convolution(NumberType.EXACT), Padding.same());
        Size strides = trial.operation().strides();

        var size = size(trial.computation().geometry());

        assertThat(size)
                .isEqualTo(
                        new Size(
                                multiples(trial.input().layout().height(), strides.height()),
                                multiples(trial.input().layout().width(), strides.width())));
    }

    @ForManyExercises
    void paddingFullCountsEveryWindowThatTouchesTheInput(long seed) {
        var trial = padded(new RandomExercise(seed).convolution(NumberType.EXACT), Padding.full());
        Size extent = extent(trial.operation());
        Size strides = trial.operation().strides();

        var size = size(trial.computation().geometry());

        assertThat(size)
                .isEqualTo(
                        new Size(
                                touching(
                                        trial.input().layout().height(),
                                        extent.height(),
                                        strides.height()),
                                touching(
                                        trial.input().layout().width(),
                                        extent.width(),
                                        strides.width())));
    }

    @ForManyExercises
    void aPoolHasTheWindowsThatItsRoundingLetsIn(long seed) {
        var trial = new RandomExercise(seed).pooling();
        var pool = trial.operation();
        var geometry = trial.computation().geometry();
        boolean ceil =
                pool.rounding() == Rounding.CEIL && !(pool.padding() instanceof Padding.Same);

        var size = size(geometry);

        assertThat(size)
                .isEqualTo(
                        new Size(
                                pooled(
                                        geometry.rows(),
                                        extent(pool).height(),
                                        pool.strides().height(),
                                        ceil),
                                pooled(
                                        geometry.columns(),
                                        extent(pool).width(),
                                        pool.strides().width(),
                                        ceil)));
    }

    @ForManyExercises
    void aTransposedConvolutionHasTheCellsItSpreadsOverLessTheCroppedAndWithTheAdded(long seed) {
        var trial = explicit(new RandomExercise(seed).transposed(NumberType.EXACT));
        var operation = trial.operation();
        var geometry = trial.computation().geometry();

        var size = size(geometry);

        Margins crop = geometry.margins();
        assertThat(size)
                .isEqualTo(
                        new Size(
                                spread(
                                                geometry.rows(),
                                                extent(operation).height(),
                                                operation.strides().height())
                                        - crop.rows()
                                        + operation.outputPadding().height(),
                                spread(
                                                geometry.columns(),
                                                extent(operation).width(),
                                                operation.strides().width())
                                        - crop.columns()
                                        + operation.outputPadding().width()));
    }

    @ForManyExercises
    void theDerivationComesToTheSizeThatIsUsed(long seed) {
        var geometry = new RandomExercise(seed).any().computation().geometry();

        assertThat(value(geometry.rows(), Quantity.OUTPUT)).isEqualTo(geometry.output().height());
        assertThat(value(geometry.columns(), Quantity.OUTPUT)).isEqualTo(geometry.output().width());
        assertThat(value(geometry.rows(), Quantity.BEFORE)).isEqualTo(geometry.margins().top());
        assertThat(value(geometry.columns(), Quantity.AFTER)).isEqualTo(geometry.margins().right());
    }

    @ForManyExercises
    void theDerivationOfThePaddingComesToBothSidesTogether(long seed) {
        var trial = padded(new RandomExercise(seed).convolution(NumberType.EXACT), Padding.same());
        var geometry = trial.computation().geometry();

        assertThat(value(geometry.rows(), Quantity.PADDING)).isEqualTo(geometry.margins().rows());
        assertThat(value(geometry.columns(), Quantity.PADDING))
                .isEqualTo(geometry.margins().columns());
    }

    @Test
    void theDerivationOfTheLectureReadsAsItIsWrittenOnTheBoard() {
        var geometry = lecture(Padding.valid(), Size.ONE, Size.ONE);

        var derivation = derivation(geometry.rows(), Quantity.OUTPUT);

        assertThat(derivation).hasToString("⌊(4 + 0 − 2)/1⌋ + 1 = 3");
    }

    @Test
    void theDerivationOfADilatedKernelShowsItsExtent() {
        var geometry = lecture(Padding.valid(), Size.ONE, new Size(2, 2));

        assertThat(derivation(geometry.rows(), Quantity.EXTENT)).hasToString("(2 − 1)·2 + 1 = 3");
        assertThat(derivation(geometry.rows(), Quantity.OUTPUT))
                .hasToString("⌊(4 + 0 − ((2 − 1)·2 + 1))/1⌋ + 1 = 2");
    }

    @Test
    void theDerivationOfPaddingSameShowsBothItsCellsAndItsZeros() {
        var geometry = lecture(Padding.same(), new Size(3, 3), Size.ONE);

        assertThat(derivation(geometry.rows(), Quantity.OUTPUT)).hasToString("⌈4/3⌉ = 2");
        assertThat(derivation(geometry.rows(), Quantity.PADDING))
                .hasToString("max((2 − 1)·3 + 2 − 4, 0) = 1");
    }

    private static Geometry lecture(Padding padding, Size strides, Size dilations) {
        var operation =
                Convolution.of(Given.ones(2, 2, 1, 1))
                        .withStrides(strides)
                        .withPadding(padding)
                        .withDilations(dilations);
        return Geometry.of(new Shape(1, 4, 4, 1), operation, Convention.KERAS);
    }

    private static Trial<Convolution> padded(Trial<Convolution> trial, Padding padding) {
        var given = trial.operation();
        var other = given.withPadding(padding).withFlip(false);
        return new Trial<>(trial.input(), other, trial.numbers(), Convention.KERAS);
    }

    /** The same crops as numbers, so that only the output padding that is asked for is added. */
    private static Trial<TransposedConvolution> explicit(Trial<TransposedConvolution> trial) {
        var given = trial.operation();
        boolean named =
                given.padding() instanceof Padding.Same || given.padding() instanceof Padding.Valid;
        return trial.with(
                given.withPadding(named ? Padding.explicit(0, 0, 0, 0) : given.padding()));
    }

    private static Size size(Geometry geometry) {
        return new Size(geometry.output().height(), geometry.output().width());
    }

    private static Size extent(Operation operation) {
        return new Size(
                cells(operation.window().height(), operation.dilations().height()),
                cells(operation.window().width(), operation.dilations().width()));
    }

    private static int cells(int taps, int dilation) {
        return IntStream.range(0, taps).map(tap -> tap * dilation).max().orElseThrow() + 1;
    }

    private static int fitting(Axis axis, int extent, int stride) {
        int end = axis.input() + axis.after();
        int count = 0;
        for (int start = -axis.before(); start + extent <= end; start += stride) {
            count++;
        }
        return count;
    }

    /** With ceil, one more when something is left over, unless it would begin beyond the input (PyTorch). */
    private static int pooled(Axis axis, int extent, int stride, boolean ceil) {
        int count = fitting(axis, extent, stride);
        int next = count * stride - axis.before();
        boolean isLeftOver = next - stride + extent < axis.input() + axis.after();
        return ceil && isLeftOver && next < axis.input() ? count + 1 : count;
    }

    private static int multiples(int input, int stride) {
        return (int) IntStream.range(0, input).filter(cell -> cell % stride == 0).count();
    }

    private static int touching(int input, int extent, int stride) {
        return (int)
                IntStream.range(0, extent - 1 + input).filter(start -> start % stride == 0).count();
    }

    private static int spread(Axis axis, int extent, int stride) {
        return IntStream.range(0, axis.input())
                .map(cell -> cell * stride + extent)
                .max()
                .orElseThrow();
    }

    private static long value(Axis axis, Quantity quantity) {
        return derivation(axis, quantity).value();
    }

    private static Derivation derivation(Axis axis, Quantity quantity) {
        List<Derivation> found =
                axis.derivations().stream()
                        .filter(derivation -> derivation.quantity() == quantity)
                        .toList();
        assertThat(found).as("derivations of %s", quantity).hasSize(1);
        return found.getFirst();
    }
}
