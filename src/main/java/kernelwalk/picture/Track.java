package kernelwalk.picture;

import java.util.ArrayList;
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

    /** How many times as wide as high a cell becomes at most. */
    private static final double WIDEST = 1.9;

    private double highest(double room) {
        return (room - besides - (down - 1) * Column.GAP) / (down * rows);
    }

    private Edges edges(double size, double room) {
        double high = Math.min(size, highest(room));
        if (high < CellPainter.SMALLEST_CELL) {
            return Edges.square(high);
        }
        double whole = Math.floor(high);
        return new Edges(whole, Math.max(whole, Math.min(numbers.least(), whole * WIDEST)));
    }

    /** Pixels that its cards take from left to right. */
    double width(Edges edges) {
        return across * columns * edges.wide();
    }

    /**
     * The largest cells with which all tracks fit: of one size where that is comfortable, else each as large as it can
     * be until it is. Where width is left over, cells become wider than high for their numbers.
     *
     * @param room  pixels from top to bottom
     * @param width pixels from left to right, for the cells alone
     */
    static List<Edges> sizes(List<Track> tracks, double room, double width) {
        double alike =
                tracks.stream().mapToDouble(track -> track.highest(room)).min().orElseThrow();
        double most = Math.clamp(alike, COMFORTABLE, BoardLayout.LARGEST_CELL);
        for (double size = Math.floor(most); size >= CellPainter.SMALLEST_CELL; size--) {
            List<Edges> edges = at(tracks, size, room);
            if (total(tracks, edges) <= width) {
                return widened(tracks, edges, width);
            }
        }
        int columns = tracks.stream().mapToInt(track -> track.across * track.columns).sum();
        return at(tracks, Math.max(1e-3, small(tracks, room, width, columns)), room);
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

    private static List<Edges> widened(List<Track> tracks, List<Edges> edges, double width) {
        double left = width - total(tracks, edges);
        var widened = new ArrayList<Edges>();
        for (int i = 0; i < tracks.size(); i++) {
            Track track = tracks.get(i);
            Edges now = edges.get(i);
            int columns = track.across * track.columns;
            double wish = Math.min(track.numbers.wish(), now.high() * WIDEST) - now.wide();
            boolean wants = wish > 0 && now.high() >= CellPainter.SMALLEST_CELL;
            double more = wants ? Math.floor(Math.min(wish, left / columns)) : 0;
            widened.add(new Edges(now.high(), now.wide() + more));
            left -= more * columns;
        }
        return List.copyOf(widened);
    }
}
