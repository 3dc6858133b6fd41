package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;

/** Works out how much of an exercise fits on one board, and how large its cells become. */
final class BoardLayout {

    /** Room for a card's name and the numbers of its columns above it. */
    static final double LABEL = 38;

    /** Room for a sign between two cards. */
    static final double SIGN = 96;

    static final double LARGEST_CELL = 84;

    /** Height of the question for the size under the cards, once there are cells to write into. */
    private static final double QUESTION_LINE = 56;

    /** What is said under the cards while a kernel is guessed. */
    private static final double GUESS = 116;

    /** Above and below a ledger that stands alone. */
    private static final double AROUND_LEDGER = 14;

    /** Height of a panel that has two ways of working side by side. */
    private static final double REPLAY = 176;

    /** Edge of the panel's cells where those on the board are too small to be read. */
    private static final double MAGNIFIED_CELL = 34;

    /** How much smaller cells become, so that what is not current fits beside them. */
    private static final double[] SHARES = {1, 0.85, 0.7, 0.6, 0.5};

    private final Frame frame;
    private final Geometry geometry;
    private final Operation operation;
    private final Box size;
    private BoardRoom room;
    private List<Edges> edges;
    private double largest = LARGEST_CELL;

    BoardLayout(Frame frame, double width, double height) {
        this.frame = frame;
        this.geometry = frame.computation().geometry();
        this.operation = frame.exercise().operation();
        this.size = new Box(0, 0, width, height);
    }

    /** Has it make no cell higher than this. */
    BoardLayout atMost(double cell) {
        largest = cell;
        return this;
    }

    /** The board with its cards in their places. */
    Board board(Viewport viewport) {
        if (isPresented()) {
            present();
            return new BoardCards(frame, room, Companions.NONE, edges, edges).board(viewport);
        }
        for (Arrangement arrangement : Arrangement.of(frame)) {
            arrange(arrangement);
            if (isReadable()) {
                break;
            }
        }
        BoardCards cards = accompanied();
        return cards.board(viewport);
    }

    private void arrange(Arrangement arrangement) {
        double ledger =
                LedgerRoom.height(
                        frame, arrangement.stacked(), size, size.width() - 2 * BoardRoom.EDGE);
        if (frame.isPractised()) {
            divide(arrangement, ledger, underCards(frame.sheet().orElseThrow()));
            return;
        }
        double usual = Math.clamp(size.height() * 0.34, 180, 420) + ledger - LedgerRoom.ONE_LINE;
        boolean isAlone = isLedgerAlone(frame, arrangement);
        divide(arrangement, ledger, isAlone ? ledger + 2 * AROUND_LEDGER : usual);
        int rows = frame.weightCard().height();
        double magnified = WorkedGrids.AROUND + ledger + MAGNIFIED_CELL * rows;
        double most = Math.max(usual, size.height() * 0.5);
        boolean helps = WorkedGrids.AROUND + ledger + CellPainter.SMALLEST_CELL * rows <= most;
        if (!arrangement.stacked() && !isReadable() && helps) {
            divide(arrangement, ledger, Math.clamp(magnified, usual, most));
        }
    }

    /** A sheet to write on is shown as always. */
    private boolean isPresented() {
        return frame.options().presented() && !frame.isPractised();
    }

    /** One channel at a time, worked in large type; the cards are as large as what is left lets them be. */
    private void present() {
        double ledger =
                LedgerRoom.height(
                        frame, false, size, size.width() - 2 * BoardRoom.EDGE, Presented.ENLARGED);
        for (double cell : Presented.CELLS) {
            double wished = WorkedGrids.AROUND + ledger + cell * frame.weightCard().height();
            divide(Arrangement.SINGLE, ledger, Math.min(wished, size.height() * Presented.SHARE));
            if (isReadable()) {
                return;
            }
        }
    }

    private static double underCards(AnswerSheet sheet) {
        if (sheet.isGiven()) {
            return GUESS;
        }
        if (sheet.replay().isPresent()) {
            return REPLAY;
        }
        return sheet.asksSize() && sheet.isSized() ? QUESTION_LINE : 0;
    }

    /** Divides the height between the board and a panel. */
    private void divide(Arrangement arrangement, double ledger, double panelHeight) {
        room = BoardRoom.of(frame, arrangement, size, ledger, panelHeight);
        edges = Track.sizes(room.tracks(Companions.NONE), room.height(), room.width(0), largest);
    }

    /** Whether all numbers can be read. */
    private boolean isReadable() {
        List<Track> tracks = room.tracks(Companions.NONE);
        for (int i = 0; i < tracks.size(); i++) {
            if (!edges.get(i).hold(tracks.get(i).numbers())) {
                return false;
            }
        }
        return true;
    }

    /** Shows as much as fits of what is not current, and makes the current cards smaller for it. */
    private BoardCards accompanied() {
        boolean alone = frame.isPractised() || operation instanceof TransposedConvolution;
        if (!alone && isReadable()) {
            for (Companions choice : Companions.choices(frame, room.arrangement().stacked())) {
                for (double share : SHARES) {
                    List<Edges> current = smaller(edges, choice, share);
                    for (double part : SHARES) {
                        var cards =
                                new BoardCards(
                                        frame,
                                        room,
                                        choice,
                                        current,
                                        smaller(current, choice, part));
                        if (cards.fit()) {
                            return cards;
                        }
                    }
                }
            }
        }
        return new BoardCards(frame, room, Companions.NONE, edges, edges);
    }

    private List<Edges> smaller(List<Edges> all, Companions companions, double part) {
        List<Track> tracks = room.tracks(companions);
        var smaller = new ArrayList<Edges>();
        for (int i = 0; i < all.size(); i++) {
            Edges times = part == 1 ? all.get(i) : all.get(i).times(part);
            smaller.add(part == 1 ? times : times.welcoming(tracks.get(i).numbers()));
        }
        return List.copyOf(smaller);
    }

    /** Whether nothing but a ledger is worked under the cards: the products stand beside the kernel. */
    static boolean isLedgerAlone(Frame frame, Arrangement arrangement) {
        return arrangement.stacked() && isWeighted(frame);
    }

    /** Whether the operation has weights. */
    static boolean isWeighted(Frame frame) {
        return frame.exercise().operation() instanceof Weighted;
    }
}
