package kernelwalk.picture;

/**
 * A rectangle of a picture, in pixels from the top left.
 *
 * @param x      left edge
 * @param y      top edge
 * @param width  at least 0
 * @param height at least 0
 */
public record Box(double x, double y, double width, double height) {

    /** The horizontal middle. */
    public double centreX() {
        return x + width / 2;
    }

    /** The vertical middle. */
    public double centreY() {
        return y + height / 2;
    }

    /** The right edge. */
    public double right() {
        return x + width;
    }

    /** The bottom edge. */
    public double bottom() {
        return y + height;
    }

    /** Whether a point lies inside. */
    public boolean contains(double pointX, double pointY) {
        return pointX >= x && pointX < right() && pointY >= y && pointY < bottom();
    }

    /** A rectangle around the same middle that is at least so wide and high. */
    public Box atLeast(double edge) {
        double across = Math.max(0, edge - width) / 2;
        double down = Math.max(0, edge - height) / 2;
        return new Box(x - across, y - down, width + 2 * across, height + 2 * down);
    }

    /** Whether the two have a point in common. */
    public boolean touches(Box other) {
        return x <= other.right()
                && other.x <= right()
                && y <= other.bottom()
                && other.y <= bottom();
    }

    /** A rectangle between this and another, at a part of the way from 0 to 1. */
    public Box towards(Box other, double part) {
        return new Box(
                x + (other.x - x) * part,
                y + (other.y - y) * part,
                width + (other.width - width) * part,
                height + (other.height - height) * part);
    }

    /** The same rectangle on a picture enlarged by a factor. */
    public Box times(double factor) {
        return new Box(x * factor, y * factor, width * factor, height * factor);
    }

    /** A rectangle smaller by a margin on every side. */
    public Box inset(double margin) {
        return new Box(x + margin, y + margin, width - 2 * margin, height - 2 * margin);
    }

    /** The smallest rectangle around both. */
    public Box union(Box other) {
        double left = Math.min(x, other.x);
        double top = Math.min(y, other.y);
        return new Box(
                left,
                top,
                Math.max(right(), other.right()) - left,
                Math.max(bottom(), other.bottom()) - top);
    }
}
