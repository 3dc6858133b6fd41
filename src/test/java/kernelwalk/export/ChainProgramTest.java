package kernelwalk.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.RandomChain;
import kernelwalk.exercise.file.ExerciseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The program of a chain computes every layer and prints it, whatever language it is written in. */
class ChainProgramTest {

    /** 1×2×2×2 flat: Keras reads 1 2 3 4 5 6 7 8, PyTorch 1 3 5 7 2 4 6 8. */
    private static final Exercise FLAT =
            ExerciseFile.read(
                    """
                    {
                      "kernelwalk": 1,
                      "input": {"shape": [1, 2, 2, 2], "values": [1, 2, 3, 4, 5, 6, 7, 8]},
                      "operations": [
                        {"type": "flatten"},
                        {"name": "out", "type": "dense",
                          "weights": {"shape": [8, 2],
                            "values": [1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]}}
                      ]
                    }
                    """);

    @TempDir private Path folder;

    @ParameterizedTest
    @EnumSource
    void everyLayerIsPrintedAsItIsComputed(CodeLanguage language) {
        String modules =
                switch (language) {
                    case KERAS -> "keras";
                    case PYTORCH -> "torch";
                    case NUMPY -> "numpy, scipy.signal";
                };
        Optional<PythonRun> python = PythonRun.having(modules);
        assumeTrue(python.isPresent(), "no python3 here has " + modules);
        List<Exercise> chains = RandomChain.all();
        assertThat(types(chains)).containsExactlyInAnyOrder(OperationType.values());

        List<String> printed =
                python.get().printed(chains.stream().map(language::write).toList(), folder);

        assertThat(printed).hasSameSizeAs(chains);
        var wrong = new ArrayList<String>();
        for (int i = 0; i < printed.size(); i++) {
            wrong.addAll(wrong(chains.get(i), printed.get(i)));
        }
        assertThat(wrong).isEmpty();
    }

    private static Set<OperationType> types(List<Exercise> chains) {
        return chains.stream()
                .flatMap(chain -> chain.layers().stream())
                .map(layer -> OperationType.of(layer.operation()))
                .collect(Collectors.toSet());
    }

    /** What of a printed chain differs from what each of its layers comes to. */
    static List<String> wrong(Exercise chain, String print) {
        List<Computation> computations = chain.computations();
        List<String> prints =
                Stream.of(print.split("(?m)^layer .*:\n"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList();
        if (print.startsWith("failed") || prints.size() != computations.size()) {
            return List.of(chain.title() + ": " + print);
        }
        var wrong = new ArrayList<String>();
        for (int i = 0; i < prints.size(); i++) {
            Tensor<Shape> output = computations.get(i).output();
            double[] numbers =
                    Arrays.stream(prints.get(i).replaceAll("[\\[\\]]", " ").strip().split("\\s+"))
                            .mapToDouble(Double::parseDouble)
                            .toArray();
            if (numbers.length != output.count()
                    || brackets(prints.get(i)) != chain.at(i).outputLengths().size()
                    || !isClose(chain.chosenNumbers(), numbers, output)) {
                wrong.add(chain.title() + ", " + i + ": " + prints.get(i));
            }
        }
        return wrong;
    }

    private static int brackets(String print) {
        return print.length() - print.replaceFirst("^\\[+", "").length();
    }

    /** Within the roundings of the layers before, measured by the largest number. */
    private static boolean isClose(NumberType numbers, double[] printed, Tensor<Shape> output) {
        double share =
                switch (numbers) {
                    case FLOAT16 -> 0x1p-5;
                    case EXACT, FLOAT32 -> 0x1p-13;
                    case FLOAT64, INT32 -> 0x1p-40;
                };
        double largest = 1;
        for (int i = 0; i < printed.length; i++) {
            largest = Math.max(largest, Math.abs(output.at(i).toDouble()));
        }
        for (int i = 0; i < printed.length; i++) {
            if (!(Math.abs(printed[i] - output.at(i).toDouble()) <= share * largest)) {
                return false;
            }
        }
        return true;
    }

    @ParameterizedTest
    @CsvSource({
        "KERAS, KERAS, ''",
        "KERAS, PYTORCH, Permute",
        "PYTORCH, KERAS, 'permute(0, 2, 3, 1).flatten'",
        "PYTORCH, PYTORCH, ''",
        "NUMPY, KERAS, '# row, column, channel'",
        "NUMPY, PYTORCH, '# channel, row, column'"
    })
    void theConventionDecidesInWhichOrderIsFlattened(
            CodeLanguage language, Convention convention, String said) {
        String program = language.write(FLAT.with(convention));

        assertThat(program).contains(said);
        if (said.isEmpty()) {
            assertThat(program).doesNotContain("Permute", "permute(0, 2, 3, 1)");
        }
    }

    @Test
    void aLayerHasItsNumberNameAndShapeAboveIt() {
        assertThat(CodeLanguage.NUMPY.write(FLAT.at(1)))
                .isEqualTo(
                        """
                        import numpy as np

                        x = np.array([
                            1, 2, 3, 4,
                            5, 6, 7, 8,
                        ], dtype="float64").reshape(1, 2, 2, 2)

                        # layer 1, flatten, gives 1 × 8
                        y = x.reshape(1, 8)  # row, column, channel
                        print("layer 1, flatten:", y, sep="\\n")
                        x = y

                        # layer 2, dense, out, gives 1 × 2
                        weights = np.array([
                            1, 0,
                            0, 1,
                            0, 0,
                            0, 0,
                            0, 0,
                            0, 0,
                            0, 0,
                            0, 0,
                        ], dtype="float64").reshape(8, 2)
                        bias = np.array([0, 0], dtype="float64")

                        y = x @ weights + bias
                        print("layer 2, dense:", y, sep="\\n")
                        """);
    }

    @ParameterizedTest
    @EnumSource
    void aProgramThatCannotBeSaysWhichLayerIsImpossible(CodeLanguage language) {
        Layer dense = FLAT.layers().get(1);
        Exercise broken = FLAT.with(List.of(FLAT.layers().get(0), dense, dense), 0);

        assertThatExceptionOfType(ConvolutionException.class)
                .isThrownBy(() -> language.write(broken))
                .matches(problem -> problem.layer().getAsInt() == 2);
    }
}
