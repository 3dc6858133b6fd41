package kernelwalk.convolution;

/**
 * One moment of a walk.
 *
 * @param sample       sample of the output cell
 * @param filter       filter of the output cell
 * @param row          row of the output cell; of the input cell that spreads when the operation is transposed
 * @param column       column of the output cell; of the input cell that spreads when the operation is transposed
 * @param phase        what happens in the window
 * @param channel      channel of the tap, from 0 within its group; 0 unless a tap is taken
 * @param u            row of the tap in the window; 0 unless a tap is taken
 * @param v            column of the tap in the window; 0 unless a tap is taken
 */
public record Position(
        int sample, int filter, int row, int column, Phase phase, int channel, int u, int v) {

    /** What happens inside a window, in this order. */
    public enum Phase {
        /** The window has arrived; nothing is multiplied yet. */
        ARRIVAL,
        /** One tap is multiplied and added. */
        TAP,
        /** The bias is added, or the sum divided. Max pooling has no ending. */
        ENDING,
        /** The value stands in the output cell. */
        DONE
    }

    /** The moment when the window of a cell arrives. */
    public static Position arrival(int sample, int filter, int row, int column) {
        return new Position(sample, filter, row, column, Phase.ARRIVAL, 0, 0, 0);
    }

    /** The same window when one of its taps is taken. */
    public Position atTap(int inChannel, int inRow, int inColumn) {
        return new Position(sample, filter, row, column, Phase.TAP, inChannel, inRow, inColumn);
    }

    /** The same window when no tap is taken. */
    public Position in(Phase other) {
        return new Position(sample, filter, row, column, other, 0, 0, 0);
    }

    /** The same moment of another sample. */
    public Position withSample(int other) {
        return new Position(other, filter, row, column, phase, channel, u, v);
    }

    /** The same moment of another filter. */
    public Position withFilter(int other) {
        return new Position(sample, other, row, column, phase, channel, u, v);
    }

    /** The output cell that the window belongs to, unless the walk {@linkplain Walk#spreads() spreads}. */
    public Cell output() {
        return new Cell(sample, row, column, filter);
    }
}
