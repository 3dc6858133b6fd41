package kernelwalk.ui.homework;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Step;
import kernelwalk.ui.practice.StepsForm;
import kernelwalk.words.Words;

/** The card in which the steps of one window are filled in. */
public final class StepsController implements Controller {

    @FXML private VBox card;

    @FXML private Label place;

    @FXML private ChoiceBox<Integer> blanks;

    @FXML private VBox lines;

    @FXML private Button ask;

    @FXML private Button check;

    @FXML private Label said;

    private final Editing editing;
    private final Pointer pointer;
    private final Practice practice;
    private final StepsForm form;
    private final Words words;
    private final Listening listening = new Listening();
    private final Listening listeningToSteps = new Listening();

    public StepsController(Practice practice, Editing editing, Pointer pointer, Words words) {
        this.editing = editing;
        this.pointer = pointer;
        this.practice = practice;
        this.form = practice.stepsForm();
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(practice.asksValues(), asked -> Shown.set(card, asked));
        listening.to(pointer.selection(), _ -> ask.setDisable(editing.selectedAnswers().isEmpty()));
        listening.to(form.shown(), shown -> show(shown.orElse(null)));
        listening.to(form.feedback(), now -> Verdicts.tell(said, now, words));
        listening.toChanges(blanks.valueProperty(), this::leaveBlank);
    }

    private void show(StepsForm.Shown shown) {
        boolean open = shown != null;
        for (Node node : List.of(place, blanks, lines, check)) {
            Shown.set(node, open);
        }
        listeningToSteps.close();
        lines.getChildren().clear();
        if (open) {
            place.setText(
                    words.say("homework.steps.of", shown.cell().row(), shown.cell().column()));
            showBlanks(shown);
            for (int line = 0; line < shown.lines().size(); line++) {
                lines.getChildren().add(line(shown, line));
            }
        }
    }

    /** First only the last line, then from the line before it on, and so to every step. */
    private void showBlanks(StepsForm.Shown shown) {
        int all = shown.lines().size();
        List<String> names =
                IntStream.range(0, all).mapToObj(line -> name(shown.kind(line))).toList();
        NamedChoices.offer(
                blanks,
                IntStream.rangeClosed(1, all).boxed().toList(),
                last -> blanks(last, names));
        blanks.setValue(shown.blanks());
    }

    /** How many of the last lines are left blank. */
    private String blanks(int last, List<String> lines) {
        if (last == lines.size()) {
            return words.say("homework.steps.blank.all");
        }
        String first = lines.get(lines.size() - last);
        return words.say(
                last == 1 ? "homework.steps.blank.last" : "homework.steps.blank.from", first);
    }

    private Node line(StepsForm.Shown shown, int line) {
        String name = name(shown.kind(line));
        var fields = new FlowPane();
        fields.getStyleClass().add("fields");
        fields.setPrefWrapLength(200);
        for (Step step : shown.lines().get(line)) {
            fields.getChildren().add(step(step, name));
        }
        var box = new VBox(new Label(name), fields);
        box.getStyleClass().add("fact");
        return box;
    }

    private Node step(Step step, String line) {
        return step.given()
                ? new Label(step.text().get().replace('-', '−'))
                : new StepField(
                        step,
                        words.say("homework.steps.step", line, step.place() + 1),
                        form,
                        words,
                        listeningToSteps);
    }

    private String name(Kind kind) {
        return words.say("homework.steps.line." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void leaveBlank() {
        if (blanks.getValue() != null) {
            form.leaveBlank(blanks.getValue());
        }
    }

    @FXML
    private void ask() {
        form.ask(editing.selectedAnswers().getFirst());
    }

    @FXML
    private void check() {
        form.check();
    }

    @Override
    public void close() {
        listeningToSteps.close();
        listening.close();
    }
}
