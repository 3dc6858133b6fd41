package kernelwalk.ui.control;

import java.util.Optional;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Enlarged;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.PaintedRegion;

/** A board that is looked at alone: nothing can be typed on it. */
public final class StillBoard extends PaintedRegion {

    /** A board laid out on less than this would be crowded. */
    private static final double LEAST_WIDTH = 900;

    private static final double LEAST_HEIGHT = 520;

    /** From so much room on the board grows with it. */
    private static final double ROOMY = 1.2;

    /** Smaller type cannot be read. */
    private static final double SMALLEST = 0.8;

    /** Beside another board it is laid out on less, so that it is drawn larger. */
    private static final double NARROW_WIDTH = 540;

    private static final double NARROW_HEIGHT = 440;

    private static final double SMALLEST_NARROW = 0.76;

    /** A board that is laid out on less height than this has no room for its cards. */
    private static final double LOW_HEIGHT = 410;

    /** Before a class it is laid out on still less, as large as its numbers leave it whole. */
    private static final double IN_CLASS_WIDTH = 490;

    private static final double IN_CLASS_HEIGHT = 430;

    private Optional<Frame> frame = Optional.empty();
    private Optional<Frame> other = Optional.empty();
    private boolean narrow;
    private boolean inClass;

    public boolean isNarrow() {
        return narrow;
    }

    /** Whether it stands beside another board; it wants as much room then as it can be read on. */
    public void setNarrow(boolean stands) {
        narrow = stands;
        setPrefSize(
                stands ? NARROW_WIDTH * SMALLEST_NARROW : USE_COMPUTED_SIZE,
                stands ? NARROW_HEIGHT * SMALLEST_NARROW : USE_COMPUTED_SIZE);
    }

    /** Whether a room full of people looks at it. */
    public void inClass(boolean looks) {
        inClass = looks;
        requestLayout();
    }

    /** Shows a frame. */
    public void show(Frame wanted, Theme dress) {
        show(wanted, wanted, dress);
    }

    /**
     * Shows a frame in the scale of another.
     *
     * @param beside what stands beside it on as large a board
     */
    public void show(Frame wanted, Frame beside, Theme dress) {
        frame = Optional.of(wanted);
        other = Optional.of(beside).filter(it -> it != wanted);
        dress(dress);
    }

    private Board board(Frame shown, double width, double height) {
        return other.map(beside -> Board.beside(beside, shown, width, height))
                .orElseGet(() -> Board.of(shown, width, height));
    }

    @Override
    protected void paint(Surface surface, double width, double height) {
        double factor = factor(width, height);
        frame.ifPresent(
                shown ->
                        BoardPainter.paint(
                                shown,
                                board(shown, width / factor, height / factor),
                                new Enlarged(surface, factor)));
    }

    /** How much larger than it is laid out the board is drawn. */
    double factor(double width, double height) {
        if (inClass) {
            return Math.min(width / IN_CLASS_WIDTH, height / IN_CLASS_HEIGHT);
        }
        double room =
                narrow
                        ? Math.min(width / NARROW_WIDTH, height / NARROW_HEIGHT)
                        : Math.min(width / LEAST_WIDTH, height / LEAST_HEIGHT);
        double least = narrow ? SMALLEST_NARROW : SMALLEST;
        double usual = room < 1 ? Math.max(least, room) : Math.max(1, room / ROOMY);
        return Math.min(usual, height / LOW_HEIGHT);
    }
}
