package kernelwalk.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.words.Words;

/** Shows one number type's result; made once, as it says something else in each window. */
final class NumberBlock extends VBox {

    private final Label name = label("heading");
    private final Label chosen = label("badge");
    private final Label value = label("value");
    private final Label distance = label("caption");
    private final Label range = label("caption");
    private final Label orders = label("caption");

    NumberBlock(Words words) {
        chosen.setText(words.say("digits.chosen"));
        var head = new HBox(name, chosen);
        head.getStyleClass().add("head");
        getStyleClass().add("fact");
        getChildren().addAll(head, value, distance, range, orders);
    }

    private static Label label(String style) {
        var label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.managedProperty().bind(label.visibleProperty());
        return label;
    }

    void show(NumberFact fact) {
        name.setText(fact.name());
        chosen.setVisible(fact.chosen());
        say(value, fact.value());
        say(distance, fact.distance());
        say(range, fact.range());
        say(orders, fact.orders());
        getStyleClass().remove("card");
        if (fact.chosen()) {
            getStyleClass().add("card");
        }
    }

    private static void say(Label label, String text) {
        label.setText(text);
        label.setVisible(!text.isEmpty());
    }
}
