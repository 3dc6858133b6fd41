package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static kernelwalk.convolution.ProblemAssert.assertThatProblemOf;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A dense layer is the convolution with a window of 1×1, and has nothing to slide. */
class DenseTest {

    /** Three inputs, two units: the weights of a unit stand below each other. */
    private final Dense dense =
            Dense.of(Given.kernel(new KernelShape(1, 1, 3, 2), "1 2 3 4 5 6"))
                    .withBias(Given.numbers("10 20"));

    /** By hand: 1·1 + 2·3 + 3·5 + 10 = 32, and 1·2 + 2·4 + 3·6 + 20 = 48. */
    @Test
    void everyUnitAddsUpAllInputsTimesItsWeights() {
        Tensor<Shape> input = Given.input(new Shape(1, 1, 1, 3), "1 2 3");

        assertThatOutput(computed(input)).isExactly("32 48");
        assertThat(dense.inputs()).isEqualTo(3);
        assertThat(dense.units()).isEqualTo(2);
    }

    @Test
    void itComesToWhatItsConvolutionComesTo() {
        assertThat(dense.asWindows())
                .isEqualTo(
                        Operation.Convolution.of(dense.kernel()).withBias(Given.numbers("10 20")));
    }

    @Test
    void whatOnlyAWindowHasCannotBeChanged() {
        assertThat(dense.withGroups(3)).isSameAs(dense);
        assertThat(dense.withFlip(true)).isSameAs(dense);
        assertThat(dense.withStrides(new Size(2, 2))).isSameAs(dense);
        assertThat(dense.withPadding(Padding.same())).isSameAs(dense);
        assertThat(dense.withDilations(new Size(2, 2))).isSameAs(dense);
        assertThat(dense.flip()).isFalse();
        assertThat(dense.groups()).isOne();
    }

    @Test
    void otherWeightsKeepTheBias() {
        var other = Given.ones(1, 1, 3, 2);

        assertThat(dense.withKernel(other)).isEqualTo(new Dense(other, dense.bias()));
    }

    @Test
    void theWeightsAreForAsManyNumbersAsComeIn() {
        assertThatProblemOf(() -> computed(Given.input(new Shape(1, 1, 1, 2), "1 2")))
                .is(Cause.INPUTS_DIFFER, Place.WEIGHTS)
                .naming(3, 2);
    }

    private Computation computed(Tensor<Shape> input) {
        return new Computation(input, dense, NumberType.EXACT, Convention.KERAS);
    }
}
