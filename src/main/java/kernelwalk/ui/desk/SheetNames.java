package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;

/**
 * What an exercise and its files are called.
 *
 * @param title in the language of the window; empty when it has none
 * @param file  its own, if it has one
 */
record SheetNames(String title, Optional<Path> file) {

    private static final String UNTITLED = "exercise";

    /** The title, or else the name of the file, or else nothing. */
    String own() {
        return title.isEmpty() ? file.map(path -> FileName.last(path)).orElse("") : title;
    }

    /** The folder of the file, to begin with when another is asked for. */
    Optional<Path> folder() {
        return file.map(Path::getParent).filter(Files::isDirectory);
    }

    /** Where it would be saved. */
    Path suggestion() {
        return file.orElseGet(() -> named(ExerciseFile.ENDING));
    }

    /** A name for another file of the exercise, beside its own. */
    Path beside(String ending) {
        return file.map(own -> own.resolveSibling(stem(own.getFileName().toString()) + ending))
                .orElseGet(() -> named(ending));
    }

    /** The first name for a copy of a file, beside it, that is not taken. */
    static Path forCopy(Path file, String ending) {
        String name = file.getFileName().toString();
        String stem =
                name.endsWith(ending) ? name.substring(0, name.length() - ending.length()) : name;
        int number = 2;
        while (Files.exists(copy(file, stem, number, ending), LinkOption.NOFOLLOW_LINKS)) {
            number++;
        }
        return copy(file, stem, number, ending);
    }

    private static Path copy(Path file, String stem, int number, String ending) {
        return file.resolveSibling(stem + " (" + number + ")" + ending);
    }

    private static String stem(String name) {
        return name.endsWith(ExerciseFile.ENDING)
                ? name.substring(0, name.length() - ExerciseFile.ENDING.length())
                : name;
    }

    private Path named(String ending) {
        String name = own().replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", " ").strip();
        try {
            return FileName.path((name.isEmpty() ? UNTITLED : name) + ending);
        } catch (ExerciseFileException noName) {
            return Path.of(UNTITLED + ending);
        }
    }

    /** A chosen file with the ending of exercises. */
    static Path ended(Path chosen) {
        String name = chosen.getFileName().toString();
        if (name.endsWith(ExerciseFile.ENDING)) {
            return chosen;
        }
        String stem = name.endsWith(".json") ? name.substring(0, name.length() - 5) : name;
        return chosen.resolveSibling(stem + ExerciseFile.ENDING);
    }
}
