package kernelwalk.ui.edit;

import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** Asks for the word of a lock: twice when it is chosen, once when it is to open. */
public final class LockController {

    @FXML private Label about;

    @FXML private PasswordField word;

    @FXML private Label againName;

    @FXML private PasswordField again;

    @FXML private Label said;

    private final Words words;
    private final boolean chooses;
    private final Predicate<String> use;

    private LockController(Words words, boolean chooses, Predicate<String> use) {
        this.words = words;
        this.chooses = chooses;
        this.use = use;
    }

    /** Asks for a new word. */
    public static LockController choosing(Words words) {
        return new LockController(words, true, word -> !word.isBlank());
    }

    /**
     * Asks for the word that was chosen.
     *
     * @param unlock whether a word is that one
     */
    public static LockController opening(Words words, Predicate<String> unlock) {
        return new LockController(words, false, unlock);
    }

    @FXML
    private void initialize() {
        about.setText(words.say(chooses ? "edit.lock.choose" : "edit.lock.say"));
        Shown.set(again, chooses);
        Shown.set(againName, chooses);
        said.setText("");
        word.textProperty().subscribe(_ -> said.setText(""));
        again.textProperty().subscribe(_ -> said.setText(""));
        Platform.runLater(word::requestFocus);
    }

    /** Whether the word is one, or opens; else it is said why not. */
    public boolean agrees() {
        boolean same = !chooses || word.getText().equals(again.getText());
        boolean agrees = same && use.test(word.getText());
        if (!agrees) {
            said.setText(words.say(refusal(same)));
            word.requestFocus();
            word.selectAll();
        }
        return agrees;
    }

    private String refusal(boolean same) {
        if (!same) {
            return "edit.lock.differ";
        }
        return chooses ? "edit.lock.blank" : "edit.lock.wrong";
    }

    /** The word as it was typed. */
    public String word() {
        return word.getText();
    }
}
