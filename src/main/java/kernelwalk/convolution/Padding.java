package kernelwalk.convolution;

/** How far a window may reach over the edge of the input. */
public sealed interface Padding {

    /** The window stays inside. */
    record Valid() implements Padding {}

    /** The output is as large as the input divided by the stride, rounded up. */
    record Same() implements Padding {}

    /** Every window that touches the input at all counts. */
    record Full() implements Padding {}

    /** As many cells as are given on each side, zeros or copies of the input's. */
    record Explicit(Margins margins, Border border) implements Padding {

        /** Zeros on each side. */
        public Explicit(Margins margins) {
            this(margins, Border.ZEROS);
        }
    }

    /** What stands in the cells beyond the edge. */
    default Border border() {
        return Border.ZEROS;
    }

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
