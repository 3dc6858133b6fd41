package kernelwalk.homework;

import java.util.Locale;

/** What one cell of an answer is. */
public enum CellVerdict {
    RIGHT,
    WRONG,
    /** Nothing is written. */
    BLANK;

    /** The stable name that other programs read, such as {@code right}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
