package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Convolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tensors are the same when their numbers are, however they keep them. */
class TensorTest {

    private static final Shape ROW = new Shape(1, 1, 3, 1);

    @Test
    void numbersInAnArrayAreTheSameTensorAsNumbersOneByOne() {
        Tensor<Shape> halves =
                Tensor.ofFloats(ROW, new float[] {1, 2.5f, -0.5f}, NumberType.FLOAT16);
        Tensor<Shape> oneByOne = Tensor.of(ROW, half(1), half(2.5), half(-0.5));

        assertThat(halves).isEqualTo(oneByOne).hasSameHashCodeAs(oneByOne);
        assertThat(halves.floats()).containsExactly(1, 2.5f, -0.5f);
        assertThat(halves.toFloats()).containsExactly(1, 2.5f, -0.5f).isNotSameAs(halves.floats());
    }

    /** Otherwise tensors that differ in their last number alone would all fall together. */
    @Test
    void everyNumberIsPartOfTheHash() {
        assertThat(Tensor.of(ROW, 1, 2, 3).hashCode())
                .isNotEqualTo(Tensor.of(ROW, 1, 2, 4).hashCode())
                .isNotEqualTo(ROW.hashCode());
    }

    @ParameterizedTest
    @CsvSource({"FLOAT16, true", "FLOAT32, false"})
    void aTensorOfFloatsKnowsWhetherItHoldsHalves(NumberType type, boolean areHalves) {
        assertThat(Tensor.ofFloats(ROW, new float[3], type).isFloat16()).isEqualTo(areHalves);
        assertThat(wide(type).isFloat16()).isEqualTo(areHalves);
        assertThat(Tensor.of(ROW, half(1), half(2), half(3)).isFloat16()).isFalse();
    }

    @Test
    void doublesAreHandedOutAsACopy() {
        Tensor<Shape> tensor = Tensor.ofDoubles(ROW, new double[] {0.1, 2, -3});

        tensor.toDoubles()[0] = 7;

        assertThat(tensor.toDoubles()).containsExactly(0.1, 2, -3);
        assertThat(tensor.at(0)).hasToString("0.1");
    }

    /** 1300 columns are kept in two tiles of 650, and filter by filter; the array alternates between the two filters. */
    @Test
    void rowsInTilesComeOutInTheOrderOfTheShape() {
        Tensor<Shape> wide = wide(NumberType.FLOAT32);
        float[] numbers = wide.toFloats();

        assertThat(wide.layout()).hasToString("1×2×1300×2");
        assertThat(
                        IntStream.of(0, 1, 1299, 1300, 2599, 2600, 5198, 5199)
                                .map(i -> (int) numbers[i]))
                .containsExactly(0, 0, 1298, 650, 2598, 1300, 2599, 5198);
        assertThat(wide.floats()).containsExactly(numbers);
    }

    /** 0, 1, 2 … 2599 in two rows, once as they are and once doubled. */
    private static Tensor<Shape> wide(NumberType type) {
        return new Computation(
                        Given.counting(new Shape(1, 2, 1300, 1)),
                        Convolution.of(Given.kernel(new KernelShape(1, 1, 1, 2), "1 2")),
                        type,
                        Convention.KERAS)
                .output();
    }

    private static Floating half(double number) {
        return new Floating(number, NumberType.FLOAT16);
    }
}
