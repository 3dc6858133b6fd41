package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;

/**
 * The cards beside those of the present window: of the other samples, filters and groups.
 *
 * @param inputs  other samples, and channels of other groups
 * @param kernels other filters of one channel
 * @param outputs other samples and filters
 * @param samples whether every sample is among them
 * @param filters whether every filter is among them
 */
record Companions(
        List<Card> inputs,
        List<Card> kernels,
        List<Card> outputs,
        boolean samples,
        boolean filters) {

    /** None at all. */
    static final Companions NONE = new Companions(List.of(), List.of(), List.of(), false, false);

    /** Above so many cards none of them could be read. */
    private static final int MOST = 12;

    /** Every choice of companions, the most first; the last is none at all. */
    static List<Companions> choices(Frame frame, boolean stacked) {
        Geometry geometry = frame.computation().geometry();
        boolean areUnits = frame.inputFold().isPresent() && !frame.isGrid();
        boolean hasSamples = geometry.input().samples() > 1 && !stacked;
        boolean hasFilters = geometry.output().channels() > 1 && !areUnits;
        boolean hasKernels =
                hasFilters
                        && geometry.channels() == 1
                        && frame.exercise().operation() instanceof Weighted;
        return Stream.of(
                        choice(frame, hasSamples, hasFilters, hasKernels),
                        choice(frame, hasSamples, hasFilters, false),
                        choice(frame, false, hasFilters, hasKernels),
                        choice(frame, false, hasFilters, false),
                        choice(frame, hasSamples, false, false),
                        NONE)
                .distinct()
                .filter(each -> each.inputs().size() + each.outputs().size() <= MOST)
                .toList();
    }

    private static Companions choice(
            Frame frame, boolean samples, boolean filters, boolean kernels) {
        Geometry geometry = frame.computation().geometry();
        Position now = frame.position();
        int first = BoardCards.firstChannel(frame);
        int own = geometry.channels();
        var inputs = new ArrayList<Card>();
        if (filters) {
            IntStream.range(0, geometry.input().channels())
                    .filter(channel -> channel < first || channel >= first + own)
                    .mapToObj(channel -> new Card(channel, now.sample()))
                    .forEach(inputs::add);
        }
        if (samples) {
            others(now.sample(), geometry.input().samples())
                    .mapToObj(sample -> new Card(first + now.channel(), sample))
                    .forEach(inputs::add);
        }
        var outputs = new ArrayList<Card>();
        for (int sample = 0; sample < geometry.output().samples(); sample++) {
            for (int filter = 0; filter < geometry.output().channels(); filter++) {
                boolean isCurrent = sample == now.sample() && filter == now.filter();
                boolean isWanted =
                        (samples || sample == now.sample()) && (filters || filter == now.filter());
                boolean isUnit = frame.outputFold().isPresent();
                if (isUnit
                        ? filter == 0 && samples && sample != now.sample()
                        : !isCurrent && isWanted) {
                    outputs.add(new Card(filter, sample));
                }
            }
        }
        List<Card> weights =
                kernels
                        ? others(now.filter(), geometry.output().channels())
                                .mapToObj(filter -> new Card(0, filter))
                                .toList()
                        : List.of();
        return new Companions(List.copyOf(inputs), weights, List.copyOf(outputs), samples, filters);
    }

    private static IntStream others(int current, int count) {
        return IntStream.range(0, count).filter(each -> each != current);
    }

    boolean isEmpty() {
        return inputs.isEmpty() && kernels.isEmpty() && outputs.isEmpty();
    }

    /** The current cards and these, in their order. */
    static List<Card> among(List<Card> companions, List<Card> current, Position now) {
        Comparator<Card> order =
                Comparator.comparingInt((Card card) -> card.isDimmed() ? card.set() : now.sample())
                        .thenComparingInt(Card::slice);
        return Stream.concat(current.stream(), companions.stream()).sorted(order).toList();
    }
}
