package kernelwalk.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import kernelwalk.faults.Deed.Outcome;
import kernelwalk.faults.Faults.Kind;

/**
 * A process of its own whose disk fails at drawn moments while files are written over older ones. After each failure the
 * old files are whole, one line says why, and the next run has nothing left of it.
 */
final class FaultyDisk {

    private static final long SEED = 20_261_129;

    private final Path root;
    private final Map<Deed, List<Map<String, String>>> versions = new EnumMap<>(Deed.class);
    private final Map<Deed, Long> operations = new EnumMap<>(Deed.class);
    private final List<String> failures = new ArrayList<>();
    private final Map<Kind, int[]> counts = new EnumMap<>(Kind.class);

    private FaultyDisk(Path root) {
        this.root = root;
    }

    /** Arguments: a folder, and how often the disk fails. Prints the counts, and a line for each promise not kept. */
    public static void main(String[] arguments) throws IOException {
        var disk = new FaultyDisk(Path.of(arguments[0]));
        int rounds = Integer.parseInt(arguments[1]);
        disk.learn();
        for (int round = 0; round < rounds; round++) {
            disk.fail(round);
        }
        disk.counts.forEach(
                (kind, count) ->
                        System.out.println(
                                "disk " + kind + ": " + count[0] + " runs, " + count[1] + " told"));
        disk.failures.forEach(failure -> System.out.println("BROKEN " + failure));
        System.exit(disk.failures.isEmpty() ? 0 : 1);
    }

    /** What is written when nothing fails, and by how many operations. */
    private void learn() throws IOException {
        for (Deed deed : Deed.values()) {
            var contents = new ArrayList<Map<String, String>>();
            Path folder = begin("learn-" + deed);
            for (int version = 0; version < Deed.VERSIONS; version++) {
                Faults.begin(Kind.NONE, 1, root);
                Outcome outcome = deed.run(folder, version);
                operations.put(deed, Faults.end());
                check(outcome.status() == 0, deed + " does not work at all: " + outcome.said());
                contents.add(deed.written(folder));
            }
            versions.put(deed, contents);
        }
    }

    private Path begin(String name) throws IOException {
        Path folder = Files.createDirectories(root.resolve(name));
        Deed.layOut(folder);
        return folder;
    }

    private void fail(int round) throws IOException {
        var random = new SplittableRandom(SEED + round);
        Deed deed = Deed.values()[random.nextInt(Deed.values().length)];
        Kind kind = Kind.values()[1 + random.nextInt(Kind.values().length - 1)];
        long moment = 1 + random.nextLong(operations.get(deed));
        int before = random.nextInt(Deed.VERSIONS);
        int after = (before + 1 + random.nextInt(Deed.VERSIONS - 1)) % Deed.VERSIONS;
        String what = "round " + round + ", " + deed + ", " + kind + " from " + moment;
        Path folder = begin("round-" + round);
        check(deed.run(folder, before).status() == 0, what + ": does not begin");
        Faults.begin(kind, moment, folder);
        Outcome outcome = deed.run(folder, after);
        Faults.end();
        checkSaid(what, outcome);
        checkWhole(what, deed, folder, before, after, outcome);
        Path later = Files.move(folder, root.resolve("later-" + round));
        Outcome again = deed.run(later, other(before, after));
        check(again.status() == 0, what + ": the next run says " + again.said());
        check(deed.run(later, after).status() == 0, what + ": the run after the next fails");
        check(deed.written(later).equals(versions.get(deed).get(after)), what + ": not mended");
        List<Path> left = Deed.leftovers(later);
        check(left.isEmpty(), what + ": left " + left);
        delete(later);
        int[] count = counts.computeIfAbsent(kind, _ -> new int[2]);
        count[0]++;
        count[1] += outcome.status();
    }

    /** A run that does not do what it should says so in one line that names a cause. */
    private void checkSaid(String what, Outcome outcome) {
        String said = outcome.said();
        boolean isOneLine =
                said.endsWith("\n")
                        && (said.indexOf('\n') == said.length() - 1 || isOfAnswers(said));
        check(
                outcome.status() == 0 ? said.isEmpty() : outcome.status() == 1 && isOneLine,
                what + ": exit " + outcome.status() + " and " + said);
        check(
                !said.contains("went wrong") && !said.contains("Exception"),
                what + ": an unexpected " + said);
    }

    /** Of each answer that cannot be read there is a line, and the others are graded. */
    private static boolean isOfAnswers(String said) {
        return said.lines().allMatch(line -> line.matches("kernelwalk: .*(answers-|report).*"))
                && said.contains("answers-");
    }

    private void checkWhole(
            String what, Deed deed, Path folder, int before, int after, Outcome outcome) {
        Map<String, String> old = versions.get(deed).get(before);
        Map<String, String> fresh = versions.get(deed).get(after);
        Map<String, String> now = deed.written(folder);
        for (String name : old.keySet()) {
            String content = now.get(name);
            boolean isFresh =
                    fresh.get(name).equals(content)
                            || isOfAnswers(outcome.said()) && content.endsWith("\n");
            check(
                    isFresh || outcome.status() != 0 && old.get(name).equals(content),
                    what + ": " + name + " is neither the old nor the new one");
        }
    }

    /** The third version, so that the next run has something to write in any case. */
    private static int other(int before, int after) {
        return Deed.VERSIONS - before - after;
    }

    private void check(boolean holds, String otherwise) {
        if (!holds) {
            failures.add(otherwise);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }
}
