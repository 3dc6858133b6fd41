package kernelwalk.exercise;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kernelwalk.exercise.ExerciseFileException.Reason;

/** The lessons that ship with the program, and those of a folder. */
public final class Lessons {

    private static final String FIRST = "mean-filter";

    private static final String INDEX = "index.txt";

    private static final LessonFiles SHIPPED = Lessons::resource;

    /** What has been read; no lesson is read before someone asks for it. */
    private static final Map<String, Lesson> READ = new ConcurrentHashMap<>();

    private Lessons() {}

    /** Titles by id, in the order of teaching. */
    private static final class Index {
        static final Map<String, String> TITLES = titles();
    }

    /** The lecture's mean filter: where everyone begins. */
    public static Exercise first() {
        return shipped(FIRST).exercise();
    }

    /** The lessons that ship with the program, in the order of teaching. */
    public static List<Lesson> all() {
        return Index.TITLES.keySet().stream().map(Lessons::shipped).toList();
    }

    /** The lesson that an exercise began as, whatever its numbers are now. */
    public static Optional<Lesson> of(Exercise exercise) {
        return Index.TITLES.entrySet().stream()
                .filter(entry -> entry.getValue().equals(exercise.title()))
                .map(entry -> shipped(entry.getKey()))
                .filter(lesson -> lesson.isOriginOf(exercise))
                .findFirst();
    }

    /**
     * The lessons of a folder, by name: every file {@code NAME.kernelwalk.json} in it, with its words and its code
     * beside it. A folder that is not there has none. What cannot be read is listed with its problem.
     */
    public static List<LessonEntry> in(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(LessonFiles.ENDING))
                    .sorted()
                    .map(name -> entry(folder, name))
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            var problem = new ExerciseFileException(Reason.NOT_READABLE, Mark.NOWHERE);
            return List.of(new BrokenLesson(folder.toString(), folder, problem));
        }
    }

    private static LessonEntry entry(Path folder, String name) {
        String id = name.substring(0, name.length() - LessonFiles.ENDING.length());
        Path file = folder.resolve(name);
        if (Files.isDirectory(file)) {
            var problem = new ExerciseFileException(Reason.IS_DIRECTORY, Mark.NOWHERE);
            return new BrokenLesson(id, file, problem);
        }
        try {
            LessonFiles files = other -> existing(folder.resolve(other));
            return files.read(id);
        } catch (ExerciseFileException problem) {
            return new BrokenLesson(id, file, problem);
        }
    }

    private static Optional<InputStream> existing(Path file) throws IOException {
        return Files.exists(file) ? Optional.of(Files.newInputStream(file)) : Optional.empty();
    }

    private static Lesson shipped(String id) {
        return READ.computeIfAbsent(id, SHIPPED::read);
    }

    private static Optional<InputStream> resource(String name) {
        return Optional.ofNullable(Lessons.class.getResourceAsStream("/lessons/" + name));
    }

    /** A jar cannot be asked for what it holds, so a file lists it: {@code ID: TITLE} a line. */
    private static Map<String, String> titles() {
        var titles = new LinkedHashMap<String, String>();
        try (var lines =
                new BufferedReader(
                        new InputStreamReader(
                                resource(INDEX).orElseThrow(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .map(line -> line.split(": ", 2))
                    .forEach(parts -> titles.put(parts[0], parts[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Collections.unmodifiableMap(titles);
    }
}
