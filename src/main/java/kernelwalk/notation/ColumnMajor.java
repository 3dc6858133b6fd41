package kernelwalk.notation;

import java.util.ArrayList;
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
        int[] toFront = moved(rank, axis - 1);
        var values = new ArrayList<Value>();
        List<Integer> others = null;
        int length = 0;
        for (NumberArray part : parts) {
            var shape = new ArrayList<>(part.shape());
            while (shape.size() < rank) {
                shape.add(1);
            }
            NumberArray front = part.reshaped(shape).permuted(toFront);
            List<Integer> rest = front.shape().subList(1, rank);
            if (others != null && !others.equals(rest)) {
                throw new IllegalArgumentException(others + " is not " + rest);
            }
            others = rest;
            length += front.shape().getFirst();
            values.addAll(front.values());
        }
        var shape = new ArrayList<Integer>(List.of(length));
        shape.addAll(others);
        int[] back = new int[rank];
        for (int i = 0; i < rank; i++) {
            back[toFront[i]] = i;
        }
        return new NumberArray(shape, values).permuted(back);
    }

    /** The order that brings an axis to the front. */
    private static int[] moved(int rank, int axis) {
        return IntStream.concat(
                        IntStream.of(axis), IntStream.range(0, rank).filter(each -> each != axis))
                .toArray();
    }

    private static NumberArray reversed(NumberArray numbers) {
        return numbers.permuted(
                IntStream.iterate(numbers.rank() - 1, axis -> axis >= 0, axis -> axis - 1)
                        .toArray());
    }
}
