package kernelwalk.export.worksheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;

/** A folder of problems, such as {@code make} writes, which knows their code. */
public final class ProblemFolder {

    private ProblemFolder() {}

    /** Where the code is kept from which the same problems can be made again. */
    public static Path code(Path folder) {
        return folder.resolve("key").resolve("problems.code");
    }

    /** The exercise files of a folder, in the order of their names. */
    public static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> FileName.last(file).endsWith(ExerciseFile.ENDING))
                    .sorted()
                    .toList();
        }
    }

    /**
     * The exercises of a folder, of several layers the last one open.
     *
     * @throws IOException when it cannot be read
     * @throws kernelwalk.exercise.file.ExerciseFileException when one is no exercise
     */
    public static List<Exercise> read(Path folder) throws IOException {
        var exercises = new ArrayList<Exercise>();
        for (Path file : files(folder)) {
            exercises.add(ExerciseFile.read(file).atEnd());
        }
        return List.copyOf(exercises);
    }

    /** The problems of a folder, where it has a code and that still makes what was read from it. */
    public static Optional<ProblemSet> set(Path folder, List<Exercise> read) {
        Path code = code(folder);
        try {
            return Files.isRegularFile(code)
                    ? ProblemCode.read(Files.readString(code)).filter(set -> makes(set, read))
                    : Optional.empty();
        } catch (IOException unreadable) {
            return Optional.empty();
        }
    }

    private static boolean makes(ProblemSet set, List<Exercise> read) {
        if (set.count() != read.size()) {
            return false;
        }
        try {
            for (int number = 1; number <= set.count(); number++) {
                Exercise there = read.get(number - 1);
                Optional<Exercise> made = set.problem(number).map(Exercise::atEnd);
                if (made.filter(it -> isSame(it, there)).isEmpty()) {
                    return false;
                }
            }
            return true;
        } catch (ConvolutionException impossible) {
            return false;
        }
    }

    /** But for title, notes and marking. */
    private static boolean isSame(Exercise made, Exercise there) {
        return made.titled(there.title())
                .withNotes(there.notes())
                .with(there.marking())
                .equals(there);
    }
}
