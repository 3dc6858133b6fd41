package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
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

    /**
     * Where the grids stand in a panel.
     *
     * @param ledger the height of the ledger under them
     */
    static WorkedGrids of(
            Box panel, double ledger, Geometry geometry, Operation operation, Position position) {
        boolean weighted = operation instanceof Weighted;
        int height = geometry.window().height();
        int width = geometry.window().width();
        int grids = weighted ? 3 : 1;
        double tall = (panel.height() - AROUND - ledger) / height;
        double wide = (panel.width() * PART - (grids - 1) * BoardLayout.SIGN) / (grids * width);
        double edge = Math.floor(Math.min(BoardLayout.LARGEST_CELL, Math.min(tall, wide)));
        double y = panel.y() + BoardLayout.LABEL + 4;
        double x = panel.x() + SIDE + 8;
        int channel = position.channel();
        boolean spreads = operation instanceof TransposedConvolution;
        Grid window =
                Grid.of(Part.WINDOW, channel, spreads ? Size.ONE : geometry.window())
                        .at(x, y, edge);
        if (!weighted) {
            return new WorkedGrids(window, Optional.empty(), List.of());
        }
        double second = window.box().right() + BoardLayout.SIGN;
        double third = second + width * edge + BoardLayout.SIGN;
        return new WorkedGrids(
                window,
                Optional.of(Grid.of(Part.WEIGHTS, channel, geometry.window()).at(second, y, edge)),
                List.of(Grid.of(Part.PRODUCTS, channel, geometry.window()).at(third, y, edge)));
    }
}
