package kernelwalk.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Measures what {@code compute} takes for files near the bounds of an exercise: seconds by the clock, of processor time
 * and, where the system tells it, the largest resident memory.
 */
final class Limits {

    private static final String ENDING = ".kernelwalk.json";
    private static final int BETWEEN_LOOKS = 2;

    private final Path program;
    private final Path folder;

    private Limits(Path program, Path folder) {
        this.program = program;
        this.folder = folder;
    }

    /** Measures the program of the first argument on files that are written into the folder of the second. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        var limits = new Limits(Path.of(arguments[0]), Path.of(arguments[1]));
        Files.createDirectories(limits.folder);
        for (Map.Entry<String, Text> file : files().entrySet()) {
            limits.measure(file.getKey(), file.getValue());
        }
    }

    private interface Text {
        void writeTo(Writer out) throws IOException;
    }

    private static Map<String, Text> files() {
        var random = new Random(1);
        IntFunction<String> small = _ -> Integer.toString(random.nextInt(100));
        IntFunction<String> fraction =
                _ -> "\"%d/%d\"".formatted(1 + random.nextInt(98), 2 + random.nextInt(97));
        IntFunction<String> digits149 = _ -> "\"1/" + digits(random, 149) + "\"";
        IntFunction<String> digits998 = _ -> "\"1/" + digits(random, 998) + "\"";
        var files = new LinkedHashMap<String, Text>();
        files.put("lesson", exercise(4, 4, small, kernel(2), "exact"));
        files.put("float32, 512², kernel 90²", exercise(512, 512, small, kernel(90), "float32"));
        files.put("float64, 512², kernel 128²", exercise(512, 512, small, kernel(128), "float64"));
        files.put("int32, 512², kernel 128²", exercise(512, 512, small, kernel(128), "int32"));
        files.put("exact, 512², kernel 70²", exercise(512, 512, small, kernel(70), "exact"));
        files.put("float32, 1×131072, kernel 30000", exercise(1, 131072, small, wide(), "float32"));
        files.put("fractions, 128², kernel 5²", exercise(128, 128, fraction, kernel(5), "exact"));
        files.put("64 fractions of 149 digits", exercise(8, 8, digits149, kernel(8), "exact"));
        files.put("float32, 1500², mean of 700²", exercise(1500, 1500, small, mean(), "float32"));
        files.put("float32, 2048², maxima of 7²", exercise(2048, 2048, small, maxima(), "float32"));
        files.put("refused: padding 4000", exercise(3, 3, small, padded(), "exact"));
        files.put(
                "refused: fractions of 998 digits", exercise(8, 8, digits998, kernel(8), "exact"));
        files.put("refused: 80² in 512², exact", exercise(512, 512, small, kernel(80), "exact"));
        files.put("refused: values before shape", endless("1.5,"));
        files.put("refused: lists before shape", endless("[1],"));
        files.put("refused: 120 MB", endless("1.5,1.5,"));
        return files;
    }

    private static String digits(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Integer.toString(i == 0 ? 1 : random.nextInt(10)))
                .collect(Collectors.joining());
    }

    private static String kernel(int edge) {
        return kernel(edge, edge) + "}";
    }

    private static String wide() {
        return kernel(1, 30_000) + "}";
    }

    private static String padded() {
        return kernel(3, 3) + ", \"padding\": [[4000,4000],[4000,4000]]}";
    }

    private static String kernel(int height, int width) {
        return "{\"type\": \"convolution\", \"kernel\": {\"shape\": [%d,%d,1,1], \"values\": [%s]}"
                .formatted(height, width, "1,".repeat(height * width - 1) + "1");
    }

    private static String mean() {
        return "{\"type\": \"average-pooling\", \"window\": [700,700]}";
    }

    private static String maxima() {
        return "{\"type\": \"max-pooling\", \"window\": [7,7], \"strides\": [2,2]}";
    }

    private static Text exercise(
            int height, int width, IntFunction<String> number, String operation, String numbers) {
        return out -> {
            out.write("{\"kernelwalk\": 1, \"numbers\": \"" + numbers + "\", \"operation\": ");
            out.write(operation + ", \"input\": {\"shape\": [1," + height + "," + width);
            out.write(",1], \"values\": [");
            for (int i = 0; i < height * width; i++) {
                out.write((i == 0 ? "" : ",") + number.apply(i));
            }
            out.write("]}}");
        };
    }

    /** Fifteen million times the same before the shape. */
    private static Text endless(String again) {
        return out -> {
            out.write("{\"kernelwalk\": 1, \"input\": {\"values\": [");
            for (int i = 0; i < 15_000_000; i++) {
                out.write(again);
            }
            out.write("1]}}");
        };
    }

    private void measure(String name, Text text) throws IOException, InterruptedException {
        Path file = folder.resolve("limit" + ENDING);
        try (Writer out = Files.newBufferedWriter(file)) {
            text.writeTo(out);
        }
        long start = System.nanoTime();
        Process process =
                new ProcessBuilder(program.toString(), "compute", file.toString())
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .redirectError(folder.resolve("errors.txt").toFile())
                        .start();
        long memory = 0;
        Duration busy = Duration.ZERO;
        while (process.isAlive()) {
            memory = Math.max(memory, peak(process.pid()));
            busy = process.info().totalCpuDuration().orElse(busy);
            Thread.sleep(BETWEEN_LOOKS);
        }
        System.out.printf(
                "| %s | %.2f s | %.2f s | %d MB | %d |%n",
                name,
                (System.nanoTime() - start) / 1e9,
                busy.toMillis() / 1e3,
                memory >> 10,
                process.exitValue());
    }

    /** Kilobytes of a process at its largest; 0 where the system does not tell. */
    private static long peak(long process) {
        Path status = Path.of("/proc", Long.toString(process), "status");
        try {
            return !Files.exists(status)
                    ? 0
                    : Files.readAllLines(status).stream()
                            .filter(line -> line.startsWith("VmHWM:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .findFirst()
                            .orElse(0);
        } catch (IOException | UncheckedIOException ended) {
            return 0;
        }
    }
}
