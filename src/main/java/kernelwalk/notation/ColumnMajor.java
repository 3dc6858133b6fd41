package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

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

    private static NumberArray reversed(NumberArray numbers) {
        return numbers.permuted(
                IntStream.iterate(numbers.rank() - 1, axis -> axis >= 0, axis -> axis - 1)
                        .toArray());
    }
}
