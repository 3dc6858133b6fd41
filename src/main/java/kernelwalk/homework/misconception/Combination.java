package kernelwalk.homework.misconception;

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

    /** The exercise that both make of one; nothing where the second one is about finished values. */
    public Optional<Exercise> misread(Exercise exercise) {
        return second instanceof Misreading then
                ? first.computable(exercise).flatMap(then::computable)
                : Optional.empty();
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return first.size(exercise).flatMap(_ -> first.misread(exercise)).flatMap(second::size);
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        return first.computable(exercise).flatMap(second::answer);
    }
}
