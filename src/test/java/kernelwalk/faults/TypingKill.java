package kernelwalk.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import kernelwalk.exercise.file.ExerciseFile;

/**
 * The window is killed at a drawn moment while somebody types. What was on the disk is there, besides it at most the key
 * that was being typed; the file that is open is as it was; and the next start has nothing left over.
 */
final class TypingKill {

    private static final long SEED = 31_415_926;
    private static final long LONGEST_WAIT_NANOS = 15_000_000;
    private static final List<String> HEADLESS =
            List.of(
                    "-Dglass.platform=Headless",
                    "-Dprism.order=sw",
                    "-Djava.awt.headless=true",
                    "-Djava.util.logging.config.file=src/test/resources/logging.properties");

    private final Path root;
    private final int number;
    private final TypedIn where;
    private final Path config;
    private final Path file;
    private int typed;
    private int kept;
    private int found;

    /**
     * @param number from 0; one after the other is in another part of the window
     */
    TypingKill(Path root, int number) {
        this.root = root;
        this.number = number;
        this.where = TypedIn.values()[number % TypedIn.values().length];
        this.config = root.resolve("config-" + number);
        this.file = root.resolve("open-" + number + ExerciseFile.ENDING);
    }

    /** How many keys were typed that were not found again. */
    int lost() {
        return Math.max(0, typed - found);
    }

    TypedIn where() {
        return where;
    }

    /** Kills it; each promise that was not kept is told in a line. */
    List<String> kill() throws IOException, InterruptedException {
        ExerciseFile.write(file, where.begin());
        byte[] before = Files.readAllBytes(file);
        var broken = new ArrayList<String>();
        typeUntilKilled(broken);
        found = where.keptIn(config);
        check(found >= kept && found <= typed + 1, broken, "typed " + typed + ", kept " + kept);
        check(Arrays.equals(Files.readAllBytes(file), before), broken, "changed " + file);
        Process next = start();
        String said = new String(next.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        check(next.waitFor() == 0 && said.isEmpty(), broken, "the next start says " + said);
        check(where.keptIn(config) == found, broken, "the next start has lost it");
        List<Path> left = Deed.leftovers(config);
        check(left.isEmpty(), broken, "left " + left);
        return broken;
    }

    private void check(boolean holds, List<String> broken, String otherwise) {
        if (!holds) {
            broken.add(
                    "typing in "
                            + where
                            + ", kill "
                            + number
                            + ": "
                            + otherwise
                            + ", found "
                            + found);
        }
    }

    private Process start(Object... arguments) throws IOException {
        ProcessBuilder child = Child.of(Typist.class, HEADLESS, arguments);
        child.environment().put("XDG_CONFIG_HOME", config.toString());
        return child.start();
    }

    private void typeUntilKilled(List<String> broken) throws IOException, InterruptedException {
        var random = new SplittableRandom(SEED + number);
        int keys = 1 + random.nextInt(where.mostKeys());
        Process child = start(file, config, random.nextInt(1_000_000), where);
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            while (typed < keys) {
                take(lines.readLine(), broken);
            }
            TimeUnit.NANOSECONDS.sleep(random.nextLong(LONGEST_WAIT_NANOS));
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                take(line, broken);
            }
        } finally {
            child.toHandle().destroyForcibly();
        }
    }

    private void take(String line, List<String> broken) throws IOException {
        if (line == null) {
            throw new IOException("the window has ended by itself in " + root);
        }
        String[] words = line.split(" ");
        switch (words[0]) {
            case "typed" -> typed = Integer.parseInt(words[1]);
            case "kept" -> kept = Integer.parseInt(words[1]);
            default ->
                    broken.add(
                            "typing in "
                                    + where
                                    + ", kill "
                                    + number
                                    + ": the window says "
                                    + line);
        }
    }
}
