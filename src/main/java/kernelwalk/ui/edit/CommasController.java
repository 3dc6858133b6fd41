package kernelwalk.ui.edit;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/** Asks what the commas of a pasted text are, which can be two things. */
public final class CommasController {

    @FXML private Label question;

    @FXML private VBox answers;

    private final Words words;
    private final Map<Commas, String> meanings;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param meanings the numbers in each meaning, likeliest first
     */
    public CommasController(Words words, Map<Commas, String> meanings) {
        this.words = words;
        this.meanings = meanings;
    }

    @FXML
    private void initialize() {
        question.setText(words.say("edit.reading.question"));
        meanings.forEach(this::add);
        group.selectToggle(group.getToggles().getFirst());
    }

    private void add(Commas commas, String numbers) {
        String key = "edit.reading." + commas.name().toLowerCase(Locale.ROOT);
        var answer = new RadioButton(words.say(key, numbers));
        answer.setId("commas-" + answers.getChildren().size());
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        answer.setUserData(commas);
        answer.setToggleGroup(group);
        answers.getChildren().add(answer);
    }

    /** What was chosen. */
    public Optional<Commas> choice() {
        return Optional.of((Commas) group.getSelectedToggle().getUserData());
    }
}
