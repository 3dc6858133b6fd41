package kernelwalk.picture;

import kernelwalk.convolution.Position;

/**
 * Two arrows that turn to the previous and the next sample, filter or channel.
 *
 * @param subject  what is turned through
 * @param current  which is shown, from 0
 * @param count    how many there are
 * @param previous the arrow to the left
 * @param next     the arrow to the right
 */
public record Pager(Subject subject, int current, int count, Box previous, Box next) {

    private static final double BETWEEN = 2;

    /** What a pager turns through. */
    public enum Subject {
        SAMPLE,
        FILTER,
        CHANNEL
    }

    /** A pager whose second arrow stands beside the first. */
    static Pager of(Subject subject, int current, int count, Box previous) {
        var next =
                new Box(
                        previous.right() + BETWEEN,
                        previous.y(),
                        previous.width(),
                        previous.height());
        return new Pager(subject, current, count, previous, next);
    }

    /** Which would be shown after a click at a point; the same as now when it hits no arrow. */
    public int after(double x, double y) {
        if (previous.contains(x, y)) {
            return Math.floorMod(current - 1, count);
        }
        return next.contains(x, y) ? (current + 1) % count : current;
    }

    /** The moment to go to for another sample, filter or channel: the same place of the walk there. */
    public static Position turned(Position from, Subject subject, int to) {
        return switch (subject) {
            case SAMPLE -> from.withSample(to);
            case FILTER -> from.withFilter(to);
            case CHANNEL -> from.atTap(to, 0, 0);
        };
    }
}
