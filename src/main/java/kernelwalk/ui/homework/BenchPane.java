package kernelwalk.ui.homework;

import javafx.geometry.Orientation;
import javafx.scene.control.ScrollPane;

/** What lies under the board: as high as what lies on it, up to a part of the window; then it scrolls. */
public final class BenchPane extends ScrollPane {

    private static final double MOST = 0.3;

    /** A bar that scrolls takes as much of the width; what fits beside it needs none. */
    private static final double BAR = 16;

    public BenchPane() {
        getStyleClass().add("bench");
        setFitToWidth(true);
    }

    /** Lines break, so that the height follows from the width. */
    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return super.computePrefHeight(width < BAR ? width : width - BAR);
    }

    @Override
    protected double computeMaxHeight(double width) {
        return getScene() == null ? Double.MAX_VALUE : getScene().getHeight() * MOST;
    }
}
