package kernelwalk.ui.classroom;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** What stands over the answers of a class: what they are to, how far marking has come, and what can be done. */
public final class ClassroomController implements Controller {

    @FXML private Button back;

    @FXML private Label title;

    @FXML private Button save;

    @FXML private HBox waiting;

    @FXML private ProgressBar bar;

    @FXML private Label counted;

    @FXML private Node outrun;

    private final Classroom classroom;
    private final ReportSaving saving;
    private final ClassTitle heading;
    private final Words words;
    private final Listening listening = new Listening();

    public ClassroomController(
            Classroom classroom, ReportSaving saving, ClassTitle heading, Words words) {
        this.classroom = classroom;
        this.saving = saving;
        this.heading = heading;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(classroom.marks(), this::show);
        listening.to(classroom.progress(), _ -> showProgress());
        listening.toChanges(classroom.takesLong(), this::showProgress);
        listening.to(classroom.outrun(), changed -> Shown.set(outrun, changed));
        listening.to(classroom.replayed(), this::showMistake);
    }

    /** A mistake takes the title, so that the board has more room. */
    private void showMistake(Optional<Replayed> replayed) {
        Shown.set(back, replayed.isPresent());
        show(classroom.marks().get());
        replayed.ifPresent(now -> title.setText(name(now)));
    }

    private String name(Replayed now) {
        return now.example()
                .finding()
                .map(finding -> words.heading(finding.misconception()))
                .orElseGet(() -> words.say("classroom.unexplained"));
    }

    private void show(Optional<ClassMarks> marks) {
        title.setText(marks.map(heading::of).orElseGet(() -> words.say("classroom.marking")));
        save.setDisable(marks.isEmpty());
    }

    private void showProgress() {
        Optional<Classroom.Progress> now = classroom.progress().get();
        Shown.set(waiting, now.isPresent() && classroom.takesLong().get());
        bar.setProgress(
                now.filter(it -> it.all() > 0)
                        .map(it -> (double) it.done() / it.all())
                        .orElse(ProgressBar.INDETERMINATE_PROGRESS));
        counted.setText(
                now.filter(it -> it.all() > 0)
                        .map(it -> words.say("classroom.progress", it.done(), it.all()))
                        .orElse(""));
    }

    @FXML
    private void goBack() {
        classroom.back();
    }

    @FXML
    private void save() {
        saving.save();
    }

    @FXML
    private void checkAgain() {
        classroom.checkAgain();
    }

    @FXML
    private void cancel() {
        classroom.cancel();
    }

    @FXML
    private void leave() {
        classroom.leave();
    }

    @Override
    public void close() {
        listening.close();
    }
}
