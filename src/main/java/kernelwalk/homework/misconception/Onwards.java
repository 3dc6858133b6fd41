package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;

/**
 * Layers that are worked rightly, whatever comes into them.
 *
 * @param layers at least one
 */
public record Onwards(List<Layer> layers) {

    /**
     * The layers of an exercise behind one of them, up to the open one, with other numbers coming in: an exercise of
     * its own, its last layer open.
     *
     * @param layer the last one that is not worked, from 0, before the open one
     * @return nothing where these numbers cannot go through the layers
     */
    public static Optional<Exercise> behind(Exercise exercise, int layer, Tensor<Shape> numbers) {
        List<Layer> layers = exercise.layers().subList(layer + 1, exercise.opened() + 1);
        try {
            Exercise next = exercise.at(layer + 1).alone().with(numbers);
            Exercise there = next.with(layers, layers.size() - 1);
            there.compute();
            return Optional.of(there);
        } catch (ConvolutionException impossible) {
            return Optional.empty();
        }
    }

    /**
     * What they make of the input of an exercise.
     *
     * @throws ConvolutionException when one of them cannot be worked
     */
    Tensor<Shape> from(Exercise exercise) {
        return exercise.with(layers, layers.size() - 1).compute().output();
    }
}
