package kernelwalk.picture;

/**
 * The sizes of a board that is shown to a room full of people. It is laid out on {@value #WIDTH}×{@value #HEIGHT} and
 * drawn as much larger as the screen is, by a quarter on a projector of 1280×720: there the numbers of the worked step
 * have 28 pixels and the ledger 32.
 */
public final class Presented {

    public static final double WIDTH = 1024;
    public static final double HEIGHT = 576;

    /** The smallest type of a number in the worked step. */
    static final double NUMBER = 22.4;

    /** The smallest type of the ledger. */
    static final double LEDGER = 26;

    /** How many times as large as usual the ledger is. */
    static final double ENLARGED = LEDGER / LedgerLines.USUAL;

    /** Edges of the worked step's cells, the one that is wished first; the last holds a number of the smallest type. */
    static final double[] CELLS = {56, 48, 40, 34};

    /** How much wider than usual a cell has to be for its number. */
    static final double WIDER = NUMBER / CardText.SMALLEST;

    /** A cell of which a part is shown is no wider than for two decimals of a negative number. */
    static final double WIDEST_CUT_CELL = 90;

    /** The share of the board that the worked step takes at most. */
    static final double SHARE = 0.62;

    private Presented() {}
}
