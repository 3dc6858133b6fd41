package kernelwalk.convolution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of an operation, rows or columns: which input cell each tap of each window reads, and which output cell
 * an input cell reaches by each tap. Both directions take constant time.
 */
public sealed interface Axis permits SlidingAxis, SpreadingAxis {

    /** Answers of {@link #inputAt} when there is no input cell: the tap reads a padded zero. */
    int PADDED = -1;

    /** The tap falls between two input cells that a transposed convolution has moved apart. */
    int GAP = -2;

    /** The tap of a window that is rounded up lies beyond even the padding. */
    int BEYOND = -3;

    /** Cells of the input. */
    int input();

    /** Taps of the window. */
    int window();

    /** Cells of the output. */
    int output();

    /** Zeros before the first cell; for a transposed convolution cells cropped there. */
    int before();

    /** Zeros after the last cell; for a transposed convolution cells cropped there. */
    int after();

    /** The input cell that a tap of the window at an output cell reads, or PADDED, GAP or BEYOND. */
    int inputAt(int output, int tap);

    /** Where the tap stands on the axis of the padded input, even when no cell is there; the first cell is 0. */
    int offset(int output, int tap);

    /** The output cell whose window reads an input cell by a tap, or -1 when no window does. */
    int outputAt(int input, int tap);

    /** How output size, padding and extent came about. */
    List<Derivation> derivations();

    /** Pairs of a window and one of its taps that read an input cell, or also a zero of the padding. */
    default long readings(boolean padding) {
        return IntStream.range(0, output())
                .mapToLong(
                        cell ->
                                IntStream.range(0, window())
                                        .map(tap -> inputAt(cell, tap))
                                        .filter(read -> read >= 0 || padding && read == PADDED)
                                        .count())
                .sum();
    }

    /** The input cells that no window reads, in order: left over at the end, or between windows. */
    default List<Integer> leftOver() {
        return IntStream.range(0, input())
                .filter(
                        cell ->
                                IntStream.range(0, window())
                                        .allMatch(tap -> outputAt(cell, tap) < 0))
                .boxed()
                .toList();
    }
}
