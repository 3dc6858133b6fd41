package kernelwalk.export.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;

/**
 * A surface on which everything is drawn further down.
 *
 * @param surface what is drawn on
 * @param down    by so much
 */
record Lowered(Surface surface, double down) implements Surface {

    private Box lowered(Box box) {
        return new Box(box.x(), box.y() + down, box.width(), box.height());
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        surface.fill(lowered(box), radius, role);
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        surface.outline(lowered(box), radius, thickness, role);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        surface.line(fromX, fromY + down, toX, toY + down, thickness, role);
    }

    @Override
    public void hatch(Box box, Role role) {
        surface.hatch(lowered(box), role);
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        surface.heat(lowered(box), numbers, sample, channel, role);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        surface.text(text, x, y + down, style, role);
    }

    @Override
    public double width(String text, TextStyle style) {
        return surface.width(text, style);
    }
}
