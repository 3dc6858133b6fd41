package kernelwalk.homework;

import java.util.Optional;
import java.util.function.Function;
import kernelwalk.exercise.Exercise;

/** A misreading that is one function. */
record Rule(String name, Function<Exercise, Optional<Exercise>> reading) implements Misreading {

    @Override
    public Optional<Exercise> misread(Exercise exercise) {
        return reading.apply(exercise);
    }

    @Override
    public String toString() {
        return name;
    }
}
