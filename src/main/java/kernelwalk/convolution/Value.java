package kernelwalk.convolution;

/**
 * One number of a tensor: an exact {@link Rational} or a {@link Floating} of a float type. Values of int32 are
 * whole rationals.
 *
 * <p>{@code toString} is the canonical text: a whole number or a fraction in lowest terms, or the shortest decimal
 * that reads back as the same float of its type.
 */
public sealed interface Value permits Rational, Floating {

    /** The nearest double; NaN and infinities stay what they are. */
    double toDouble();

    /** Whether it is zero of either sign. */
    boolean isZero();
}
