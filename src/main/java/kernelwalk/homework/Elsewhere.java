package kernelwalk.homework;

/** Under whose rules an answer can be right although it is not by those of the exercise. */
public enum Elsewhere {
    /** Keras: no turned kernel, odd zeros last, padding left out of means. */
    KERAS("keras"),
    /** PyTorch: no turned kernel, odd zeros last, padding counted in means. */
    PYTORCH("pytorch"),
    /** SciPy: convolve turns the kernel, correlate does not; both put odd zeros first. */
    SCIPY("scipy"),
    /** The convolution of mathematics, which turns the kernel by 180°. */
    TEXTBOOK("textbook-convolution");

    private final String code;

    Elsewhere(String code) {
        this.code = code;
    }

    /** The stable name that other programs read. */
    public String code() {
        return code;
    }
}
