package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Reshaping;
import org.junit.jupiter.api.Test;

/** In how many rows and columns units stand. */
class FoldTest {

    @Test
    void fewUnitsStandInOneColumn() {
        assertThat(Fold.of(1).size()).isEqualTo(new Size(1, 1));
        assertThat(Fold.of(8).size()).isEqualTo(new Size(8, 1));
    }

    @Test
    void manyAreAboutAsWideAsHigh() {
        assertThat(Fold.of(64).size()).isEqualTo(new Size(8, 8));
        assertThat(Fold.of(12).size()).isEqualTo(new Size(4, 3));
        assertThat(Fold.of(10).size()).isEqualTo(new Size(5, 2));
        assertThat(Fold.of(512).size()).isEqualTo(new Size(32, 16));
    }

    @Test
    void theLastRowStaysEmptyInPartRatherThanThatACardBecomesNarrow() {
        assertThat(Fold.of(17)).isEqualTo(new Fold(17, 4, 5));
        assertThat(Fold.of(34)).as("not 17 × 2").isEqualTo(new Fold(34, 6, 6));
    }

    @Test
    void aFullCardHasNoEmptyCell() {
        assertThat(Fold.full(17).size()).isEqualTo(new Size(17, 1));
        assertThat(Fold.full(34).size()).isEqualTo(new Size(17, 2));
    }

    @Test
    void mapsOfOneCellAreUnitsForLayersAndStayMapsForWhatSlides() {
        var flat = new Shape(2, 1, 1, 12);
        Convolution convolution = Convolution.of(Reshaping.ones(new KernelShape(1, 1, 12, 3)));

        assertThat(Fold.ofInput(Relu.PLAIN, flat)).contains(Fold.of(12));
        assertThat(Fold.ofOutput(new Flatten(), flat)).contains(Fold.of(12));
        assertThat(Fold.ofInput(convolution, flat)).isEmpty();
        assertThat(Fold.ofOutput(MaxPooling.of(Size.ONE), flat)).isEqualTo(Optional.empty());
        assertThat(Fold.ofOutput(Relu.PLAIN, new Shape(1, 2, 1, 12))).isEmpty();
    }
}
