package kernelwalk.framework.seed;

/**
 * Python's {@code random.Random(seed)}, as far as whole numbers below a bound are drawn.
 *
 * @see <a href="https://docs.python.org/3/library/random.html">random</a>: the same seed gives the same numbers in
 *     every version since 3.2
 */
final class PythonRandom {

    private final MersenneTwister words;

    /**
     * @param seed a whole number; its sign is lost
     */
    PythonRandom(long seed) {
        long size = Math.abs(seed);
        int low = (int) size;
        int high = (int) (size >>> 32);
        words = high == 0 ? MersenneTwister.ofKey(low) : MersenneTwister.ofKey(low, high);
    }

    /**
     * A whole number from 0 on and below a bound: words of as many bits as the bound has, until one is below it.
     *
     * @param bound from 1 to 2³¹
     */
    int below(long bound) {
        int spare = Long.numberOfLeadingZeros(bound) - 32;
        long drawn;
        do {
            drawn = Integer.toUnsignedLong(words.next() >>> spare);
        } while (drawn >= bound);
        return (int) drawn;
    }
}
