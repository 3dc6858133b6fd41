package kernelwalk.ui.present;

import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Enlarged;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Presented;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;

/** A board to look at, as small as its place. */
public final class FramePicture extends Region {

    private final Canvas canvas = new Canvas();
    private Frame frame;
    private Theme theme;

    public FramePicture() {
        getStyleClass().add("frame-picture");
        getChildren().add(canvas);
    }

    /** Paints a frame from now on. */
    void show(Frame wanted, Theme wantedTheme) {
        frame = wanted;
        theme = wantedTheme;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double factor = Math.min(getWidth() / Presented.WIDTH, getHeight() / Presented.HEIGHT);
        if (frame == null || factor <= 0) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        var surface = new Enlarged(new CanvasSurface(canvas.getGraphicsContext2D(), theme), factor);
        Board board = Board.of(frame, getWidth() / factor, getHeight() / factor);
        BoardPainter.paint(frame, board, surface);
    }
}
