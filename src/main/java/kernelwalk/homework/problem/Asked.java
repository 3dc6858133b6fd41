package kernelwalk.homework.problem;

import java.util.Locale;

/** What a student is to work out of each problem of a set. */
public enum Asked {
    /** Every value of the output; of a chain that of the last layer. */
    OUTPUT,
    /** Every value of every layer. */
    LAYERS,
    /** How large the output is. */
    SIZE,
    /** How many numbers are learned. */
    PARAMETERS;

    /** A short name that stays the same in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
