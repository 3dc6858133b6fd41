package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Arrangement;

/**
 * The right values stand in another layout.
 *
 * @param arrangement how they stand
 * @param given       the shape of the answer
 * @param output      the shape of the output
 * @param units       whether the output is units
 */
public record OtherLayout(Arrangement arrangement, Shape given, Shape output, boolean units)
        implements Misconception {

    static final String NAME = "values-in-another-layout";

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<Shape> size(Exercise exercise) {
        return Optional.of(given);
    }

    @Override
    public Optional<Tensor<Shape>> answer(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        return right.layout().equals(output)
                ? Optional.of(arrangement.arranged(right, given))
                : Optional.empty();
    }

    /** The two shapes. */
    @Override
    public List<Object> details() {
        return List.of(given, output);
    }
}
