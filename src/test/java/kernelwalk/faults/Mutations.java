package kernelwalk.faults;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.faults.Deed.Outcome;

/**
 * Files and arguments that nobody meant, drawn by a seed. Each is answered by a result or by one line that says what is
 * wrong, and nothing that lies there is changed.
 */
final class Mutations {

    private static final long SEED = 1_618_033;

    private static final List<String> COMMANDS =
            List.of(
                    "compute", "steps", "export", "check", "make", "grade", "--help", "Compute",
                    "");

    private static final List<String> OPTIONS =
            List.of(
                    "--format",
                    "--window",
                    "--key",
                    "--range",
                    "--seed",
                    "--count",
                    "--input",
                    "--kernel",
                    "--stride",
                    "--padding",
                    "--dilation",
                    "--channels",
                    "--numbers",
                    "--ask",
                    "--table",
                    "--force",
                    "--tolerance",
                    "--layout",
                    "--count-from",
                    "--decimal-comma",
                    "--version",
                    "--",
                    "-x",
                    "--format=",
                    "--seed=-1");

    /** No system hands a program the character 0, or half of another. */
    private static final List<String> VALUES =
            List.of(
                    "",
                    "-",
                    "0",
                    "-1",
                    "1",
                    "7",
                    "999999999999",
                    "1e9",
                    "NaN",
                    "0x10",
                    "3x3",
                    "3×3",
                    "0,0,0,0",
                    "1,2",
                    "text",
                    "json",
                    "keras",
                    "exact",
                    "valid",
                    "same",
                    "output",
                    "size",
                    "any",
                    "A1:C3",
                    "\n",
                    "\u001b[31m",
                    "\u202e",
                    "😀",
                    "숙제",
                    "a b",
                    "'",
                    "\"",
                    "$HOME",
                    "n".repeat(300),
                    "*",
                    "?",
                    "{",
                    "[[",
                    "@none",
                    "%s",
                    "{0}",
                    "file:///x");

    private final Path folder;
    private final List<String> broken = new ArrayList<>();
    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();

    Mutations(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
        Deed.layOut(this.folder);
    }

    /** What was not as it should be. */
    List<String> broken() {
        return broken;
    }

    /** How often each exit status came. */
    TreeMap<Integer, Integer> statuses() {
        return statuses;
    }

    /** Runs the program with arguments that nobody meant. */
    void arguments(int rounds) throws IOException {
        String before = inputs();
        for (int round = 0; round < rounds; round++) {
            var random = new SplittableRandom(SEED + round);
            Object[] drawn = drawnArguments(random, round);
            Outcome outcome = run(drawn);
            String what = "round " + round + " " + shown(drawn);
            check(what, outcome);
            if (!inputs().equals(before)) {
                broken.add(what + " has changed what it reads");
                before = inputs();
            }
        }
    }

    /** A command as it is meant with one word exchanged, put in or left out, or words drawn one by one. */
    private Object[] drawnArguments(SplittableRandom random, int round) {
        String out = folder + "/out-" + round + "/" + one(VALUES, random);
        if (random.nextInt(3) == 0) {
            return loose(random, out);
        }
        var words = new ArrayList<>(meant(random));
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, one(VALUES, random));
            case 2 -> words.add(at, one(OPTIONS, random));
            default -> words.set(at, one(VALUES, random));
        }
        if (words.contains("grade")) {
            words.removeIf(word -> word.equals(""));
        }
        if (List.of("make", "export", "grade").contains(words.getFirst())) {
            words.addAll(List.of("-o", random.nextBoolean() ? out : folder + "/out-" + round));
        }
        return words.toArray();
    }

    private List<Object> meant(SplittableRandom random) {
        Path sheet = file("version-1.kernelwalk.json");
        return switch (random.nextInt(6)) {
            case 0 -> List.of("compute", sheet, "--format", "json");
            case 1 -> List.of("steps", sheet, "--window", "0,0,0,0");
            case 2 -> List.of("export", sheet, "--format", "numpy");
            case 3 -> List.of("check", sheet, file("answers-1/student-2.csv"));
            case 4 -> List.of("make", "--seed", "1", "--count", "1", "--input", "4x4");
            default -> List.of("grade", "--key", sheet, file("answers-1"));
        };
    }

    private Object[] loose(SplittableRandom random, String out) {
        var arguments = new ArrayList<Object>();
        String command = one(COMMANDS, random);
        arguments.add(command);
        int count = random.nextInt(6);
        for (int i = 0; i < count; i++) {
            switch (random.nextInt(5)) {
                case 0 -> arguments.add(one(VALUES, random));
                case 1 -> {
                    arguments.add(one(OPTIONS, random));
                    arguments.add(one(VALUES, random));
                }
                case 2 -> arguments.add(one(OPTIONS, random));
                case 3 -> arguments.addAll(List.of("--key", file("key.kernelwalk.json")));
                default -> arguments.add(drawnFile(random));
            }
        }
        if (command.equals("grade")) {
            arguments.removeIf(word -> word.equals(""));
        }
        if (random.nextBoolean()) {
            arguments.add("-o");
            arguments.add(out);
        }
        return arguments.toArray();
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private Object drawnFile(SplittableRandom random) {
        return switch (random.nextInt(6)) {
            case 0 -> folder;
            case 1 -> file("answers-1");
            case 2 -> file("answers-1/student-2.csv");
            case 3 -> folder + "/none/" + one(VALUES, random);
            default -> file("version-1.kernelwalk.json");
        };
    }

    private static String one(List<String> choices, SplittableRandom random) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** Runs the program on exercises and answers with bytes that nobody meant. */
    void files(int rounds) throws IOException {
        byte[] exercise = Files.readAllBytes(file("key.kernelwalk.json"));
        byte[] answer = Files.readAllBytes(file("answers-0/student-1.csv"));
        Path sheet = file("mutated.kernelwalk.json");
        Path text = file("mutated.csv");
        for (int round = 0; round < rounds; round++) {
            var random = new SplittableRandom(SEED - 1 - round);
            Files.write(sheet, mutated(exercise, random));
            Files.write(text, mutated(answer, random));
            String what = "round " + round + ", ";
            check(what + "compute", run("compute", sheet));
            check(what + "steps", run("steps", sheet));
            check(what + "check", run("check", file("key.kernelwalk.json"), text));
            check(what + "check by a mutated key", run("check", sheet, text));
        }
        Files.delete(sheet);
        Files.delete(text);
    }

    private static byte[] mutated(byte[] file, SplittableRandom random) {
        byte[] bytes = file.clone();
        for (int times = random.nextInt(3); times >= 0; times--) {
            int at = random.nextInt(bytes.length + 1);
            int to = Math.min(bytes.length, at + 1 + random.nextInt(8));
            byte[] between =
                    switch (random.nextInt(5)) {
                        case 0 -> new byte[0];
                        case 1 -> new byte[] {(byte) random.nextInt(256)};
                        case 2 -> one(VALUES, random).getBytes(StandardCharsets.UTF_8);
                        case 3 -> Arrays.copyOfRange(bytes, random.nextInt(at + 1), to);
                        default -> Integer.toString(random.nextInt(-99, 100)).getBytes();
                    };
            var all = new ByteArrayOutputStream();
            all.write(bytes, 0, at);
            all.writeBytes(between);
            all.write(bytes, to, bytes.length - to);
            bytes = all.toByteArray();
        }
        return random.nextInt(8) == 0
                ? Arrays.copyOf(bytes, random.nextInt(bytes.length + 1))
                : bytes;
    }

    private Outcome run(Object... arguments) {
        try {
            return Deed.command(arguments);
        } catch (RuntimeException | Error thrown) {
            return new Outcome(-1, thrown.toString(), "");
        }
    }

    private void check(String what, Outcome outcome) {
        statuses.merge(outcome.status(), 1, Integer::sum);
        String said = outcome.said();
        long lines = said.lines().count();
        boolean isTold =
                switch (outcome.status()) {
                    case 0 -> true;
                    case 1 ->
                            lines + outcome.printed().length() >= 1
                                    && said.lines().allMatch(it -> it.startsWith("kernelwalk: "));
                    case 2 -> lines == 1 && said.startsWith("kernelwalk: ");
                    default -> false;
                };
        if (!isTold || said.contains("Exception") || said.contains("should not")) {
            broken.add(what + ": exit " + outcome.status() + ", " + said);
        }
    }

    private static String shown(Object... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> "<" + argument + ">")
                .collect(Collectors.joining(" "));
    }

    /** What the commands read: all but what they may write. */
    private String inputs() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            var contents = new StringBuilder();
            for (Path file : all.sorted().toList()) {
                String name = folder.relativize(file).toString();
                if (Files.isRegularFile(file) && !name.startsWith("out-")) {
                    contents.append(name)
                            .append(' ')
                            .append(Arrays.hashCode(Files.readAllBytes(file)))
                            .append('\n');
                }
            }
            return contents.toString();
        }
    }
}
