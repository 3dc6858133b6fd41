package kernelwalk.convolution;

import java.util.List;

/** The four axis lengths of a tensor, row-major: the last axis is the fastest. */
public sealed interface Layout permits Shape, KernelShape {

    /** The most values that a tensor may hold, and the longest that an axis may be. */
    int LIMIT = 1 << 26;

    /** The four lengths, outermost first. */
    List<Integer> lengths();

    /** What a tensor of this layout is in an exercise, for messages. */
    Place place();

    /** How many values a tensor of this shape holds, at most {@link #LIMIT}. */
    default int count() {
        int count = 1;
        for (int length : lengths()) {
            count *= length;
        }
        return count;
    }

    /**
     * Checks lengths before anything of that size is built.
     *
     * @throws ConvolutionException when a length is not at least 1, or their product is above {@link #LIMIT}
     */
    static void check(Place place, int... lengths) {
        long count = 1;
        for (int axis = 0; axis < lengths.length; axis++) {
            if (lengths[axis] < 1) {
                throw new ConvolutionException(
                        Cause.SIZE_NOT_POSITIVE, place, text(lengths), axis + 1, lengths[axis]);
            }
            count = Math.min(count * lengths[axis], Long.MAX_VALUE / Integer.MAX_VALUE);
        }
        if (count > LIMIT) {
            throw new ConvolutionException(Cause.TOO_MANY_VALUES, place, text(lengths), LIMIT);
        }
    }

    /** Lengths as they are read aloud: {@code 1×4×4×1}; none are {@code []}. */
    static String text(int... lengths) {
        if (lengths.length == 0) {
            return "[]";
        }
        var text = new StringBuilder();
        for (int length : lengths) {
            text.append(text.isEmpty() ? "" : "×").append(length);
        }
        return text.toString();
    }
}
