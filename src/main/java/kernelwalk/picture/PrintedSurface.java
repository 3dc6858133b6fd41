package kernelwalk.picture;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/** Draws on another surface for paper: a tint becomes a hatch of its own, which a copier keeps. */
public record PrintedSurface(Surface surface) implements Surface {

    private static final double HAIR = 0.5;

    @Override
    public void fill(Box box, double radius, Role role) {
        surface.fill(box, radius, role);
        switch (role) {
            case INPUT_TINT -> hatch(box, Hatching.FALLING);
            case KERNEL_TINT -> hatch(box, Hatching.LEVEL);
            case PRODUCT_TINT -> hatch(box, Hatching.UPRIGHT);
            case OUTPUT_TINT, CHOSEN_TINT -> {
                hatch(box, Hatching.LEVEL);
                hatch(box, Hatching.UPRIGHT);
            }
            case WRONG_TINT -> {
                hatch(box, Hatching.RISING);
                hatch(box, Hatching.FALLING);
            }
            case INPUT,
                    KERNEL,
                    PRODUCT,
                    OUTPUT,
                    RING,
                    WRONG,
                    CHANNEL_RED,
                    CHANNEL_GREEN,
                    CHANNEL_BLUE,
                    GROUND,
                    PANEL,
                    LINE,
                    TEXT,
                    MUTED -> {}
        }
    }

    private void hatch(Box box, Hatching hatching) {
        for (Hatching.Line line : hatching.lines(box)) {
            surface.line(line.fromX(), line.fromY(), line.toX(), line.toY(), HAIR, Role.LINE);
        }
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        surface.outline(box, radius, thickness, role);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        surface.line(fromX, fromY, toX, toY, thickness, role);
    }

    @Override
    public void hatch(Box box, Role role) {
        surface.hatch(box, role);
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        surface.heat(box, numbers, sample, channel, role);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        surface.text(text, x, y, style, role);
    }

    @Override
    public double width(String text, TextStyle style) {
        return surface.width(text, style);
    }
}
