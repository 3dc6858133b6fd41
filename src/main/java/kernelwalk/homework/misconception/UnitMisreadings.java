package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;

/** Wrong rules about the order of units, and about which weight goes from which to which. */
final class UnitMisreadings {

    private UnitMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                flattened("flatten-other-order", false),
                flattened("flatten-other-order", true).worded("flatten-other-order-as-keras"),
                Reworking.of("flatten-by-columns", UnitMisreadings::byColumns),
                Rule.ofDense("dense-weights-transposed", UnitMisreadings::transposed));
    }

    /**
     * The order of the other convention.
     *
     * @param isPyTorch whether the right one reads channel by channel
     */
    private static Rule flattened(String name, boolean isPyTorch) {
        return new Rule(
                name,
                exercise ->
                        exercise.operation() instanceof Flatten
                                        && Flatten.readsChannelsFirst(exercise.convention())
                                                == isPyTorch
                                ? Optional.of(
                                        exercise.with(
                                                isPyTorch ? Convention.KERAS : Convention.PYTORCH))
                                : Optional.empty());
    }

    /** Rows and columns of each map in each other's place, else as it should be. */
    private static Optional<Tensor<Shape>> byColumns(Exercise exercise) {
        if (!(exercise.operation() instanceof Flatten flatten)) {
            return Optional.empty();
        }
        Tensor<Shape> input = exercise.input();
        Shape old = input.layout();
        var turned = new Shape(old.samples(), old.width(), old.height(), old.channels());
        var units = new Shape(old.samples(), 1, 1, old.count() / old.samples());
        return Optional.of(
                Tensor.filled(
                        units,
                        index -> {
                            Cell unit = units.cell(index);
                            Cell from =
                                    flatten.source(
                                            unit.sample(),
                                            unit.channel(),
                                            turned,
                                            exercise.convention());
                            return input.at(
                                    old.index(
                                            from.sample(),
                                            from.column(),
                                            from.row(),
                                            from.channel()));
                        }));
    }

    /** The numbers of inputs × units read as units × inputs; of a square matrix its transpose. */
    private static Exercise transposed(Variation variation, Weighted dense) {
        KernelShape shape = dense.kernel().layout();
        int inputs = shape.channels();
        int units = shape.filters();
        return variation.weights(
                dense, index -> dense.kernel().at(index % units * inputs + index / units));
    }
}
