package kernelwalk.ui.panels;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.words.NumberFact;
import kernelwalk.words.Words;

/** Shows one number type's result; made once, as it says something else in each window. */
final class NumberBlock extends VBox {

    private final Label name = new WrappedLabel("", "heading");
    private final Label chosen = new WrappedLabel("", "badge");
    private final Label value = new WrappedLabel("", "value");
    private final Label distance = new WrappedLabel("", "caption");
    private final Label range = new WrappedLabel("", "caption");
    private final Label orders = new WrappedLabel("", "caption");

    NumberBlock(Words words) {
        chosen.setText(words.say("panels.numbers.chosen"));
        var head = new HBox(name, chosen);
        head.getStyleClass().add("head");
        getStyleClass().add("fact");
        getChildren().addAll(head, value, distance, range, orders);
    }

    void show(NumberFact fact) {
        name.setText(fact.name());
        chosen.setVisible(fact.chosen());
        WrappedLabel.say(value, fact.value());
        WrappedLabel.say(distance, fact.distance());
        WrappedLabel.say(range, fact.range());
        WrappedLabel.say(orders, fact.orders());
        getStyleClass().remove("card");
        if (fact.chosen()) {
            getStyleClass().add("card");
        }
    }
}
