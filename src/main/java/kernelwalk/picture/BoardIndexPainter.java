package kernelwalk.picture;

import java.util.List;
import java.util.Optional;
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
        Stream.of(board.input(), board.kernel()).forEach(indices::along);
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
        } else if (!board.isStacked()) {
            indices.along(one(board.window()), this::inputRow, this::inputColumn);
            indices.along(
                    one(board.weights()),
                    u -> tap(u, 0).kernelRow(),
                    v -> tap(0, v).kernelColumn());
            products();
        }
    }

    private void products() {
        indices.along(board.products(), this::inputRow, this::inputColumn);
    }

    private void spread() {
        indices.along(one(board.window()), _ -> position.row(), _ -> position.column());
        indices.along(
                one(board.weights()),
                u -> scene.spreading(u, 0).kernelRow(),
                v -> scene.spreading(0, v).kernelColumn());
        indices.along(
                board.products(),
                u -> geometry.rows().outputAt(position.row(), u),
                v -> geometry.columns().outputAt(position.column(), v));
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
