package kernelwalk.ui.attempt;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumberStyle;

/**
 * A rectangle of the numbers of an array of any rank.
 *
 * @param index which one, as Python writes it: {@code x[0, :, :, 2]}
 * @param rows  the numbers, cut off where a rectangle would be too large to read
 */
record TypedGrid(String index, List<List<String>> rows) {

    private static final int MOST_GRIDS = 4;
    private static final int MOST_CELLS = 8;
    private static final int LONGEST_NUMBER = 7;

    /** The first rectangles of an array: of four axes the maps of height and width, else the last two axes. */
    static List<TypedGrid> of(NumberArray array, NumberStyle style) {
        List<Integer> shape = array.shape();
        int rank = shape.size();
        int down = rank == Attempt.AXES ? 1 : rank - 2;
        int across = rank == Attempt.AXES ? 2 : rank - 1;
        var grids = new ArrayList<TypedGrid>();
        int[] at = new int[rank];
        do {
            grids.add(grid(array, style, at, down, across));
        } while (grids.size() < MOST_GRIDS && next(at, shape, down, across));
        return List.copyOf(grids);
    }

    /** How many numbers stand in none of the rectangles. */
    static int left(NumberArray array, List<TypedGrid> grids) {
        int shown = grids.stream().flatMap(grid -> grid.rows().stream()).mapToInt(List::size).sum();
        return array.values().size() - shown;
    }

    private static TypedGrid grid(
            NumberArray array, NumberStyle style, int[] at, int down, int across) {
        List<List<String>> rows =
                IntStream.range(0, length(array, down))
                        .mapToObj(
                                y ->
                                        IntStream.range(0, length(array, across))
                                                .mapToObj(
                                                        x -> number(array, at, down, y, across, x))
                                                .map(value -> style.within(value, LONGEST_NUMBER))
                                                .toList())
                        .toList();
        return new TypedGrid(index(at, down, across), rows);
    }

    private static int length(NumberArray array, int axis) {
        return axis < 0 ? 1 : Math.min(MOST_CELLS, array.shape().get(axis));
    }

    private static Value number(NumberArray array, int[] at, int down, int y, int across, int x) {
        int index = 0;
        for (int axis = 0; axis < at.length; axis++) {
            int place = axis == down ? y : axis == across ? x : at[axis];
            index = index * array.shape().get(axis) + place;
        }
        return array.values().get(index);
    }

    private static String index(int[] at, int down, int across) {
        if (at.length <= 2) {
            return "x";
        }
        var parts = new ArrayList<String>();
        for (int axis = 0; axis < at.length; axis++) {
            parts.add(axis == down || axis == across ? ":" : Integer.toString(at[axis]));
        }
        return "x[" + String.join(", ", parts) + "]";
    }

    private static boolean next(int[] at, List<Integer> shape, int down, int across) {
        for (int axis = at.length - 1; axis >= 0; axis--) {
            if (axis != down && axis != across) {
                if (++at[axis] < shape.get(axis)) {
                    return true;
                }
                at[axis] = 0;
            }
        }
        return false;
    }
}
