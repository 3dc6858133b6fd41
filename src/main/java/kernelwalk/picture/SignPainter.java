package kernelwalk.picture;

import kernelwalk.picture.TextStyle.Weight;

/** Draws the signs between cards. */
final class SignPainter {

    /** Letters of a function that stands between two cards in larger type: ReLU, tanh. */
    private static final int SHORT_NAME = 4;

    private SignPainter() {}

    /** A sign around a point; ⊙, which few typefaces have, is drawn. */
    static void paint(Surface surface, String sign, double x, double y, double size) {
        if (sign.equals("⊙")) {
            double radius = size * 0.32;
            surface.outline(
                    new Box(x - radius, y - radius, 2 * radius, 2 * radius),
                    radius,
                    size / 14,
                    Role.MUTED);
            double dot = size * 0.08;
            surface.fill(new Box(x - dot, y - dot, 2 * dot, 2 * dot), dot, Role.MUTED);
        } else {
            double smaller = sign.length() <= SHORT_NAME ? 0.6 : 0.5;
            double fitting = sign.length() == 1 ? size : size * smaller;
            surface.text(sign, x, y, TextStyle.centred(fitting, Weight.REGULAR), Role.MUTED);
        }
    }
}
