package kernelwalk.convolution;

/** What a pooling window that is only partly over the padded input does. */
public enum Rounding {
    /** It is left out. */
    FLOOR("floor"),
    /** It counts, if it begins inside the input or the padding before it, as in PyTorch's ceil mode. */
    CEIL("ceil");

    private final String code;

    Rounding(String code) {
        this.code = code;
    }

    /** The name in the exercise file. */
    public String code() {
        return code;
    }
}
