package kernelwalk.export.picture;

import kernelwalk.picture.Box;

/** Lines as the screen draws them: those of odd thickness lie on the middle of pixels, so that they stay sharp. */
final class Snapped {

    private Snapped() {}

    static double at(double coordinate, double thickness) {
        return thickness == 1 ? Math.floor(coordinate) + 0.5 : Math.round(coordinate);
    }

    static Box edge(Box box, double thickness) {
        double x = at(box.x(), thickness);
        double y = at(box.y(), thickness);
        return new Box(x, y, at(box.right(), thickness) - x, at(box.bottom(), thickness) - y);
    }

    /** The radius that a rectangle has room for. */
    static double bend(Box box, double radius) {
        return Math.max(0, Math.min(radius, Math.min(box.width(), box.height()) / 2));
    }
}
