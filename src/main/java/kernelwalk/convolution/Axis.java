package kernelwalk.convolution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * One axis of an operation, rows or columns: which input cell each tap of each window reads, and which output cell
 * an input cell reaches by each tap. Both directions take constant time.
 */
public sealed interface Axis permits SlidingAxis, SpreadingAxis, RepeatingAxis {

    /** Answers of {@link #inputAt} when there is no input cell: the tap reads a padded zero or a copy. */
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

    /** The output cell whose window reads a place by a tap, or -1 when no window does; the first input cell is 0. */
    int outputAt(int place, int tap);

    /** Every output cell whose window reads a place by a tap. */
    default IntStream outputsAt(int place, int tap) {
        int output = outputAt(place, tap);
        return output < 0 ? IntStream.empty() : IntStream.of(output);
    }

    /** The input cell of which a copy stands at a place beyond the edge, or -1 where there is none. */
    default int copiedAt(int place) {
        return -1;
    }

    /** Where the number of an input cell stands: in the cell first, then wherever a border has a copy of it. */
    default List<Integer> places(int input) {
        return List.of(input);
    }

    /** How output size, padding and extent came about. */
    List<Derivation> derivations();

    /** Pairs of a window and one of its taps that read an input cell, or also a zero of the padding. */
    long readings(boolean padding);

    /** The input cells that no window reads, in order: left over at the end, or between windows. */
    List<Integer> leftOver();
}
