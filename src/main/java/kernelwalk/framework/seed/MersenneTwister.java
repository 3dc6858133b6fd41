package kernelwalk.framework.seed;

/**
 * The generator MT19937, a stream of 32-bit words.
 *
 * @see <a href="http://www.math.sci.hiroshima-u.ac.jp/m-mat/MT/MT2002/emt19937ar.html">Matsumoto and Nishimura,
 *     mt19937ar.c</a>
 */
final class MersenneTwister {

    private static final int LENGTH = 624;
    private static final int DISTANCE = 397;
    private static final int TWIST = 0x9908B0DF;
    private static final int UPPER = 0x80000000;
    private static final int LOWER = 0x7FFFFFFF;
    private static final int SEED_OF_KEYS = 19_650_218;

    private final int[] state = new int[LENGTH];
    private int next = LENGTH;

    private MersenneTwister(int seed) {
        state[0] = seed;
        for (int i = 1; i < LENGTH; i++) {
            state[i] = 1_812_433_253 * mixed(i - 1) + i;
        }
    }

    /** Seeded by one word, as PyTorch does: {@code init_genrand}. */
    static MersenneTwister ofWord(int seed) {
        return new MersenneTwister(seed);
    }

    /** Seeded by several words, as Python does: {@code init_by_array}. */
    static MersenneTwister ofKey(int... key) {
        var generator = new MersenneTwister(SEED_OF_KEYS);
        generator.stirIn(key);
        return generator;
    }

    private int mixed(int index) {
        return state[index] ^ state[index] >>> 30;
    }

    private void stirIn(int... key) {
        int i = 1;
        int j = 0;
        for (int k = Math.max(LENGTH, key.length); k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1_664_525) + key[j] + j;
            i = after(i);
            j = (j + 1) % key.length;
        }
        for (int k = LENGTH - 1; k > 0; k--) {
            state[i] = (state[i] ^ mixed(i - 1) * 1_566_083_941) - i;
            i = after(i);
        }
        state[0] = UPPER;
    }

    /** The next place from 1 on; the last word comes before it. */
    private int after(int index) {
        if (index + 1 < LENGTH) {
            return index + 1;
        }
        state[0] = state[LENGTH - 1];
        return 1;
    }

    /** The next word; all 32 bits are drawn. */
    int next() {
        if (next == LENGTH) {
            twist();
            next = 0;
        }
        int word = state[next++];
        word ^= word >>> 11;
        word ^= word << 7 & 0x9D2C5680;
        word ^= word << 15 & 0xEFC60000;
        return word ^ word >>> 18;
    }

    private void twist() {
        for (int i = 0; i < LENGTH; i++) {
            int word = state[i] & UPPER | state[(i + 1) % LENGTH] & LOWER;
            state[i] = state[(i + DISTANCE) % LENGTH] ^ word >>> 1 ^ ((word & 1) == 0 ? 0 : TWIST);
        }
    }
}
