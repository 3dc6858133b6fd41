package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Cells that become wider than high for their numbers: first as many cards as can be keep their decimals, then all share
 * what is left for what they wish, then as many as can be get the digits that were asked for.
 */
final class Widening {

    private final List<Track> tracks;
    private final List<Edges> edges;
    private final int fair;
    private double left;

    /**
     * @param edges cells that are as wide as they have to be
     * @param left  pixels that may be shared
     */
    Widening(List<Track> tracks, List<Edges> edges, double left) {
        this.tracks = tracks;
        this.edges = new ArrayList<>(edges);
        this.left = left;
        int decimals = one(NumberWidth::fair);
        all(NumberWidth::wish);
        int digits = one(NumberWidth::full);
        all(NumberWidth::full);
        this.fair = decimals + digits;
    }

    /** How many parts keep their decimals, and how many have all digits that were asked for. */
    int fair() {
        return fair;
    }

    /** The cells, as wide as they became. */
    List<Edges> edges() {
        return List.copyOf(edges);
    }

    /** One after the other, those first that lack least; returns how many have enough. */
    private int one(ToDoubleFunction<NumberWidth> wanted) {
        int enough = 0;
        for (int i : byLack(wanted, true)) {
            double lack = lack(i, wanted);
            if (lack * tracks.get(i).cells() <= left && !isTooLow(i, wanted)) {
                widen(i, lack);
                enough++;
            }
        }
        return enough;
    }

    /** All together, none more than its share. */
    private void all(ToDoubleFunction<NumberWidth> wanted) {
        int columns = tracks.stream().mapToInt(Track::cells).sum();
        for (int i : byLack(wanted, false)) {
            double share = Math.floor(Math.max(0, left) / Math.max(1, columns));
            columns -= tracks.get(i).cells();
            widen(i, Math.min(share, Math.min(lack(i, wanted), stretch(i))));
        }
    }

    private List<Integer> byLack(ToDoubleFunction<NumberWidth> wanted, boolean ofAllCells) {
        return IntStream.range(0, tracks.size())
                .boxed()
                .sorted(
                        Comparator.comparingDouble(
                                i -> lack(i, wanted) * (ofAllCells ? tracks.get(i).cells() : 1)))
                .toList();
    }

    private double lack(int each, ToDoubleFunction<NumberWidth> wanted) {
        double wide = Math.ceil(wanted.applyAsDouble(tracks.get(each).numbers()));
        return tracks.get(each).cells() == 0 ? 0 : Math.max(0, wide - edges.get(each).wide());
    }

    /** Whether cells that are so wide would be stripes. */
    private boolean isTooLow(int each, ToDoubleFunction<NumberWidth> wanted) {
        NumberWidth numbers = tracks.get(each).numbers();
        double high = edges.get(each).high();
        return lack(each, wanted) > 0
                && (high < CellPainter.SMALLEST_CELL
                        || wanted.applyAsDouble(numbers) > high * numbers.stretch());
    }

    /** How much wider cells may become for what they do not need. */
    private double stretch(int each) {
        Edges now = edges.get(each);
        NumberWidth numbers = tracks.get(each).numbers();
        return now.high() < CellPainter.SMALLEST_CELL
                ? 0
                : Math.max(0, Math.floor(now.high() * numbers.most()) - now.wide());
    }

    private void widen(int each, double more) {
        Edges now = edges.get(each);
        edges.set(each, new Edges(now.high(), now.wide() + more));
        left -= more * tracks.get(each).cells();
    }
}
