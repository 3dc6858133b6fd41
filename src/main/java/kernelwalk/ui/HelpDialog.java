package kernelwalk.ui;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.ui.help.Shipped;
import kernelwalk.words.Words;

/** What is read about the program over its window: the list of keys, and what it is made of. */
final class HelpDialog {

    /** The list is longer than a small window is high. */
    private static final double PART_OF_WINDOW = 0.7;

    private final Window owner;
    private final Words words;

    HelpDialog(Window owner, Words words) {
        this.owner = owner;
        this.words = words;
    }

    /** What every key does. */
    void keys() {
        var grid = new GridPane();
        grid.setId("key-list");
        grid.getStyleClass().add("key-list");
        List<KeyLine> lines = KeyLine.in(words);
        for (int row = 0; row < lines.size(); row++) {
            grid.addRow(
                    row, label(lines.get(row).keys(), "key"), label(lines.get(row).does(), "does"));
        }
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(owner.getHeight() * PART_OF_WINDOW);
        show("window.help.keys.title", scroll);
    }

    /** The version, and whose work is in it under which licence. */
    void about() {
        var text = new VBox();
        text.setId("about");
        text.getStyleClass().add("about");
        text.getChildren().add(label("Kernelwalk " + Shipped.version(), "name"));
        text.getChildren().add(label(words.say("window.about.what"), "does"));
        text.getChildren().add(label(words.say("window.about.components"), "does"));
        for (String component : Shipped.in(words)) {
            text.getChildren().add(label(component, "component"));
        }
        show("window.help.about.title", text);
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add(style);
        return label;
    }

    private void show(String title, Node content) {
        var dialog = new Dialog<ButtonType>();
        dialog.initOwner(owner);
        dialog.setTitle(words.say(title));
        dialog.setResizable(true);
        dialog.getDialogPane().getStylesheets().setAll(owner.getScene().getStylesheets());
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(new ButtonType(words.say("window.help.close"), ButtonData.CANCEL_CLOSE));
        OnScreen.keep(dialog.getDialogPane().getScene().getWindow());
        dialog.show();
    }
}
