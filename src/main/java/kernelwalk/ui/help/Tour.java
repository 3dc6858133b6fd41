package kernelwalk.ui.help;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.Words;
import org.controlsfx.control.PopOver;
import org.controlsfx.control.PopOver.ArrowLocation;

/** Shows a new user round the window in five steps; it can be skipped at each, and taken again. */
public final class Tour {

    /** Where it stops. */
    private enum Stop {
        LESSONS("#lessons", ArrowLocation.TOP_LEFT),
        BOARD("#board", ArrowLocation.TOP_CENTER),
        WALK("#play", ArrowLocation.BOTTOM_LEFT),
        PARAMETERS("#type", ArrowLocation.TOP_LEFT),
        SIDE("#shapes", ArrowLocation.TOP_RIGHT);

        private final String query;
        private final ArrowLocation arrow;

        Stop(String query, ArrowLocation arrow) {
            this.query = query;
            this.arrow = arrow;
        }

        String key() {
            return "help.tour." + name().toLowerCase(Locale.ROOT);
        }
    }

    private static final List<Stop> STOPS = List.of(Stop.values());

    private final Supplier<Scene> scene;
    private final Words words;
    private Optional<PopOver> shown = Optional.empty();

    /**
     * @param scene what it leads through
     */
    public Tour(Supplier<Scene> scene, Words words) {
        this.scene = scene;
        this.words = words;
    }

    /** Begins. */
    public void start() {
        stop(0);
    }

    /** Goes to a stop, or to the first after it that can be seen now; behind the last it ends. */
    private void stop(int index) {
        end();
        if (index >= STOPS.size()) {
            return;
        }
        Node node = scene.get().lookup(STOPS.get(index).query);
        if (isSeen(node)) {
            show(index, node);
        } else {
            stop(index + 1);
        }
    }

    /** What is folded away has no place on the screen. */
    private static boolean isSeen(Node node) {
        boolean seen = node != null && node.getScene() != null;
        for (Node each = node; seen && each != null; each = each.getParent()) {
            seen = each.isVisible();
        }
        return seen;
    }

    private void show(int index, Node node) {
        Stop stop = STOPS.get(index);
        var popOver = new PopOver(card(index));
        popOver.getStyleClass().add("themed");
        popOver.setArrowLocation(stop.arrow);
        popOver.setAnimated(false);
        popOver.setDetachable(false);
        popOver.setAutoHide(false);
        popOver.setOnShown(_ -> popOver.getContentNode().lookup("#tour-next").requestFocus());
        shown = Optional.of(popOver);
        Bounds place = node.localToScreen(node.getLayoutBounds());
        if (stop == Stop.BOARD) {
            popOver.show(node, place.getCenterX(), place.getCenterY());
        } else {
            popOver.show(node);
        }
    }

    private VBox card(int index) {
        Stop stop = STOPS.get(index);
        boolean isLast = index == STOPS.size() - 1;
        var title = WrappedLabel.whole(words.say(stop.key()), "title");
        var text = WrappedLabel.whole(words.say(stop.key() + ".text"), "text");
        var place = new Label(words.say("help.tour.place", index + 1, STOPS.size()));
        place.getStyleClass().add("place");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        var skip = button("tour-skip", "help.tour.skip", this::end);
        var next =
                button(
                        "tour-next",
                        isLast ? "help.tour.end" : "help.tour.next",
                        () -> stop(index + 1));
        next.setDefaultButton(true);
        var line = new HBox(place, gap, skip, next);
        line.getStyleClass().add("line");
        skip.setVisible(!isLast);
        var card = new VBox(title, text, line);
        card.setId("tour");
        card.getStyleClass().add("tour");
        return card;
    }

    private Button button(String id, String key, Runnable does) {
        var button = new Button(words.say(key));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> does.run());
        return button;
    }

    private void end() {
        shown.ifPresent(PopOver::hide);
        shown = Optional.empty();
    }
}
