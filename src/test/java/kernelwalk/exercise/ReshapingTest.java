package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import org.junit.jupiter.api.Test;

/** Numbers in other shapes; each expectation is read off the grid by hand. */
class ReshapingTest {

    private static final Tensor<Shape> TWO_BY_TWO = Tensor.of(new Shape(1, 2, 2, 1), 1, 2, 3, 4);

    @Test
    void aGrowingInputKeepsItsNumbersAndFillsUpWithZeros() {
        var grown = Reshaping.input(TWO_BY_TWO, new Shape(1, 3, 3, 1));

        assertThat(numbers(grown)).isEqualTo("1 2 0 3 4 0 0 0 0");
    }

    @Test
    void aShrinkingInputKeepsItsTopLeftCorner() {
        var shrunk = Reshaping.input(TWO_BY_TWO, new Shape(1, 2, 1, 1));

        assertThat(numbers(shrunk)).isEqualTo("1 3");
    }

    @Test
    void newChannelsStandBesideTheOldOnesInEachCell() {
        var coloured = Reshaping.input(TWO_BY_TWO, new Shape(1, 2, 2, 2));

        assertThat(numbers(coloured)).isEqualTo("1 0 2 0 3 0 4 0");
    }

    @Test
    void newSamplesComeAfterTheOldOnes() {
        var batch = Reshaping.input(TWO_BY_TWO, new Shape(2, 2, 2, 1));

        assertThat(numbers(batch)).isEqualTo("1 2 3 4 0 0 0 0");
    }

    @Test
    void aKernelKeepsItsWeightsWhenFiltersAreAdded() {
        var kernel = Tensor.of(new KernelShape(1, 2, 1, 1), 5, 6);

        assertThat(numbers(Reshaping.kernel(kernel, new KernelShape(1, 2, 1, 2))))
                .isEqualTo("5 0 6 0");
    }

    @Test
    void aBiasGetsZerosForNewFilters() {
        assertThat(Reshaping.bias(List.of(Rational.of(3)), 3)).hasToString("[3, 0, 0]");
        assertThat(Reshaping.bias(List.of(Rational.of(3), Rational.of(4)), 1)).hasToString("[3]");
    }

    @Test
    void aSlipOfTheFingerDoesNotFillTheMemory() {
        assertThatThrownBy(() -> Reshaping.input(TWO_BY_TWO, new Shape(1, 2000, 2000, 1)))
                .isInstanceOf(ConvolutionException.class);
    }

    private static String numbers(Tensor<? extends Layout> tensor) {
        return Arrays.stream(tensor.toValues())
                .map(Object::toString)
                .collect(Collectors.joining(" "));
    }
}
