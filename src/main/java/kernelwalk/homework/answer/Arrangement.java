package kernelwalk.homework.answer;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/**
 * In which order the values of an output are written down, and in which shape.
 *
 * @param kind  what it is called
 * @param order which axes of the output come first: 0 the samples, 1 the rows, 2 the columns, 3 the filters
 * @param reads in which order the axes of the answer are read, by the same numbers
 */
public record Arrangement(Kind kind, List<Integer> order, List<Integer> reads) {

    /** What an arrangement is called; each has words, {@code layout.} and its code. */
    public enum Kind {
        /** All values one after the other. */
        ONE_LINE,
        /** Rows as columns. */
        TRANSPOSED,
        /** Every map by itself, one after the other. */
        CHANNELS_FIRST,
        /** The maps or samples beside or below each other in one table. */
        STACKED,
        /** In the same order, in another shape. */
        RESHAPED;

        /** A name for keys, such as {@code one-line}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private static final List<Integer> ROW_MAJOR = List.of(0, 1, 2, 3);
    private static final List<Integer> MAPS_FIRST = List.of(0, 3, 1, 2);

    /** The plainest order first. */
    private static final List<List<Integer>> ORDERS =
            List.of(
                    ROW_MAJOR,
                    MAPS_FIRST,
                    List.of(0, 2, 1, 3),
                    List.of(0, 3, 2, 1),
                    List.of(3, 0, 1, 2),
                    List.of(1, 0, 2, 3),
                    List.of(1, 3, 0, 2),
                    List.of(1, 0, 3, 2),
                    List.of(0, 1, 3, 2),
                    List.of(3, 1, 2, 0),
                    List.of(1, 2, 0, 3),
                    List.of(1, 2, 3, 0));

    public Arrangement {
        order = List.copyOf(order);
        reads = List.copyOf(reads);
    }

    /** All arrangements of an output in a shape of as many cells that put some value in another place. */
    static Stream<Arrangement> of(Shape output, Shape given) {
        return ORDERS.stream()
                .flatMap(
                        order ->
                                Stream.of(ROW_MAJOR, MAPS_FIRST)
                                        .map(reads -> of(order, reads, output, given)))
                .filter(it -> !output.equals(given) || !it.isInPlace(output));
    }

    private static Arrangement of(
            List<Integer> order, List<Integer> reads, Shape output, Shape given) {
        return new Arrangement(kind(order, reads, output, given), order, reads);
    }

    private static Kind kind(List<Integer> order, List<Integer> reads, Shape output, Shape given) {
        boolean isLine = given.lengths().stream().filter(length -> length > 1).count() < 2;
        boolean isTurned = order.indexOf(2) < order.indexOf(1);
        boolean isMapwise = order.indexOf(3) < order.indexOf(1) && output.channels() > 1;
        boolean isTable = given.samples() == 1 && given.channels() == 1;
        boolean hasMaps = output.samples() * output.channels() > 1;
        if (isLine) {
            return Kind.ONE_LINE;
        }
        if (isTable && hasMaps) {
            return Kind.STACKED;
        }
        if (isTurned) {
            return Kind.TRANSPOSED;
        }
        return isMapwise || !order.equals(reads) && hasMaps ? Kind.CHANNELS_FIRST : Kind.RESHAPED;
    }

    private boolean isInPlace(Shape shape) {
        int[] from = places(shape, shape);
        return IntStream.range(0, from.length).allMatch(index -> from[index] == index);
    }

    /** The values of an output in a shape of as many cells. */
    public Tensor<Shape> arranged(Tensor<Shape> output, Shape given) {
        int[] from = places(output.layout(), given);
        return Tensor.filled(given, index -> output.at(from[index]));
    }

    /** Which cell of the output stands in each cell of the answer, both row-major. */
    int[] places(Shape output, Shape given) {
        int[] inOutput = read(output, order);
        int[] inAnswer = read(given, reads);
        int[] from = new int[inOutput.length];
        for (int i = 0; i < from.length; i++) {
            from[inAnswer[i]] = inOutput[i];
        }
        return from;
    }

    /** The row-major indices of the cells of a shape, read along its axes in an order. */
    private static int[] read(Shape shape, List<Integer> axes) {
        int[] lengths = shape.lengths().stream().mapToInt(Integer::intValue).toArray();
        int[] steps = {
            lengths[1] * lengths[2] * lengths[3], lengths[2] * lengths[3], lengths[3], 1
        };
        int[] read = new int[shape.count()];
        int next = 0;
        for (int a = 0; a < lengths[axes.get(0)]; a++) {
            for (int b = 0; b < lengths[axes.get(1)]; b++) {
                for (int c = 0; c < lengths[axes.get(2)]; c++) {
                    for (int d = 0; d < lengths[axes.get(3)]; d++) {
                        read[next++] =
                                a * steps[axes.get(0)]
                                        + b * steps[axes.get(1)]
                                        + c * steps[axes.get(2)]
                                        + d * steps[axes.get(3)];
                    }
                }
            }
        }
        return read;
    }
}
