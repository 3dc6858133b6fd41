package kernelwalk.ui.trail;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TinyMap;

/**
 * What a card of the trail has inside: a small picture of its maps beside lines of text. The last line says for now how many
 * cells are lit; it has room for either text from the beginning, so that nothing moves.
 */
final class MapCard extends HBox {

    private final String usual;
    private final Label size;
    private final Optional<TinyMapView> view;

    /**
     * @param above the lines above the last one
     * @param usual what the last line says
     * @param most  the longest that it says for now
     * @param map   its maps; nothing where they are not to be told
     */
    MapCard(Node[] above, String usual, String most, Optional<TinyMap> map) {
        this.usual = usual;
        getStyleClass().add("map-card");
        setAlignment(Pos.CENTER_LEFT);
        size = line(usual, "size");
        Label longest = line(most, "longest");
        longest.setVisible(false);
        view = map.map(TinyMapView::new);
        view.ifPresent(getChildren()::add);
        var lines = new VBox(above);
        var last = new StackPane(longest, size);
        last.setAlignment(Pos.CENTER_LEFT);
        lines.getChildren().add(last);
        lines.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(lines);
    }

    private static Label line(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    /** Says and shows which of its cells are lit, or its size again. */
    void say(Optional<String> cells, Theme theme, Set<Integer> lit, OptionalInt origin) {
        size.setText(cells.orElse(usual));
        view.ifPresent(it -> it.light(theme, lit, origin));
    }
}
