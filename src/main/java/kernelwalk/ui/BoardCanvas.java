package kernelwalk.ui;

import java.util.List;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Theme;

/** The canvas under the board: draws a frame, and of the next frame only what has changed. */
final class BoardCanvas {

    /** Above this many separate changes it costs less to draw everything. */
    private static final int MOST_PARTS = 24;

    private final Canvas canvas = new Canvas();
    private CanvasSurface surface;
    private Drawing shown;

    Canvas node() {
        return canvas;
    }

    /** The surface that frames are drawn on; it knows how wide texts are. */
    CanvasSurface surface() {
        return surface;
    }

    /** Draws a frame, given how its board is laid out. */
    void show(Frame frame, Board board, Theme theme) {
        boolean same =
                surface != null
                        && surface.theme() == theme
                        && canvas.getWidth() == board.size().width()
                        && canvas.getHeight() == board.size().height();
        if (!same) {
            canvas.setWidth(board.size().width());
            canvas.setHeight(board.size().height());
            surface = new CanvasSurface(canvas.getGraphicsContext2D(), theme);
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
            clipped(next, part);
        }
    }

    private void clipped(Drawing next, Box part) {
        double left = Math.floor(part.x());
        double top = Math.floor(part.y());
        var whole =
                new Box(left, top, Math.ceil(part.right()) - left, Math.ceil(part.bottom()) - top);
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.save();
        graphics.beginPath();
        graphics.rect(whole.x(), whole.y(), whole.width(), whole.height());
        graphics.clip();
        next.on(surface, whole);
        graphics.restore();
    }
}
