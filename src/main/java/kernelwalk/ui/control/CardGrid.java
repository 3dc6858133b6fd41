package kernelwalk.ui.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Cards of one width in rows, as many beside each other as there is room for; those of a row are equally high. */
public final class CardGrid extends Pane {

    /** The room between two cards, in parts of the least width of one. */
    private static final double GAP = 1 / 18.0;

    /** How many cards stand beside each other. */
    public int columns() {
        return columns(getWidth());
    }

    private int columns(double width) {
        return Math.max(1, (int) ((room(width) + gap()) / (leastWidth() + gap())));
    }

    /** The style sheet gives it to each card. */
    private double leastWidth() {
        return getManagedChildren().isEmpty() ? 1 : getManagedChildren().getFirst().minWidth(-1);
    }

    private double gap() {
        return Math.floor(GAP * leastWidth());
    }

    private double room(double width) {
        Insets insets = getInsets();
        return width - insets.getLeft() - insets.getRight();
    }

    private double cardWidth(double width) {
        int columns = columns(width);
        return Math.floor((room(width) - (columns - 1) * gap()) / columns);
    }

    private double rowHeight(int row, double width) {
        List<Node> cards = getManagedChildren();
        int columns = columns(width);
        int end = Math.min(cards.size(), (row + 1) * columns);
        return cards.subList(row * columns, end).stream()
                .mapToDouble(card -> Math.ceil(card.prefHeight(cardWidth(width))))
                .max()
                .orElse(0);
    }

    private int rows(double width) {
        return Math.ceilDiv(getManagedChildren().size(), columns(width));
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double card = cardWidth(width);
        int columns = columns(width);
        double top = getInsets().getTop();
        for (int row = 0; row < rows(width); row++) {
            double height = rowHeight(row, width);
            for (int i = row * columns;
                    i < Math.min(getManagedChildren().size(), (row + 1) * columns);
                    i++) {
                double left = getInsets().getLeft() + i % columns * (card + gap());
                getManagedChildren().get(i).resizeRelocate(left, top, card, height);
            }
            top += height + gap();
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computePrefHeight(double width) {
        double known = width < 0 ? getWidth() : width;
        double height = getInsets().getTop() + getInsets().getBottom();
        for (int row = 0; row < rows(known); row++) {
            height += rowHeight(row, known) + (row == 0 ? 0 : gap());
        }
        return height;
    }

    @Override
    protected double computeMinWidth(double height) {
        return leastWidth();
    }
}
