package kernelwalk.homework.misconception;

import java.util.Optional;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/** A wrong rule that works another exercise rightly: its answer has ledgers, which can be set beside the right ones. */
public sealed interface Misreading extends Misconception permits Rule, Miscopied {

    /**
     * The exercise that the student works instead.
     *
     * @return nothing where the rule cannot be followed
     */
    Optional<Exercise> misread(Exercise exercise);

    /** The misread exercise if it can be computed; in exact arithmetic where int32 cannot hold its numbers. */
    default Optional<Exercise> computable(Exercise exercise) {
        return misread(exercise).flatMap(Misreading::possible);
    }

    @Override
    default Optional<Tensor<Shape>> answer(Exercise exercise) {
        return computable(exercise).map(misread -> misread.compute().output());
    }

    @Override
    default Optional<Shape> size(Exercise exercise) {
        try {
            return misread(exercise).map(misread -> Variation.of(misread).geometry().output());
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    private static Optional<Exercise> possible(Exercise misread) {
        try {
            misread.compute();
            return Optional.of(misread);
        } catch (ConvolutionException impossible) {
            return misread.numbers() == NumberType.INT32
                    ? possible(misread.with(NumberType.EXACT))
                    : Optional.empty();
        }
    }
}
