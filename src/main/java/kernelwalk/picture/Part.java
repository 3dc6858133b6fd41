package kernelwalk.picture;

/** A part of the board. */
public enum Part {
    INPUT,
    KERNEL,
    BIAS,
    OUTPUT,
    /** The input cells under the kernel, in the worked step. */
    WINDOW,
    /** The weights of the current channel, in the worked step. */
    WEIGHTS,
    /** The products, in the worked step. */
    PRODUCTS;

    /** Whether its targets are taps of the current window, counted in walk order. */
    public boolean isTap() {
        return this == WINDOW || this == WEIGHTS || this == PRODUCTS;
    }
}
