package kernelwalk.picture;

/**
 * A rectangle of cells on one card, from the cell where it began to the cell that has the keyboard.
 *
 * @param anchor the corner where it began
 * @param focus  the opposite corner, which has the keyboard; on the same card
 */
public record Selection(Target anchor, Target focus) {

    /** One cell. */
    public static Selection of(Target cell) {
        return new Selection(cell, cell);
    }

    /** From the same anchor to another cell. */
    public Selection to(Target cell) {
        return new Selection(anchor, cell);
    }

    /** Whether it is one cell alone. */
    public boolean isSingle() {
        return anchor.equals(focus);
    }
}
