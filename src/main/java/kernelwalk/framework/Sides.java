package kernelwalk.framework;

import java.util.List;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;

/**
 * Zeros as they are asked for on the four sides, possible or not.
 *
 * @param top    rows above
 * @param bottom rows below
 * @param left   columns to the left
 * @param right  columns to the right
 */
public record Sides(int top, int bottom, int left, int right) {

    /** No zeros anywhere. */
    static final Sides NONE = new Sides(0, 0, 0, 0);

    static Sides of(Margins margins) {
        return new Sides(margins.top(), margins.bottom(), margins.left(), margins.right());
    }

    /** Rows above and below together. */
    int rows() {
        return top + bottom;
    }

    /** Columns to the left and right together. */
    int columns() {
        return left + right;
    }

    /** Rows above and columns to the left. */
    Size before() {
        return new Size(top, left);
    }

    /** Whether opposite sides have equally many, so that they can be given as one number for each axis. */
    boolean isSymmetric() {
        return top == bottom && left == right;
    }

    /** The four numbers in the order top, bottom, left, right. */
    List<Integer> inOrder() {
        return List.of(top, bottom, left, right);
    }
}
