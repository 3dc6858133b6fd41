package kernelwalk.exercise;

import java.util.List;
import kernelwalk.convolution.Cell;

/**
 * Where the walk of an exercise begins, if not at its very beginning.
 *
 * @param layer  which layer is open then, from 0
 * @param window the cell of its output that is worked then, [sample, row, column, channel] from 0
 */
public record WalkStart(int layer, List<Integer> window) {

    /** The very beginning. */
    public static final WalkStart FIRST = new WalkStart(0, List.of(0, 0, 0, 0));

    public WalkStart {
        window = List.copyOf(window);
    }

    /** Where a walk begins at an output cell of a layer. */
    public static WalkStart at(int layer, Cell cell) {
        return new WalkStart(
                layer, List.of(cell.sample(), cell.row(), cell.column(), cell.channel()));
    }

    /** The output cell that is worked then. */
    public Cell cell() {
        return new Cell(window.get(0), window.get(1), window.get(2), window.get(3));
    }
}
