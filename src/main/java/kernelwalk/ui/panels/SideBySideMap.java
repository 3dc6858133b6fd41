package kernelwalk.ui.panels;

import java.util.Set;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Region;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.Box;
import kernelwalk.picture.SideBySidePainter;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.CanvasSurface;
import kernelwalk.words.CountFrom;

/** One feature map of a sideBySide, painted as large as there is room. */
public final class SideBySideMap extends Region {

    private final Canvas canvas = new Canvas();
    private Tensor<Shape> output;
    private Set<Integer> differing = Set.of();
    private NumberStyle style = NumberStyle.AS_WRITTEN;
    private int index;
    private Theme theme = Theme.LIGHT;
    private CountFrom from = CountFrom.ZERO;

    public SideBySideMap() {
        getChildren().add(canvas);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinSize(0, 0);
    }

    /** Shows an output with the cells marked that differ, and one of them ringed. */
    void show(
            Tensor<Shape> shown,
            NumberStyle numbers,
            Set<Integer> marked,
            int ringed,
            Theme wanted,
            CountFrom counted) {
        output = shown;
        style = numbers;
        differing = marked;
        index = ringed;
        theme = wanted;
        from = counted;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        if (output != null && getWidth() > 8 && getHeight() > 8) {
            SideBySidePainter.paint(
                    new CanvasSurface(canvas.getGraphicsContext2D(), theme),
                    new Box(0, 0, getWidth(), getHeight()),
                    output,
                    style,
                    differing,
                    index,
                    from);
        }
    }
}
