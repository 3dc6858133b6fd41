package kernelwalk.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.edit.Undo;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.words.Words;

/** The bar at the top: the lessons, undo, language and theme. */
public final class HeaderController implements Controller {

    @FXML private Button undo;

    @FXML private Button redo;

    @FXML private Button language;

    private final Undo history;
    private final LessonShelf shelf;
    private final Settings settings;
    private final Words words;
    private final Listening listening = new Listening();

    HeaderController(Undo undo, LessonShelf shelf, Settings settings, Words words) {
        this.history = undo;
        this.shelf = shelf;
        this.settings = settings;
        this.words = words;
    }

    @FXML
    private void initialize() {
        offer(words.language().next());
        listening.to(history.undoName(), name -> undo.setDisable(name.isEmpty()));
        listening.to(history.redoName(), name -> redo.setDisable(name.isEmpty()));
    }

    /** The language that the button switches to. */
    private void offer(Language other) {
        String name =
                words.say(
                        "window.header.language",
                        other.locale().getDisplayLanguage(words.locale()));
        language.setText(other.ownName());
        language.setAccessibleText(name);
        language.getTooltip().setText(name);
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
        settings.language().set(words.language().next());
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
