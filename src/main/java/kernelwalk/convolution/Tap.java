package kernelwalk.convolution;

/**
 * One (input cell, weight) pair inside a window.
 *
 * @param input        where the window reads; row and column lie outside the map when there is no input cell
 * @param kernelRow    row u of the weight in the kernel as it was typed
 * @param kernelColumn column v of the weight in the kernel as it was typed
 * @param channel      channel of the weight, from 0 within its group
 * @param reading      what stands there
 * @param value        the number read: 0 unless there is an input cell
 * @param weight       the weight; 1 for pooling
 */
public record Tap(
        Cell input,
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
                kernelRow,
                kernelColumn,
                channel,
                Reading.PADDING,
                Rational.ZERO,
                Rational.ONE);
    }

    /** The same where something else stands. */
    public Tap reading(Reading what, Value number) {
        return new Tap(input, kernelRow, kernelColumn, channel, what, number, weight);
    }

    /** The same with another weight. */
    public Tap withWeight(Value other) {
        return new Tap(input, kernelRow, kernelColumn, channel, reading, value, other);
    }

    /** Whether there is an input cell. */
    public boolean isInput() {
        return reading == Reading.INPUT;
    }
}
