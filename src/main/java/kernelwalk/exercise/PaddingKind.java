package kernelwalk.exercise;

import kernelwalk.convolution.Padding;

/** How a padding is asked for: by a rule, or by four numbers. */
public enum PaddingKind {
    /** The window stays inside. */
    VALID("valid"),
    /** The output is as large as the input divided by the stride. */
    SAME("same"),
    /** Every window that touches the input counts. */
    FULL("full"),
    /** As many zeros as are given on each side. */
    EXPLICIT("explicit");

    private final String code;

    PaddingKind(String code) {
        this.code = code;
    }

    /** The kind of a padding. */
    public static PaddingKind of(Padding padding) {
        return switch (padding) {
            case Padding.Valid _ -> VALID;
            case Padding.Same _ -> SAME;
            case Padding.Full _ -> FULL;
            case Padding.Explicit _ -> EXPLICIT;
        };
    }

    /** A short name, such as {@code same}. */
    public String code() {
        return code;
    }
}
