package kernelwalk.picture;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Size;

/**
 * The grids of the worked step in the panel under the board: window ⊙ weights = products, or a pool's window alone.
 *
 * @param window   the covered cells; of a transposed convolution the one cell that spreads
 * @param weights  those of the window's channel, if there are weights
 * @param products one grid, or none without weights
 */
record WorkedGrids(Grid window, Optional<Grid> weights, List<Grid> products) {

    /** Height of a panel around the cells of its window and the ledger: a name above, and a little room. */
    static final double AROUND = BoardLayout.LABEL + 28;

    /** From the sides of a panel to what stands in it. */
    static final double SIDE = 22;

    /** The part of a panel's width that its grids may fill; beside them stands the sum. */
    private static final double PART = 0.7;

    /** Room for the sum beside cells that are wider than high, and the least. */
    private static final double SUM = 200;

    private static final double LEAST_SUM = 190;

    private static final double SUM_WHEN_NARROW = 142;

    /** Room for a sign between two grids, the last where numbers need all there is. */
    private static final double LEAST_SIGN = 54;

    private static final double[] SIGNS = {BoardLayout.SIGN, 72, LEAST_SIGN};

    private static final double LEFT = SIDE + 8;

    /** How much lower grids stand at most where there is room. */
    private static final double LOWER = 8;

    /** So many numbers of a softmax stand in a row where there is room. */
    private static final int ACROSS = 6;

    /** Edge of a cell where only a part of the window can be shown. */
    private static final double CUT_CELL = 27;

    /** Such a cell is no wider than for one decimal. */
    private static final double WIDEST_CUT_CELL = 40;

    private static final double A_LITTLE_SMALLER = 0.82;

    private static final List<Part> PARTS = List.of(Part.WINDOW, Part.WEIGHTS, Part.PRODUCTS);

    /**
     * Where the grids stand in a panel. Where there is room their cells are wider than high for long numbers; where
     * there is too little, the grids stand closer together.
     *
     * @param ledger the height of the ledger under them
     */
    static WorkedGrids of(Frame frame, Box panel, double ledger) {
        double tall = panel.height() - AROUND - ledger;
        Cut cut = cut(frame, panel, tall);
        double high = Math.floor(tall / cut.shown().height());
        List<Track> tracks = tracks(frame, cut.shown());
        int first = isNarrow(panel) ? SIGNS.length - 1 : 0;
        double sign = SIGNS[first];
        List<Edges> edges = List.of();
        for (int i = first; i < SIGNS.length && (i == first || !areFair(tracks, edges)); i++) {
            sign = SIGNS[i];
            double signs = (tracks.size() - 1) * sign;
            double room = panel.width() - LEFT - signs - (i == 0 ? SUM : leastSum(panel));
            double most = isNarrow(panel) ? room : panel.width() * PART - signs;
            double wide = most / (tracks.size() * cut.shown().width());
            double edge = Math.min(BoardLayout.LARGEST_CELL, Math.min(high, Math.floor(wide)));
            edges = edges(tracks, edge, room);
        }
        return placed(frame, panel, cut, edges, sign, top(tall, cut, edges));
    }

    /** From the top of a panel to its grids: a little more where they leave room under them. */
    private static double top(double tall, Cut cut, List<Edges> edges) {
        double left = tall - cut.shown().height() * edges.getFirst().high();
        return BoardLayout.LABEL + 4 + Math.clamp(left, 0, LOWER);
    }

    private static boolean isNarrow(Box panel) {
        return BoardRoom.isNarrow(panel.width() + 2 * BoardRoom.EDGE);
    }

    private static double leastSum(Box panel) {
        return isNarrow(panel) ? SUM_WHEN_NARROW : LEAST_SUM;
    }

    /** As much of a window as can be read. */
    private static Cut cut(Frame frame, Box panel, double tall) {
        int signs = tracks(frame, Size.ONE).size() - 1;
        double room = panel.width() - LEFT - signs * LEAST_SIGN - leastSum(panel);
        Size window = window(frame, tall, room);
        List<Track> whole = tracks(frame, window);
        boolean presented = frame.options().presented();
        double narrowest = lowest(frame);
        double widest = presented ? Presented.WIDEST_CUT_CELL : WIDEST_CUT_CELL;
        double alone = 0;
        double column = 0;
        for (Track track : whole) {
            double wide = Math.clamp(track.numbers().fair(), narrowest, widest);
            if (track.columns() < window.width()) {
                alone += wide;
            } else {
                column += wide;
            }
        }
        var shown =
                new Size(
                        part(window.height(), tall, lowest(frame)),
                        units(frame).isPresent()
                                ? Math.clamp((int) (room / column), 1, window.width())
                                : part(window.width(), room - alone, column));
        if (units(frame).isPresent()) {
            Position now = frame.position();
            boolean isOver = now.phase() == Phase.ENDING || now.phase() == Phase.DONE;
            int last = units(frame).getAsInt() - 1;
            int entry = isOver ? last : Math.max(0, taken(frame) - 1);
            return Cut.around(entry / window.width(), entry % window.width(), shown, window);
        }
        return Cut.around(frame.position(), shown, window);
    }

    /** Edge of a cell that is high enough for its number. */
    private static double lowest(Frame frame) {
        return frame.options().presented() ? Presented.CELLS[Presented.CELLS.length - 1] : CUT_CELL;
    }

    private static int taken(Frame frame) {
        return frame.computation().walk().tapsTaken(frame.moment());
    }

    /** Whether the numbers of all channels of a place stand beside each other, with their exponentials. */
    private static boolean isShared(Frame frame) {
        return frame.exercise().operation() instanceof Softmax;
    }

    /** How many units stand in the grids, if they are units. */
    private static OptionalInt units(Frame frame) {
        Geometry geometry = frame.computation().geometry();
        return isShared(frame)
                ? OptionalInt.of(geometry.channels())
                : frame.isGrid() ? OptionalInt.of(geometry.taps()) : OptionalInt.empty();
    }

    /** The size of a window; of units in as few rows as leave them wide, and their numbers with their decimals. */
    private static Size window(Frame frame, double tall, double room) {
        Size window = frame.weightCard();
        if (units(frame).isEmpty()) {
            return window;
        }
        int units = units(frame).getAsInt();
        int across = Math.clamp((int) (room / column(frame)), 1, ACROSS);
        int wanted = (units + across - 1) / across;
        int most = Math.max(1, (int) (tall / lowest(frame)));
        if (frame.isGrid() && wanted > most) {
            return window;
        }
        int rows = Math.min(wanted, most);
        return new Size(rows, (units + rows - 1) / rows);
    }

    /** The width of one column of all grids whose numbers keep their decimals. */
    private static double column(Frame frame) {
        return tracks(frame, Size.ONE).stream()
                .mapToDouble(track -> Math.max(lowest(frame), track.numbers().fair()))
                .sum();
    }

    /** How many cells have room: all of them, where they are only a little too small. */
    private static int part(int cells, double room, double cell) {
        return room / cells >= cell * A_LITTLE_SMALLER
                ? cells
                : Math.clamp((int) (room / cell), 1, cells);
    }

    private static boolean areFair(List<Track> tracks, List<Edges> edges) {
        return IntStream.range(0, tracks.size())
                .allMatch(i -> edges.get(i).wide() >= Math.floor(tracks.get(i).numbers().full()));
    }

    /** One for each grid, from left to right. */
    private static List<Track> tracks(Frame frame, Size window) {
        boolean spreads = frame.computation().walk().spreads();
        NumberWidths numbers = NumberWidths.of(frame);
        Track covered = track(frame, spreads ? Size.ONE : window, numbers.input());
        if (isShared(frame)) {
            return List.of(covered, track(frame, window, numbers.products()));
        }
        return BoardLayout.isWeighted(frame)
                ? List.of(
                        covered,
                        track(frame, window, numbers.kernel()),
                        track(frame, window, numbers.products()))
                : List.of(covered);
    }

    private static Track track(Frame frame, Size cells, NumberWidth numbers) {
        NumberWidth wide = frame.options().presented() ? numbers.times(Presented.WIDER) : numbers;
        return new Track(cells.height(), cells.width(), 1, 1, 0, wide);
    }

    private static WorkedGrids placed(
            Frame frame, Box panel, Cut cut, List<Edges> edges, double sign, double top) {
        var grids = new ArrayList<Grid>();
        double x = panel.x() + LEFT;
        boolean spreads = frame.computation().walk().spreads();
        for (int i = 0; i < edges.size(); i++) {
            Cut part = i == 0 && spreads ? Cut.none(Size.ONE) : cut;
            Part shown = isShared(frame) && i > 0 ? Part.PRODUCTS : PARTS.get(i);
            Grid grid =
                    Grid.of(shown, frame.position().channel(), part)
                            .at(x, panel.y() + top, edges.get(i));
            OptionalInt units = units(frame);
            grids.add(units.isPresent() ? grid.ofUnits(units.getAsInt()) : grid);
            x = grid.box().right() + sign;
        }
        if (isShared(frame)) {
            return new WorkedGrids(grids.getFirst(), Optional.empty(), grids.subList(1, 2));
        }
        return new WorkedGrids(
                grids.getFirst(),
                grids.size() > 1 ? Optional.of(grids.get(1)) : Optional.empty(),
                grids.subList(grids.size() > 1 ? 2 : 1, grids.size()));
    }

    /** As wide as the numbers wish and there is room. */
    private static List<Edges> edges(List<Track> tracks, double edge, double room) {
        List<Edges> squares = Collections.nCopies(tracks.size(), Edges.square(edge));
        double taken = tracks.stream().mapToDouble(track -> track.cells() * edge).sum();
        return new Widening(tracks, squares, room - taken).edges();
    }
}
