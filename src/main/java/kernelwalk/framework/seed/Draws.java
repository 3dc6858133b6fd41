package kernelwalk.framework.seed;

/** What a framework draws since its seed was set, one layer after the other. */
public interface Draws {

    /**
     * The weights of the next layer.
     *
     * @throws IllegalArgumentException when the framework has no such layer or initializer
     */
    DrawnLayer next(Layer layer, Initializer initializer);

    /**
     * Leaves out what something else has drawn.
     *
     * @param count in Keras the layers and other random operations, in PyTorch the numbers
     */
    void pass(int count);
}
