package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Value;

/** MATLAB's order, in which the first axis runs fastest, on arrays that are kept row-major. */
final class ColumnMajor {

    private ColumnMajor() {}

    /** As {@code reshape(numbers, lengths)}. */
    static NumberArray reshaped(NumberArray numbers, int... lengths) {
        List<Integer> backwards =
                IntStream.range(0, lengths.length)
                        .mapToObj(axis -> lengths[lengths.length - 1 - axis])
                        .toList();
        return reversed(reversed(numbers).reshaped(backwards));
    }

    /** As {@code permute(numbers, order)}; axes are counted from 1, and those of length 1 at the end may be missing. */
    static NumberArray permuted(NumberArray numbers, int... order) {
        int[] lengths =
                Arrays.copyOf(
                        numbers.shape().stream().mapToInt(Integer::intValue).toArray(),
                        Math.max(order.length, numbers.rank()));
        Arrays.fill(lengths, numbers.rank(), lengths.length, 1);
        return numbers.reshaped(Arrays.stream(lengths).boxed().toList())
                .permuted(Arrays.stream(order).map(axis -> axis - 1).toArray());
    }

    /**
     * As {@code cat(axis, parts…)}; the axis is counted from 1.
     *
     * @throws IllegalArgumentException when the other axes differ
     */
    static NumberArray joined(List<NumberArray> parts, int axis) {
        int rank = Math.max(axis, parts.stream().mapToInt(NumberArray::rank).max().orElse(0));
        int[] lengths = lengths(parts.getFirst(), rank);
        int one = lengths[axis - 1];
        int all = 0;
        for (NumberArray part : parts) {
            int[] others = lengths(part, rank);
            all += others[axis - 1];
            others[axis - 1] = one;
            if (!Arrays.equals(others, lengths)) {
                throw new IllegalArgumentException(
                        Arrays.toString(others) + " is not " + Arrays.toString(lengths));
            }
        }
        int step = product(lengths, axis, rank);
        int whole = all * step;
        int[] begins = new int[parts.size()];
        for (int i = 1; i < begins.length; i++) {
            begins[i] = begins[i - 1] + lengths(parts.get(i - 1), rank)[axis - 1] * step;
        }
        int count = product(lengths, 0, axis - 1) * whole;
        lengths[axis - 1] = all;
        return new NumberArray(
                Arrays.stream(lengths).boxed().toList(),
                new LateNumbers(count, i -> number(parts, begins, whole, i)));
    }

    /** The length of each axis, and 1 for those that are missing behind the last. */
    private static int[] lengths(NumberArray numbers, int rank) {
        int[] lengths = new int[rank];
        for (int axis = 0; axis < rank; axis++) {
            lengths[axis] = axis < numbers.rank() ? numbers.shape().get(axis) : 1;
        }
        return lengths;
    }

    private static int product(int[] lengths, int from, int to) {
        return Arrays.stream(lengths, from, to).reduce(1, Math::multiplyExact);
    }

    /**
     * A number of joined parts.
     *
     * @param begins where each part begins among the numbers that stand together
     * @param whole  how many numbers of all parts stand together
     */
    private static Value number(List<NumberArray> parts, int[] begins, int whole, int index) {
        int within = index % whole;
        int found = Arrays.binarySearch(begins, within);
        int part = found < 0 ? -found - 2 : found;
        int end = part + 1 < begins.length ? begins[part + 1] : whole;
        int from = index / whole * (end - begins[part]);
        return parts.get(part).values().get(from + within - begins[part]);
    }

    private static NumberArray reversed(NumberArray numbers) {
        return numbers.permuted(
                IntStream.iterate(numbers.rank() - 1, axis -> axis >= 0, axis -> axis - 1)
                        .toArray());
    }
}
