package kernelwalk.ui;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card with what one framework says, green where the call works. Of long messages it shows the beginning, of other
 * ways to call the framework the first; the rest is shown on demand.
 */
final class SayingCard extends VBox {

    private static final int LONG = 400;

    private SayingCard(Saying saying, Words words) {
        setId("saying-" + saying.id());
        getStyleClass().addAll("saying", mood(saying));
        var title = label(saying.title(), "title");
        title.setGraphic(
                new FontIcon(saying.works() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
        getChildren().add(head(title, saying));
        if (!saying.line().isEmpty()) {
            getChildren().add(label(saying.line(), "line"));
        }
        getChildren().add(label(saying.message(), "message"));
        List<Node> others = saying.others().stream().map(SayingCard::other).toList();
        getChildren().addAll(others);
        boolean isLong =
                Stream.concat(Stream.of(saying), saying.others().stream().limit(1))
                        .anyMatch(said -> said.message().length() > LONG);
        if (isLong || others.size() > 1) {
            getChildren().add(more(saying, others, words));
        }
    }

    /** The cards of all that is said. */
    static List<SayingCard> of(Stream<Saying> sayings, Words words) {
        return sayings.map(saying -> new SayingCard(saying, words)).toList();
    }

    private static Node other(Saying saying) {
        var way = label(saying.title(), "way");
        way.setWrapText(false);
        way.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(way, label(saying.line(), "line"));
        line.getStyleClass().add("head");
        String raised = saying.raised().isEmpty() ? "" : saying.raised() + ": ";
        var node = new VBox(line, label(raised + saying.message(), "message"));
        node.setId("saying-" + saying.id());
        node.getStyleClass().addAll("other", mood(saying));
        return node;
    }

    private Node more(Saying saying, List<Node> others, Words words) {
        var button = new ToggleButton();
        button.setId("more-" + saying.id());
        button.getStyleClass().add("more");
        button.textProperty()
                .bind(
                        button.selectedProperty()
                                .map(
                                        all ->
                                                words.say(
                                                        all
                                                                ? "ui.failure.less-said"
                                                                : "ui.failure.more-said")));
        button.selectedProperty().subscribe(all -> show(all, others));
        return button;
    }

    private void show(boolean all, List<Node> others) {
        getStyleClass().remove("brief");
        if (!all) {
            getStyleClass().add("brief");
        }
        others.stream()
                .skip(1)
                .forEach(
                        node -> {
                            node.setVisible(all);
                            node.setManaged(all);
                        });
    }

    private static HBox head(Label title, Saying saying) {
        var head = new HBox(title);
        head.getStyleClass().add("head");
        if (!saying.raised().isEmpty()) {
            head.getChildren().add(label(saying.raised(), "raised"));
        }
        return head;
    }

    private static String mood(Saying saying) {
        return saying.works() ? "works" : "refused";
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
