package kernelwalk.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/** Something that can be drawn on: the screen, a picture file, a page, or a recording. */
public interface Surface {

    /** Fills a rectangle whose corners are rounded by a radius. */
    void fill(Box box, double radius, Role role);

    /** Draws the edge of a rectangle, its line centred on the edge. */
    void outline(Box box, double radius, double thickness, Role role);

    /** Draws a straight line. */
    void line(double fromX, double fromY, double toX, double toY, double thickness, Role role);

    /** Draws slanted lines across a rectangle. */
    void hatch(Box box, Role role);

    /**
     * Shows a map of numbers too small to write: the smallest as the ground, the largest in the role's colour.
     *
     * @param numbers N × H × W × C
     */
    void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role);

    /** Sets a text; x is the anchor's point, y the middle of its digits. */
    void text(String text, double x, double y, TextStyle style, Role role);

    /** How wide a text would be, in pixels. */
    double width(String text, TextStyle style);
}
