package kernelwalk.picture;

/**
 * A cell of the board that can be pointed at.
 *
 * @param part  input, kernel, bias or output
 * @param index where its number stands: row-major in the tensor, or the filter of a bias
 */
public record Target(Part part, int index) {

    /** Whether a number can be typed there. */
    public boolean isEditable() {
        return part == Part.INPUT || part == Part.KERNEL || part == Part.BIAS;
    }
}
