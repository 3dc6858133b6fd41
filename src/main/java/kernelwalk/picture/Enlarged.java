package kernelwalk.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/**
 * A surface on which everything is drawn larger or smaller: places, lines and type alike.
 *
 * @param surface what is drawn on
 * @param factor  1 is as large as it is, 2 twice as large
 */
public record Enlarged(Surface surface, double factor) implements Surface {

    @Override
    public void fill(Box box, double radius, Role role) {
        surface.fill(box.times(factor), radius * factor, role);
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        surface.outline(box.times(factor), radius * factor, thickness(thickness), role);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        surface.line(
                fromX * factor,
                fromY * factor,
                toX * factor,
                toY * factor,
                thickness(thickness),
                role);
    }

    /** Whole pixels, so that lines stay sharp. */
    private double thickness(double thickness) {
        return Math.max(1, Math.floor(thickness * factor));
    }

    @Override
    public void hatch(Box box, Role role) {
        surface.hatch(box.times(factor), role);
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        surface.heat(box.times(factor), numbers, sample, channel, role);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        surface.text(text, x * factor, y * factor, style.sized(style.size() * factor), role);
    }

    @Override
    public double width(String text, TextStyle style) {
        return surface.width(text, style.sized(style.size() * factor)) / factor;
    }
}
