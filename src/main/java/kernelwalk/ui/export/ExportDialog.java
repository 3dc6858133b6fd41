package kernelwalk.ui.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.event.ActionEvent;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Words;

/** The dialog over the window in which an export is chosen, seen and written. It stays until that is done or given up. */
public final class ExportDialog {

    private final Supplier<Scene> scene;
    private final Exporting exporting;
    private final Questions questions;
    private final Words words;

    /**
     * @param scene what it stands over
     */
    public ExportDialog(
            Supplier<Scene> scene, Exporting exporting, Questions questions, Words words) {
        this.scene = scene;
        this.exporting = exporting;
        this.questions = questions;
        this.words = words;
    }

    /** Shows it until it is written or given up. */
    public void show(ExportForm form) {
        dialog(form).showAndWait();
    }

    /** The dialog, before it is shown. */
    public Dialog<ButtonType> dialog(ExportForm form) {
        var controller = new ExportController(form, exporting, questions, words);
        var dialog = new Dialog<ButtonType>();
        dialog.setOnHidden(_ -> controller.close());
        dialog.initOwner(scene.get().getWindow());
        dialog.setTitle(words.say("window.dialog.export"));
        dialog.getDialogPane().getStylesheets().setAll(scene.get().getStylesheets());
        dialog.getDialogPane().setContent(content(controller));
        var write = new ButtonType(words.say("export.dialog.write"), ButtonData.OK_DONE);
        var cancel = new ButtonType(words.say("window.dialog.cancel"), ButtonData.CANCEL_CLOSE);
        dialog.getDialogPane().getButtonTypes().setAll(write, cancel);
        Node button = dialog.getDialogPane().lookupButton(write);
        button.setId("export-write");
        button.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> form.wish().isEmpty() || form.refusal().isPresent(),
                                form.dependencies()));
        button.addEventFilter(
                ActionEvent.ACTION,
                event -> {
                    if (!controller.write()) {
                        event.consume();
                        dialog.getDialogPane().getScene().getWindow().sizeToScene();
                    }
                });
        OnScreen.keep(dialog.getDialogPane().getScene().getWindow());
        return dialog;
    }

    private Node content(ExportController controller) {
        var loader =
                new FXMLLoader(
                        ExportDialog.class.getResource("/fxml/export/export.fxml"), words.bundle());
        loader.setControllerFactory(_ -> controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
