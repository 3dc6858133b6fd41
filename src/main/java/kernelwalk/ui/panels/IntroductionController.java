package kernelwalk.ui.panels;

import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.InPlace;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.lessons.ExerciseText;
import kernelwalk.ui.lessons.OwnWords;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The card with the words of a lesson and its question, or the notes of an exercise; it can be folded up. */
public final class IntroductionController implements Controller {

    @FXML private FontIcon arrow;

    @FXML private VBox words;

    @FXML private Label text;

    @FXML private Label notes;

    @FXML private TextArea field;

    private final Document document;
    private final ExerciseText exerciseText;
    private final OwnWords own;
    private final SidePanel sidePanel;
    private final Listening listening = new Listening();
    private InPlace inPlace;

    public IntroductionController(
            Document document, ExerciseText text, OwnWords own, SidePanel sidePanel) {
        this.document = document;
        this.exerciseText = text;
        this.own = own;
        this.sidePanel = sidePanel;
    }

    @FXML
    private void initialize() {
        SidePanel panel = sidePanel;
        inPlace = new InPlace(words, field, own::typeNotes, own::finish, own::cancel);
        listening.to(document.sheet().when(panel.shows(SideTab.SHAPES)), _ -> show());
        listening.to(panel.introduces(), _ -> show());
    }

    private void show() {
        LessonText lesson = exerciseText.of(document.sheet().get());
        boolean open = sidePanel.introduces().get();
        arrow.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        WrappedLabel.say(text, open ? lesson.text() : "");
        WrappedLabel.say(notes, open ? lesson.question() : "");
    }

    @FXML
    private void edit() {
        sidePanel.introduces().set(true);
        inPlace.open(own.notes());
    }

    @FXML
    private void fold() {
        sidePanel.introduces().set(!sidePanel.introduces().get());
    }

    @Override
    public void close() {
        listening.close();
    }
}
