package kernelwalk.framework.seed;

import java.util.List;
import java.util.Optional;

/**
 * The first weights of a layer.
 *
 * @param layer   what it is
 * @param shape   the shape of its weights, in the framework's own order of axes
 * @param weights the weights, row-major in that shape
 * @param bias    the biases; empty where the framework has given no numbers of its own, which are zeros in Keras 2
 */
public record DrawnLayer(
        Layer layer, List<Integer> shape, List<Float> weights, Optional<List<Float>> bias) {

    public DrawnLayer {
        shape = List.copyOf(shape);
        weights = List.copyOf(weights);
        bias = bias.map(List::copyOf);
    }
}
