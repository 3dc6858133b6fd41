package kernelwalk.cli;

import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.file.ExerciseFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MakeTest {

    @TempDir private Path folder;

    @Test
    void writesExercisesAndTheirAnswersApart() {
        Captured run = make("--seed", 7, "--count", 2);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out())
                .contains("problem-01: convolution, input 1×")
                .endsWith(
                        "Exercises: 2, in "
                                + set()
                                + "; their answers are in its folder \"key\". The seed is 7, the code 7X2-CU-T.\n");
        assertThat(contents(set()).keySet())
                .containsExactly(
                        "key/problem-01.answer.csv",
                        "key/problem-02.answer.csv",
                        "key/problems.code",
                        "problem-01.kernelwalk.json",
                        "problem-02.kernelwalk.json");
    }

    @ParameterizedTest
    @CsvSource({
        "convolution, easy",
        "convolution, usual",
        "convolution, hard",
        "transposed-convolution, hard",
        "max-pooling, usual",
        "average-pooling, hard"
    })
    void everyKeyIsTheRightAnswer(String operation, String difficulty) {
        make("--seed", 1, "--count", 5, "--operation", operation, "--difficulty", difficulty);

        for (int number = 1; number <= 5; number++) {
            Path key = set().resolve("key/problem-0" + number + ".answer.csv");
            assertThat(run("check", exercise(number), key).out()).startsWith("right: ");
        }
    }

    @Test
    void aSeedAlwaysMakesTheSameProblems() {
        make("--seed", 5, "--count", 3);
        Map<String, String> first = contents(set());
        first.remove("key/problems.code");
        run("make", "--seed", 5, "--count", 4, "-o", folder.resolve("more"));
        run("make", "--seed", 6, "--count", 3, "-o", folder.resolve("other"));

        assertThat(contents(folder.resolve("more"))).containsAllEntriesOf(first);
        assertThat(contents(folder.resolve("other")).values())
                .doesNotContainAnyElementsOf(first.values());
    }

    @Test
    void aSeedThatIsNotGivenIsShown() throws IOException {
        String seed = make().out().replaceAll("(?s).*The seed is (\\d+),.*", "$1");
        run("make", "--seed", seed, "-o", folder.resolve("again"));

        assertThat(contents(folder.resolve("again"))).isEqualTo(contents(set()));
    }

    @Test
    void theCodeMakesTheSameProblemsAndContradictsWhatElseIsAsked() {
        make("--seed", 5, "--count", 2, "--kernel", 2, "--bias", "no");
        String code = contents(set()).get("key/problems.code").strip();
        Path again = folder.resolve("again");

        assertThat(code).startsWith("5X2-CU-K2-B0-");
        assertThat(run("make", "--code", code.toLowerCase(), "-o", again).status()).isZero();
        assertThat(contents(again)).isEqualTo(contents(set()));
        assertThat(run("make", "--code", code, "--bias", "yes", "-o", again).err())
                .contains("--code says already which problems they are: leave --bias out");
        assertThat(run("make", "--code", "5X3-CU-K2-B0-A", "-o", again).err())
                .contains("a code from the foot of a worksheet");
    }

    @Test
    void aCodeIsAskedForSomethingElseWhereThatIsSaid() {
        make("--seed", 5, "--kernel", 2, "--ask", "size");
        String code = contents(set()).get("key/problems.code").strip();
        Path again = folder.resolve("again");
        Path other = folder.resolve("other");
        run("make", "--code", code, "-o", again);
        run("make", "--code", code, "--ask", "output", "-o", other);

        assertThat(code).startsWith("5X1-CU-K2-J2-");
        assertThat(contents(again)).isEqualTo(contents(set()));
        assertThat(contents(other).get("key/problems.code"))
                .startsWith("5X1-CU-K2-")
                .doesNotContain("J");
    }

    @Test
    void whatIsAskedForIsMade() {
        make(
                "--seed",
                3,
                "--input",
                "9x8",
                "--kernel",
                3,
                "--stride",
                "2x1",
                "--padding",
                "1,0,2,1",
                "--dilation",
                2,
                "--channels",
                2,
                "--filters",
                3,
                "--bias",
                "yes",
                "--numbers",
                "fractions");

        Exercise made = ExerciseFile.read(exercise(1));
        var convolution = (Convolution) made.operation();
        assertThat(made.title()).isEqualTo("problem-01");
        assertThat(made.input().layout()).isEqualTo(new Shape(1, 9, 8, 2));
        assertThat(convolution.kernel().layout()).hasToString("3×3×2×3");
        assertThat(convolution.strides()).isEqualTo(new Size(2, 1));
        assertThat(convolution.dilations()).isEqualTo(new Size(2, 2));
        assertThat(convolution.padding()).isEqualTo(Padding.explicit(1, 0, 2, 1));
        assertThat(convolution.bias()).hasSize(3).noneMatch(bias -> bias.isZero());
        assertThat(Stream.of(made.input().toValues()).map(Object::toString))
                .anyMatch(number -> number.contains("/"));
    }

    @Test
    void aBorderIsAskedForBeforeItsNumbers() {
        make("--seed", 3, "--input", "5x6", "--padding", "symmetric:1,0,2,1");

        assertThat(ExerciseFile.read(exercise(1)).operation().padding())
                .isEqualTo(new Padding.Explicit(new Margins(1, 0, 2, 1), Border.SYMMETRIC));
    }

    @Test
    void aBorderThatDoesNotGoTogetherWithTheRestIsSaid() {
        assertThat(make("--input", 3, "--padding", "reflect:3").err())
                .contains("problem-01: ", "at most 2 rows and 2 columns on each side");
        assertThat(make("--operation", "max-pooling", "--padding", "circular:1").err())
                .contains("problem-01: ", "which only a convolution does");
        assertThat(make("--padding", "mirror:1").status()).isEqualTo(2);
    }

    /** A window of 7 with stride 3 needs 10 rows for two windows; the usual inputs have at most 6. */
    @Test
    void theInputGrowsWithWhatIsAskedOfTheWindow() {
        make("--seed", 1, "--kernel", 7, "--stride", 3, "--padding", "valid", "--bias", "no");

        assertThat(ExerciseFile.read(exercise(1)).compute().geometry().output())
                .isEqualTo(new Shape(1, 2, 2, 1));
    }

    /** Windows of 2 laid side by side move by 2, and so do those that skip as many cells as a stride of 1 says. */
    @Test
    void saysWhichMistakesAProblemCannotTellApart() {
        assertThat(make("--seed", 1, "--kernel", 2, "--stride", 1, "--padding", "valid").out())
                .contains("\n  the same answer from: stride-as-window, stride-one-more\n");
    }

    /** With stride 1 no numbers show a stride that was ignored, without padding none show a padding. */
    @Test
    void doesNotListWhatNoNumbersCouldShow() {
        assertThat(make("--seed", 1, "--kernel", 3, "--stride", 1, "--padding", "valid").out())
                .doesNotContain("stride-ignored", "padding-ignored", "channels-first-only");
    }

    @Test
    void whatDoesNotGoTogetherIsSaid() {
        Captured run = make("--input", 2, "--kernel", 5, "--padding", "valid");

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: problem-01: the kernel (5×5) is larger than the padded input"
                                + " (2×2): make it smaller or pad the input\n");
        assertThat(set()).doesNotExist();
        assertThat(make("--operation", "max-pooling", "--filters", 2))
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: pooling has neither filters nor a bias: leave out"
                                        + " --filters and --bias\n"));
    }

    /** (32 − 1)·32 + 9 = 1001 rows and columns. */
    @Test
    void anOutputOfAMillionCellsIsRefusedAtOnce() {
        Captured run =
                make(
                        "--operation=transposed-convolution",
                        "--input=32",
                        "--kernel=9",
                        "--stride=32");

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: problem-01: the output would have more than 65536 cells:"
                                + " choose a smaller input or stride\n");
        assertThat(set()).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"max-pooling, 3", "average-pooling, 3", "transposed-convolution, 2"})
    void everyOperationTakesChannelsAndMakesItsMaps(String operation, int maps) {
        List<Object> options =
                new ArrayList<>(List.of("--operation", operation, "--channels", 3, "--seed", 1));
        if (operation.startsWith("transposed")) {
            options.addAll(List.of("--filters", maps));
        }

        assertThat(make(options.toArray()).status()).isZero();
        Exercise made = ExerciseFile.read(exercise(1));
        assertThat(made.input().layout().channels()).isEqualTo(3);
        assertThat(made.compute().geometry().output().channels()).isEqualTo(maps);
        assertThat(OperationType.of(made.operation()).code()).isEqualTo(operation);
    }

    /** 5 − 2 + 1 = 4 rows and columns of 3 maps; 2·2·2·3 weights and 3 biases are 27. */
    @Test
    void sizesAndParametersCanBeAskedForAndChecked() throws IOException {
        Object[] plan = {"--input=5", "--kernel=2", "--stride=1", "--padding=valid", "--bias=yes"};
        Object[] deep = {"--channels=2", "--filters=3", "--seed=1", "--force"};
        Path key = set().resolve("key/problem-01.answer.csv");

        make(Stream.of(plan, deep, new Object[] {"--ask=size"}).flatMap(Stream::of).toArray());
        assertThat(key).hasContent("1,4,4,3");
        assertThat(ExerciseFile.read(exercise(1)).notes()).startsWith("How large is the output?");
        assertThat(run("check", exercise(1), key, "--ask=size"))
                .isEqualTo(new Captured(0, "right: 1,4,4,3\n", ""));
        Files.writeString(key, "3×3×3");
        assertThat(run("check", exercise(1), key, "--ask=size").out())
                .startsWith("wrong: 1,3,3,3, should be 1,4,4,3\n")
                .contains("\n  output-size-without-one: You forgot the + 1");

        make(
                Stream.of(plan, deep, new Object[] {"--ask=parameters"})
                        .flatMap(Stream::of)
                        .toArray());
        assertThat(key).hasContent("27");
        Files.writeString(key, "24");
        assertThat(run("check", exercise(1), key, "--ask=parameters", "--format=json"))
                .isEqualTo(
                        new Captured(
                                1,
                                "{\"verdict\":\"wrong\",\"answer\":\"24\",\"expected\":\"27\","
                                        + "\"diagnosis\":[{\"misconception\":\"without-bias\","
                                        + "\"says\":\"You did not count the biases: one for each"
                                        + " filter.\"}]}\n",
                                ""));
        assertThat(make("--operation=max-pooling", "--ask=parameters").status()).isEqualTo(2);
        make("--operation=max-pooling", "--seed=1", "--force");
        assertThat(run("check", exercise(1), key, "--ask=parameters"))
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: pooling learns no numbers: ask for the output or its"
                                        + " size\n"));
    }

    @Test
    void nothingIsWrittenOverUnasked() {
        make("--seed", 1);
        Map<String, String> before = contents(set());

        Captured refused = make("--seed", 2, "--count", 2);

        assertThat(refused)
                .isEqualTo(
                        new Captured(
                                1,
                                "",
                                "kernelwalk: "
                                        + exercise(1)
                                        + ": this file is there already: choose another folder, or"
                                        + " add --force to write over it\n"));
        assertThat(contents(set())).isEqualTo(before);
        assertThat(make("--seed", 2, "--force").status()).isZero();
        assertThat(contents(set()).keySet()).isEqualTo(before.keySet());
        assertThat(contents(set())).isNotEqualTo(before);
    }

    @Test
    void aFolderThatIsAFileIsRefused() throws IOException {
        Files.writeString(set(), "mine");

        Captured run = make();

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: " + set() + ": this is not a folder: choose another name\n");
        assertThat(set()).hasContent("mine");
    }

    private Path set() {
        return folder.resolve("set");
    }

    private Path exercise(int number) {
        return set().resolve("problem-0" + number + ".kernelwalk.json");
    }

    private Captured make(Object... options) {
        return run(
                Stream.of(List.of("make", "-o", set()), List.of(options))
                        .flatMap(List::stream)
                        .toArray());
    }

    private static Map<String, String> contents(Path folder) {
        var contents = new TreeMap<String, String>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(folder.relativize(file).toString(), Files.readString(file));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return contents;
    }
}
