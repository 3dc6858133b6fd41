package kernelwalk.ui;

import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Scene;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.help.CommandSearch;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.help.Tour;
import kernelwalk.words.GlossaryWord;
import kernelwalk.words.Words;

/** The Help menu: what every key does, and what this program is. */
public final class HelpMenuController implements Controller {

    private final Supplier<Scene> scene;
    private final Glossary glossary;
    private final Words words;

    /**
     * @param scene what the answers stand over
     */
    HelpMenuController(Supplier<Scene> scene, Glossary glossary, Words words) {
        this.scene = scene;
        this.glossary = glossary;
        this.words = words;
    }

    @FXML
    private void keys() {
        new HelpDialog(scene.get().getWindow(), words).keys();
    }

    @FXML
    private void search() {
        if (scene.get().lookup("#command-search") instanceof CommandSearch search) {
            search.open();
        }
    }

    @FXML
    private void glossary() {
        glossary.open(scene.get().getWindow(), GlossaryWord.WINDOW);
    }

    @FXML
    private void tour() {
        new Tour(scene, words).start();
    }

    @FXML
    private void about() {
        new HelpDialog(scene.get().getWindow(), words).about();
    }

    @Override
    public void close() {
        // It listens to nothing.
    }
}
