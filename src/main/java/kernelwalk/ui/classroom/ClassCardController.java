package kernelwalk.ui.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
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

    @FXML private Node keys;

    @FXML private Label keysAbout;

    private final Classroom classroom;
    private final Arrivals arrivals;
    private final ClassTitle heading;
    private final Words words;
    private final Listening listening = new Listening();

    public ClassCardController(
            Classroom classroom, Arrivals arrivals, ClassTitle heading, Words words) {
        this.classroom = classroom;
        this.arrivals = arrivals;
        this.heading = heading;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(classroom.marks(), _ -> show());
        listening.toChanges(classroom.shown(), this::show);
        listening.to(classroom.keys(), this::showKeys);
    }

    private void show() {
        Optional<ClassMarks> marks = classroom.marks().get();
        about.setText(marks.map(heading::of).orElseGet(() -> words.say("classroom.about")));
        Shown.set(again, marks.isPresent() && !classroom.shown().get());
    }

    private void showKeys(List<Path> files) {
        Shown.set(keys, !files.isEmpty());
        keysAbout.setText(words.say("classroom.keys", files.size()));
    }

    @FXML
    private void check() {
        arrivals.ask();
    }

    @FXML
    private void checkTable() {
        arrivals.askForTable();
    }

    @FXML
    private void forgetKeys() {
        classroom.take(List.of());
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
