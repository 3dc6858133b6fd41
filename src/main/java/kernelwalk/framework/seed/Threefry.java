package kernelwalk.framework.seed;

/**
 * The generator Threefry2x32-20: two words for each value of a counter.
 *
 * @see <a href="https://doi.org/10.1145/2063384.2063405">Salmon, Moraes, Dror and Shaw, Parallel random numbers: as
 *     easy as 1, 2, 3</a>
 */
final class Threefry {

    private static final int PARITY = 0x1BD11BDA;
    private static final int GROUPS_OF_ROUNDS = 5;
    private static final int[][] TURNS = {{13, 15, 26, 6}, {17, 29, 16, 24}};

    private final int[] key;
    private long counter;

    /**
     * The words from 0 on.
     *
     * @param key two words
     */
    Threefry(int... key) {
        this.key = key.clone();
    }

    /** The next word as JAX makes it: both words of the next place, its high word first, one exclusive or the other. */
    int next() {
        int[] words = block((int) (counter >>> 32), (int) counter, key);
        counter++;
        return words[0] ^ words[1];
    }

    /** The two words of a counter of two words under a key of two. */
    static int[] block(int first, int second, int... key) {
        int[] keys = {key[0], key[1], PARITY ^ key[0] ^ key[1]};
        int one = first + keys[0];
        int other = second + keys[1];
        for (int group = 0; group < GROUPS_OF_ROUNDS; group++) {
            for (int turn : TURNS[group % 2]) {
                one += other;
                other = Integer.rotateLeft(other, turn) ^ one;
            }
            one += keys[(group + 1) % 3];
            other += keys[(group + 2) % 3] + group + 1;
        }
        return new int[] {one, other};
    }
}
