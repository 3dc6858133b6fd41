package kernelwalk.homework;

import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/**
 * Two wrong rules at once: the first misreads the exercise, the second goes on from there.
 *
 * @param first  followed first
 * @param second followed on the exercise that the first makes
 */
public record Combination(Misreading first, Misconception second) implements Misconception {

    /** Both names with a plus between. */
    @Override
    public String name() {
        return first.name() + "+" + second.name();
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        return first.computable(exercise).flatMap(second::answer);
    }
}
