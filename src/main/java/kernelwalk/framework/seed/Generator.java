package kernelwalk.framework.seed;

/** What makes words of 32 bits from a seed. */
public enum Generator {
    /** Philox4x32-10, of TensorFlow. */
    PHILOX("Philox"),
    /** Threefry2x32-20, of JAX. */
    THREEFRY("Threefry"),
    /** MT19937, of PyTorch. */
    MERSENNE_TWISTER("Mersenne Twister");

    private final String title;

    Generator(String title) {
        this.title = title;
    }

    /** Its name, the same in every language. */
    public String title() {
        return title;
    }
}
