package kernelwalk.homework.problem;

import java.util.Locale;

/** How hard the problems of a typical course are. */
public enum Difficulty {
    /** One channel, one filter, stride 1, no padding, no bias, small whole numbers. */
    EASY,
    /** Stride or padding, and a bias. */
    USUAL,
    /** Several channels and filters, stride and padding together, fractions. */
    HARD;

    /** The stable name, such as {@code easy}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
