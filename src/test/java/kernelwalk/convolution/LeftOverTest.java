package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells no window reads, and which numbers a formula names; counted by hand. */
class LeftOverTest {

    @Test
    void aStrideThatDoesNotFitLeavesTheLastCellOver() {
        assertThat(rows(6, 3, 2, 1, Padding.valid()).leftOver()).containsExactly(5);
        assertThat(rows(7, 3, 2, 1, Padding.valid()).leftOver()).isEmpty();
    }

    @Test
    void aStrideBeyondTheKernelLeavesCellsBetweenWindows() {
        assertThat(rows(6, 1, 3, 1, Padding.valid()).leftOver()).containsExactly(1, 2, 4, 5);
    }

    @Test
    void aDilationCanStepOverCells() {
        assertThat(rows(3, 2, 1, 2, Padding.valid()).leftOver()).containsExactly(1);
    }

    @Test
    void paddingAtTheEndReachesTheLastCell() {
        assertThat(rows(6, 3, 2, 1, Padding.explicit(0, 1, 0, 0)).leftOver()).isEmpty();
    }

    /** Windows at 0, 40,000 and 80,000 read up to 29,999, 69,999 and 109,999. */
    @Test
    void ofAVeryLongRowTheCellsBetweenWideWindowsAreLeftOver() {
        assertThat(rows(131_072, 30_000, 40_000, 1, Padding.valid()).leftOver())
                .hasSize(41_072)
                .startsWith(30_000, 30_001)
                .contains(39_999, 70_000, 79_999, 110_000)
                .endsWith(131_071);
    }

    /** Every window and tap is looked at one by one. */
    @ParameterizedTest
    @CsvSource({
        "9, 2, 1, 1",
        "9, 2, 3, 2",
        "11, 3, 2, 4",
        "12, 3, 4, 2",
        "13, 4, 3, 3",
        "13, 2, 6, 4",
        "25, 3, 10, 4",
        "25, 3, 9, 6",
    })
    void theLeftOverCellsAndTheReadingsAreThoseOfAllWindowsAndTaps(
            int input, int window, int stride, int dilation) {
        for (Padding padding : List.of(Padding.valid(), Padding.explicit(2, 1, 0, 0))) {
            Axis axis = rows(input, window, stride, dilation, padding);
            List<Integer> read =
                    IntStream.range(0, axis.output() * window)
                            .map(at -> axis.inputAt(at / window, at % window))
                            .boxed()
                            .toList();

            assertThat(axis.leftOver())
                    .isEqualTo(
                            IntStream.range(0, input)
                                    .filter(cell -> !read.contains(cell))
                                    .boxed()
                                    .toList());
            assertThat(axis.readings(false))
                    .isEqualTo(read.stream().filter(cell -> cell >= 0).count());
            assertThat(axis.readings(true))
                    .isEqualTo(read.stream().filter(cell -> cell >= Axis.PADDED).count());
        }
    }

    @Test
    void croppingATransposedConvolutionAwayLeavesItsInputUnread() {
        var spread =
                TransposedConvolution.of(ones(1))
                        .withStrides(new Size(2, 1))
                        .withPadding(Padding.explicit(1, 0, 0, 0));

        assertThat(Geometry.of(new Shape(1, 3, 1, 1), spread, Convention.KERAS).rows().leftOver())
                .containsExactly(0);
    }

    @Test
    void aFormulaNamesItsNumbersInOrderWithoutConstants() {
        List<Derivation> derivations = rows(4, 2, 1, 1, Padding.valid()).derivations();

        assertThat(derivations.getLast().working().numbers())
                .containsExactly(
                        new Expression.Known(Quantity.INPUT, 4),
                        new Expression.Known(Quantity.PADDING, 0),
                        new Expression.Known(Quantity.WINDOW, 2),
                        new Expression.Known(Quantity.STRIDE, 1));
    }

    private static Axis rows(int input, int kernel, int stride, int dilation, Padding padding) {
        var operation =
                Convolution.of(ones(kernel))
                        .withStrides(new Size(stride, 1))
                        .withPadding(padding)
                        .withDilations(new Size(dilation, 1));
        return Geometry.of(new Shape(1, input, 1, 1), operation, Convention.KERAS).rows();
    }

    private static Tensor<KernelShape> ones(int height) {
        return Tensor.of(
                new KernelShape(height, 1, 1, 1),
                java.util.Collections.nCopies(height, Rational.ONE));
    }

    /** 3 cells with 3 taps, 2 apart, spread over 7 places; without the first and the last 2 + 3 + 2 readings are left. */
    @Test
    void whatIsCroppedOfATransposedConvolutionIsNotRead() {
        var spread =
                TransposedConvolution.of(ones(3))
                        .withStrides(new Size(2, 1))
                        .withPadding(Padding.explicit(1, 1, 0, 0));

        Axis rows = Geometry.of(new Shape(1, 3, 1, 1), spread, Convention.KERAS).rows();

        assertThat(rows.output()).isEqualTo(5);
        assertThat(rows.readings(false)).isEqualTo(7);
        assertThat(rows.leftOver()).isEmpty();
    }
}
