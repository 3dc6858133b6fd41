package kernelwalk.exercise;

import java.util.List;

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
}
