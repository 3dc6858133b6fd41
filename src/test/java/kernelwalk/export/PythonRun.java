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
import java.util.concurrent.TimeUnit;

/** Runs programs with the Python of this machine, all in one process. */
final class PythonRun {

    private static final Path DRIVER = Path.of("src/test/resources/code/run.py");

    private PythonRun() {}

    /** Whether there is a Python that has a module. */
    static boolean has(String module) {
        return runs("import " + module);
    }

    /** Whether there is a Python that runs a statement to its end. */
    static boolean runs(String statement) {
        try {
            Process python =
                    new ProcessBuilder("python3", "-c", statement)
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
     * @param beside a folder whose modules come first, or null
     */
    static List<String> printed(List<String> programs, Path folder, Path beside) {
        try {
            for (int i = 0; i < programs.size(); i++) {
                Files.writeString(folder.resolve("%05d.py".formatted(i)), programs.get(i));
            }
            var builder = new ProcessBuilder("python3", DRIVER.toString(), folder.toString());
            builder.environment().put("PYTHONIOENCODING", "utf-8");
            builder.environment().put("PYTHONWARNINGS", "ignore");
            if (beside != null) {
                builder.environment().put("PYTHONPATH", beside.toAbsolutePath().toString());
            }
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
