package kernelwalk.picture;

/**
 * How wide a cell has to be for the numbers of a part of the board, in pixels.
 *
 * @param least   so that their shortest form can be read in the smallest type
 * @param fair    so that they keep two decimals in the smallest type
 * @param wish    so that they stand with as many decimals as a card usually has
 * @param full    so that they have the digits that were asked for in the smallest type; as fair where none were
 * @param stretch how many times as wide as high a cell becomes at most for its digits
 */
record NumberWidth(double least, double fair, double wish, double full, double stretch) {

    /** How many times as wide as high a cell becomes at most for what is only wished. */
    static final double WIDEST = 1.9;

    private static final double STRETCHED = 2.6;

    /** What somebody has written is not rounded, so that cells become wider for it than for digits that are only wished. */
    private static final double STRETCHED_AS_WRITTEN = 4;

    /** Where digits are asked for they are worth cells that are no longer nearly square. */
    private static final double STRETCHED_IN_FULL = 7;

    /** Of whatever can be read in the smallest cells. */
    static final NumberWidth NONE =
            of(CellPainter.SMALLEST_CELL, CellPainter.SMALLEST_CELL, CellPainter.SMALLEST_CELL);

    /** Of numbers that may be rounded. */
    static NumberWidth of(double least, double fair, double wish) {
        return new NumberWidth(least, fair, wish, fair, STRETCHED);
    }

    /** Of what somebody has written. */
    static NumberWidth written(double wish) {
        return NONE.or(new NumberWidth(0, 0, wish, 0, STRETCHED_AS_WRITTEN));
    }

    /** The same of numbers whose digits were asked for. */
    NumberWidth inFull(double all) {
        double most = Math.max(all, least);
        return new NumberWidth(
                least, Math.min(fair, most), Math.min(wish, most), most, STRETCHED_IN_FULL);
    }

    /** The same where the decimals that a card usually has are worth as much as two. */
    NumberWidth asUsual() {
        double usual = Math.max(fair, wish * CardText.SMALLEST / NumberWidths.WELCOME);
        return new NumberWidth(least, usual, wish, full, stretch);
    }

    /** The wider of both. */
    NumberWidth or(NumberWidth other) {
        return new NumberWidth(
                Math.max(least, other.least),
                Math.max(fair, other.fair),
                Math.max(wish, other.wish),
                Math.max(full, other.full),
                Math.max(stretch, other.stretch));
    }

    /** The same in larger type; the air around it stays what it is. */
    NumberWidth times(double larger) {
        return new NumberWidth(
                larger(least, larger),
                larger(fair, larger),
                larger(wish, larger),
                larger(full, larger),
                stretch);
    }

    private static double larger(double width, double times) {
        double text = Math.max(0, CellPainter.within(width));
        return text * times + width - text;
    }

    /** Whether digits were asked for. */
    boolean isInFull() {
        return stretch == STRETCHED_IN_FULL;
    }

    /** How many times as wide as high a cell becomes at most for what it does not need. */
    double most() {
        return stretch > STRETCHED ? stretch : WIDEST;
    }
}
