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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** Keras wants 4 axes of Conv2D, MaxPooling2D, UpSampling2D and so on, PyTorch 3 or 4; units have 2. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"max-pooling\", \"window\": [1, 1]",
                "\"average-pooling\", \"window\": [1, 1]",
                "\"global-max-pooling\"",
                "\"global-average-pooling\"",
                "\"zero-padding\", \"padding\": [[1, 1], [1, 1]]",
                "\"up-sampling\", \"size\": [2, 2]",
                "\"convolution\", \"kernel\": {\"shape\": [1, 1, 4, 1], \"values\": [1, 1, 1, 1]}",
                "\"transposed-convolution\", \"kernel\": {\"shape\": [1, 1, 4, 1], \"values\": [1, 1, 1, 1]}"
            })
    void nothingGoesOverRowsAndColumnsBehindAFlattening(String type) {
        Exercise chain =
                through("{\"type\": \"flatten\"}, {\"type\": \"relu\"}, {\"type\": " + type + "}");

        for (Convention convention : Convention.values()) {
            assertThatExceptionOfType(ConvolutionException.class)
                    .isThrownBy(() -> chain.with(convention).computations())
                    .matches(problem -> problem.reason() == Cause.MAPS_AFTER_UNITS)
                    .matches(problem -> problem.layer().getAsInt() == 2)
                    .matches(problem -> problem.arguments().equals(List.of(1)));
        }
        assertThatExceptionOfType(ConvolutionException.class)
                .isThrownBy(() -> chain.atEnd().compute())
                .matches(problem -> problem.reason() == Cause.MAPS_AFTER_UNITS);
    }

    /** GlobalAveragePooling2D gives (1, 1), AdaptiveAvgPool2d(1) gives (1, 1, 1, 1). */
    @Test
    void behindAGlobalPoolKerasHasUnitsAndPyTorchMapsOfOneCell() {
        Exercise chain =
                through(
                        """
                        {"type": "global-average-pooling"},
                        {"type": "convolution", "kernel": {"shape": [1, 1, 1, 1], "values": [2]}}
                        """);

        assertThatExceptionOfType(ConvolutionException.class)
                .isThrownBy(chain::computations)
                .matches(problem -> problem.reason() == Cause.MAPS_AFTER_UNITS);
        assertThat(values(chain.with(Convention.PYTORCH).computations().getLast().output()))
                .as("the mean of 1, −2, 3, −4, twice")
                .isEqualTo("-1");
    }

    @Test
    void unitsGoOnThroughWhatKeepsThem() {
        Exercise chain =
                through(
                        "{\"type\": \"flatten\"}, {\"type\": \"flatten\"}, {\"type\": \"dropout\"}");

        assertThat(values(chain.computations().getLast().output())).isEqualTo("1 -2 3 -4");
    }

    private static Exercise through(String operations) {
        return ExerciseFile.read(
                """
                {"kernelwalk": 1,
                 "input": {"shape": [1, 2, 2, 1], "values": [1, -2, 3, -4]},
                 "operations": [%s]}
                """
                        .formatted(operations));
    }

    /** ¼ and 0.25 are the same number, and not the same text; so it is in every layer, open or not. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'type': 'batch-normalization', 'mean': [?], 'variance': [1], 'epsilon': 0}",
                "{'type': 'batch-normalization', 'mean': [0], 'variance': [?], 'epsilon': 0}",
                "{'type': 'batch-normalization', 'mean': [0], 'variance': [1], 'scale': [?], 'epsilon': 0}",
                "{'type': 'batch-normalization', 'mean': [0], 'variance': [1], 'offset': [?], 'epsilon': 0}",
                "{'type': 'batch-normalization', 'mean': [0], 'variance': [1], 'epsilon': ?}",
                "{'type': 'relu', 'negativeSlope': ?}",
                "{'type': 'relu', 'maximum': ?}",
                "{'type': 'dropout', 'rate': ?}",
                "{'type': 'convolution', 'kernel': {'shape': [1, 1, 1, 1], 'values': [?]}}",
                "{'type': 'convolution', 'kernel': {'shape': [1, 1, 1, 1], 'values': [1]}, 'bias': [?]}"
            })
    void howANumberOfALayerWasWrittenMakesADifference(String layer) {
        String text = "{'type': 'relu'}, " + layer + ", {'type': 'relu'}";
        Exercise fraction = through(text.replace("?", "'1/4'").replace('\'', '"'));
        Exercise decimal = through(text.replace("?", "0.25").replace('\'', '"'));

        for (int open = 0; open < 3; open++) {
            assertThat(fraction.at(open)).as("layer %s open", open).isNotEqualTo(decimal.at(open));
            assertThat(fraction.at(open)).isEqualTo(fraction.at(open));
        }
        assertThat(ExerciseFile.text(fraction)).contains("1/4");
        assertThat(ExerciseFile.text(decimal)).contains("0.25");
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
