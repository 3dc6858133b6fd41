package kernelwalk.convolution;

/** An exercise of a test: what a {@link Computation} is made of. */
public record Trial<O extends Operation>(
        Tensor<Shape> input, O operation, NumberType numbers, Convention convention) {

    Computation computation() {
        return new Computation(input, operation, numbers, convention);
    }

    /** The same with another operation. */
    <P extends Operation> Trial<P> with(P other) {
        return new Trial<>(input, other, numbers, convention);
    }

    /** The same on another input. */
    Trial<O> on(Tensor<Shape> other) {
        return new Trial<>(other, operation, numbers, convention);
    }
}
