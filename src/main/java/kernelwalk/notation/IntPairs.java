package kernelwalk.notation;

import java.util.Arrays;

/** Pairs of whole numbers, of which there may be millions: no array grows beyond some thousands, so that few are copied. */
final class IntPairs {

    private static final int FEWEST = 16;
    private static final int GROWTH = 4;
    private static final int BITS = 12;
    private static final int MOST = 1 << BITS;

    private int[][] parts = {new int[2 * FEWEST]};
    private int size;

    int size() {
        return size;
    }

    int first(int index) {
        return parts[index >> BITS][(index & MOST - 1) << 1];
    }

    int second(int index) {
        return parts[index >> BITS][((index & MOST - 1) << 1) + 1];
    }

    void add(int first, int second) {
        int part = size >> BITS;
        int at = (size & MOST - 1) << 1;
        if (part == parts.length || parts[part] == null || at == parts[part].length) {
            makeRoom(part);
        }
        int[] pairs = parts[part];
        pairs[at] = first;
        pairs[at + 1] = second;
        size++;
    }

    private void makeRoom(int part) {
        if (part == parts.length) {
            parts = Arrays.copyOf(parts, 2 * part);
        }
        parts[part] =
                parts[part] == null
                        ? new int[2 * MOST]
                        : Arrays.copyOf(parts[part], GROWTH * parts[part].length);
    }

    /** Adds some of others. */
    void addAll(IntPairs others, int from, int to) {
        for (int i = from; i < to; i++) {
            add(others.first(i), others.second(i));
        }
    }

    /** Takes all but the first ones away. */
    void cut(int fewer) {
        size = fewer;
    }
}
