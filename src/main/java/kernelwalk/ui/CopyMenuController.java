package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.notation.Notation;
import kernelwalk.picture.Selection;
import kernelwalk.ui.control.ClipboardPicture;
import kernelwalk.ui.control.ClipboardText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.edit.Copying;
import kernelwalk.ui.edit.Editing;
import kernelwalk.words.Words;

/** Edit, Copy as: the board and its cards as pictures, the window that is worked as LaTeX, and the notations of numbers. */
public final class CopyMenuController implements Controller {

    @FXML private Menu menu;

    @FXML private MenuItem card;

    private final Pointer pointer;
    private final Editing editing;
    private final Exporting exporting;
    private final Words words;
    private final Listening listening = new Listening();

    CopyMenuController(Pointer pointer, Editing editing, Exporting exporting, Words words) {
        this.pointer = pointer;
        this.editing = editing;
        this.exporting = exporting;
        this.words = words;
    }

    @FXML
    private void initialize() {
        List<MenuItem> notations = Copying.NOTATIONS.stream().map(this::item).toList();
        menu.getItems().addAll(notations);
        listening.to(pointer.selection(), chosen -> card.setDisable(chosen.isEmpty()));
    }

    private MenuItem item(Notation notation) {
        var item = new MenuItem(words.say("window.edit.copy-as." + notation.code()));
        item.setId("copy-as-" + notation.code());
        item.setOnAction(_ -> editing.copyAs(notation).ifPresent(ClipboardText::put));
        return item;
    }

    @FXML
    private void copyBoard() {
        exporting.picture().ifPresent(ClipboardPicture::put);
    }

    @FXML
    private void copyCard() {
        Optional<Selection> chosen = pointer.selection().get();
        chosen.flatMap(it -> exporting.card(it.focus())).ifPresent(ClipboardPicture::put);
    }

    @FXML
    private void copyWindow() {
        exporting.window().ifPresent(ClipboardText::put);
    }

    @Override
    public void close() {
        listening.close();
    }
}
