package kernelwalk.cli;

import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;

/** The exercise that an argument names: one in a file, or the one that is piped into the command. */
final class NamedExercise {

    /** Stands for what is piped into a command. */
    static final String PIPE = "-";

    private NamedExercise() {}

    /**
     * Reads it.
     *
     * @throws kernelwalk.exercise.file.ExerciseFileException when it cannot be read or is no exercise
     */
    static Exercise read(String name, Streams streams) {
        return name.equals(PIPE)
                ? ExerciseFile.readComputable(streams.in())
                : ExerciseFile.readComputable(FileName.path(name));
    }
}
