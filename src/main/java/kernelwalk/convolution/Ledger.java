package kernelwalk.convolution;

import java.util.List;

/**
 * The running sum of one window, from the first tap to the finished value.
 *
 * @param output    the output cell that it fills
 * @param entries   one for each tap, in walk order
 * @param subtotals the sum of each channel's products by itself, in channel order; for max pooling its maximum
 * @param ending    what happens after the last tap
 * @param result    the finished value
 */
public record Ledger(
        Cell output, List<Entry> entries, List<Value> subtotals, Ending ending, Value result) {

    /**
     * One tap's line.
     *
     * @param tap     the pair
     * @param product input × weight; for pooling the value itself
     * @param running sum of the products so far, this one included; for max pooling the largest value so far
     */
    public record Entry(Tap tap, Value product, Value running) {}

    /** What happens after the last tap. */
    public sealed interface Ending {
        /** The filter's bias is added. */
        record AddBias(Value bias) implements Ending {}

        /** The sum is divided by a count of cells. */
        record DivideBy(int count) implements Ending {}

        /** The largest value stands; its entry's place in the walk order. */
        record Keep(int winner) implements Ending {}
    }

    /** The sum after the last tap, before bias or division. */
    public Value sum() {
        return entries.getLast().running();
    }

    /**
     * Whether an entry's tap has a part in the result. A maximum passes over padding, a mean too unless it counts it,
     * and a transposed convolution over the gaps between its input cells.
     */
    public boolean counts(Entry entry) {
        return switch (entry.tap().reading()) {
            case INPUT -> true;
            case PADDING ->
                    switch (ending) {
                        case Ending.AddBias _ -> true;
                        case Ending.DivideBy(int count) -> count > inputs();
                        case Ending.Keep _ -> false;
                    };
            case GAP, BEYOND -> false;
        };
    }

    private long inputs() {
        return entries.stream().filter(entry -> entry.tap().isInput()).count();
    }
}
