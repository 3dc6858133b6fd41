package kernelwalk.notation;

import static kernelwalk.notation.MeaningTest.counted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kernelwalk.convolution.Convention;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Axes of frameworks turned to those of an exercise, and back. */
class AxisOrderTest {

    @ParameterizedTest
    @EnumSource(AxisOrder.class)
    void thereAndBackAgainNothingHasMoved(AxisOrder order) {
        NumberArray numbers = counted(2, 3, 4, 5);

        assertThat(order.fromKeras(order.toKeras(numbers))).isEqualTo(numbers);
        assertThat(order.toKeras(order.fromKeras(numbers))).isEqualTo(numbers);
    }

    /** As numpy.transpose with the axes (0,2,3,1), (2,3,1,0), (2,3,0,1) and (0,1,3,2). */
    @ParameterizedTest
    @CsvSource({
        "NHWC, 2 3 4 5",
        "NCHW, 2 4 5 3",
        "HWIO, 2 3 4 5",
        "OIHW, 4 5 3 2",
        "IOHW, 4 5 2 3",
        "HWOI, 2 3 5 4"
    })
    void theLengthsOfTheAxesMoveWithThem(AxisOrder order, String shape) {
        assertThat(order.toKeras(counted(2, 3, 4, 5)).shape())
                .extracting(String::valueOf)
                .isEqualTo(List.of(shape.split(" ")));
    }

    /** Filter 1, channel 0, row 1, column 2 of 2×3×4×5 is number 67; so numpy counts. */
    @Test
    void aWeightOfPyTorchKeepsItsPlaceInTheWindow() {
        NumberArray turned = AxisOrder.OIHW.toKeras(counted(2, 3, 4, 5));

        int index = ((1 * 5 + 2) * 3 + 0) * 2 + 1;
        assertThat(turned.values().get(index)).hasToString("67");
    }

    @Test
    void onlyPyTorchTurnsInputsAndOnlyFrameworksTurnTransposedKernels() {
        assertThat(AxisOrder.ofInput(Convention.PYTORCH)).isEqualTo(AxisOrder.NCHW);
        assertThat(AxisOrder.ofInput(Convention.SCIPY)).isEqualTo(AxisOrder.NHWC);
        assertThat(AxisOrder.ofKernel(Convention.PYTORCH, false)).isEqualTo(AxisOrder.OIHW);
        assertThat(AxisOrder.ofKernel(Convention.PYTORCH, true)).isEqualTo(AxisOrder.IOHW);
        assertThat(AxisOrder.ofKernel(Convention.KERAS, true)).isEqualTo(AxisOrder.HWOI);
        assertThat(AxisOrder.ofKernel(Convention.BY_HAND, true)).isEqualTo(AxisOrder.HWIO);
    }

    @Test
    void fewerThanFourAxesCannotBeTurned() {
        assertThatThrownBy(() -> AxisOrder.NCHW.toKeras(counted(2, 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
