package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.ChainOracle;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script of the page gives the bits that the program gives, for every case that a framework has answered. */
class PageScriptTest {

    /** Each line is the text of a file as JSON; what the script says of it is a line. */
    private static final String RUNNER =
            """
            globalThis.navigator ??= {language: 'en'};
            const script = require(process.argv[2]);
            for (const line of require('fs').readFileSync(0, 'utf8').split('\\n')) {
                if (line) script.main([JSON.parse(line)]);
            }
            """;

    @BeforeAll
    static void nodeRunsTheScript() throws Exception {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
        assumeTrue(isThere("node"), "Node");
    }

    private static boolean isThere(String program) throws InterruptedException {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void everyCaseOfTheFrameworksComesToTheSameBits(@TempDir Path folder) throws Exception {
        List<Exercise> exercises = exercises().toList();
        List<String> expected = exercises.stream().map(PageScriptTest::results).toList();

        List<String> said = said(folder, exercises);

        assertThat(exercises).hasSizeGreaterThan(190);
        assertThat(said).hasSameSizeAs(expected);
        for (int i = 0; i < expected.size(); i++) {
            assertThat(said.get(i)).as(exercises.get(i).title()).isEqualTo(expected.get(i));
        }
    }

    private static Stream<Exercise> exercises() {
        Stream<Exercise> cases =
                Stream.of("lecture.jsonl", "given.jsonl")
                        .flatMap(name -> OracleFile.read(name).stream())
                        .map(
                                it -> {
                                    Computation asked = it.computation();
                                    return Exercise.of(it.input(), asked.operation())
                                            .with(it.numbers())
                                            .with(it.convention())
                                            .titled(it.id());
                                });
        Stream<Exercise> lessons =
                Lessons.all().stream().map(Lesson::exercise).flatMap(java.util.Optional::stream);
        return Stream.of(cases, ChainOracle.exercises(), lessons).flatMap(it -> it);
    }

    private static String results(Exercise exercise) {
        Tensor<Shape> output = exercise.atEnd().compute().output();
        var text = new StringBuilder(output.layout().toString());
        for (Value value : output.toValues()) {
            text.append(' ').append(value);
            if (value instanceof Floating(double number, _)) {
                text.append(':').append(Long.toHexString(Double.doubleToLongBits(number)));
            }
        }
        return text.toString();
    }

    private static List<String> said(Path folder, List<Exercise> exercises) throws Exception {
        Path script = folder.resolve("page.js");
        Path runner = folder.resolve("run.js");
        Path input = folder.resolve("files");
        String compiled = PageFile.of(Lessons.first()).script();
        Files.writeString(script, compiled.substring(0, compiled.lastIndexOf("main([])")));
        Files.writeString(runner, RUNNER);
        List<String> lines = new ArrayList<>();
        exercises.forEach(it -> lines.add(quoted(ExerciseFile.text(it))));
        Files.write(input, lines);
        Process node =
                new ProcessBuilder("node", runner.toString(), script.toString())
                        .redirectInput(input.toFile())
                        .redirectErrorStream(true)
                        .start();
        List<String> said =
                node.inputReader(java.nio.charset.StandardCharsets.UTF_8).lines().toList();
        assertThat(node.waitFor(1, TimeUnit.MINUTES)).isTrue();
        return said;
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }
}
