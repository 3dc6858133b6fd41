package kernelwalk.ui.parameters;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Rectangle;
import kernelwalk.ui.control.Seat;

/**
 * A row that never becomes two: what has no room in it goes to another pane, the last first, and comes back. What does not
 * apply stands in neither.
 */
public final class FoldingRow extends Pane {

    private static final double GAP = 3;

    private final List<Node> order = new ArrayList<>();
    private final Map<Node, Double> widths = new HashMap<>();
    private Pane rest;

    /** How many of the order stand here, or would if they applied. */
    private int here;

    /** Begins to fold what it has into another pane. */
    void foldInto(Pane other) {
        var edge = new Rectangle();
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
        setClip(edge);
        order.addAll(getChildren());
        here = order.size();
        rest = other;
        order.forEach(node -> node.managedProperty().subscribe(applies -> place(node, applies)));
        requestLayout();
    }

    /** What does not apply stands nowhere. */
    private void place(Node node, boolean applies) {
        int its = order.indexOf(node);
        List<Node> pane = its < here ? getChildren() : rest.getChildren();
        if (!applies) {
            pane.remove(node);
        } else if (!pane.contains(node)) {
            pane.add(Seat.before(pane, order.subList(its + 1, order.size())), node);
        }
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        Insets insets = getInsets();
        double x = insets.getLeft();
        double high = getHeight() - insets.getTop() - insets.getBottom();
        for (Node node : getManagedChildren()) {
            double wide = node.prefWidth(-1);
            double its = Math.min(high, node.prefHeight(-1));
            widths.put(node, wide / getHeight());
            node.resizeRelocate(
                    snapPositionX(x), snapPositionY(insets.getTop() + (high - its) / 2), wide, its);
            x += wide + GAP;
        }
        if (rest != null && fitting() != here) {
            Platform.runLater(this::fold);
        }
    }

    /** How many of its nodes have room. */
    private int fitting() {
        double right = getWidth() - getInsets().getRight();
        double x = getInsets().getLeft();
        for (int i = 0; i < order.size(); i++) {
            Node node = order.get(i);
            if (node.isManaged()) {
                x += wide(node);
                if (x > right) {
                    return i;
                }
                x += GAP;
            }
        }
        return order.size();
    }

    /** What is folded is measured as it was when it stood here; larger type makes the row higher, too. */
    private double wide(Node node) {
        return getChildren().contains(node)
                ? node.prefWidth(-1)
                : widths.getOrDefault(node, 0.0) * getHeight();
    }

    /** Makes room now, and not only with the next layout. */
    void fold() {
        applyCss();
        int count = fitting();
        if (count != here) {
            here = count;
            Node focused = getScene() == null ? null : getScene().getFocusOwner();
            List<Node> kept = order.subList(0, count).stream().filter(Node::isManaged).toList();
            List<Node> moved =
                    order.subList(count, order.size()).stream().filter(Node::isManaged).toList();
            rest.getChildren().removeAll(order);
            getChildren().setAll(kept);
            rest.getChildren().setAll(moved);
            if (focused != null && focused.getScene() == getScene()) {
                focused.requestFocus();
            }
        }
    }

    @Override
    protected double computePrefHeight(double width) {
        double high =
                getManagedChildren().stream()
                        .mapToDouble(node -> node.prefHeight(-1))
                        .max()
                        .orElse(0);
        return getInsets().getTop() + high + getInsets().getBottom();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }
}
