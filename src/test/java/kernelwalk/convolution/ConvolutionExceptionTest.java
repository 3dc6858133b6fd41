package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A problem knows its name, its place, and in a chain the layer that has it. */
class ConvolutionExceptionTest {

    private final ConvolutionException problem =
            new ConvolutionException(Cause.STRIDE_NOT_POSITIVE, Place.STRIDES, 0, 1);

    @Test
    void aProblemHasTheNameOfItsCause() {
        assertThat(problem.code()).isEqualTo("stride-not-positive");
        assertThat(problem)
                .hasMessage("stride-not-positive at operation.strides [0, 1]")
                .matches(told -> told.layer().isEmpty(), "is of no layer");
    }

    @Test
    void inTheFirstLayerOfAChainItStaysTheSameProblem() {
        ConvolutionException told = problem.inLayer(0);

        assertThat(told.layer()).hasValue(0);
        assertThat(told.reason()).isEqualTo(Cause.STRIDE_NOT_POSITIVE);
        assertThat(told.place()).isEqualTo(Place.STRIDES);
        assertThat(told.arguments()).containsExactly(0, 1);
        assertThat(told).hasCause(problem);
    }
}
