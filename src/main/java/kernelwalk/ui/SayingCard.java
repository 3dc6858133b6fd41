package kernelwalk.ui;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A card with what one framework says: green where the call works. */
final class SayingCard extends VBox {

    SayingCard(Saying saying) {
        setId("saying-" + saying.id());
        getStyleClass().addAll("saying", saying.works() ? "works" : "refused");
        var title = label(saying.title(), "title");
        title.setGraphic(
                new FontIcon(saying.works() ? Feather.CHECK_CIRCLE : Feather.ALERT_CIRCLE));
        var head = new HBox(title);
        head.getStyleClass().add("head");
        if (!saying.raised().isEmpty()) {
            head.getChildren().add(label(saying.raised(), "raised"));
        }
        getChildren().add(head);
        if (!saying.line().isEmpty()) {
            getChildren().add(label(saying.line(), "line"));
        }
        getChildren().add(label(saying.message(), "message"));
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
