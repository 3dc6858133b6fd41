package kernelwalk.ui.control;

import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/** Moves what a pane scrolls. */
public final class Scrolling {

    private static final double MARGIN = 12;

    private Scrolling() {}

    /**
     * Gives the keyboard to a node that is on the screen, and scrolls what stands around it into sight.
     *
     * @param around what belongs to it
     */
    public static void bring(Node taker, Node around) {
        if (taker.getScene() == null || !isShown(taker)) {
            return;
        }
        taker.requestFocus();
        for (Node above = around; above != null; above = above.getParent()) {
            if (above instanceof ScrollPane pane) {
                pane.applyCss();
                pane.layout();
                reveal(pane, around);
            }
        }
    }

    private static boolean isShown(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

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
