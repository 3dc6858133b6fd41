package kernelwalk.framework;

import java.util.Locale;

/** What a refusal is about. Each has one sentence in every language, {@code objection.} and its code. */
public enum Objection {
    /** Another count of axes is needed. */
    RANK,
    /** The input has a type that is not computed with, or another than the weights. */
    DTYPE,
    /** A window without cells. */
    KERNEL_SIZE,
    /** No filters. */
    FILTERS,
    /** A stride that goes nowhere or backwards. */
    STRIDE,
    /** A dilation that puts taps on each other. */
    DILATION,
    /** Strides and dilations together. */
    STRIDE_WITH_DILATION,
    /** Padding "same" with a stride. */
    SAME_WITH_STRIDE,
    /** Groups that do not divide the channels or the filters. */
    GROUPS,
    /** Another number of channels than the kernel reads. */
    CHANNELS,
    /** Another number of biases than filters. */
    BIAS,
    /** A window that does not fit into the padded input. */
    KERNEL_LARGER,
    /** Padding below 0, or wider than half of a pooling window. */
    PADDING,
    /** Output padding beyond stride and dilation. */
    OUTPUT_PADDING,
    /** Cropping that leaves nothing. */
    NOTHING_LEFT;

    /** A name for keys, such as {@code kernel-larger}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
