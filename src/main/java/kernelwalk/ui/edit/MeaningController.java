package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.PythonShape;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.AxesAnswer;
import kernelwalk.words.MeaningText;
import kernelwalk.words.Words;

/** Asks what the axes of a pasted tensor are, of which there are fewer than an input or a kernel has. */
public final class MeaningController {

    @FXML private Label question;

    @FXML private VBox answers;

    private final Words words;
    private final Part part;
    private final List<Integer> shape;
    private final List<Meaning> meanings;
    private final boolean asTyped;
    private final ToggleGroup group = new ToggleGroup();

    /**
     * @param asTyped whether the numbers may stay as they are
     */
    public MeaningController(
            Words words, Part part, List<Integer> shape, List<Meaning> meanings, boolean asTyped) {
        this.words = words;
        this.part = part;
        this.shape = shape;
        this.meanings = meanings;
        this.asTyped = asTyped;
    }

    @FXML
    private void initialize() {
        String key = part == Part.INPUT ? "edit.meaning.input" : "edit.meaning.kernel";
        question.setText(words.say(key, PythonShape.of(shape), shape.size()));
        var text = new MeaningText(words);
        meanings.forEach(meaning -> add(text.of(meaning), new AxesAnswer.Read(meaning)));
        if (asTyped) {
            add(words.say("edit.meaning.as-typed"), new AxesAnswer.KeepAsTyped());
        }
        group.selectToggle(group.getToggles().getFirst());
    }

    private void add(String text, AxesAnswer meant) {
        var answer = new RadioButton(text);
        answer.setId("meaning-" + answers.getChildren().size());
        answer.setWrapText(true);
        answer.setMinHeight(Region.USE_PREF_SIZE);
        answer.setUserData(meant);
        answer.setToggleGroup(group);
        answers.getChildren().add(answer);
    }

    /** What was chosen. */
    public Optional<AxesAnswer> choice() {
        return Optional.of((AxesAnswer) group.getSelectedToggle().getUserData());
    }
}
