package kernelwalk.picture;

/**
 * How a board is shown.
 *
 * @param resultsAtOnce whether every output stands on the board from the start, or only when the walk has come there
 */
public record Options(boolean resultsAtOnce) {

    /** Outputs are filled in as the walk goes. */
    public static final Options AS_WE_GO = new Options(false);
}
