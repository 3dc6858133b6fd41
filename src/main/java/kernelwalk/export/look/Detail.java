package kernelwalk.export.look;

import java.util.Locale;

/** How much of a walk a worked solution tells. */
public enum Detail {
    /** One window. */
    ONE,
    /** One window of each filter. */
    FILTER,
    /** Every window. */
    ALL;

    /** A short name that stays the same in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
