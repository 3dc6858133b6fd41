package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
import java.util.function.IntUnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Tap;

/**
 * Writes the numbers of rows and columns along the cards of a board.
 *
 * <p>Padding has none. A window and its products have those of the input cells, contributions those of the output cells
 * that they go to, weights those of the kernel.
 */
final class BoardIndexPainter {

    private static final int NONE = -1;

    private final Scene scene;
    private final Board board;
    private final Geometry geometry;
    private final Position position;
    private final IndexPainter indices;

    BoardIndexPainter(Scene scene) {
        this.scene = scene;
        this.board = scene.board();
        this.geometry = scene.frame().computation().geometry();
        this.position = scene.position();
        this.indices = new IndexPainter(scene.surface(), scene.frame().words().countFrom());
    }

    /** Along the cards of the board. */
    void board() {
        if (scene.frame().isGrid()) {
            indices.alongUnits(board.input());
            indices.alongUnits(board.kernel());
        } else {
            Stream.of(board.input(), board.kernel()).forEach(indices::along);
        }
        if (scene.frame().sheet().filter(sheet -> !sheet.isSized()).isEmpty()) {
            indices.along(board.output());
        }
        if (board.isStacked()) {
            products();
        }
    }

    /** Along the cards of the worked step. */
    void panel() {
        if (scene.spreads()) {
            spread();
        } else if (scene.frame().isGrid()) {
            Stream.of(one(board.window()), one(board.weights()), board.products())
                    .forEach(indices::alongUnits);
        } else if (!board.isStacked() && board.window().orElseThrow().isUnits()) {
            indices.alongUnits(one(board.window()));
            indices.alongUnits(board.products());
        } else if (!board.isStacked() && !scene.isRearranged() && !areUnits(board.input())) {
            Cut cut = board.window().orElseThrow().cut();
            IntUnaryOperator row = u -> inputRow(cut.row() + u);
            IntUnaryOperator column = v -> inputColumn(cut.column() + v);
            indices.along(one(board.window()), row, column);
            indices.along(
                    one(board.weights()),
                    u -> tap(cut.row() + u, 0).kernelRow(),
                    v -> tap(0, cut.column() + v).kernelColumn());
            indices.along(board.products(), row, column);
        }
    }

    private void products() {
        indices.along(board.products(), this::inputRow, this::inputColumn);
    }

    private void spread() {
        indices.along(one(board.window()), _ -> position.row(), _ -> position.column());
        Cut cut = board.weights().orElseThrow().cut();
        indices.along(
                one(board.weights()),
                u -> scene.spreading(cut.row() + u, 0).kernelRow(),
                v -> scene.spreading(0, cut.column() + v).kernelColumn());
        indices.along(
                board.products(),
                u -> geometry.rows().outputAt(position.row(), cut.row() + u),
                v -> geometry.columns().outputAt(position.column(), cut.column() + v));
    }

    private static boolean areUnits(List<Grid> cards) {
        return cards.getFirst().isUnits();
    }

    private static List<Grid> one(Optional<Grid> grid) {
        return grid.stream().toList();
    }

    private int inputRow(int u) {
        int row = tap(u, 0).input().row();
        return row < geometry.input().height() ? row : NONE;
    }

    private int inputColumn(int v) {
        int column = tap(0, v).input().column();
        return column < geometry.input().width() ? column : NONE;
    }

    private Tap tap(int u, int v) {
        int order = scene.frame().computation().walk().tap(0, u, v);
        return scene.ledger().entries().get(order).tap();
    }
}
