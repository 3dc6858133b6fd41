import java.awt.Rectangle;
import java.awt.Robot;
import java.awt.Toolkit;
import java.awt.image.BufferedImage;

/*
 * Measures how soon something can be seen in the window, when all of it can, what processor time it takes until the first
 * and what memory some seconds later, beside an empty JavaFX window with the same style; and the command `compute` on the lecture's exercise. On Linux, on a
 * display that shows nothing else, such as Xvfb's. All that is measured is started in turn.
 *
 * Arguments: the project's folder, with target/app and if it was packaged target/dist-work/kernelwalk, and how many rounds.
 */

/** A window that holds one word, in the style of the program. */
static final String EMPTY =
        """
        import javafx.application.Application;
        import javafx.scene.Scene;
        import javafx.scene.control.Label;
        import javafx.scene.layout.StackPane;
        import javafx.stage.Stage;

        public class Empty extends Application {
            @Override
            public void start(Stage stage) {
                setUserAgentStylesheet(new atlantafx.base.theme.PrimerLight().getUserAgentStylesheet());
                stage.setScene(new Scene(new StackPane(new Label("empty")), 1280, 800));
                stage.show();
            }

            public static void main(String[] arguments) {
                launch(arguments);
            }
        }
        """;

static final Duration LONGEST = Duration.ofSeconds(60);

/** After which the window has laid out and read all that it wants at a start. */
static final Duration SETTLED = Duration.ofSeconds(6);

record Start(String name, List<String> command, boolean isLater) {}

/** No larger change of the picture, such as a caret that blinks, is one of the window. */
static final int SMALL = 50;

/**
 * Of one start: until something is painted in the window, until nothing is added any more, processor time until the
 * first, in seconds; MB afterwards.
 */
record Seen(double clock, double whole, double processor, double memory) {}

void main(String[] arguments) throws Exception {
    var project = Path.of(arguments[0]).toRealPath();
    int rounds = Integer.parseInt(arguments[1]);
    var work = Files.createTempDirectory("start");
    try {
        var starts = starts(project, work);
        var seen = new LinkedHashMap<Start, List<Seen>>();
        for (int round = 0; round <= rounds; round++) {
            for (var start : starts) {
                var one = measure(start, work);
                if (round > 0) {
                    seen.computeIfAbsent(start, _ -> new ArrayList<>()).add(one);
                }
            }
        }
        print(seen);
        commands(project, rounds);
    } finally {
        delete(work);
    }
}

List<Start> starts(Path project, Path work) throws Exception {
    var app = project.resolve("target", "app");
    var jars = app.resolve("lib").toString();
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var source = Files.writeString(work.resolve("Empty.java"), EMPTY);
    var compiler = ToolProvider.findFirst("javac").orElseThrow();
    var style = List.of("--module-path", jars, "--add-modules", "javafx.controls,atlantafx.base");
    var compiled = new ArrayList<>(style);
    compiled.addAll(List.of("-d", work.toString(), source.toString()));
    if (compiler.run(System.out, System.err, compiled.toArray(String[]::new)) != 0) {
        throw new IOException("The empty window cannot be compiled");
    }
    var empty = new ArrayList<>(List.of(java));
    empty.addAll(style);
    empty.addAll(
            List.of("--enable-native-access=javafx.graphics", "-cp", work.toString(), "Empty"));

    var lesson = project.resolve("src/main/resources/lessons/mean-filter.kernelwalk.json");
    var cacheless =
            List.of(
                    java,
                    "@" + jars + "/java.options",
                    "--module-path",
                    jars,
                    "--module",
                    "kernelwalk/kernelwalk.app.Main");
    var starts = new ArrayList<>(List.of(new Start("empty window", empty, false)));
    addBoth(starts, "target/app", List.of(app.resolve("bin", "kernelwalk").toString()), lesson);
    addBoth(starts, "no cache", cacheless, lesson);
    var image = project.resolve("target", "dist-work", "kernelwalk", "bin", "kernelwalk");
    if (Files.exists(image)) {
        addBoth(starts, "packaged", List.of(image.toString()), lesson);
    }
    return starts;
}

void addBoth(List<Start> starts, String name, List<String> command, Path exercise) {
    starts.add(new Start(name + ", first start", command, false));
    var opening = new ArrayList<>(command);
    opening.add(exercise.toString());
    starts.add(new Start(name + ", later with an exercise", opening, true));
}

Seen measure(Start start, Path work) throws Exception {
    var home = work.resolve(start.isLater() ? "later" : "first");
    if (!start.isLater()) {
        delete(home);
    }
    Files.createDirectories(home);
    var builder = new ProcessBuilder(start.command());
    builder.redirectErrorStream(true).redirectOutput(work.resolve("log").toFile());
    builder.environment().put("XDG_CONFIG_HOME", home.toString());
    builder.environment().put("JDK_JAVA_OPTIONS", "-Dprism.order=sw -Duser.home=" + home);
    var robot = new Robot();
    while (isPainted(robot)) {
        Thread.sleep(50);
    }
    long begun = System.nanoTime();
    var process = builder.start();
    try {
        while (!isPainted(robot)) {
            if (!process.isAlive() || System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IOException(
                        start + " shows nothing: " + Files.readString(work.resolve("log")));
            }
            Thread.sleep(5);
        }
        double clock = (System.nanoTime() - begun) / 1e9;
        double processor = processor(process.pid());
        double whole = Math.max(clock, lastChange(robot, begun));
        return new Seen(clock, whole, processor, memory(process.pid()));
    } finally {
        process.destroyForcibly().waitFor();
    }
}

/** When the picture changed for the last time before all is settled. */
double lastChange(Robot robot, long begun) throws Exception {
    long end = System.nanoTime() + SETTLED.toNanos();
    double last = 0;
    var before = screen(robot);
    while (System.nanoTime() < end) {
        Thread.sleep(100);
        var now = screen(robot);
        if (differences(before, now) > SMALL) {
            last = (System.nanoTime() - begun) / 1e9;
        }
        before = now;
    }
    return last;
}

BufferedImage screen(Robot robot) {
    return robot.createScreenCapture(new Rectangle(Toolkit.getDefaultToolkit().getScreenSize()));
}

/** In how many of every sixteen points two pictures differ. */
int differences(BufferedImage one, BufferedImage other) {
    int count = 0;
    for (int y = 0; y < one.getHeight(); y += 4) {
        for (int x = 0; x < one.getWidth(); x += 4) {
            count += one.getRGB(x, y) == other.getRGB(x, y) ? 0 : 1;
        }
    }
    return count;
}

/** Whether a line across the middle of the screen shows anything but black. */
boolean isPainted(Robot robot) {
    BufferedImage line = robot.createScreenCapture(new Rectangle(320, 400, 640, 1));
    for (int x = 0; x < line.getWidth(); x += 16) {
        if ((line.getRGB(x, 0) & 0xffffff) != 0) {
            return true;
        }
    }
    return false;
}

double processor(long process) throws IOException {
    var stat = Files.readString(Path.of("/proc/" + process + "/stat"));
    var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / 100.0;
}

/** The proportional set size. */
double memory(long process) throws IOException {
    for (var line : Files.readAllLines(Path.of("/proc/" + process + "/smaps_rollup"))) {
        if (line.startsWith("Pss:")) {
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024 / 1e6;
        }
    }
    throw new IOException("No Pss");
}

void print(SequencedMap<Start, List<Seen>> seen) {
    double yardstick = median(seen.sequencedValues().getFirst(), Seen::clock);
    double work = median(seen.sequencedValues().getFirst(), Seen::processor);
    IO.println(
            "| start | seen after | ratio | whole after | processor | ratio | PSS |\n|---|---|---|---|---|---|---|");
    seen.forEach(
            (start, all) ->
                    IO.println(
                            "| %s | %.2f s | %.2f | %.2f s | %.2f s | %.2f | %.0f MB |"
                                    .formatted(
                                            start.name(),
                                            median(all, Seen::clock),
                                            median(all, Seen::clock) / yardstick,
                                            median(all, Seen::whole),
                                            median(all, Seen::processor),
                                            median(all, Seen::processor) / work,
                                            median(all, Seen::memory))));
}

double median(List<Seen> all, ToDoubleFunction<Seen> figure) {
    var sorted = all.stream().mapToDouble(figure).sorted().toArray();
    return sorted[sorted.length / 2];
}

/** {@code compute} of the lecture's exercise, by the clock and by its largest resident memory. */
void commands(Path project, int rounds) throws Exception {
    var lesson = project.resolve("src/main/resources/lessons/mean-filter.kernelwalk.json");
    IO.println("\n| compute | clock | largest memory |\n|---|---|---|");
    for (var place : List.of("target/app", "target/dist-work/kernelwalk")) {
        var program = project.resolve(place, "bin", "kernelwalk");
        if (!Files.exists(program)) {
            continue;
        }
        var clock = new ArrayList<Double>();
        var memory = new ArrayList<Long>();
        for (int round = 0; round <= rounds; round++) {
            var command =
                    List.of(
                            "/usr/bin/time",
                            "-f",
                            "%e %M",
                            program.toString(),
                            "compute",
                            lesson.toString());
            var process =
                    new ProcessBuilder(command)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            var said = new String(process.getErrorStream().readAllBytes()).strip().split(" ");
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", said));
            }
            if (round > 0) {
                clock.add(Double.parseDouble(said[0]));
                memory.add(Long.parseLong(said[1]));
            }
        }
        clock.sort(null);
        memory.sort(null);
        IO.println(
                "| %s | %.2f s | %.0f MB |"
                        .formatted(
                                place, clock.get(rounds / 2), memory.get(rounds / 2) * 1024 / 1e6));
    }
}

void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
