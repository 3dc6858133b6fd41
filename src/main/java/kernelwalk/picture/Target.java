package kernelwalk.picture;

/**
 * A cell of the board that can be pointed at.
 *
 * @param part  which card
 * @param index where its number stands: row-major in the tensor; the filter of a bias; for a tap of the current
 *     window its place in walk order
 */
public record Target(Part part, int index) {

    /** Whether a number can be typed there. */
    public boolean isEditable() {
        return part == Part.INPUT || part == Part.KERNEL || part == Part.BIAS;
    }
}
