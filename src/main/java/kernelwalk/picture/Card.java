package kernelwalk.picture;

import java.util.List;
import java.util.stream.IntStream;

/**
 * A card that a column of the board is to have.
 *
 * @param slice which channel or filter it shows
 * @param set   which sample (input, output) or filter (kernel) it belongs to; −1 where the walk stands
 */
record Card(int slice, int set) {

    /** A card that the present window reads or fills. */
    static Card current(int slice) {
        return new Card(slice, -1);
    }

    /** Cards of neighbouring slices. */
    static List<Card> current(int first, int count) {
        return IntStream.range(first, first + count).mapToObj(Card::current).toList();
    }

    /** Whether it stands back, as the walk is elsewhere. */
    boolean isDimmed() {
        return set >= 0;
    }
}
