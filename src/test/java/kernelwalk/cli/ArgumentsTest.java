package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever stands on the command line: each problem is one line that can be read, and the status says the rest. */
class ArgumentsTest {

    private static final int RUNS = 2_000;

    private static final List<String> COMMANDS =
            List.of("compute", "steps", "check", "export", "make", "grade", "weights");

    private static final List<String> OPTIONS =
            List.of(
                    "--format --window --count-from --range --ask --places --tolerance --layout"
                            + " --inputs-rounded --decimal-comma --table --force --seed --count"
                            + " --operation --difficulty --input --kernel --stride --padding"
                            + " --dilation --channels --filters --bias --numbers --framework --layer --help --nonsense"
                            + " -x --".split(" "));

    private static final List<String> VALUES =
            List.of(
                    "",
                    " ",
                    "-",
                    "0",
                    "1",
                    "-1",
                    "2",
                    "2x2",
                    "1,2",
                    "0,0,0,0",
                    "0,9,9,9",
                    "9".repeat(12),
                    "1e9",
                    "½",
                    "１２",
                    "NaN",
                    "1/0",
                    "valid",
                    "same",
                    "text",
                    "json",
                    "csv",
                    "keras",
                    "size",
                    "parameters",
                    "max-pooling",
                    "yes",
                    "any",
                    "int32",
                    "keras-2.9",
                    "pytorch",
                    "conv2d",
                    "conv2d,kernel=2,channels=2,filters=4,groups=2",
                    "depthwise_conv2d,kernel=2x1,channels=999999,multiplier=999",
                    "dense,inputs=2,units",
                    "conv2d_transpose,kernel=,channels=1,filters=1",
                    "%s",
                    "{0}",
                    "{",
                    "${sys:user.home}",
                    "'",
                    "\"",
                    "\\",
                    "=",
                    "a=b",
                    "\0",
                    "\u202E",
                    "\uD83D",
                    "\uFFFD");

    @TempDir private Path folder;

    private Path exercise;
    private List<String> names;

    @BeforeEach
    void setFiles() throws IOException {
        exercise = homework(folder);
        Path answers = Files.createDirectory(folder.resolve("answers"));
        Path answer = file(answers, "김민준.csv", "37,41\n35,53");
        names =
                Stream.concat(
                                Stream.of(
                                                exercise,
                                                exercise,
                                                answer,
                                                answers,
                                                folder,
                                                file(folder, "bad.json", "{"),
                                                file(folder, "empty.csv", ""),
                                                folder.resolve("none"),
                                                folder.resolve("\u202E.json"))
                                        .map(Path::toString),
                                Stream.of(
                                        "",
                                        "-",
                                        "\0",
                                        "a\0b",
                                        "\uD83D.json",
                                        "\uFFFD",
                                        "😀",
                                        "a\nb",
                                        "\u001B[31m",
                                        "@none",
                                        "x".repeat(300),
                                        "y/".repeat(9_000),
                                        "/dev/null",
                                        "*",
                                        "nul",
                                        "~"))
                        .toList();
    }

    @Test
    void endInAStatusAndInLines() {
        var random = new Random(20261129);
        for (int i = 0; i < RUNS; i++) {
            List<String> arguments = arguments(random, i);
            Locale language = i % 2 == 0 ? Locale.ENGLISH : Locale.KOREAN;

            Captured run = run(language, arguments.toArray());

            assertThat(run.status()).as("%s", arguments).isBetween(0, 2);
            assertThat(run.err().lines())
                    .as("%s", arguments)
                    .hasSizeLessThanOrEqualTo(1 + arguments.size())
                    .allSatisfy(
                            line ->
                                    assertThat(line)
                                            .startsWith("kernelwalk: ")
                                            .isEqualTo(VisibleText.of(line))
                                            .doesNotContain("Exception")
                                            .doesNotContain("went wrong")
                                            .doesNotContain("잘못되었"));
            assertThat(run.status() == 2 && run.err().isEmpty()).as("%s", arguments).isFalse();
        }
    }

    private List<String> arguments(Random random, int run) {
        var arguments = new ArrayList<String>();
        String command = any(COMMANDS, random);
        if (random.nextInt(20) > 0) {
            arguments.add(command);
        }
        if (random.nextInt(4) > 0) {
            arguments.addAll(needed(command, run, random));
        }
        for (int count = random.nextInt(5); count > 0; count--) {
            switch (random.nextInt(5)) {
                case 0 -> arguments.add(any(names, random));
                case 1 -> arguments.add(any(OPTIONS, random));
                case 2 -> arguments.add(any(OPTIONS, random) + "=" + any(VALUES, random));
                case 3 -> arguments.addAll(List.of(any(OPTIONS, random), any(VALUES, random)));
                default -> arguments.add(any(VALUES, random));
            }
        }
        return arguments;
    }

    private List<String> needed(String command, int run, Random random) {
        String output =
                any(
                        List.of(
                                folder.resolve("out" + run).toString(),
                                folder.resolve("out.py").toString(),
                                exercise.toString(),
                                folder.toString(),
                                "",
                                "/",
                                "/dev/null",
                                "\0",
                                folder + "/\uD83D",
                                folder + "/" + "z".repeat(300)),
                        random);
        return switch (command) {
            case "check" -> List.of(any(names, random), any(names, random));
            case "export" -> List.of(any(names, random), "-o", output);
            case "make" -> List.of("-o", output);
            case "grade" -> List.of("--key", any(names, random), any(names, random), "-o", output);
            case "weights" ->
                    List.of(
                            "--framework",
                            any(VALUES, random),
                            "--seed",
                            any(VALUES, random),
                            "--layer",
                            any(VALUES, random));
            default -> List.of(any(names, random));
        };
    }

    private static String any(List<String> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "compute | '' | 1 | kernelwalk: '': an empty text names no file: give the name of one",
                "make -o | '' | 2 | kernelwalk: --output: an empty text names no file: give the name"
                        + " of one (see kernelwalk make --help)",
                "export x -o | '' | 2 | kernelwalk: --output: an empty text names no file: give the"
                        + " name of one (see kernelwalk export --help)",
                "grade x --key y -o | '' | 2 | kernelwalk: --output: an empty text names no file:"
                        + " give the name of one (see kernelwalk grade --help)",
                "grade x -o y --key | '' | 2 | kernelwalk: --key: an empty text names no file: give"
                        + " the name of one (see kernelwalk grade --help)",
                "steps x --count-from 0 --count-from | 1 | 2 | kernelwalk: --count-from is given"
                        + " twice: leave one (see kernelwalk steps --help)",
            })
    void whatNamesNothingIsSaid(String arguments, String last, int status, String line) {
        String stripped = last.equals("''") ? "" : last;
        Object[] words =
                Stream.concat(Stream.of(arguments.split(" ")), Stream.of(stripped)).toArray();

        assertThat(run(words))
                .isEqualTo(new Captured(status, "", line.replace("\"\"", "''") + "\n"));
    }

    @Test
    void aNameThatNoFileCanHaveIsSaidWithMarks() {
        assertThat(run("compute", "a\0b").err())
                .isEqualTo(
                        "kernelwalk: a‹U+0000›b: no file can be called so here: correct the name\n");
        assertThat(run("compute", "\uD83D").err())
                .isEqualTo(
                        "kernelwalk: ‹U+D83D›: no file can be called so here: correct the name\n");
        assertThat(run("compute", folder.resolve("\u202E.json")).err())
                .endsWith("/‹U+202E›.json: there is no such file: check the name\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "\uD83D", ""})
    void theWindowSaysItToo(String name) {
        var err = new StringWriter();
        var streams = new Streams(new StringWriter(), err, Words.in(Locale.ENGLISH));

        assertThat(CommandLineProgram.file(name, streams)).isEmpty();
        assertThat(err.toString().lines())
                .hasSize(1)
                .allMatch(line -> line.startsWith("kernelwalk: "));
    }

    @Test
    void aDashIsWhatIsPipedIn() throws IOException {
        String text = Files.readString(exercise);

        assertThat(Captured.piped(text, "compute", "-").out())
                .isEqualTo("output 1×2×2×1, exact\n37  41\n35  53\n");
        assertThat(Captured.piped(text, "steps", "-").status()).isZero();
        assertThat(Captured.piped(text, "check", "-", file(folder, "a.csv", "37,41\n35,53")).out())
                .isEqualTo("right: 4 of 4 cells\n");
        assertThat(Captured.piped(text, "export", "-", "-o", folder.resolve("piped.py")).status())
                .isZero();
    }
}
