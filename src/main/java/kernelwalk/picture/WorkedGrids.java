package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Geometry;
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

    /** Room for the sum beside cells that are wider than high. */
    private static final double SUM = 200;

    /** How many times as wide as high a cell becomes at most. */
    private static final double WIDEST = 1.9;

    /**
     * Where the grids stand in a panel. Where there is room their cells are wider than high for long numbers.
     *
     * @param ledger the height of the ledger under them
     */
    static WorkedGrids of(Frame frame, Box panel, double ledger) {
        Geometry geometry = frame.computation().geometry();
        int channel = frame.position().channel();
        boolean weighted = BoardLayout.isWeighted(frame);
        int width = geometry.window().width();
        int grids = weighted ? 3 : 1;
        double tall = (panel.height() - AROUND - ledger) / geometry.window().height();
        double wide = (panel.width() * PART - (grids - 1) * BoardLayout.SIGN) / (grids * width);
        double besides = SIDE + 8 + (grids - 1) * BoardLayout.SIGN + SUM;
        double most = (panel.width() - besides) / (grids * width);
        double edge = Math.floor(Math.min(BoardLayout.LARGEST_CELL, Math.min(tall, wide)));
        double y = panel.y() + BoardLayout.LABEL + 4;
        double x = panel.x() + SIDE + 8;
        boolean spreads = frame.computation().walk().spreads();
        NumberWidths numbers = NumberWidths.of(frame);
        Grid window =
                Grid.of(Part.WINDOW, channel, spreads ? Size.ONE : geometry.window())
                        .at(x, y, edges(edge, most, numbers.input()));
        if (!weighted) {
            return new WorkedGrids(window, Optional.empty(), List.of());
        }
        Grid weights =
                Grid.of(Part.WEIGHTS, channel, geometry.window())
                        .at(
                                window.box().right() + BoardLayout.SIGN,
                                y,
                                edges(edge, most, numbers.kernel()));
        Grid products =
                Grid.of(Part.PRODUCTS, channel, geometry.window())
                        .at(
                                weights.box().right() + BoardLayout.SIGN,
                                y,
                                edges(edge, most, numbers.products()));
        return new WorkedGrids(window, Optional.of(weights), List.of(products));
    }

    /** As wide as the numbers wish and there is room. */
    private static Edges edges(double edge, double most, NumberWidth numbers) {
        double wish = Math.min(numbers.wish(), edge * WIDEST);
        return new Edges(edge, Math.floor(Math.max(edge, Math.min(wish, most))));
    }
}
