package kernelwalk.ui.parameters;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.Display;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.LongestName;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.document.Document;
import kernelwalk.words.DisplayText;
import kernelwalk.words.Words;

/** The field of the tool bar that says how numbers are shown. */
public final class DisplayController implements Controller {

    @FXML private ChoiceBox<Display> display;

    private final Document document;
    private final DisplayText names;
    private final Listening listening = new Listening();

    public DisplayController(Document document, Words words) {
        this.document = document;
        this.names = new DisplayText(words);
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(display, Display.all().toList(), names::name);
        LongestName.fit(display);
        new NamedChoices(listening)
                .follow(display, document.exercise().map(Exercise::display), this::choose);
        listening.to(document.attempt().map(Optional::isPresent), display::setDisable);
    }

    private void choose(Display chosen) {
        document.change(
                words -> new DisplayText(words).change(chosen), exercise -> exercise.with(chosen));
    }

    @Override
    public void close() {
        listening.close();
    }
}
