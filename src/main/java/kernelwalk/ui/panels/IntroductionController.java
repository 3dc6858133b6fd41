package kernelwalk.ui.panels;

import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.InPlace;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Seat;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.lessons.ExerciseText;
import kernelwalk.ui.lessons.OpenLesson;
import kernelwalk.ui.lessons.OwnWords;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The card with the words of a lesson and its question, or the notes of an exercise; it can be folded up. Where there are
 * none, a button in its place leads to writing some.
 */
public final class IntroductionController implements Controller {

    @FXML private VBox card;

    @FXML private Button add;

    @FXML private Button pencil;

    @FXML private FontIcon arrow;

    @FXML private VBox words;

    /** That the words are about other numbers, and the way back to those. */
    @FXML private VBox changed;

    @FXML private Label text;

    @FXML private Label notes;

    @FXML private TextArea field;

    private final Document document;
    private final ExerciseText exerciseText;
    private final OwnWords own;
    private final OpenLesson openLesson;
    private final SidePanel sidePanel;
    private final ObservableValue<Boolean> hides;
    private final Glossary glossary;
    private final Words say;
    private final Listening listening = new Listening();
    private InPlace inPlace;

    /**
     * @param hides whether numbers are hidden
     */
    public IntroductionController(
            Document document,
            ExerciseText text,
            OwnWords own,
            OpenLesson openLesson,
            SidePanel sidePanel,
            ObservableValue<Boolean> hides,
            Glossary glossary,
            Words say) {
        this.document = document;
        this.exerciseText = text;
        this.own = own;
        this.openLesson = openLesson;
        this.sidePanel = sidePanel;
        this.hides = hides;
        this.glossary = glossary;
        this.say = say;
    }

    @FXML
    private void initialize() {
        Seat.whileVisible(card.getChildren(), changed);
        glossary.link(text);
        glossary.link(notes);
        SidePanel panel = sidePanel;
        inPlace = new InPlace(words, field, own::typeNotes, this::finish, this::cancel);
        listening.to(document.sheet().when(panel.shows(SideTab.SHAPES)), _ -> show());
        listening.to(panel.introduces(), _ -> show());
        listening.toChanges(hides, this::show);
        listening.to(
                openLesson.changed().when(panel.shows(SideTab.SHAPES)),
                differs -> Shown.set(changed, differs));
    }

    private void show() {
        LessonText lesson = exerciseText.of(document.sheet().get());
        boolean open = sidePanel.introduces().get();
        arrow.setIconCode(open ? Feather.CHEVRON_UP : Feather.CHEVRON_DOWN);
        boolean kept = hides.getValue() && openLesson.mayTell();
        pencil.setDisable(kept);
        String told = kept ? say.say("panels.introduction.hidden") : lesson.text();
        WrappedLabel.say(text, open ? VisibleText.lines(told) : "");
        WrappedLabel.say(notes, open && !kept ? VisibleText.lines(lesson.question()) : "");
        boolean hasWords = !lesson.text().isBlank() || !lesson.question().isBlank();
        showCard(hasWords || inPlace.isOpen());
    }

    private void showCard(boolean seen) {
        Shown.set(card, seen);
        Shown.set(add, !seen);
    }

    private void finish() {
        own.finish();
        show();
    }

    private void cancel() {
        own.cancel();
        show();
    }

    @FXML
    private void edit() {
        sidePanel.introduces().set(true);
        showCard(true);
        inPlace.open(own.notes());
    }

    @FXML
    private void fold() {
        sidePanel.introduces().set(!sidePanel.introduces().get());
    }

    @FXML
    private void reset() {
        openLesson.reset();
    }

    @Override
    public void close() {
        listening.close();
    }
}
