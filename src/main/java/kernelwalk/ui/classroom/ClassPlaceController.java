package kernelwalk.ui.classroom;

import java.util.function.Function;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;

/** The place over the board where the answers of a class stand, made when it is first asked for. */
public final class ClassPlaceController implements Controller {

    /** What is done sooner needs no word about how far it has come. */
    private static final Duration LONG = Duration.millis(300);

    @FXML private StackPane place;

    private final Classroom classroom;
    private final Function<String, Parent> load;
    private final PauseTransition waiting = new PauseTransition(LONG);
    private final Listening listening = new Listening();

    /**
     * @param load makes what an FXML lays out
     */
    public ClassPlaceController(Classroom classroom, Function<String, Parent> load) {
        this.classroom = classroom;
        this.load = load;
    }

    @FXML
    private void initialize() {
        waiting.setOnFinished(
                _ -> classroom.takesLong().set(classroom.progress().get().isPresent()));
        listening.to(classroom.progress().map(now -> now.isPresent()), marking -> await(marking));
        listening.to(classroom.shown(), _ -> show());
        listening.toChanges(classroom.takesLong(), this::show);
    }

    private void await(boolean marking) {
        if (marking) {
            waiting.playFromStart();
        } else {
            waiting.stop();
        }
    }

    private void show() {
        boolean wanted = classroom.shown().get() || classroom.takesLong().get();
        Shown.set(place, wanted);
        if (wanted && place.getChildren().isEmpty()) {
            place.getChildren().add(load.apply("/fxml/classroom/classroom.fxml"));
        }
    }

    @Override
    public void close() {
        waiting.stop();
        listening.close();
    }
}
