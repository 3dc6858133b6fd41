package kernelwalk.ui.classroom;

import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Enlarged;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;

/** A board that is looked at alone: nothing can be typed on it. */
public final class ReplayBoard extends Region {

    /** A board laid out on less than this would be crowded. */
    private static final double LEAST_WIDTH = 900;

    private static final double LEAST_HEIGHT = 520;

    /** From so much room on the board grows with it. */
    private static final double ROOMY = 1.2;

    /** Smaller type cannot be read. */
    private static final double SMALLEST = 0.8;

    private final Canvas canvas = new Canvas();
    private Optional<Frame> frame = Optional.empty();
    private Theme theme = Theme.LIGHT;

    public ReplayBoard() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** Shows a frame. */
    void show(Frame wanted, Theme dress) {
        frame = Optional.of(wanted);
        theme = dress;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > 40 && getHeight() > 40) {
            frame.ifPresent(this::paint);
        }
    }

    private void paint(Frame shown) {
        double room = Math.min(getWidth() / LEAST_WIDTH, getHeight() / LEAST_HEIGHT);
        double factor = room < 1 ? Math.max(SMALLEST, room) : Math.max(1, room / ROOMY);
        var surface = new Enlarged(new CanvasSurface(canvas.getGraphicsContext2D(), theme), factor);
        Board board = Board.of(shown, getWidth() / factor, getHeight() / factor);
        BoardPainter.paint(shown, board, surface);
    }
}
