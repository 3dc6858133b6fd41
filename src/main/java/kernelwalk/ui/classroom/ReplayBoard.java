package kernelwalk.ui.classroom;

import java.util.Optional;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Enlarged;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.PaintedRegion;

/** A board that is looked at alone: nothing can be typed on it. */
public final class ReplayBoard extends PaintedRegion {

    /** A board laid out on less than this would be crowded. */
    private static final double LEAST_WIDTH = 900;

    private static final double LEAST_HEIGHT = 520;

    /** From so much room on the board grows with it. */
    private static final double ROOMY = 1.2;

    /** Smaller type cannot be read. */
    private static final double SMALLEST = 0.8;

    private Optional<Frame> frame = Optional.empty();

    /** Shows a frame. */
    void show(Frame wanted, Theme dress) {
        frame = Optional.of(wanted);
        dress(dress);
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double room = Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        double factor = room < 1 ? Math.max(SMALLEST, room) : Math.max(1, room / ROOMY);
        frame.ifPresent(
                shown ->
                        BoardPainter.paint(
                                shown,
                                Board.of(shown, width / factor, height / factor),
                                new Enlarged(surface, factor)));
    }
}
