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

    /** So many numbers next to each other are moved at a time, about what a line of a cache holds. */
    private static final int TILE = 16;

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
        if (Arrays.equals(sorted, order)) {
            return this;
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
        for (int begin = 0; begin < lengths[last]; begin += TILE) {
            int many = Math.min(TILE, lengths[last] - begin);
            move(moved, begin, many, lengths, steps);
        }
        return new NumberArray(Arrays.stream(order).mapToObj(shape::get).toList(), List.of(moved));
    }

    /** Moves some columns of the result, whose axes are as long and lie here as many numbers apart. */
    private void move(Value[] moved, int begin, int many, int[] lengths, int[] steps) {
        int last = lengths.length - 1;
        int[] at = new int[lengths.length];
        int from = begin * steps[last];
        for (int row = begin; row < moved.length; row += lengths[last]) {
            for (int i = 0; i < many; i++) {
                moved[row + i] = values.get(from + i * steps[last]);
            }
            for (int axis = last - 1; axis >= 0; axis--) {
                from += steps[axis];
                if (++at[axis] < lengths[axis]) {
                    break;
                }
                from -= lengths[axis] * steps[axis];
                at[axis] = 0;
            }
        }
    }
}
