package kernelwalk.convolution;

/**
 * What the products of a window have come to so far. In the framework's order each joins the sum in one fused step; a
 * walk that goes channel by channel adds up the subtotals of the channels, as one does on paper.
 */
final class RunningSum {

    private final Arithmetic arithmetic;
    private final TapOrder order;
    private Value before;
    private Value ofChannel;
    private int channel;

    RunningSum(Arithmetic arithmetic, TapOrder order) {
        this.arithmetic = arithmetic;
        this.order = order;
        this.before = arithmetic.zero();
        this.ofChannel = arithmetic.zero();
    }

    /** Takes the next tap. */
    void add(Tap tap) {
        if (order == TapOrder.CHANNELS && tap.channel() != channel) {
            before = value();
            ofChannel = arithmetic.zero();
            channel = tap.channel();
        }
        ofChannel = arithmetic.multiplyAdd(ofChannel, tap.value(), tap.weight());
    }

    /** The sum so far. */
    Value value() {
        boolean isFirst = order == TapOrder.FRAMEWORK || channel == 0;
        return isFirst ? ofChannel : arithmetic.add(before, ofChannel);
    }
}
