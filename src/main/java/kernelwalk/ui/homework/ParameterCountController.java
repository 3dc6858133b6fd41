package kernelwalk.ui.homework;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.SizeForm;
import kernelwalk.words.Words;

/** The card that asks how many numbers the layer learns. */
public final class ParameterCountController implements Controller {

    @FXML private VBox card;

    @FXML private TextField parameters;

    @FXML private Label counted;

    private final Practice practice;
    private final SizeForm form;
    private final Words words;
    private final Listening listening = new Listening();

    public ParameterCountController(Practice practice, Words words) {
        this.practice = practice;
        this.form = practice.sizeForm();
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.join(parameters.textProperty(), form.parameters());
        listening.to(form.ofParameters(), said -> Verdicts.tell(counted, said, words));
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    private void show() {
        Shown.set(card, form.question().isPresent());
    }

    @FXML
    private void count() {
        form.count();
    }

    @Override
    public void close() {
        listening.close();
    }
}
