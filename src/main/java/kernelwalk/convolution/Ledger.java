package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The running sum of one window, from the first tap to the finished value.
 *
 * @param output    the output cell that it fills
 * @param entries   one for each tap, in walk order
 * @param subtotals the sum of each channel's products by itself, in channel order; for max pooling its maximum
 * @param sum       the sum of all products as a framework adds them, before bias or division; for max pooling its maximum
 * @param ending    what happens after the last tap
 * @param result    the finished value
 */
public record Ledger(
        Cell output,
        List<Entry> entries,
        List<Value> subtotals,
        Value sum,
        Ending ending,
        Value result) {

    /**
     * One tap's line.
     *
     * @param tap     the pair
     * @param product input × weight; for pooling the value itself
     * @param running sum of the products so far, this one included, where the walk goes channel by channel the
     *     subtotals so far added up; for max pooling the largest value so far
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

        /** The number goes through a curve: ReLU, sigmoid, tanh. */
        record Activate(Pointwise function) implements Ending {}

        /** The mean is taken off, the rest divided by the deviation, times the scale, plus the offset. */
        record Normalize(Value mean, Value deviation, Value scale, Value offset)
                implements Ending {}

        /** The cell's own exponential is divided by the sum of all; what was taken off every exponent before. */
        record Share(Value own, Value takenOff) implements Ending {}

        /** The number stays what it is. */
        record Carry() implements Ending {}
    }

    /** A sum to which nothing is added. */
    static Ledger of(Cell output, List<Entry> entries, List<Value> subtotals, Value sum) {
        return new Ledger(output, entries, subtotals, sum, new Ending.AddBias(Rational.ZERO), sum);
    }

    /** The largest value of a window, given by its entry's place. */
    static Ledger keeping(Cell output, List<Entry> entries, int winner) {
        Value largest = entries.get(winner).product();
        return new Ledger(
                output, entries, List.of(largest), largest, new Ending.Keep(winner), largest);
    }

    /** Whether the largest value stands, and nothing is added up. */
    public boolean isMaximum() {
        return ending instanceof Ending.Keep;
    }

    /** The same sum with something else done to it. */
    Ledger ended(Ending other, Value finished) {
        return new Ledger(output, entries, subtotals, sum, other, finished);
    }

    /** The sum as a framework adds it, where that is another number than the walk has come to. */
    public Optional<Value> reorderedSum() {
        boolean isAlike = entries.isEmpty() || sum.equals(entries.getLast().running());
        return isAlike ? Optional.empty() : Optional.of(sum);
    }

    /** What a float16 sum is rounded to before a bias is added to it, where that is another number. */
    public Optional<Value> roundedSum() {
        return Optional.of(result)
                .filter(Floating.class::isInstance)
                .map(ended -> Floating.nearest(sum.toDouble(), ((Floating) ended).type()))
                .filter(rounded -> Double.compare(rounded.toDouble(), sum.toDouble()) != 0)
                .map(Value.class::cast);
    }

    /**
     * Whether an entry's tap has a part in the result. A maximum passes over padding, a mean too unless it counts it,
     * and a transposed convolution over the gaps between its input cells.
     */
    public boolean counts(Entry entry) {
        return switch (entry.tap().reading()) {
            case INPUT, COPY -> true;
            case PADDING ->
                    switch (ending) {
                        case Ending.AddBias _ -> true;
                        case Ending.DivideBy(int count) -> count > inputs();
                        case Ending.Carry _ -> true;
                        case Ending.Keep _, Ending.Activate _, Ending.Normalize _, Ending.Share _ ->
                                false;
                    };
            case GAP, BEYOND -> false;
        };
    }

    /** The same without the taps that read no input cell. */
    Ledger arriving() {
        List<Entry> arriving = entries.stream().filter(entry -> entry.tap().isInput()).toList();
        return new Ledger(output, arriving, subtotals, sum, ending, result);
    }

    /**
     * The same taps and ending with nothing rounded: the numbers are those that the type holds, the sum is exact.
     *
     * @throws ConvolutionException when a number is NaN or infinite
     */
    public Ledger exactly() {
        return switch (ending) {
            case Ending.AddBias(Value bias) -> {
                Rational held = exact(bias);
                yield summed(new Ending.AddBias(held), total -> total.plus(held));
            }
            case Ending.DivideBy(int count) ->
                    summed(ending, total -> total.dividedBy(Rational.of(count)));
            case Ending.Keep _ -> {
                List<Entry> exact =
                        entries.stream()
                                .map(
                                        entry ->
                                                new Entry(
                                                        entry.tap(),
                                                        exact(entry.product()),
                                                        exact(entry.running())))
                                .toList();
                Value largest = exact(result);
                yield new Ledger(output, exact, List.of(largest), largest, ending, largest);
            }
            case Ending.Carry _, Ending.Activate _, Ending.Normalize _, Ending.Share _ -> this;
        };
    }

    private Ledger summed(Ending held, UnaryOperator<Rational> end) {
        var exact = new ArrayList<Entry>(entries.size());
        var sums = new Rational[subtotals.size()];
        Arrays.fill(sums, Rational.ZERO);
        Rational total = Rational.ZERO;
        for (Entry entry : entries) {
            Tap tap = entry.tap();
            Rational product = exact(tap.value()).times(exact(tap.weight()));
            total = total.plus(product);
            sums[tap.channel()] = sums[tap.channel()].plus(product);
            exact.add(new Entry(tap, product, total));
        }
        return new Ledger(output, List.copyOf(exact), List.of(sums), total, held, end.apply(total));
    }

    private static Rational exact(Value value) {
        return (Rational) Arithmetic.EXACT.convert(value, Place.INPUT);
    }

    private long inputs() {
        return entries.stream().filter(entry -> entry.tap().isInput()).count();
    }
}
