package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.StackField.Step;
import org.junit.jupiter.api.Test;

/** Receptive field, jump and start, by the formulas of Araujo, Norris and Sim. */
class StackFieldTest {

    private static final Convolution THREE =
            Convolution.of(Reshaping.ones(new KernelShape(3, 3, 1, 1)));

    @Test
    void anAlternationOfConvolutionsAndPoolsSeesMoreWithEachLayer() {
        Step last = last(THREE, MaxPooling.of(new Size(2, 2)), THREE);

        assertThat(last.field()).as("1 + 2·1 + 1·1 + 2·2").isEqualTo(8);
        assertThat(last.jump()).isEqualTo(2);
        assertThat(last.start()).as("1 + 1/2 + 1·2").isEqualTo(Rational.of(7, 2));
    }

    @Test
    void paddingMovesTheStartAndNotTheField() {
        Step last = last(THREE.withPadding(Padding.same()), THREE.withPadding(Padding.same()));

        assertThat(last.field()).isEqualTo(5);
        assertThat(last.start()).isEqualTo(Rational.ZERO);
    }

    @Test
    void aDenseLayerAfterFlatteningSeesTheWholeMap() {
        StackField rows = StackField.rows(ExamChain.plain().computations());

        assertThat(rows.whole()).isTrue();
        assertThat(rows.steps().getLast().field()).as("1 + 2 + 1 + (2 − 1)·2").isEqualTo(6);
    }

    @Test
    void whatMakesMapsLargerEndsIt() {
        Exercise larger = chain(List.of(Layer.of(THREE), Layer.of(new UpSampling(new Size(2, 2)))));
        StackField rows = StackField.rows(larger.computations());

        assertThat(rows.whole()).isFalse();
        assertThat(rows.steps()).hasSize(1);
    }

    private static Step last(kernelwalk.convolution.Operation... operations) {
        Exercise chain = chain(List.of(operations).stream().map(Layer::of).toList());
        return StackField.rows(chain.computations()).steps().getLast();
    }

    private static Exercise chain(List<Layer> layers) {
        Tensor<Shape> input = Tensor.of(new Shape(1, 10, 10, 1), new long[100]);
        return Exercise.of(input, layers.getFirst().operation()).with(layers, 0);
    }
}
