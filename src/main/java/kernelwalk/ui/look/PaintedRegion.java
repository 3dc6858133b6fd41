package kernelwalk.ui.look;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.picture.Surface;
import kernelwalk.picture.Theme;

/** A picture that fills its place, and is painted anew with each size, theme and content. */
public abstract class PaintedRegion extends Region {

    /** On less nothing could be told apart. */
    private static final double LEAST = 40;

    private final Canvas canvas = new Canvas();
    private Theme theme = Theme.LIGHT;

    protected PaintedRegion() {
        getChildren().setAll(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** Shows it in another theme. */
    public final void dress(Theme wanted) {
        theme = wanted;
        requestLayout();
    }

    /**
     * Paints what there is to show.
     *
     * @param width  of the surface, in pixels
     * @param height of the surface, in pixels
     */
    protected abstract void paint(Surface surface, double width, double height);

    @Override
    protected final void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (getWidth() > LEAST && getHeight() > LEAST) {
            var surface = new CanvasSurface(canvas.getGraphicsContext2D(), theme);
            paint(surface, getWidth(), getHeight());
        }
    }
}
