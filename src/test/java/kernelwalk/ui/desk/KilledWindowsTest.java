package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Processes that are killed while they type: what each has written last is found. */
class KilledWindowsTest {

    private static final int ROUNDS = 40;

    @TempDir private Path folder;

    private final List<Process> windows = new ArrayList<>();

    @AfterEach
    void killAll() {
        windows.forEach(Process::destroyForcibly);
    }

    @Test
    void theSystemLetsGoWhatAKilledWindowHeldAndNothingElse() throws Exception {
        Process first = open(folder);
        say(first, "31");
        Process second = open(folder, file());
        say(first, "63");
        say(second, "5");
        say(second, "save");
        kill(first);

        Found besideTheSecond = begin();
        assertThat(besideTheSecond.last()).isEmpty();
        assertThat(besideTheSecond.rescued()).hasSize(1);
        assertThat(first(besideTheSecond.rescued().getFirst())).hasToString("63");

        say(second, "7");
        kill(second);
        DeskState last = begin().last().orElseThrow();
        assertThat(last.unsaved()).isTrue();
        assertThat(first(last.sheet())).hasToString("7");
        assertThat(first(file())).hasToString("5");
    }

    @Test
    @Tag("soak")
    void wheneverTwoWindowsAreKilledAtMostTheNumberOnItsWayIsLost() throws Exception {
        var random = new Random(20_261);
        for (int round = 0; round < ROUNDS; round++) {
            Path own = Files.createDirectories(folder.resolve("round" + round));
            List<Process> both = List.of(open(own), open(own));
            int typed = 1 + random.nextInt(10);
            for (int number = 1; number <= typed; number++) {
                say(both.get(0), Integer.toString(100 + number));
                say(both.get(1), Integer.toString(200 + number));
            }
            tell(both.get(0), Integer.toString(101 + typed));
            tell(both.get(1), Integer.toString(201 + typed));
            Thread.sleep(random.nextInt(20));
            for (Process window : both) {
                kill(window);
            }

            var disk = new DeskFolder(own);
            Found found = disk.begin(Optional.of(folder.resolve("none")), new Progress());
            disk.leave();
            assertThat(found.rescued()).hasSize(2);
            assertThat(found.rescued())
                    .extracting(work -> first(work).toString())
                    .allMatch(last -> Integer.parseInt(last) % 100 >= typed)
                    .extracting(last -> Integer.parseInt(last) / 100)
                    .containsExactlyInAnyOrder(1, 2);
            try (Stream<Path> files = Files.walk(own)) {
                assertThat(files).noneMatch(file -> file.toString().endsWith(".tmp"));
            }
        }
    }

    private Found begin() {
        var disk = new DeskFolder(folder);
        Found found = disk.begin(Optional.empty(), new Progress());
        disk.leave();
        return found;
    }

    private Path file() {
        Path file = folder.resolve("other.kernelwalk.json");
        if (Files.notExists(file)) {
            ExerciseFile.write(file, Lessons.first().titled("Other"));
        }
        return file;
    }

    private Process open(Path... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                WindowProcess.class.getName()));
        for (Path argument : arguments) {
            command.add(argument.toString());
        }
        Process window =
                new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        windows.add(window);
        assertThat(window.inputReader().readLine()).isEqualTo("begin");
        return window;
    }

    private static void say(Process window, String command) throws IOException {
        tell(window, command);
        assertThat(window.inputReader().readLine()).isEqualTo(command);
    }

    private static void tell(Process window, String command) throws IOException {
        window.outputWriter().write(command + "\n");
        window.outputWriter().flush();
    }

    private static void kill(Process window) throws InterruptedException {
        window.destroyForcibly().waitFor();
    }

    private static Value first(Path file) {
        return first(ExerciseFile.readSheet(file));
    }

    private static Value first(Sheet sheet) {
        return ((Exercise) sheet).input().at(0);
    }
}
