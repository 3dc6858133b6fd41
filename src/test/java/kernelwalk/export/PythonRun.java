package kernelwalk.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Runs programs with a Python of this machine, all in one process.
 *
 * @param command what starts it
 */
public record PythonRun(String command) {

    private static final Path DRIVER = Path.of("src/test/resources/code/run.py");

    /** The first on the path, and that of the system, which has what its packages install even when it is not first. */
    private static final List<String> COMMANDS = List.of("python3", "/usr/bin/python3");

    /** The first Python that has modules. */
    public static Optional<PythonRun> having(String modules) {
        return running("import " + modules);
    }

    /** The first Python that runs a statement to its end. */
    static Optional<PythonRun> running(String statement) {
        return COMMANDS.stream()
                .map(PythonRun::new)
                .filter(python -> python.runs(statement))
                .findFirst();
    }

    /** Whether a statement runs to its end. */
    boolean runs(String statement) {
        try {
            Process python =
                    new ProcessBuilder(command, "-c", statement)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return python.waitFor(60, TimeUnit.SECONDS) && python.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * What each program prints, in the order of the programs.
     *
     * @param folder where they are written
     */
    public List<String> printed(List<String> programs, Path folder) {
        try {
            for (int i = 0; i < programs.size(); i++) {
                Files.writeString(folder.resolve("%05d.py".formatted(i)), programs.get(i));
            }
            var builder = new ProcessBuilder(command, DRIVER.toString(), folder.toString());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("PYTHONWARNINGS", "ignore");
            // With oneDNN, TensorFlow 2.21 leaves out taps of a transposed convolution on some
            // processors.
            builder.environment().put("TF_ENABLE_ONEDNN_OPTS", "0");
            builder.redirectError(ProcessBuilder.Redirect.INHERIT);
            Process python = builder.start();
            String all = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new ArrayList<>(sections(all).values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> sections(String all) {
        var sections = new LinkedHashMap<String, String>();
        String name = "";
        for (String line : all.split("\n")) {
            if (line.startsWith("=== ")) {
                name = line;
                sections.put(name, "");
            } else {
                sections.merge(name, line + "\n", String::concat);
            }
        }
        return sections;
    }
}
