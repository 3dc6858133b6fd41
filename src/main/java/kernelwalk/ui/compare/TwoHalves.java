package kernelwalk.ui.compare;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Two children beside each other, or one above the other where that gives both the room that they want; where neither does,
 * one of them alone.
 */
public final class TwoHalves extends Pane {

    /** The room between the two. */
    private static final double GAP = 8;

    private final ReadOnlyBooleanWrapper single = new ReadOnlyBooleanWrapper();
    private final BooleanProperty second = new SimpleBooleanProperty();

    public TwoHalves() {
        second.subscribe(this::requestLayout);
    }

    /** Whether there is room for one only. */
    ReadOnlyBooleanProperty single() {
        return single.getReadOnlyProperty();
    }

    /** Which of them is shown where there is room for one only. */
    BooleanProperty second() {
        return second;
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        double halfWidth = Math.floor((width - GAP) / 2);
        double halfHeight = Math.floor((height - GAP) / 2);
        boolean beside = isEnough(halfWidth, height);
        boolean above = !beside && isEnough(width, halfHeight);
        single.set(!beside && !above);
        Node first = getChildren().getFirst();
        Node last = getChildren().getLast();
        first.setVisible(!single.get() || !second.get());
        last.setVisible(!single.get() || second.get());
        double wide = beside ? halfWidth : width;
        double high = above ? halfHeight : height;
        first.resizeRelocate(0, 0, wide, high);
        last.resizeRelocate(beside ? wide + GAP : 0, above ? high + GAP : 0, wide, high);
    }

    private boolean isEnough(double width, double height) {
        List<Node> halves = getChildren();
        return halves.stream()
                .allMatch(half -> half.prefWidth(-1) <= width && half.prefHeight(width) <= height);
    }

    /** It takes the room that is left. */
    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
