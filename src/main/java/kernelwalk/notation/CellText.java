package kernelwalk.notation;

/** What a cell of a table says. */
interface CellText {

    /** The number as {@link NumberText} reads it; what is not one stays as it is. */
    String plain(String cell);

    /** How the short decimals in cells are written, so that these can be read where they stand. */
    default DecimalSigns decimals(Commas commas) {
        return DecimalSigns.of(commas);
    }
}
