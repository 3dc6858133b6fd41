package kernelwalk.picture;

/**
 * How wide a cell has to be for the numbers of a part of the board, in pixels.
 *
 * @param least so that their shortest form can be read in the smallest type
 * @param wish  so that they stand with as many decimals as a card usually has
 */
record NumberWidth(double least, double wish) {

    /** Of whatever can be read in the smallest cells. */
    static final NumberWidth NONE =
            new NumberWidth(CellPainter.SMALLEST_CELL, CellPainter.SMALLEST_CELL);

    /** The wider of both. */
    NumberWidth or(NumberWidth other) {
        return new NumberWidth(Math.max(least, other.least), Math.max(wish, other.wish));
    }
}
