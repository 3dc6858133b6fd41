package kernelwalk.picture;

import java.util.List;

/**
 * One part of the board from left to right: cards of one size, one under the other or side by side.
 *
 * @param rows    cells of a card downwards, with padding
 * @param columns cells of a card to the right, with padding
 * @param down    cards one under the other
 * @param across  cards side by side
 * @param besides pixels that something else takes under them
 * @param numbers how wide their cells have to be
 */
record Track(int rows, int columns, int down, int across, double besides, NumberWidth numbers) {

    /** From here on all cards have cells of one size. */
    private static final double COMFORTABLE = 48;

    /** The lowest that cells become for decimals, in pixels and in parts of how high they could be. */
    private static final double LOWEST = 26;

    private static final double LOWEST_PART = 0.7;

    /** The same where digits were asked for. */
    private static final double LOWEST_IN_FULL = 24;

    private static final double LOWEST_PART_IN_FULL = 0.45;

    private double highest(double room) {
        return (room - besides - (down - 1) * Column.GAP) / (down * rows);
    }

    private Edges edges(double size, double room) {
        double high = Math.min(size, highest(room));
        if (high < CellPainter.SMALLEST_CELL) {
            return Edges.square(high);
        }
        double whole = Math.floor(high);
        double least = Math.min(numbers.least(), whole * NumberWidth.WIDEST);
        return new Edges(whole, Math.max(whole, least));
    }

    /** Pixels that its cards take from left to right. */
    double width(Edges edges) {
        return across * columns * edges.wide();
    }

    /**
     * The largest cells with which all tracks fit: of one size where that is comfortable, else each as large as it can
     * be until it is. They become a little smaller where that leaves more cards their decimals; where width is left
     * over, cells become wider than high for their numbers.
     *
     * @param room  pixels from top to bottom
     * @param width pixels from left to right, for the cells alone
     */
    static List<Edges> sizes(List<Track> tracks, double room, double width) {
        return sizes(tracks, room, width, BoardLayout.LARGEST_CELL);
    }

    /**
     * The same with no larger cells than that.
     *
     * @param largest the most that a cell is high
     */
    static List<Edges> sizes(List<Track> tracks, double room, double width, double largest) {
        double alike =
                tracks.stream().mapToDouble(track -> track.highest(room)).min().orElseThrow();
        double most = Math.min(largest, Math.max(alike, COMFORTABLE));
        List<Edges> best = List.of();
        int fair = -1;
        double lowest = CellPainter.SMALLEST_CELL;
        for (double size = Math.floor(most); size >= lowest && fair < 2 * tracks.size(); size--) {
            List<Edges> edges = at(tracks, size, room);
            double left = width - total(tracks, edges);
            if (left >= 0) {
                lowest = best.isEmpty() ? lowest(tracks, size) : lowest;
                int now = new Widening(tracks, edges, left).fair();
                best = now > fair ? edges : best;
                fair = Math.max(fair, now);
            }
        }
        if (!best.isEmpty()) {
            return new Widening(tracks, best, width - total(tracks, best)).edges();
        }
        int columns = tracks.stream().mapToInt(track -> track.across * track.columns).sum();
        return at(tracks, Math.max(1e-3, small(tracks, room, width, columns)), room);
    }

    /** How small cells may become that could be of a size. */
    private static double lowest(List<Track> tracks, double size) {
        boolean inFull = tracks.stream().anyMatch(track -> track.numbers.isInFull());
        return inFull
                ? Math.max(LOWEST_IN_FULL, size * LOWEST_PART_IN_FULL)
                : Math.max(LOWEST, size * LOWEST_PART);
    }

    /** Cells from left to right. */
    int cells() {
        return across * columns;
    }

    /** Cells too small to be read; those that are smaller still leave their room to the others. */
    private static double small(List<Track> tracks, double room, double width, int columns) {
        double size = width / columns;
        for (int i = 0; i < tracks.size(); i++) {
            double tried = size;
            double taken = 0;
            int others = 0;
            for (Track track : tracks) {
                if (track.highest(room) < tried) {
                    taken += track.across * track.columns * track.highest(room);
                } else {
                    others += track.across * track.columns;
                }
            }
            size = others == 0 ? size : (width - taken) / others;
        }
        return Math.min(size, CellPainter.SMALLEST_CELL - 1);
    }

    private static List<Edges> at(List<Track> tracks, double size, double room) {
        return tracks.stream().map(track -> track.edges(size, room)).toList();
    }

    private static double total(List<Track> tracks, List<Edges> edges) {
        double total = 0;
        for (int i = 0; i < tracks.size(); i++) {
            total += tracks.get(i).width(edges.get(i));
        }
        return total;
    }
}
