package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Tap.Reading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BorderTest {

    /** The examples of NumPy's documentation of {@code pad}, with two before and three behind. */
    @ParameterizedTest
    @CsvSource({
        "ZEROS,     0 0 1 2 3 4 5 0 0 0",
        "REFLECT,   3 2 1 2 3 4 5 4 3 2",
        "SYMMETRIC, 2 1 1 2 3 4 5 5 4 3",
        "REPLICATE, 1 1 1 2 3 4 5 5 5 5",
        "CIRCULAR,  4 5 1 2 3 4 5 1 2 3"
    })
    void whatStandsBeyondTheEdgeIsWhatNumpyPadsWith(Border border, String padded) {
        var computation = computation(row(1, 2, 3, 4, 5), one(), border, new Margins(0, 0, 2, 3));

        assertThat(texts(computation.output())).isEqualTo(padded);
    }

    /** 1 2 3 under 1 1 1, one cell beyond on each side. */
    @ParameterizedTest
    @CsvSource({
        "ZEROS,     3 6 5",
        "REFLECT,   5 6 7",
        "SYMMETRIC, 4 6 8",
        "REPLICATE, 4 6 8",
        "CIRCULAR,  6 6 6"
    })
    void aWindowOverTheEdgeSumsItsCopies(Border border, String sums) {
        var kernel = Tensor.of(new KernelShape(1, 3, 1, 1), 1, 1, 1);

        var computation = computation(row(1, 2, 3), kernel, border, new Margins(0, 0, 1, 1));

        assertThat(texts(computation.output())).isEqualTo(sums);
    }

    @Test
    void aCopiedTapTellsWhereItStandsAndWhatItCopies() {
        var computation = computation(row(1, 2, 3), one(), Border.REFLECT, new Margins(0, 0, 2, 0));

        Tap tap = computation.taps(new Cell(0, 0, 0, 0)).getFirst();

        assertThat(tap.reading()).isEqualTo(Reading.COPY);
        assertThat(tap.input()).isEqualTo(new Cell(0, 0, -2, 0));
        assertThat(tap.source()).isEqualTo(new Cell(0, 0, 2, 0));
        assertThat(tap.value()).isEqualTo(Rational.of(3));
    }

    @Test
    void inACornerBothAxesCopy() {
        var input = Tensor.of(new Shape(1, 2, 2, 1), 1, 2, 3, 4);

        var computation = computation(input, one(), Border.CIRCULAR, new Margins(1, 0, 1, 0));

        assertThat(texts(computation.output())).isEqualTo("4 3 4 2 1 2 4 3 4");
    }

    @Test
    void aReceptiveFieldHasTheCellsThatAreCopied() {
        var kernel = Tensor.of(new KernelShape(1, 3, 1, 1), 1, 1, 1);
        var computation =
                computation(row(1, 2, 3), kernel, Border.REPLICATE, new Margins(0, 0, 1, 1));

        assertThat(computation.receptiveField(new Cell(0, 0, 0, 0)))
                .containsExactly(new Cell(0, 0, 0, 0), new Cell(0, 0, 1, 0));
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void theWaysOfAnInputCellAreThoseByWhichWindowsReadIt(Border border) {
        var random = new Random(5);
        for (int round = 0; round < 40; round++) {
            Computation computation = drawn(random, border, NumberType.EXACT);
            Shape shape = computation.geometry().input();
            for (int index = 0; index < shape.count(); index++) {
                Cell cell = shape.cell(index);
                long reading =
                        IntStream.range(0, computation.geometry().output().count())
                                .mapToObj(computation.geometry().output()::cell)
                                .flatMap(output -> computation.taps(output).stream())
                                .filter(tap -> tap.isInput() && tap.source().equals(cell))
                                .count();
                assertThat(computation.influence(cell)).hasSize((int) reading);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Border.class)
    void theWholeOutputIsThatOfItsWindowsToTheBit(Border border) {
        var random = new Random(7);
        for (NumberType type : NumberType.values()) {
            for (int round = 0; round < 40; round++) {
                Computation computation = drawn(random, border, type);
                Tensor<Shape> output = computation.output();
                for (int index = 0; index < output.count(); index++) {
                    assertThat(output.at(index))
                            .isEqualTo(computation.value(output.layout().cell(index)));
                }
            }
        }
    }

    @Test
    void noCellIsCopiedTwiceOnTheSameSide() {
        assertThatThrownBy(
                        () ->
                                computation(
                                        row(1, 2, 3),
                                        one(),
                                        Border.REFLECT,
                                        new Margins(0, 0, 3, 0)))
                .isInstanceOfSatisfying(
                        ConvolutionException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.BORDER_TOO_WIDE));
        assertThat(
                        texts(
                                computation(
                                                row(1, 2, 3),
                                                one(),
                                                Border.SYMMETRIC,
                                                new Margins(0, 0, 3, 0))
                                        .output()))
                .isEqualTo("3 2 1 1 2 3");
    }

    @Test
    void onlyAConvolutionCopies() {
        var pool =
                MaxPooling.of(new Size(1, 2))
                        .withPadding(new Padding.Explicit(new Margins(0, 0, 1, 0), Border.REFLECT));

        assertThatThrownBy(
                        () ->
                                new Computation(
                                        row(1, 2, 3), pool, NumberType.EXACT, Convention.KERAS))
                .isInstanceOfSatisfying(
                        ConvolutionException.class,
                        refused ->
                                assertThat(refused.reason())
                                        .isEqualTo(Cause.BORDER_WITHOUT_CONVOLUTION));
    }

    /** A window every three cells passes over 2 and 3, but 2 is read as the copy before 1. */
    @Test
    void whatOnlyACopyReadsIsNotLeftOver() {
        var computation =
                new Computation(
                        row(1, 2, 3),
                        Convolution.of(one())
                                .withPadding(
                                        new Padding.Explicit(
                                                new Margins(0, 0, 1, 0), Border.REFLECT))
                                .withStrides(new Size(1, 3)),
                        NumberType.EXACT,
                        Convention.KERAS);

        assertThat(texts(computation.output())).isEqualTo("2 3");
        assertThat(computation.geometry().columns().leftOver()).isEqualTo(List.of(0));
    }

    private static Computation drawn(Random random, Border border, NumberType type) {
        var shape = new Shape(1, 3 + random.nextInt(3), 3 + random.nextInt(3), 2);
        long[] numbers = random.longs(shape.count(), -9, 10).toArray();
        var size = new KernelShape(1 + random.nextInt(3), 1 + random.nextInt(3), 2, 2);
        long[] weights = random.longs(size.count(), -9, 10).toArray();
        var margins =
                new Margins(
                        random.nextInt(3), random.nextInt(3), random.nextInt(3), random.nextInt(3));
        return new Computation(
                Tensor.of(shape, numbers),
                Convolution.of(Tensor.of(size, weights))
                        .withPadding(new Padding.Explicit(margins, border))
                        .withStrides(new Size(1 + random.nextInt(2), 1 + random.nextInt(2))),
                type,
                Convention.KERAS);
    }

    private static Computation computation(
            Tensor<Shape> input, Tensor<KernelShape> kernel, Border border, Margins margins) {
        return new Computation(
                input,
                Convolution.of(kernel).withPadding(new Padding.Explicit(margins, border)),
                NumberType.EXACT,
                Convention.KERAS);
    }

    private static Tensor<Shape> row(long... numbers) {
        return Tensor.of(new Shape(1, 1, numbers.length, 1), numbers);
    }

    private static Tensor<KernelShape> one() {
        return Tensor.of(new KernelShape(1, 1, 1, 1), 1);
    }

    private static String texts(Tensor<?> tensor) {
        return String.join(" ", Arrays.stream(tensor.toValues()).map(Value::toString).toList());
    }
}
