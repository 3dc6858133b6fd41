package kernelwalk.convolution;

/** Whose rules are followed where they differ. */
public enum Convention {
    /** Keras and TensorFlow: the odd zero of "same" goes to the bottom and right. */
    KERAS("keras"),
    /** PyTorch: as Keras, but "same" is refused with a stride above 1, and a maximum keeps NaN. */
    PYTORCH("pytorch"),
    /**
     * SciPy: "same" is cut from the middle of "full", so that the odd zero goes to the top and left. So do
     * convolve, convolve2d and correlate; correlate2d alone puts it at the bottom and right.
     */
    SCIPY("scipy"),
    /** By hand: Keras' rules. */
    BY_HAND("by-hand");

    private final String code;

    Convention(String code) {
        this.code = code;
    }

    /** The name in the exercise file. */
    public String code() {
        return code;
    }
}
