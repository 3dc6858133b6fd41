package kernelwalk.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/**
 * A process that writes over its own files is killed at a drawn moment. What it had finished is there, what it was
 * writing is there as it was before or as it was to be, and the next run takes it from there.
 */
record Killing(Deed deed, Path root, List<Map<String, String>> versions) {

    private static final long SEED = 7_200_913;
    private static final int MOST_RUNS_BEFORE = 4;
    private static final long LONGEST_WAIT_NANOS = 20_000_000;

    /** What is written in each version when nobody is killed. */
    static List<Map<String, String>> versions(Deed deed, Path folder) throws IOException {
        Deed.layOut(Files.createDirectories(folder));
        var versions = new ArrayList<Map<String, String>>();
        for (int version = 0; version < Deed.VERSIONS; version++) {
            deed.run(folder, version);
            versions.add(deed.written(folder));
        }
        return versions;
    }

    /** Kills one; each promise that was not kept is told in a line. */
    List<String> kill(int number) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(root.resolve("kill-" + deed + "-" + number));
        Deed.layOut(folder);
        int finished = finishedWhenKilled(folder, new SplittableRandom(SEED + number));
        var broken = new ArrayList<String>();
        check(folder, finished, broken);
        Path later = Files.move(folder, root.resolve("later-" + deed + "-" + number));
        for (int version = 0; version < Deed.VERSIONS; version++) {
            Deed.Outcome next = deed.run(later, version);
            if (next.status() != 0 || !deed.written(later).equals(versions.get(version))) {
                broken.add("the next run is not as usual: " + next.said());
            }
        }
        Deed.leftovers(later).forEach(left -> broken.add("left " + left));
        return broken.stream().map(line -> deed + ", kill " + number + ": " + line).toList();
    }

    private int finishedWhenKilled(Path folder, SplittableRandom random)
            throws IOException, InterruptedException {
        Process child = Child.of(Victim.class, List.of(), folder, deed).start();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8))) {
            int waits = random.nextInt(MOST_RUNS_BEFORE);
            int finished = -1;
            for (int line = 0; line < waits; line++) {
                finished = Integer.parseInt(lines.readLine());
            }
            TimeUnit.NANOSECONDS.sleep(random.nextLong(LONGEST_WAIT_NANOS));
            child.toHandle().destroyForcibly();
            child.waitFor();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                finished = Math.max(finished, line.isEmpty() ? -1 : Integer.parseInt(line));
            }
            return finished;
        } finally {
            child.destroyForcibly();
        }
    }

    /** Each file is of the last run that was through, or of the one that was going on. */
    private void check(Path folder, int finished, List<String> broken) {
        Map<String, String> now = deed.written(folder);
        for (String name : versions.getFirst().keySet()) {
            String content = now.get(name);
            boolean isLast = content == null ? finished < 0 : isOf(finished, name, content);
            if (!isLast && (content == null || !isOf(finished + 1, name, content))) {
                broken.add(name + " is neither of run " + finished + " nor of the next");
            }
        }
    }

    private boolean isOf(int run, String name, String content) {
        return run < 0
                ? content.isEmpty()
                : versions.get(run % Deed.VERSIONS).get(name).equals(content);
    }
}
