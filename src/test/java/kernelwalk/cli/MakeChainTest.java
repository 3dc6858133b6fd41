package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MakeChainTest {

    @TempDir private Path folder;

    @Test
    void thePresetMakesExamChainsWhoseKeyIsRight() throws IOException {
        Path set = folder.resolve("set");

        Captured run = Captured.run("make", "--preset", "exam", "--seed", 7, "-o", set);

        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .startsWith(
                        "problem-01: convolution ▸ ReLU ▸ max pooling ▸ flattening ▸ dense layer, input 1×");
        Path problem = set.resolve("problem-01.kernelwalk.json");
        Path key = set.resolve("key/problem-01.answer.csv");
        Exercise exercise = ExerciseFile.read(problem);
        assertThat(exercise.layers()).hasSize(5);
        assertThat(exercise.typedInput().layout().height()).isBetween(4, 6);
        assertThat(exercise.atEnd().outputLengths().getLast()).isBetween(2, 4);
        assertThat(Files.readString(key).lines()).hasSize(1);
        assertThat(Captured.run("check", problem, key).status()).isZero();
    }

    @Test
    void theSameSeedMakesTheSameChain() throws IOException {
        String[] problems = new String[2];
        for (int i = 0; i < 2; i++) {
            Path set = folder.resolve("set" + i);
            Captured.run("make", "--layers", "conv,relu", "--seed", 3, "-o", set);
            problems[i] = Files.readString(set.resolve("problem-01.kernelwalk.json"));
        }

        assertThat(problems[0]).isEqualTo(problems[1]);
    }

    @Test
    void theParametersOfAChainAreThoseOfAllLayers() throws IOException {
        Path set = folder.resolve("set");
        Captured.run(
                "make",
                "--layers",
                "conv,relu,dense",
                "--kernel",
                3,
                "--filters",
                2,
                "--units",
                4,
                "--ask",
                "parameters",
                "-o",
                set);

        assertThat(Files.readString(set.resolve("key/problem-01.answer.csv"))).isEqualTo("32\n");
    }

    @Test
    void whatNoChainHeedsIsRefused() {
        Captured run =
                Captured.run(
                        "make", "--preset", "exam", "--stride", 2, "-o", folder.resolve("set"));

        assertThat(run.status()).isEqualTo(2);
        assertThat(run.err()).contains("--stride is not for chains of layers: leave it out");
    }
}
