package kernelwalk.notation;

import java.util.Locale;

/** What a reader has taken a part of a text for; each has a sentence, {@code remark.} and its code. */
public enum Remark {
    /** The first row names the columns. */
    HEADER_ROW,
    /** The first column names the rows. */
    LABEL_COLUMN,
    /** Commas stand before decimals. */
    DECIMAL_COMMAS,
    /** Commas stand between thousands. */
    GROUPING_COMMAS,
    /** Points stand between thousands. */
    GROUPING_POINTS;

    /** The stable name that other programs read, such as {@code header-row}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
