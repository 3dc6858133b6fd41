package kernelwalk.ui.classroom;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.util.Duration;
import kernelwalk.classroom.Example;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.picture.Theme;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.StillBoard;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.practice.Replaying;
import kernelwalk.words.Words;

/** One mistake of a class, worked beside the right way by one of the answers that made it. */
public final class ClassReplayController implements Controller {

    @FXML private Node root;

    @FXML private Label sentence;

    @FXML private StillBoard board;

    @FXML private Node examples;

    @FXML private Label place;

    @FXML private Node products;

    @FXML private Button back;

    @FXML private Button go;

    private final Classroom classroom;
    private final Replaying replaying;
    private final ReplayFrame frames;
    private final Settings settings;
    private final ObservableValue<Theme> theme;
    private final Words words;
    private final PauseTransition step = new PauseTransition(Duration.seconds(0.7));
    private final Listening listening = new Listening();

    public ClassReplayController(
            Classroom classroom, Settings settings, ObservableValue<Theme> theme, Words words) {
        this.classroom = classroom;
        this.replaying = classroom.replaying();
        this.frames = new ReplayFrame(classroom, settings, words);
        this.settings = settings;
        this.theme = theme;
        this.words = words;
    }

    @FXML
    private void initialize() {
        step.setOnFinished(_ -> replaying.forward());
        listening.to(classroom.replayed(), this::show);
        listening.toChanges(replaying.progress(), this::showProgress);
        listening.toChanges(classroom.outrun(), this::showProgress);
        listening.toChanges(theme, this::showProgress);
    }

    private void show(Optional<Replayed> replayed) {
        boolean comes = replayed.isPresent() && !root.isVisible();
        Shown.set(root, replayed.isPresent());
        replayed.ifPresent(this::show);
        showProgress();
        if (comes) {
            go.requestFocus();
        }
    }

    private void show(Replayed now) {
        Example example = now.example();
        Words writing = words.writingAs(classroom.exercise());
        WrappedLabel.say(sentence, example.finding().map(writing::say).orElse(""));
        Shown.set(examples, now.examples().size() > 1);
        String written = words.say("classroom.written", example.count(), now.students());
        place.setText(
                now.examples().size() == 1
                        ? written
                        : words.say(
                                "classroom.example",
                                now.place() + 1,
                                now.examples().size(),
                                written));
        if (settings.reducedMotion().get()) {
            replaying.toParting();
        }
    }

    private void showProgress() {
        Optional<ReplayProgress> progress = replaying.progress().get();
        classroom.replayed().get().ifPresent(now -> board.show(frames.of(now), theme.getValue()));
        Shown.set(products, progress.isPresent());
        go.setDisable(progress.filter(ReplayProgress::isOver).isPresent());
        back.setDisable(progress.filter(ReplayProgress::isAtStart).isPresent());
        if (replaying.goesOn()) {
            step.playFromStart();
        } else {
            step.stop();
        }
    }

    @FXML
    private void previousExample() {
        classroom.move(-1);
    }

    @FXML
    private void nextExample() {
        classroom.move(1);
    }

    @FXML
    private void goOn() {
        replaying.forward();
    }

    @FXML
    private void goBack() {
        replaying.back();
    }

    @Override
    public void close() {
        step.stop();
        listening.close();
    }
}
