package kernelwalk.homework.answer;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.NumberText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExactTest {

    /** 0.5 is a half in every float type, 0.1 is no tenth in any. */
    @Test
    void numbersAreTheSameWhateverTypeHoldsThem() {
        assertThat(
                        Exact.areSame(
                                one(0.5),
                                Tensor.filled(new Shape(1, 1, 1, 1), _ -> Rational.of(1, 2))))
                .isTrue();
        assertThat(
                        Exact.areSame(
                                one(0.1),
                                Tensor.filled(new Shape(1, 1, 1, 1), _ -> Rational.of(1, 10))))
                .isFalse();
        assertThat(Exact.areSame(one(Double.NaN), one(Double.NaN))).isTrue();
        assertThat(Exact.areSame(one(Double.NaN), one(0))).isFalse();
    }

    private static Tensor<Shape> one(double value) {
        return Tensor.filled(new Shape(1, 1, 1, 1), _ -> new Floating(value, NumberType.FLOAT64));
    }

    @ParameterizedTest
    @CsvSource({"0, 1/2", "1, 1/20", "17, 5e-18", "18, 5e-19", "19, 5e-20", "25, 5e-26"})
    void halfAUnitOfAPlaceIsFiveOfTheNext(int places, String half) {
        assertThat(Expected.halfUnit(places)).isEqualTo(NumberText.parse(half, NumberType.EXACT));
    }
}
