package kernelwalk.ui.classroom;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** The card of the Homework tab from which the answers of a class are checked, and shown again. */
public final class ClassCardController implements Controller {

    @FXML private Label about;

    @FXML private Button again;

    private final Classroom classroom;
    private final Runnable ask;
    private final Words words;
    private final Listening listening = new Listening();

    /**
     * @param ask asks for the answers and checks them
     */
    public ClassCardController(Classroom classroom, Runnable ask, Words words) {
        this.classroom = classroom;
        this.ask = ask;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(classroom.marks(), _ -> show());
        listening.toChanges(classroom.shown(), this::show);
    }

    private void show() {
        Optional<ClassMarks> marks = classroom.marks().get();
        about.setText(
                marks.map(it -> words.say("classroom.title", it.problem().name(), it.all().size()))
                        .orElseGet(() -> words.say("classroom.about")));
        Shown.set(again, marks.isPresent() && !classroom.shown().get());
    }

    @FXML
    private void check() {
        ask.run();
    }

    @FXML
    private void showAgain() {
        classroom.showAgain();
    }

    @Override
    public void close() {
        listening.close();
    }
}
