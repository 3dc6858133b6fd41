package kernelwalk.exercise.lesson;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.file.FileName;

/**
 * Lessons that were handed on together, in a folder or an archive, in the order of teaching.
 *
 * @param name    what the folder or the archive is called
 * @param entries its lessons, and what cannot be read with its problem
 */
public record Lecture(String name, List<LessonEntry> entries) {

    public Lecture {
        entries = List.copyOf(entries);
    }

    /**
     * Whether something is a lecture: an archive, or a folder in which lessons have words or an order. A folder of
     * exercises alone is none.
     */
    public static boolean isOne(Path path) {
        if (!Files.isDirectory(path)) {
            return isArchive(path);
        }
        try (Stream<Path> files = Files.list(path)) {
            return files.map(FileName::last)
                    .anyMatch(
                            name -> name.equals(LessonOrder.FILE) || name.endsWith(".properties"));
        } catch (IOException | UncheckedIOException unreadable) {
            return false;
        }
    }

    private static boolean isArchive(Path path) {
        return FileName.isEnded(FileName.last(path), LessonArchive.ENDING);
    }

    /** Reads a folder or an archive. */
    public static Lecture of(Path path) {
        List<LessonEntry> entries =
                isArchive(path) ? LessonArchive.lessons(path) : Lessons.in(path);
        return new Lecture(FileName.last(path), entries);
    }

    /** The lessons that can be opened. */
    public List<Lesson> lessons() {
        return entries.stream().filter(Lesson.class::isInstance).map(Lesson.class::cast).toList();
    }

    /** How many cannot be read. */
    public int broken() {
        return entries.size() - lessons().size();
    }

    /** Where it begins: with the lesson of a name, or else with the first. */
    public Optional<Lesson> beginning(String left) {
        return lessons().stream()
                .filter(lesson -> lesson.id().equals(left))
                .findFirst()
                .or(() -> lessons().stream().findFirst());
    }
}
