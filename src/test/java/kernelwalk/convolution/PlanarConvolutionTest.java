package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.Operation.Convolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Wide rows are laid out with zeros around them, unless these zeros would show. */
class PlanarConvolutionTest {

    private static final Shape WIDE = new Shape(1, 1, 20, 1);
    private static final Convolution PAIRS = Convolution.of(Given.kernel("1 1"));
    private static final float[] NO_BIAS = {0};

    @ParameterizedTest
    @CsvSource({
        "1, 0, 0, 1, 0, true",
        "1, 1, 0, 1, 0, true",
        "1, 0, 1, 1, 0, true",
        "1, 1, 0, NaN, 0, false",
        "1, 0, 1, Infinity, 0, false",
        "1, 1, 0, 1, -0.0, false",
        "1, 0, 0, NaN, 0, true",
        "1, 0, 0, 1, -0.0, true",
    })
    void zerosAreLaidOutWhereTheyChangeNothing(
            float first, int left, int right, float second, float bias, boolean suits) {
        var convolution = PAIRS.withPadding(Padding.explicit(0, 0, left, right));
        Geometry geometry = Geometry.of(WIDE, convolution, Convention.KERAS);

        assertThat(
                        PlanarConvolution.suits(
                                geometry,
                                convolution,
                                new float[] {first, second},
                                new float[] {bias}))
                .isEqualTo(suits);
    }

    /** 64 copies of 1280 columns for each row of the window: 2²² numbers have room for 51 rows. */
    @ParameterizedTest
    @CsvSource({"51, true", "52, false"})
    void rowsAreLaidOutWhileThereIsRoom(int height, boolean suits) {
        var convolution = Convolution.of(Given.ones(height, 64, 1, 1));
        Geometry geometry =
                Geometry.of(new Shape(1, height, 1343, 1), convolution, Convention.KERAS);

        assertThat(PlanarConvolution.suits(geometry, convolution, new float[height * 64], NO_BIAS))
                .isEqualTo(suits);
    }

    @Test
    void anInfiniteWeightPassesOverThePaddingOfAWideRow() {
        var convolution =
                Convolution.of(Given.kernel("Infinity 1"))
                        .withPadding(Padding.explicit(0, 0, 1, 0));

        assertThatOutput(computed("5 ".repeat(20), convolution))
                .isExactly("5" + " Infinity".repeat(19));
    }

    /** −10⁻³⁰ · 10⁻³⁰ is −0 in float32; a zero of the padding would make it 0. */
    @Test
    void aNegativeZeroStaysOneNextToThePaddingOfAWideRow() {
        var convolution =
                Convolution.of(Given.kernel("-1e-30 1"))
                        .withPadding(Padding.explicit(0, 0, 0, 1))
                        .withBias(List.of(new Floating(-0.0, NumberType.FLOAT32)));

        assertThatOutput(computed("1e-30 ".repeat(20), convolution))
                .isExactly("1e-30 ".repeat(19) + "-0");
    }

    private static Computation computed(String input, Convolution convolution) {
        return new Computation(
                Given.input(input), convolution, NumberType.FLOAT32, Convention.KERAS);
    }
}
