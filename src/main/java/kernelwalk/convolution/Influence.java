package kernelwalk.convolution;

/**
 * One way in which an input cell enters the output.
 *
 * @param output       the output cell that reads it
 * @param kernelRow    row u of the weight used
 * @param kernelColumn column v of the weight used
 * @param channel      channel of the weight, from 0 within its group
 * @param weight       the weight used; 1 for pooling
 */
public record Influence(Cell output, int kernelRow, int kernelColumn, int channel, Value weight) {

    /** The way by which a tap of an output cell reads its input cell. */
    static Influence of(Cell output, Tap tap) {
        return new Influence(
                output, tap.kernelRow(), tap.kernelColumn(), tap.channel(), tap.weight());
    }
}
