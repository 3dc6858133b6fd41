package kernelwalk.ui.trail;

import java.util.List;
import java.util.Optional;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.picture.TinyMap;
import kernelwalk.ui.document.Opened;
import kernelwalk.words.LayerText;
import kernelwalk.words.Words;

/**
 * Makes the cards of a trail.
 *
 * @param trail      what is shown
 * @param keepsSizes whether sizes from the open layer on are not to be told
 * @param words      the language
 */
record TrailCards(Trail.Shown trail, boolean keepsSizes, Words words) {

    /** Fills a row: the input, and after it each layer behind an arrow. */
    void fill(List<LayerCard> cards, ObservableList<Node> row) {
        cards.clear();
        row.clear();
        row.add(input());
        for (int i = 0; i < trail.layers().size(); i++) {
            LayerCard card = card(i);
            cards.add(card);
            row.addAll(label("▸", "arrow"), card);
        }
        mark(cards);
    }

    /** Marks the open one of cards that are made. */
    void mark(List<LayerCard> cards) {
        for (int i = 0; i < cards.size(); i++) {
            boolean isOpen = i == trail.chosen();
            cards.get(i).setOpen(isOpen, what(i, isOpen));
        }
    }

    private String what(int layer, boolean isOpen) {
        Layer own = trail.layers().get(layer);
        String called = new LayerText(words).name(own.name(), own.operation());
        return words.say(
                isOpen ? "trail.open-layer" : "trail.layer", layer + 1, called, size(layer));
    }

    /** What comes into the first layer. */
    private MapCard input() {
        var name = label(words.say("trail.input"), "name");
        Shape shape = trail.opened().computations().getFirst().geometry().input();
        var card =
                new MapCard(
                        new Label[] {name},
                        LayerText.input(trail.opened().exercise().at(0)),
                        TrailReach.most(shape.count(), words),
                        Optional.of(TinyMap.of(shape)));
        card.getStyleClass().add("input");
        return card;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private LayerCard card(int layer) {
        Layer own = trail.layers().get(layer);
        var text = new LayerText(words);
        String called = text.name(own.name(), own.operation());
        String size = size(layer);
        String type = own.name().isEmpty() ? "" : text.type(own.operation()) + " ";
        var card =
                new LayerCard(
                        layer + 1,
                        called,
                        isTold(layer) ? type + size : size,
                        output(layer)
                                .map(shape -> TrailReach.most(shape.count(), words))
                                .orElse(size),
                        output(layer).map(TinyMap::of));
        trail.impossible()
                .filter(it -> it.layer() == layer)
                .ifPresent(it -> card.setImpossible(it.reason().in(words)));
        return card;
    }

    private String size(int layer) {
        if (!isTold(layer)) {
            return "…";
        }
        Opened opened = trail.opened();
        Exercise there = opened.exercise().at(layer, opened.computations());
        return LayerText.output(there, opened.computations().get(layer));
    }

    private Optional<Shape> output(int layer) {
        return isTold(layer)
                ? Optional.of(trail.opened().computations().get(layer).geometry().output())
                : Optional.empty();
    }

    /** Whether the size of what comes out of a layer is known, and not asked for. */
    private boolean isTold(int layer) {
        return trail.impossible().isEmpty() && layer < told();
    }

    /** Of how many layers the size is told. */
    private int told() {
        return keepsSizes ? trail.chosen() : trail.layers().size();
    }

    /** What is lit on the cards. */
    TrailReach reach(Optional<ReachedCells> cells) {
        return new TrailReach(cells, trail.impossible().isPresent() ? 0 : told(), words);
    }
}
