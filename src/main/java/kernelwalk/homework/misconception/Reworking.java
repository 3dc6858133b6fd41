package kernelwalk.homework.misconception;

import java.util.Optional;
import java.util.function.Function;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/** A wrong rule about finished values: its answer has no ledgers. */
public record Reworking(String name, Function<Exercise, Optional<Tensor<Shape>>> working)
        implements Misconception {

    /** What becomes of the right output. */
    static Reworking ofOutput(String name, Function<Tensor<Shape>, Tensor<Shape>> change) {
        return new Reworking(
                name, exercise -> Optional.of(change.apply(exercise.compute().output())));
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        return working.apply(exercise);
    }

    @Override
    public String toString() {
        return name;
    }
}
