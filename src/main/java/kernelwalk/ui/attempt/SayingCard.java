package kernelwalk.ui.attempt;

import java.util.List;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.Saying;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A card with what one framework says, green where the call works. Of long messages it shows the beginning, of other
 * ways to call the framework the first; the rest is shown on demand.
 */
public final class SayingCard extends VBox {

    private static final int LONG = 400;
    private static final PseudoClass OVERLONG = PseudoClass.getPseudoClass("overlong");

    private SayingCard(Saying saying, Words words) {
        setId("saying-" + saying.id());
        getStyleClass().addAll("saying", mood(saying));
        var title = WrappedLabel.whole(saying.title(), "title");
        title.setGraphic(
                new FontIcon(saying.works() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
        getChildren().add(head(title, saying));
        if (!saying.line().isEmpty()) {
            getChildren().add(WrappedLabel.whole(saying.line(), "line"));
        }
        var message = WrappedLabel.whole(saying.message(), "message");
        message.pseudoClassStateChanged(OVERLONG, isLong(saying));
        getChildren().add(message);
        List<Node> others = saying.others().stream().map(SayingCard::other).toList();
        getChildren().addAll(others);
        if (isLong(saying)
                || others.size() > 1
                || saying.others().stream().anyMatch(SayingCard::isLong)) {
            getChildren().add(more(saying, others, words));
        }
    }

    /** The cards of all that is said. */
    public static List<SayingCard> of(Stream<Saying> sayings, Words words) {
        return sayings.map(saying -> new SayingCard(saying, words)).toList();
    }

    private static boolean isLong(Saying saying) {
        return saying.message().length() > LONG;
    }

    private static Node other(Saying saying) {
        var line = new TextFlow(text(saying.title() + "   ", "way"), text(saying.line(), "call"));
        String raised = saying.raised().isEmpty() ? "" : saying.raised() + ": ";
        var node = new VBox(line, WrappedLabel.whole(raised + saying.message(), "message"));
        node.setId("saying-" + saying.id());
        node.getStyleClass().addAll("other", mood(saying));
        return node;
    }

    private static Text text(String words, String style) {
        var text = new Text(words);
        text.getStyleClass().add(style);
        return text;
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
                                                                ? "attempt.less-said"
                                                                : "attempt.more-said")));
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
                            Shown.set(node, all);
                        });
    }

    private static HBox head(Label title, Saying saying) {
        var head = new HBox(title);
        head.getStyleClass().add("head");
        if (!saying.raised().isEmpty()) {
            head.getChildren().add(WrappedLabel.whole(saying.raised(), "raised"));
        }
        return head;
    }

    private static String mood(Saying saying) {
        return saying.works() ? "works" : "refused";
    }
}
