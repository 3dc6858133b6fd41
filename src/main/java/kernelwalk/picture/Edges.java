package kernelwalk.picture;

/**
 * How large the cells of a card are. They are squares unless their numbers need more than that.
 *
 * @param high pixels from the top of a cell to its bottom
 * @param wide pixels from its left to its right
 */
record Edges(double high, double wide) {

    /** Of squares. */
    static Edges square(double edge) {
        return new Edges(edge, edge);
    }

    /** The same with a part of their size. */
    Edges times(double part) {
        return new Edges(Math.floor(high * part), Math.floor(wide * part));
    }

    /** Not narrower than what the numbers wish. */
    Edges welcoming(NumberWidth numbers) {
        return new Edges(high, Math.max(wide, Math.ceil(numbers.wish())));
    }

    /** Whether numbers can be read in cells of this size. */
    boolean hold(NumberWidth numbers) {
        return high >= CellPainter.SMALLEST_CELL && wide >= numbers.least();
    }
}
