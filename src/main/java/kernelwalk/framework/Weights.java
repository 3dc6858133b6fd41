package kernelwalk.framework;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Dtype;

/**
 * What a call multiplies by and adds; of a pool it is only the window.
 *
 * @param shape   KH × KW × C/groups × F as asked for; for a pool KH × KW × 1 × 1
 * @param numbers the numbers of the kernel, or none when only its shape is known
 * @param dtype   the type of the kernel and the bias
 * @param biases  how many numbers the bias has; empty for none at all
 */
public record Weights(List<Integer> shape, List<Value> numbers, Dtype dtype, OptionalInt biases) {

    public Weights {
        shape = List.copyOf(shape);
        numbers = List.copyOf(numbers);
    }

    /** A pool's window, beside numbers of a type. */
    static Weights ofPool(Size window, Dtype dtype) {
        return new Weights(
                List.of(window.height(), window.width(), 1, 1),
                List.of(),
                dtype,
                OptionalInt.empty());
    }

    /** Height and width. */
    Size window() {
        return new Size(shape.get(0), shape.get(1));
    }

    /** Channels that one group reads: C/groups. */
    int channels() {
        return shape.get(2);
    }

    /** F. */
    int filters() {
        return shape.get(3);
    }

    /** How many numbers the kernel has. */
    int count() {
        return shape.stream().reduce(1, (one, other) -> one * other);
    }
}
