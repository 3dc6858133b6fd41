package kernelwalk.framework.seed;

/**
 * The generator Philox4x32-10: four words for each value of a counter.
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw, Parallel random numbers: as
 *     easy as 1, 2, 3</a>
 */
final class Philox {

    private static final int ROUNDS = 10;
    private static final long FIRST_FACTOR = 0xD2511F53L;
    private static final long SECOND_FACTOR = 0xCD9E8D57L;
    private static final int FIRST_STEP = 0x9E3779B9;
    private static final int SECOND_STEP = 0xBB67AE85;

    private final int[] key;
    private final int third;
    private final int fourth;
    private long counter;
    private int[] block = {};
    private int next;

    /**
     * The words from a counter's beginning.
     *
     * @param key    two words
     * @param third  the third word of the counter, whose first two count from 0
     * @param fourth the fourth word of the counter
     */
    Philox(int[] key, int third, int fourth) {
        this.key = key.clone();
        this.third = third;
        this.fourth = fourth;
    }

    /** The next word. */
    int next() {
        if (next == block.length) {
            block = block(new int[] {(int) counter, (int) (counter >>> 32), third, fourth}, key);
            counter++;
            next = 0;
        }
        return block[next++];
    }

    /** The four words of a counter of four words under a key of two. */
    static int[] block(int[] counter, int... key) {
        int[] words = counter.clone();
        int firstKey = key[0];
        int secondKey = key[1];
        for (int round = 0; round < ROUNDS; round++) {
            long first = FIRST_FACTOR * Integer.toUnsignedLong(words[0]);
            long second = SECOND_FACTOR * Integer.toUnsignedLong(words[2]);
            words =
                    new int[] {
                        (int) (second >>> 32) ^ words[1] ^ firstKey,
                        (int) second,
                        (int) (first >>> 32) ^ words[3] ^ secondKey,
                        (int) first
                    };
            firstKey += FIRST_STEP;
            secondKey += SECOND_STEP;
        }
        return words;
    }
}
