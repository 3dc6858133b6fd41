package kernelwalk.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.words.Words;

/** Shows one number type's result; made once, as it says something else in each window. */
final class NumberBlock extends VBox {

    private final Label name = new Sentence("", "heading");
    private final Label chosen = new Sentence("", "badge");
    private final Label value = new Sentence("", "value");
    private final Label distance = new Sentence("", "caption");
    private final Label range = new Sentence("", "caption");
    private final Label orders = new Sentence("", "caption");

    NumberBlock(Words words) {
        chosen.setText(words.say("digits.chosen"));
        var head = new HBox(name, chosen);
        head.getStyleClass().add("head");
        getStyleClass().add("fact");
        getChildren().addAll(head, value, distance, range, orders);
    }

    void show(NumberFact fact) {
        name.setText(fact.name());
        chosen.setVisible(fact.chosen());
        Sentence.say(value, fact.value());
        Sentence.say(distance, fact.distance());
        Sentence.say(range, fact.range());
        Sentence.say(orders, fact.orders());
        getStyleClass().remove("card");
        if (fact.chosen()) {
            getStyleClass().add("card");
        }
    }
}
