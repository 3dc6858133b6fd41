package kernelwalk.framework.seed;

/** Which bits of a word make a number from 0 on and below 1. */
public enum UnitBits {
    /** TensorFlow's: the low 23, put behind the point of a number from 1 on, less 1. */
    LOW_23(0, 23),
    /** JAX's: the high 23, in the same way. */
    HIGH_23(9, 23),
    /** PyTorch's: the low 24. */
    LOW_24(0, 24);

    private final int left;
    private final int count;

    UnitBits(int left, int count) {
        this.left = left;
        this.count = count;
    }

    /** How many bits they are. */
    public int count() {
        return count;
    }

    /** These bits of a word, as a whole number. */
    public int of(int word) {
        return word >>> left & (1 << count) - 1;
    }

    /** The number that they make of a word: 2^−count times the whole number, exactly. */
    float unit(int word) {
        return of(word) * Math.scalb(1f, -count);
    }
}
