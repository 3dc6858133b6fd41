package kernelwalk.convolution;

/** What a number in a derivation is, along one axis. */
public enum Quantity {
    /** Cells of the input. */
    INPUT,
    /** Weights of the kernel or cells of the pooling window. */
    WINDOW,
    /** Cells from the first to the last tap of one window: (window − 1) · dilation + 1. */
    EXTENT,
    /** Cells from one window to the next. */
    STRIDE,
    /** Cells from one tap to the next. */
    DILATION,
    /** Zeros before and after the input together; for a transposed convolution what is cropped. */
    PADDING,
    /** Zeros before the input (top or left). */
    BEFORE,
    /** Zeros after the input (bottom or right). */
    AFTER,
    /** Cells added at the end of a transposed convolution. */
    OUTPUT_PADDING,
    /** Cells of the output. */
    OUTPUT,
    /** A constant of the formula. */
    CONSTANT
}
