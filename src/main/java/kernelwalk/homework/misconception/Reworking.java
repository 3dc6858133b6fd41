package kernelwalk.homework.misconception;

import java.util.Optional;
import java.util.function.Function;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * A wrong rule about finished values, or about several layers: its answer has no ledgers.
 *
 * @param name    the stable name
 * @param working what it makes of an exercise
 * @param shape   what it makes of its size
 */
public record Reworking(
        String name,
        Function<Exercise, Optional<Tensor<Shape>>> working,
        Function<Exercise, Optional<Shape>> shape)
        implements Misconception {

    /** A rule about one layer whose answer has the shape of the output. */
    static Reworking of(String name, Function<Exercise, Optional<Tensor<Shape>>> working) {
        return ofChain(name, exercise -> working.apply(exercise.alone()));
    }

    /** A rule about the open layer and those before it whose answer has the shape of the output. */
    static Reworking ofChain(String name, Function<Exercise, Optional<Tensor<Shape>>> working) {
        return new Reworking(
                name, working, exercise -> Optional.of(Variation.of(exercise).geometry().output()));
    }

    /** What becomes of the right output. */
    static Reworking ofOutput(String name, Function<Tensor<Shape>, Tensor<Shape>> change) {
        return of(name, exercise -> Optional.of(change.apply(exercise.compute().output())));
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        return working.apply(exercise);
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return shape.apply(exercise);
    }

    @Override
    public String toString() {
        return name;
    }
}
