package kernelwalk.ui.classroom;

import java.util.List;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.HBox;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Words;

/** What a class was asked for, and which of several problems is shown. */
public final class ClassChoicesController implements Controller {

    @FXML private HBox root;

    @FXML private ChoiceBox<AskedFor> asked;

    @FXML private HBox several;

    @FXML private ChoiceBox<String> problem;

    private final Classroom classroom;
    private final Words words;
    private final Listening listening = new Listening();

    public ClassChoicesController(Classroom classroom, Words words) {
        this.classroom = classroom;
        this.words = words;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(
                asked,
                List.of(AskedFor.values()),
                choice -> words.say("classroom.asked." + choice.code()));
        new NamedChoices(listening).follow(asked, classroom.asked(), classroom::ask);
        listening.to(classroom.marks(), this::show);
        listening.toChanges(problem.valueProperty(), this::choose);
        listening.to(classroom.replayed(), now -> Shown.set(root, now.isEmpty()));
    }

    private void show(Optional<ClassMarks> marks) {
        List<String> names = classroom.problems();
        if (!problem.getItems().equals(names)) {
            problem.getItems().setAll(names);
        }
        problem.setValue(marks.map(it -> it.problem().name()).orElse(null));
        Shown.set(several, names.size() > 1);
    }

    private void choose() {
        Optional.ofNullable(problem.getValue()).ifPresent(classroom::choose);
    }

    @Override
    public void close() {
        listening.close();
    }
}
