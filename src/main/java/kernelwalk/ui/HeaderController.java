package kernelwalk.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;

/** The bar at the top: what is open, undo, language and theme. */
public final class HeaderController implements Controller {

    @FXML private Label title;

    @FXML private Button undo;

    @FXML private Button redo;

    private final Document document;
    private final ExerciseText text;
    private final Undo history;
    private final LessonShelf shelf;
    private final Settings settings;
    private final Listening listening = new Listening();

    HeaderController(
            Document document, ExerciseText text, Undo undo, LessonShelf shelf, Settings settings) {
        this.document = document;
        this.text = text;
        this.history = undo;
        this.shelf = shelf;
        this.settings = settings;
    }

    @FXML
    private void initialize() {
        listening.to(document.sheet(), _ -> title.setText(text.of(document.sheet().get()).title()));
        listening.to(history.undoName(), name -> undo.setDisable(name.isEmpty()));
        listening.to(history.redoName(), name -> redo.setDisable(name.isEmpty()));
    }

    @FXML
    private void lessons() {
        if (shelf.shown().get()) {
            shelf.leave();
        } else {
            shelf.open();
        }
    }

    @FXML
    private void undo() {
        history.undo();
    }

    @FXML
    private void redo() {
        history.redo();
    }

    @FXML
    private void switchLanguage() {
        settings.korean().set(!settings.korean().get());
    }

    @FXML
    private void switchTheme() {
        settings.dark().set(!settings.dark().get());
    }

    @Override
    public void close() {
        listening.close();
    }
}
