package kernelwalk.ui.trail;

import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;

/**
 * Where the cards of a trail stand in the room for them. They stand closer together where that lets all of them be seen;
 * where it does not, the first that is seen is seen whole, and what is cut at an edge stands back.
 */
final class TrailScroll {

    /** How close together cards can stand, one closer than the other. */
    private static final List<PseudoClass> CLOSENESS =
            List.of(PseudoClass.getPseudoClass("close"), PseudoClass.getPseudoClass("closest"));

    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final double HAIR = 0.5;

    private final ScrollPane pane;
    private final HBox cards;
    private boolean isPlacing;

    TrailScroll(ScrollPane pane, HBox cards) {
        this.pane = pane;
        this.cards = cards;
    }

    private double room() {
        return pane.getViewportBounds().getWidth();
    }

    /** Whether what changes now does so because cards are being placed. */
    boolean isPlacing() {
        return isPlacing;
    }

    /** Scrolls so that a card is seen whole, as near to the middle as can be. */
    void reveal(Node chosen) {
        isPlacing = true;
        place(chosen);
        isPlacing = false;
    }

    private void place(Node chosen) {
        cards.setPadding(Insets.EMPTY);
        bringTogether();
        double wide = cards.prefWidth(-1);
        boolean fits = wide <= room();
        double left = fits ? 0 : left(chosen, wide);
        double beyond = fits ? 0 : Math.max(0, left + room() - wide);
        cards.setPadding(new Insets(0, beyond, 0, 0));
        pane.layout();
        cards.layout();
        double free = wide + beyond - room();
        pane.setHvalue(fits ? 0 : Math.clamp(left / free, 0, 1));
        markCut();
    }

    /** Goes along the trail by some pixels; returns whether there is anything to go along. */
    boolean moveBy(double pixels) {
        double free = cards.getWidth() - room();
        if (free > 0) {
            pane.setHvalue(Math.clamp(pane.getHvalue() - pixels / free, 0, 1));
            markCut();
        }
        return free > 0;
    }

    /** As close together as lets all be seen; no closer where nothing does. */
    private void bringTogether() {
        for (int closeness = 0; closeness <= CLOSENESS.size(); closeness++) {
            standApart(closeness);
            if (cards.prefWidth(-1) <= room()) {
                return;
            }
        }
        standApart(0);
    }

    private void standApart(int closeness) {
        for (int i = 0; i < CLOSENESS.size(); i++) {
            cards.pseudoClassStateChanged(CLOSENESS.get(i), i < closeness);
        }
        cards.applyCss();
        cards.layout();
    }

    /** Of the places at which a card begins, the one that brings another card nearest to the middle. */
    private double left(Node chosen, double wide) {
        double from = chosen.getBoundsInParent().getMinX();
        double to = chosen.getBoundsInParent().getMaxX();
        double last = begins().filter(x -> x >= wide - room() - HAIR).findFirst().orElse(from);
        return begins().filter(x -> x <= last)
                .filter(x -> x <= from + HAIR && to <= x + room() + HAIR)
                .boxed()
                .min(Comparator.comparingDouble(x -> Math.abs((from + to) / 2 - x - room() / 2)))
                .orElse(from);
    }

    private DoubleStream begins() {
        return all().mapToDouble(card -> card.getBoundsInParent().getMinX());
    }

    /** The cards, without the arrows between them. */
    private Stream<Node> all() {
        return cards.getChildren().stream().filter(node -> !node.getStyleClass().contains("arrow"));
    }

    private void markCut() {
        double left = pane.getHvalue() * Math.max(0, cards.getWidth() - room());
        List<Node> here = all().toList();
        for (Node card : here) {
            boolean isCut =
                    card.getBoundsInParent().getMinX() < left - HAIR
                            || card.getBoundsInParent().getMaxX() > left + room() + HAIR;
            card.pseudoClassStateChanged(CUT, isCut);
        }
    }
}
