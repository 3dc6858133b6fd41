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
        values = values instanceof LateNumbers ? values : List.copyOf(values);
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
        int[] lengths = Arrays.stream(order).map(shape::get).toArray();
        List<Integer> turned = Arrays.stream(lengths).boxed().toList();
        int[] longer = Arrays.stream(order).filter(axis -> shape.get(axis) > 1).toArray();
        if (IntStream.range(1, longer.length).allMatch(i -> longer[i - 1] < longer[i])) {
            return reshaped(turned);
        }
        int[] stepsHere = new int[rank()];
        int step = 1;
        for (int axis = rank() - 1; axis >= 0; axis--) {
            stepsHere[axis] = step;
            step *= shape.get(axis);
        }
        int[] steps = Arrays.stream(order).map(axis -> stepsHere[axis]).toArray();
        return new NumberArray(
                turned, new LateNumbers(step, i -> values.get(source(i, lengths, steps))));
    }

    /** Where a number of the result stands here, its axes being as long and their numbers here as far apart. */
    private static int source(int index, int[] lengths, int[] steps) {
        int rest = index;
        int source = 0;
        for (int axis = lengths.length - 1; axis >= 0; axis--) {
            source += rest % lengths[axis] * steps[axis];
            rest /= lengths[axis];
        }
        return source;
    }
}
