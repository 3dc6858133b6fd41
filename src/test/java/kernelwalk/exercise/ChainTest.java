package kernelwalk.exercise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.file.ExerciseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An exercise whose input goes through several layers, one of which is open. */
class ChainTest {

    /** 2×2 cells, two filters of one weight each, and a dense layer that tells the order of the units. */
    private static final String TEXT =
            """
            {
              "kernelwalk": 1,
              "input": {"shape": [1, 2, 2, 1], "values": [1, -2, 3, -4]},
              "operations": [
                {"name": "conv", "type": "convolution",
                  "kernel": {"shape": [1, 1, 1, 2], "values": [1, -1]}},
                {"type": "relu"},
                {"type": "flatten"},
                {"name": "fc", "type": "dense",
                  "weights": {"shape": [8, 1], "values": [1, 10, 100, 1000, 1e4, 1e5, 1e6, 1e7]}},
                {"type": "sigmoid"}
              ]
            }
            """;

    private static final Exercise CHAIN = ExerciseFile.read(TEXT);

    @Test
    void theLayersAreWorkedOneAfterTheOther() {
        assertThat(values(CHAIN.at(1).compute().output()))
                .as("relu of 1, −1, −2, 2, 3, −3, −4, 4")
                .isEqualTo("1 0 0 2 3 0 0 4");
        assertThat(values(CHAIN.at(3).compute().output())).isEqualTo("40032001");
    }

    @Test
    void flatteningReadsChannelsLastInKerasAndFirstInPyTorch() {
        assertThat(values(CHAIN.at(2).compute().output())).isEqualTo("1 0 0 2 3 0 0 4");
        Exercise torch = CHAIN.with(Convention.PYTORCH);
        assertThat(values(torch.at(2).compute().output())).isEqualTo("1 0 3 0 0 2 0 4");
    }

    @Test
    void thereAndBackIsTheSameExercise() {
        Exercise end = CHAIN.atEnd();
        assertThat(end.opened()).isEqualTo(4);
        assertThat(end.at(0)).isEqualTo(CHAIN);
        assertThat(end.at(2).layers()).isEqualTo(CHAIN.layers());
        assertThat(end.typedInput()).isEqualTo(CHAIN.input());
        assertThat(end.with(CHAIN.layers(), 0)).isEqualTo(CHAIN);
    }

    @Test
    void exactNumbersStaySoUntilALayerMakesThemIrrational() {
        assertThat(CHAIN.atEnd().numbers()).isEqualTo(NumberType.EXACT);
        assertThat(CHAIN.atEnd().compute().resultType()).isEqualTo(NumberType.FLOAT64);
        assertThat(CHAIN.atEnd().chosenNumbers()).isEqualTo(NumberType.EXACT);
    }

    @Test
    void unitsHaveTwoAxes() {
        assertThat(CHAIN.at(1).outputLengths()).containsExactly(1, 2, 2, 2);
        assertThat(CHAIN.at(2).outputLengths()).containsExactly(1, 8);
        assertThat(CHAIN.atEnd().outputLengths()).containsExactly(1, 1);
    }

    @Test
    void anEarlierLayerCanBeChangedWhileALaterOneIsOpen() {
        Exercise there = CHAIN.at(3).with(Convention.PYTORCH);
        assertThat(there.opened()).isEqualTo(3);
        assertThat(there.at(0)).isEqualTo(CHAIN.with(Convention.PYTORCH));
    }

    @Test
    void theInputOfALaterLayerCannotBeTyped() {
        Exercise there = CHAIN.at(1);
        assertThatExceptionOfType(ConvolutionException.class)
                .isThrownBy(() -> there.with(Tensor.of(new Shape(1, 1, 1, 2), 1, 2)))
                .matches(problem -> problem.reason() == Cause.INPUT_OF_A_LAYER);
    }

    @Test
    void aLayerThatCannotBeWorkedIsNamed() {
        Exercise broken =
                CHAIN.with(
                        List.of(
                                CHAIN.layers().getFirst(),
                                Layer.of(CHAIN.layers().get(3).operation())),
                        0);
        assertThatExceptionOfType(ConvolutionException.class)
                .isThrownBy(broken::computations)
                .matches(problem -> problem.reason() == Cause.INPUTS_DIFFER)
                .matches(problem -> problem.layer().getAsInt() == 1);
    }

    @Test
    void whatIsWrittenIsReadBack(@TempDir Path folder) {
        Path file = folder.resolve("chain.kernelwalk.json");
        ExerciseFile.write(file, CHAIN.at(2));
        assertThat(ExerciseFile.read(file)).isEqualTo(CHAIN);
    }

    private static String values(Tensor<Shape> tensor) {
        var text = new StringBuilder();
        for (int i = 0; i < tensor.count(); i++) {
            text.append(i == 0 ? "" : " ").append(tensor.at(i));
        }
        return text.toString();
    }
}
