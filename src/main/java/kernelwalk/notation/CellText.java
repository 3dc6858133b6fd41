package kernelwalk.notation;

/** What a cell of a table says. */
interface CellText {

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    String plain(String cell);

    /** Whether a short decimal says just what stands there. */
    default boolean keepsDecimals() {
        return true;
    }
}
