package kernelwalk.exercise;

import java.util.Locale;

/** What of the board can be hidden, whole or by single numbers, in the order of the board. */
public enum HideableCard {
    KERNEL(4),
    BIAS(1),
    PRODUCTS(3),
    OUTPUT(4);

    private final int axes;

    HideableCard(int axes) {
        this.axes = axes;
    }

    /** How many numbers say where a number of the card stands. */
    public int axes() {
        return axes;
    }

    /** The name in files and keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
