package kernelwalk.framework.seed;

import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.SeededFramework;

/**
 * How much is drawn for layers of an exercise, as {@link Draws#pass} counts: in Keras the layers, in PyTorch the numbers.
 *
 * @param framework who draws
 */
public record DrawCount(SeededFramework framework) {

    /** What the open layer draws: nothing where it has no weights, but that Keras 3 gives a dropout a seed of its own. */
    public long ofLayer(Exercise exercise) {
        return switch (exercise.operation()) {
            case Weighted _ ->
                    FirstWeights.layers(framework, exercise).stream()
                            .mapToLong(this::ofLayer)
                            .sum();
            case Dropout _ -> framework.isKeras3() ? 1 : 0;
            default -> 0;
        };
    }

    private long ofLayer(Layer layer) {
        return framework.isTorch() ? layer.weights() + layer.biases() : 1;
    }

    /** What all layers before the open one draw. */
    public long beforeLayer(Exercise exercise) {
        long count = 0;
        for (int layer = 0; layer < exercise.opened(); layer++) {
            count += ofLayer(exercise.at(layer));
        }
        return count;
    }
}
