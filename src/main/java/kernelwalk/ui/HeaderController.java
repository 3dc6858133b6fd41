package kernelwalk.ui;

import javafx.fxml.FXML;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.edit.Undo;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.look.Dress;
import kernelwalk.words.Words;

/** The bar at the top: the lessons, undo, language and theme. */
public final class HeaderController implements Controller {

    /** The least width, at the usual scale, that has room for the name of the program. */
    private static final double ROOMY = 1020;

    @FXML private Label name;

    @FXML private Button undo;

    @FXML private Button redo;

    @FXML private Button language;

    /** Stand for the buttons of a window that has no room for them. */
    @FXML private MenuItem moreUndo;

    @FXML private MenuItem moreRedo;

    private final Undo history;
    private final LessonShelf shelf;
    private final Settings settings;
    private final Presenting presenting;
    private final Words words;
    private final Listening listening = new Listening();

    HeaderController(
            Undo undo, LessonShelf shelf, Settings settings, Presenting presenting, Words words) {
        this.presenting = presenting;
        this.history = undo;
        this.shelf = shelf;
        this.settings = settings;
        this.words = words;
    }

    @FXML
    private void initialize() {
        offer(words.language().next());
        listening.to(name.sceneProperty().flatMap(Scene::widthProperty), _ -> fit());
        listening.to(history.undoName(), name -> undo.setDisable(name.isEmpty()));
        listening.to(history.redoName(), name -> redo.setDisable(name.isEmpty()));
        moreUndo.disableProperty().bind(undo.disableProperty());
        moreRedo.disableProperty().bind(redo.disableProperty());
    }

    /** A narrow window has no room for the name, which its title bar has too. */
    private void fit() {
        Scene scene = name.getScene();
        if (scene != null) {
            double scale = Dress.scale(scene, settings.scale().get());
            Shown.set(name, scene.getWidth() / scale >= ROOMY);
        }
    }

    /** The language that the button switches to. */
    private void offer(Language other) {
        String name =
                words.say(
                        "window.header.language",
                        other.locale().getDisplayLanguage(words.locale()));
        language.setText(other.ownName());
        language.setAccessibleText(name);
        Tip.setText(language, name);
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
    private void present() {
        presenting.toggle();
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
