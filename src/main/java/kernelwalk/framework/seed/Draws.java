package kernelwalk.framework.seed;

import java.math.BigInteger;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;

/** What a framework draws since its seed was set, one layer after the other. */
public interface Draws {

    /**
     * Begins to draw.
     *
     * @param seed one that the framework takes
     * @throws IllegalArgumentException when it does not take the seed
     */
    static Draws of(SeededFramework framework, BigInteger seed) {
        if (!framework.takes(seed)) {
            throw new IllegalArgumentException(framework.title() + " takes no seed " + seed);
        }
        long bits = seed.longValue();
        return switch (framework) {
            case KERAS_2 -> KerasDraws.ofKeras2(bits);
            case KERAS_3_TENSORFLOW -> KerasDraws.ofTensorFlow(bits);
            case KERAS_3_JAX -> KerasDraws.ofJax(bits);
            case KERAS_3_TORCH -> KerasDraws.ofTorch(bits);
            case PYTORCH -> new TorchDraws(bits);
        };
    }

    /**
     * The weights of the next layer.
     *
     * @throws IllegalArgumentException when the framework has no such layer or initializer
     */
    DrawnLayer next(Layer layer, Initializer initializer);

    /**
     * How one weight of the next layer is drawn. What comes after it is not drawn any more.
     *
     * @param place row-major in the shape that the framework gives the weights
     */
    DrawnNumber next(Layer layer, Initializer initializer, int place);

    /**
     * Leaves out what something else has drawn.
     *
     * @param count in Keras the layers and other random operations, in PyTorch the numbers
     */
    void pass(int count);
}
