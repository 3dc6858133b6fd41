package kernelwalk.ui.control;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Moves what a pane scrolls. */
public final class Scrolling {

    private static final double MARGIN = 12;

    private Scrolling() {}

    /** Scrolls so far up or down that all of a node inside can be seen. */
    public static void reveal(ScrollPane pane, Node node) {
        Node content = pane.getContent();
        Bounds place = content.sceneToLocal(node.localToScene(node.getLayoutBounds()));
        double seen = pane.getViewportBounds().getHeight();
        double hidden = content.getLayoutBounds().getHeight() - seen;
        if (hidden <= 0) {
            return;
        }
        double top = pane.getVvalue() * hidden;
        double least = place.getMaxY() + MARGIN - seen;
        double most = place.getMinY() - MARGIN;
        double wanted = Math.min(Math.max(top, least), most);
        pane.setVvalue(Math.clamp(wanted / hidden, 0, 1));
    }
}
