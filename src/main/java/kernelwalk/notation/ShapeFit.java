package kernelwalk.notation;

import java.util.List;

/** How well a shape suits what is looked for; of several ways to read a text, the one that suits best is taken. */
@FunctionalInterface
public interface ShapeFit {

    /** How well, from not at all to exactly. */
    enum Fit {
        /** Not at all. */
        NONE,
        /** By the count of numbers, or as a part. */
        COUNT,
        /** The very shape. */
        SHAPE
    }

    /** Nothing is known of what is looked for. */
    ShapeFit UNKNOWN = _ -> Fit.NONE;

    /**
     * How well a shape suits.
     *
     * @param shape the length of each axis of the text
     */
    Fit of(List<Integer> shape);
}
