package kernelwalk.picture;

/**
 * How a board is shown.
 *
 * @param resultsAtOnce whether every output stands on the board from the start, or only when the walk has come there
 * @param type          how large the numbers are in their cells, 1 as usual; a cell has room for {@value #LARGEST_TYPE}
 */
public record Options(boolean resultsAtOnce, double type) {

    /** Numbers that are larger than this would leave their cells. */
    public static final double LARGEST_TYPE = 1.5;

    /** Outputs are filled in as the walk goes. */
    public static final Options AS_WE_GO = new Options(false, 1);

    public Options {
        type = Math.min(type, LARGEST_TYPE);
    }
}
