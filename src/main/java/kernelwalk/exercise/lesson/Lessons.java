package kernelwalk.exercise.lesson;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.FilePosition;
import kernelwalk.exercise.file.SourceFile;

/** The lessons that ship with the program, and those of a folder. */
public final class Lessons {

    private static final String FIRST = "mean-filter";

    private static final String INDEX = "index.txt";

    /** Begins a line of the index that names a series. */
    private static final String HEADING = "# ";

    private static final LessonFiles SHIPPED = Lessons::resource;

    /** What has been read; no lesson is read before someone asks for it. */
    private static final Map<String, Lesson> READ = new ConcurrentHashMap<>();

    private Lessons() {}

    /** What the index has of one lesson. */
    private record Line(String id, String title, Series series) {}

    /** The lessons in the order of teaching. */
    private static final class Index {
        static final List<Line> LINES = lines();
    }

    /** The lecture's mean filter: where everyone begins. */
    public static Exercise first() {
        return shipped(FIRST).exercise().orElseThrow();
    }

    /** The lessons that ship with the program, in the order of teaching. */
    public static List<Lesson> all() {
        return Index.LINES.stream().map(line -> shipped(line.id())).toList();
    }

    /** The shipped lessons of one part, in the order of teaching. */
    public static List<Lesson> in(Series series) {
        return Index.LINES.stream()
                .filter(line -> line.series() == series)
                .map(line -> shipped(line.id()))
                .toList();
    }

    /** The shipped lesson so many places after another in the order of teaching, or before it; no other is read. */
    public static Optional<Lesson> beside(Lesson lesson, int places) {
        List<String> ids = Index.LINES.stream().map(Line::id).toList();
        int other = ids.indexOf(lesson.id()) + places;
        return ids.contains(lesson.id()) && other >= 0 && other < ids.size()
                ? Optional.of(shipped(ids.get(other)))
                : Optional.empty();
    }

    /** The lesson that a sheet began as, whatever its numbers are now. */
    public static Optional<Lesson> of(Sheet sheet) {
        return Index.LINES.stream()
                .filter(line -> line.title().equals(sheet.title()))
                .map(line -> shipped(line.id()))
                .filter(lesson -> lesson.isOriginOf(sheet))
                .findFirst();
    }

    /**
     * The lessons of a folder, as its {@value LessonOrder#FILE} has them, and then by name: every file {@code NAME.kernelwalk.json} in it, with its words and its code
     * beside it. A folder that is not there has none. What cannot be read is listed with its problem.
     */
    public static List<LessonEntry> in(Path folder) {
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            Map<String, Path> named = new HashMap<>();
            files.filter(file -> file.toString().endsWith(ExerciseFile.ENDING))
                    .forEach(file -> named.put(id(file), file));
            return LessonOrder.in(other -> existing(folder.resolve(other)))
                    .sorted(List.copyOf(named.keySet()))
                    .stream()
                    .map(named::get)
                    .map(Lessons::entry)
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            var problem = new ExerciseFileException(Reason.NOT_READABLE, FilePosition.NOWHERE);
            return List.of(new BrokenLesson(folder.toString(), folder, problem));
        }
    }

    private static String id(Path file) {
        String name = FileName.last(file);
        return name.substring(0, name.length() - ExerciseFile.ENDING.length());
    }

    private static LessonEntry entry(Path file) {
        String id = id(file);
        if (FileName.isLost(file)) {
            var problem = new ExerciseFileException(Reason.NAME_NOT_UTF8, FilePosition.NOWHERE);
            return new BrokenLesson(id, file, problem);
        }
        try {
            LessonFiles files = other -> existing(file.resolveSibling(other));
            return files.read(id);
        } catch (ExerciseFileException problem) {
            return new BrokenLesson(id, file, problem);
        }
    }

    private static Optional<InputStream> existing(Path file) {
        return Files.exists(file) ? Optional.of(SourceFile.open(file)) : Optional.empty();
    }

    private static Lesson shipped(String id) {
        return READ.computeIfAbsent(id, SHIPPED::read);
    }

    private static Optional<InputStream> resource(String name) {
        return Optional.ofNullable(Lessons.class.getResourceAsStream("/lessons/" + name));
    }

    /** A jar cannot be asked for what it holds, so a file lists it: {@code ID: TITLE} a line, under {@code # SERIES}. */
    private static List<Line> lines() {
        try (var reader =
                new BufferedReader(
                        new InputStreamReader(
                                resource(INDEX).orElseThrow(), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<Line>();
            Series series = Series.LECTURE;
            for (String line : reader.lines().toList()) {
                if (line.startsWith(HEADING)) {
                    String name = line.substring(HEADING.length());
                    series = Series.valueOf(name.toUpperCase(Locale.ROOT));
                } else {
                    String[] parts = line.split(": ", 2);
                    lines.add(new Line(parts[0], parts[1], series));
                }
            }
            return List.copyOf(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
