package kernelwalk.convolution;

/**
 * One (input cell, weight) pair inside a window.
 *
 * @param input        where the window reads; row and column lie outside the map when there is no input cell
 * @param source       the input cell whose number stands there: the same, or the one that a border copies
 * @param kernelRow    row u of the weight in the kernel as it was typed
 * @param kernelColumn column v of the weight in the kernel as it was typed
 * @param channel      channel of the weight, from 0 within its group
 * @param reading      what stands there
 * @param value        the number read: 0 unless there is an input cell
 * @param weight       the weight; 1 for pooling
 */
public record Tap(
        Cell input,
        Cell source,
        int kernelRow,
        int kernelColumn,
        int channel,
        Reading reading,
        Value value,
        Value weight) {

    /** What a tap reads. */
    public enum Reading {
        /** A cell of the input. */
        INPUT,
        /** A copy of an input cell, beyond the edge. */
        COPY,
        /** A zero of the padding. */
        PADDING,
        /** The room between two input cells that a transposed convolution has moved apart. */
        GAP,
        /** Nothing: a window that is rounded up reaches beyond the padding. */
        BEYOND
    }

    /** A tap over a zero of the padding, with a weight of 1. */
    public static Tap at(Cell input, int kernelRow, int kernelColumn, int channel) {
        return new Tap(
                input,
                input,
                kernelRow,
                kernelColumn,
                channel,
                Reading.PADDING,
                Rational.ZERO,
                Rational.ONE);
    }

    /** The same where something else stands. */
    public Tap reading(Reading what, Value number) {
        return new Tap(input, source, kernelRow, kernelColumn, channel, what, number, weight);
    }

    /** The same where a border has a copy of an input cell. */
    Tap copying(Cell copied, Value number) {
        return new Tap(
                input, copied, kernelRow, kernelColumn, channel, Reading.COPY, number, weight);
    }

    /** The same with another weight. */
    public Tap withWeight(Value other) {
        return new Tap(input, source, kernelRow, kernelColumn, channel, reading, value, other);
    }

    /** Whether the number of an input cell stands there, its own or a copy. */
    public boolean isInput() {
        return reading == Reading.INPUT || reading == Reading.COPY;
    }
}
