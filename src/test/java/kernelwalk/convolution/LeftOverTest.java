package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;

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
}
