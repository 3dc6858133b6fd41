package kernelwalk.ui.board;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Enlarged;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;

/** The canvas under the board: draws a frame, and of the next frame only what has changed. */
final class BoardCanvas {

    /** Above this many separate changes it costs less to draw everything. */
    private static final int MOST_PARTS = 24;

    private final Canvas canvas = new Canvas();
    private Theme theme;
    private Enlarged surface;
    private Drawing shown;

    Canvas node() {
        return canvas;
    }

    /** The surface that frames are drawn on; it knows how wide texts are. */
    Surface surface() {
        return surface;
    }

    /**
     * Draws a frame.
     *
     * @param board  how it is laid out
     * @param factor how much larger than its layout it is drawn
     */
    void show(Frame frame, Board board, Theme wanted, double factor) {
        Box size = board.size().times(factor);
        boolean same =
                theme == wanted
                        && surface.factor() == factor
                        && canvas.getWidth() == size.width()
                        && canvas.getHeight() == size.height();
        if (!same) {
            canvas.setWidth(size.width());
            canvas.setHeight(size.height());
            theme = wanted;
            surface = new Enlarged(new CanvasSurface(canvas.getGraphicsContext2D(), theme), factor);
        }
        var next = new Drawing(surface::width);
        BoardPainter.paint(frame, board, next);
        if (same) {
            redraw(next, next.changesFrom(shown));
        } else {
            next.on(surface);
        }
        shown = next;
    }

    private void redraw(Drawing next, List<Box> parts) {
        if (parts.size() > MOST_PARTS) {
            next.on(surface);
            return;
        }
        for (Box part : parts) {
            clipped(next, part.inset(-1));
        }
    }

    /** A part beyond the edge is cut there: left of 0 the renderer takes no rectangle for one, and blends it as a shape. */
    private void clipped(Drawing next, Box part) {
        Box pixels = part.times(surface.factor());
        double left = Math.max(0, Math.floor(pixels.x()));
        double top = Math.max(0, Math.floor(pixels.y()));
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.beginPath();
        graphics.rect(
                left, top, Math.ceil(pixels.right()) - left, Math.ceil(pixels.bottom()) - top);
        graphics.clip();
        next.on(surface, part.inset(-1));
        graphics.restore();
    }
}
