package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;

/**
 * What the cards of a board have to share: the room above the panel, and what stands between and beside them.
 *
 * @param frame       what is shown
 * @param arrangement how its channels stand
 * @param size        the whole board
 * @param panel       the panel under the cards
 * @param ledger      height of the ledger in it
 */
record BoardRoom(Frame frame, Arrangement arrangement, Box size, Box panel, double ledger) {

    /** From the edges of the board to what stands on it. */
    static final double EDGE = 24;

    /** Under the panel: the words on what is pointed at, and what the marks mean. */
    static final double FOOT = 30;

    /** Room for a subtotal beside the products of a channel. */
    static final double SUBTOTAL = 116;

    /** Room for the bias under the kernel. */
    static final double BIAS = 78;

    /** Room for a sign where cards with the names of channels stand side by side. */
    private static final double NARROW_SIGN = 70;

    /** Narrower boards have less room for signs, so that more is left for cells. */
    private static final double NARROW = 600;

    private static final double SIGN_WHEN_NARROW = 62;

    /** Room for the plus before the bias of units, which stands above the sign. */
    private static final double BIAS_SIGN = 18;

    /** Room for the numbers of a hundred units and more to the left of their card. */
    private static final double LONG_NUMBERS = 12;

    private static final int MANY_UNITS = 100;

    /** Room for one pager under a card, and for each further one. */
    private static final double PAGER = 38;

    private static final double FURTHER_PAGER = 26;

    /** Room for a channel's name to the left of its card. */
    private static final double CHANNEL_NAME = 30;

    /** Room for a filter's name to the right of its card. */
    private static final double FILTER_NAME = 92;

    /** Edge of the blank card in which a student is asked for the size of the output. */
    private static final double QUESTION = 280;

    /** The share of the board that an enlarged panel takes at most. */
    private static final double LARGEST_PANEL = 0.62;

    /** From the last line of the ledger to the bottom of a panel that has grids above it. */
    static final double UNDER_LEDGER = 15;

    static BoardRoom of(
            Frame frame, Arrangement arrangement, Box size, double ledger, double panelHeight) {
        double y = size.height() - panelHeight - FOOT;
        Box panel = new Box(EDGE, y, size.width() - 2 * EDGE, panelHeight);
        return new BoardRoom(frame, arrangement, size, panel, ledger);
    }

    /** The same with a panel whose type is larger, over a part of the cards, which are enlarged too. */
    BoardRoom enlarged(double type) {
        if (type <= 1 || frame.isPractised()) {
            return this;
        }
        double larger = LedgerRoom.height(frame, arrangement.stacked(), size, panel.width(), type);
        double beside = panel.height() - ledger;
        double around = BoardLayout.isLedgerAlone(frame, arrangement) ? beside : beside * type;
        double most = Math.max(panel.height(), size.height() * LARGEST_PANEL);
        return of(frame, arrangement, size, larger, Math.min(larger + around, most));
    }

    private Geometry geometry() {
        return frame.computation().geometry();
    }

    /** Pixels above the panel for cards without their names. */
    double height() {
        return panel.y() - BoardLayout.LABEL - Column.GAP;
    }

    /** The middle of that room. */
    double middle() {
        return BoardLayout.LABEL + Column.GAP / 2 + height() / 2;
    }

    /**
     * Pixels for cells from left to right.
     *
     * @param beside what companions take beside the kernel
     */
    double width(double beside) {
        double input = (arrangement.across() - 1) * apart();
        return size.width() - 2 * EDGE - signs() - names() - input - beside - question();
    }

    /** The parts of the board from left to right: input, kernel and products of an operation with weights, output. */
    List<Track> tracks(Companions companions) {
        Geometry geometry = geometry();
        NumberWidths numbers = NumberWidths.of(frame);
        int cards = arrangement.stacked() ? geometry.channels() : 1;
        int across = arrangement.across();
        Margins margins = margins();
        var tracks = new ArrayList<Track>();
        tracks.add(
                new Track(
                        input().height() + margins.rows(),
                        input().width() + margins.columns(),
                        (cards + across - 1) / across,
                        across,
                        underInput(companions),
                        numbers.input()));
        if (BoardLayout.isWeighted(frame)) {
            Size window = frame.weightCard();
            double bias = hasBiasBelow() ? BIAS : 0;
            tracks.add(
                    new Track(window.height(), window.width(), cards, 1, bias, numbers.kernel()));
            if (arrangement.products()) {
                tracks.add(
                        new Track(
                                window.height(), window.width(), cards, 1, 0, numbers.products()));
            }
        }
        tracks.add(output(underOutput(companions), numbers.output()));
        return List.copyOf(tracks);
    }

    /** Rows and columns of an input card. */
    Size input() {
        Shape shape = geometry().input();
        return frame.inputFold()
                .map(Fold::size)
                .orElseGet(() -> new Size(shape.height(), shape.width()));
    }

    /** Rows and columns of an output card. */
    Size output() {
        Shape shape = frame.output();
        return frame.outputFold()
                .map(Fold::size)
                .orElseGet(() -> new Size(shape.height(), shape.width()));
    }

    /** A blank output has no cells yet. */
    private Track output(double below, NumberWidth numbers) {
        Size shape = output();
        return isBlank()
                ? new Track(0, 0, 1, 1, 0, NumberWidth.NONE)
                : new Track(
                        shape.height(),
                        shape.width(),
                        1,
                        1,
                        below,
                        frame.isPractised() ? NumberWidths.written(frame) : numbers);
    }

    /** Whether a student has not yet said how large the output is. */
    boolean isBlank() {
        return frame.sheet().filter(sheet -> !sheet.isSized()).isPresent();
    }

    private double question() {
        return isBlank() ? QUESTION : 0;
    }

    /** The output before a student has said how large it is, its left at a place. */
    Grid blank(double x) {
        double high = Math.min(QUESTION, height() - underOutput(Companions.NONE));
        double y = Math.round(middle() - high / 2);
        return Grid.of(Part.OUTPUT, 0, Size.ONE).at(x, y, new Edges(high, QUESTION));
    }

    /** The padding around the input's cards; a student finds it alone, and where cells spread there is none. */
    Margins margins() {
        boolean plain =
                frame.exercise().operation() instanceof TransposedConvolution
                        || frame.isPractised();
        return plain ? Margins.NONE : geometry().margins();
    }

    /** Whether the bias stands under the kernel, and not beside the subtotals to which it is added. */
    boolean hasBiasBelow() {
        return !arrangement.products() && !frame.isGrid();
    }

    double underInput(Companions companions) {
        boolean turnsSamples = geometry().input().samples() > 1 && !companions.samples();
        boolean turnsChannels = areChannels() && !arrangement.stacked();
        return turnsSamples && turnsChannels
                ? PAGER + FURTHER_PAGER
                : turnsSamples || turnsChannels ? PAGER : 0;
    }

    double underOutput(Companions companions) {
        return areMaps() && !companions.filters() ? PAGER : 0;
    }

    /** Whether a window reads several channels, each with a card. */
    private boolean areChannels() {
        return geometry().channels() > 1 && frame.inputFold().isEmpty();
    }

    /** Whether there are several maps of output, each with a card. */
    private boolean areMaps() {
        return frame.output().channels() > 1 && frame.outputFold().isEmpty();
    }

    /** Room for names to the left of the first and to the right of the last card. */
    private double names() {
        return channelNames() + (areMaps() ? FILTER_NAME : 0);
    }

    /** Room for the name of a channel and the numbers of the rows beside its card. */
    double channelNames() {
        if (frame.inputFold().isPresent() || frame.isGrid()) {
            int units = geometry().input().count() / geometry().input().samples();
            return units > MANY_UNITS ? LONG_NUMBERS : 0;
        }
        return geometry().input().channels() > 1 ? CHANNEL_NAME + IndexPainter.ROOM : 0;
    }

    /** From an input card to the one beside it. */
    double apart() {
        return channelNames() + Column.GAP;
    }

    /** From one part of the board to the next. */
    double sign() {
        double indices = areChannels() ? IndexPainter.ROOM : frame.isGrid() ? BIAS_SIGN : 0;
        return indices + (arrangement.stacked() ? NARROW_SIGN : between());
    }

    /** Two cards alone have room enough; units need theirs for the bias. */
    private double between() {
        boolean isCrowded = BoardLayout.isWeighted(frame) && !frame.isGrid();
        return isCrowded ? signOn(size.width()) : BoardLayout.SIGN;
    }

    /** Whether cards stand closer together than usual on a board of some width. */
    static boolean isNarrow(double width) {
        return width < NARROW;
    }

    /** Room for a sign between two cards on a board of some width. */
    static double signOn(double width) {
        return isNarrow(width) ? SIGN_WHEN_NARROW : BoardLayout.SIGN;
    }

    private double signs() {
        int count = !BoardLayout.isWeighted(frame) ? 1 : arrangement.products() ? 3 : 2;
        return count * sign() + (arrangement.products() ? SUBTOTAL : 0);
    }

    /** Where the ledger stands in the panel. */
    Box ledgerBox() {
        double high = Math.min(ledger, panel.height());
        double y =
                BoardLayout.isLedgerAlone(frame, arrangement) || frame.isPractised()
                        ? panel.centreY() - high / 2
                        : panel.bottom() - UNDER_LEDGER - high;
        return new Box(panel.x() + WorkedGrids.SIDE, y, panel.width() - 2 * WorkedGrids.SIDE, high);
    }
}
