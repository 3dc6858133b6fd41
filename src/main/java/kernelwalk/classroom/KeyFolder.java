package kernelwalk.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.exercise.file.ExerciseFile;

/** A folder of exercises that are the keys of a class, as {@code make} writes it. */
public final class KeyFolder {

    /** Where {@code make} writes the right answers. */
    private static final String ANSWERS = "key";

    private KeyFolder() {}

    /**
     * The exercises that lie in a folder, by name.
     *
     * @throws IOException when it cannot be listed
     */
    public static List<Path> exercises(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(KeyFolder::isExercise).sorted().toList();
        }
    }

    /** Whether a folder holds exercises and nothing that could be an answer. */
    public static boolean isOne(Path folder) {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> inside = Files.list(folder)) {
            List<Path> shown =
                    inside.filter(file -> !file.getFileName().toString().startsWith(".")).toList();
            return shown.stream().anyMatch(KeyFolder::isExercise)
                    && shown.stream().allMatch(KeyFolder::isOfTheTeacher);
        } catch (IOException cannotBeListed) {
            return false;
        }
    }

    private static boolean isOfTheTeacher(Path file) {
        boolean isOfMake = file.getFileName().toString().equals(ANSWERS) && Files.isDirectory(file);
        return isOfMake || isExercise(file);
    }

    private static boolean isExercise(Path file) {
        return file.toString().endsWith(ExerciseFile.ENDING);
    }
}
