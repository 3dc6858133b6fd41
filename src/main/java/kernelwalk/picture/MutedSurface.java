package kernelwalk.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/** Draws on another surface without its colours, so that what is drawn stands back. */
record MutedSurface(Surface surface) implements Surface {

    @Override
    public void fill(Box box, double radius, Role role) {
        surface.fill(box, radius, role == Role.GROUND ? role : Role.PANEL);
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        surface.outline(box, radius, thickness, Role.LINE);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        surface.line(fromX, fromY, toX, toY, thickness, Role.LINE);
    }

    @Override
    public void hatch(Box box, Role role) {
        surface.hatch(box, Role.LINE);
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        surface.heat(box, numbers, sample, channel, Role.MUTED);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        surface.text(text, x, y, style, Role.MUTED);
    }

    @Override
    public double width(String text, TextStyle style) {
        return surface.width(text, style);
    }
}
