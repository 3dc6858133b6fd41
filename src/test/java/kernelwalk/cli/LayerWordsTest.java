package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.answer.LayerNames;
import kernelwalk.words.LayerName;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** A student may call a layer as the program does. */
class LayerWordsTest {

    private static final LayerNames ALL =
            new LayerNames(
                    Arrays.stream(OperationType.values())
                            .map(type -> Layer.of(NewOperation.of(type, 1)))
                            .toList());

    @Test
    void whatTheProgramCallsALayerIsALabelInBothLanguages() {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            var words = Words.in(locale);
            for (int layer = 0; layer < ALL.layers().size(); layer++) {
                assertThat(ALL.find(new LayerName(ALL.layers().get(layer)).in(words)))
                        .hasValue(layer);
            }
        }
    }

    @Test
    void aWordForTwoLayersIsNoLabel() {
        assertThat(ALL.find("pool")).isEmpty();
        assertThat(LayerNames.of(twice()).find("ReLU")).isEmpty();
    }

    private static Exercise twice() {
        return Exercise.of(Tensor.of(new Shape(1, 1, 2, 1), 1, 2), Relu.PLAIN)
                .with(List.of(Layer.of(Relu.PLAIN), Layer.of(Relu.PLAIN)), 1);
    }
}
