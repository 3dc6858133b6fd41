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

    /** Whether there is an input cell. */
    public boolean isInput() {
        return reading == Reading.INPUT;
    }
}
