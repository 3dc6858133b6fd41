package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.ReachedCells;

/**
 * Marks on the cards what belongs through all layers to the cell that is pointed at, or was chosen in another layer, where
 * the relations of the open layer have not marked it yet.
 */
final class ReachPainter {

    private static final double SMALLEST_MARK = 8;

    private final Scene scene;
    private final CellPainter cells;
    private final Board board;
    private final int layer;

    ReachPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.cells = cells;
        this.board = scene.board();
        this.layer = scene.frame().exercise().opened();
    }

    void paint() {
        if (!scene.frame().isPractised()) {
            scene.frame().marks().reached().ifPresent(this::paint);
        }
    }

    private void paint(ReachedCells reached) {
        Relations near = scene.relations();
        Shape input = scene.frame().computation().geometry().input();
        Shape output = scene.frame().computation().geometry().output();
        board.input()
                .forEach(grid -> mark(grid, input, reached.into(layer), near.inputs().keySet()));
        board.output()
                .forEach(grid -> mark(grid, output, reached.outOf(layer), near.outputs().keySet()));
    }

    private void mark(
            Grid grid, Shape shape, Map<Integer, Optional<Rational>> reached, Set<Cell> marked) {
        List<Box> boxes = new ArrayList<>();
        boolean isSmall = CellPainter.isTooSmall(grid);
        for (int row = 0; row < grid.rows() && !reached.isEmpty(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                Target target = Board.target(grid, row, column, scene.frame());
                boolean isMarked =
                        !isSmall
                                && !grid.isDimmed()
                                && (scene.isPointed(target)
                                        || marked.contains(shape.cell(target.index())));
                if (reached.containsKey(target.index()) && !isMarked) {
                    boxes.add(grid.cell(row, column));
                }
            }
        }
        if (isSmall) {
            boxes.stream()
                    .reduce(Box::union)
                    .ifPresent(
                            box ->
                                    scene.surface()
                                            .outline(
                                                    box.atLeast(SMALLEST_MARK),
                                                    2,
                                                    2,
                                                    Role.PRODUCT));
        } else {
            boxes.forEach(cells::related);
        }
    }
}
