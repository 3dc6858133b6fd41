package kernelwalk.page.jdk.util;

/**
 * The JDK's generator, so that one seed means the same everywhere.
 *
 * @see <a href="https://doi.org/10.1145/2660193.2660195">Steele, Lea and Flood, Fast Splittable Pseudorandom Number
 *     Generators</a>
 */
public final class SplittableRandom {
    private static final long GOLDEN_RATIO = 0x9e3779b97f4a7c15L;

    private long seed;

    public SplittableRandom(long seed) {
        this.seed = seed;
    }

    private long next() {
        seed += GOLDEN_RATIO;
        return seed;
    }

    public long nextLong() {
        long mixed = next();
        mixed = (mixed ^ mixed >>> 30) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94d049bb133111ebL;
        return mixed ^ mixed >>> 31;
    }

    public int nextInt() {
        long mixed = next();
        mixed = (mixed ^ mixed >>> 33) * 0x62a9d9ed799705f5L;
        return (int) ((mixed ^ mixed >>> 28) * 0xcb24d0a5c88c35b3L >>> 32);
    }

    public boolean nextBoolean() {
        return nextInt() < 0;
    }

    public int nextInt(int bound) {
        return nextInt(0, bound);
    }

    public int nextInt(int least, int bound) {
        int number = nextInt();
        int count = bound - least;
        int most = count - 1;
        if ((count & most) == 0) {
            return (number & most) + least;
        }
        int drawn = number >>> 1;
        while (drawn + most - drawn % count < 0) {
            drawn = nextInt() >>> 1;
        }
        return drawn % count + least;
    }
}
