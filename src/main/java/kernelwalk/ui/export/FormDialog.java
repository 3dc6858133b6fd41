package kernelwalk.ui.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.beans.value.ObservableBooleanValue;
import javafx.event.ActionEvent;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.TextField;
import kernelwalk.ui.control.ChoiceArrows;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.words.Words;

/** A form over the window with a button that does what it says. It stays until that is done or given up. */
final class FormDialog {

    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final Words words;

    /**
     * @param scene      what it stands over
     * @param title      its name in the bundles
     * @param fxml       what it lays out
     * @param controller is closed with it
     */
    FormDialog(Scene scene, Words words, String title, String fxml, Controller controller) {
        this.words = words;
        dialog.initOwner(scene.getWindow());
        dialog.setTitle(words.say(title));
        dialog.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        dialog.getDialogPane().setContent(content(fxml, controller));
        dialog.setOnShown(_ -> Platform.runLater(this::begin));
        dialog.setOnHidden(_ -> controller.close());
        ChoiceArrows.keep(dialog.getDialogPane());
        OnScreen.keep(dialog.getDialogPane().getScene().getWindow());
    }

    /** The keyboard begins in the form, whatever can be done at first. */
    private void begin() {
        dialog.getDialogPane().getContent().lookupAll("*").stream()
                .filter(node -> node instanceof ChoiceBox<?> || node instanceof TextField)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private Node content(String fxml, Controller controller) {
        var loader = new FXMLLoader(FormDialog.class.getResource(fxml), words.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Adds the button.
     *
     * @param id       its id, and the end of its name in the bundles
     * @param disabled while there is nothing to do
     * @param deed     does it; false where that is not done
     */
    Dialog<ButtonType> doing(
            String id, String name, ObservableBooleanValue disabled, BooleanSupplier deed) {
        var act = new ButtonType(words.say(name), ButtonData.OK_DONE);
        var cancel = new ButtonType(words.say("window.dialog.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(act, cancel);
        Node button = dialog.getDialogPane().lookupButton(act);
        button.setId(id);
        button.disableProperty().bind(disabled);
        button.addEventFilter(ActionEvent.ACTION, event -> act(event, deed));
        return dialog;
    }

    private void act(ActionEvent event, BooleanSupplier deed) {
        if (!deed.getAsBoolean()) {
            event.consume();
            dialog.getDialogPane().getScene().getWindow().sizeToScene();
        }
    }
}
