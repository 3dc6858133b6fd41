package kernelwalk.convolution;

/** How far a window may reach over the edge of the input. */
public sealed interface Padding {

    /** The window stays inside. */
    record Valid() implements Padding {}

    /** The output is as large as the input divided by the stride, rounded up. */
    record Same() implements Padding {}

    /** Every window that touches the input at all counts. */
    record Full() implements Padding {}

    /** As many zeros as are given on each side. */
    record Explicit(Margins margins) implements Padding {}

    /** Padding "valid". */
    static Padding valid() {
        return new Valid();
    }

    /** Padding "same". */
    static Padding same() {
        return new Same();
    }

    /** Padding "full". */
    static Padding full() {
        return new Full();
    }

    /** Padding by four numbers, each at least 0. */
    static Padding explicit(int top, int bottom, int left, int right) {
        return new Explicit(new Margins(top, bottom, left, right));
    }
}
