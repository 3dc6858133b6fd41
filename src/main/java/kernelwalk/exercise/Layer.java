package kernelwalk.exercise;

import kernelwalk.convolution.Operation;

/**
 * One link of the chain of an exercise.
 *
 * @param name      what it is called, may be empty; no two layers of an exercise have the same
 * @param operation what is done to what the layer before gives, or to the input
 */
public record Layer(String name, Operation operation) {

    /** A layer without a name. */
    public static Layer of(Operation operation) {
        return new Layer("", operation);
    }

    /** The same layer with another operation. */
    public Layer with(Operation other) {
        return new Layer(name, other);
    }
}
