package kernelwalk.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The numbers of a large array that NumPy prints: the first and last three along each axis.
 *
 * @param whole the array
 */
record NumpyEdges(NumberArray whole) {

    /** Numbers printed at each end of an axis. */
    static final int EDGE = 3;

    /** Whether an axis is so long that numbers between its ends are left out. */
    static boolean isCut(int length) {
        return length > 2 * EDGE;
    }

    /** The printed numbers in a row. */
    NumberArray array() {
        var kept = places().stream().map(whole.values()::get).toList();
        return new NumberArray(List.of(kept.size()), kept);
    }

    /** Texts of the printed numbers at their places in the whole array; the others are empty. */
    List<String> inPlace(List<String> texts) {
        String[] all = new String[whole.values().size()];
        Arrays.fill(all, "");
        List<Integer> places = places();
        for (int i = 0; i < texts.size(); i++) {
            all[places.get(i)] = texts.get(i);
        }
        return List.of(all);
    }

    /** {@code shape=(1, 30, 40)}. */
    String shape() {
        return "shape=" + PythonShape.of(whole.shape());
    }

    private List<Integer> places() {
        List<Integer> places = List.of(0);
        for (int length : whole.shape()) {
            var longer = new ArrayList<Integer>();
            for (int place : places) {
                for (int i = 0; i < length; i++) {
                    if (!isCut(length) || i < EDGE || i >= length - EDGE) {
                        longer.add(place * length + i);
                    }
                }
            }
            places = longer;
        }
        return places;
    }
}
