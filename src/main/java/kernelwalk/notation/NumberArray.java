package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * Numbers in a grid of any rank that a text can have, row-major.
 *
 * @param shape  the length of each axis, at least 1; none for a single number
 * @param values as many numbers as the shape holds
 */
public record NumberArray(List<Integer> shape, List<Value> values) {

    /** The most axes that an array has. */
    public static final int MOST_AXES = 6;

    /**
     * @throws IllegalArgumentException when there are too many axes, or the numbers do not fill the shape
     */
    public NumberArray {
        shape = List.copyOf(shape);
        values = List.copyOf(values);
        long count = 1;
        boolean isPossible = shape.size() <= MOST_AXES;
        for (int length : shape) {
            isPossible &= length >= 1;
            count = Math.multiplyExact(count, length);
        }
        if (!isPossible || count != values.size()) {
            throw new IllegalArgumentException(values.size() + " numbers do not fill " + shape);
        }
    }

    /** The numbers of a tensor, with its four axes. */
    public static NumberArray of(Tensor<?> tensor) {
        return new NumberArray(tensor.layout().lengths(), List.of(tensor.toValues()));
    }

    /** How many axes there are. */
    public int rank() {
        return shape.size();
    }

    /**
     * The same numbers in the same order with other axes.
     *
     * @throws IllegalArgumentException when they do not fill the shape
     */
    public NumberArray reshaped(List<Integer> other) {
        return new NumberArray(other, values);
    }

    /**
     * The same numbers with the axes in another order, as {@code numpy.transpose}: axis i of the result is axis
     * {@code order[i]} of this.
     *
     * @throws IllegalArgumentException when the order does not name each axis once
     */
    public NumberArray permuted(int... order) {
        int[] sorted = order.clone();
        Arrays.sort(sorted);
        if (!Arrays.equals(sorted, IntStream.range(0, rank()).toArray())) {
            throw new IllegalArgumentException(
                    Arrays.toString(order) + " does not permute " + shape);
        }
        int last = rank() - 1;
        int[] stepsHere = new int[rank()];
        int step = 1;
        for (int axis = last; axis >= 0; axis--) {
            stepsHere[axis] = step;
            step *= shape.get(axis);
        }
        int[] steps = Arrays.stream(order).map(axis -> stepsHere[axis]).toArray();
        int[] lengths = Arrays.stream(order).map(shape::get).toArray();
        var moved = new Value[values.size()];
        int[] at = new int[rank()];
        int from = 0;
        for (int to = 0; to < moved.length; to++) {
            moved[to] = values.get(from);
            for (int axis = last; axis >= 0; axis--) {
                from += steps[axis];
                if (++at[axis] < lengths[axis]) {
                    break;
                }
                from -= lengths[axis] * steps[axis];
                at[axis] = 0;
            }
        }
        return new NumberArray(Arrays.stream(order).mapToObj(shape::get).toList(), List.of(moved));
    }
}
