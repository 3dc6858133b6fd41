package kernelwalk.ui.homework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import kernelwalk.convolution.Cell;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.BenchPart;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.StepsForm;
import kernelwalk.words.Words;

/** The steps of one window on the bench under the board, where they are filled in. */
public final class StepsController implements Controller {

    @FXML private Node card;

    @FXML private Label place;

    @FXML private ChoiceBox<Integer> blanks;

    @FXML private FlowPane lines;

    @FXML private Label said;

    private final Practice practice;
    private final StepsForm form;
    private final Words words;
    private final Listening listening = new Listening();
    private final Listening listeningToSteps = new Listening();
    private Optional<Cell> cell = Optional.empty();

    public StepsController(Practice practice, Words words) {
        this.practice = practice;
        this.form = practice.stepsForm();
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(practice.bench(), part -> Shown.set(card, part == BenchPart.STEPS));
        listening.to(form.shown(), this::show);
        listening.to(form.feedback(), now -> Verdicts.tell(said, now, words));
        listening.toChanges(blanks.valueProperty(), this::leaveBlank);
    }

    private void show(Optional<StepsForm.Shown> shown) {
        listeningToSteps.close();
        lines.getChildren().clear();
        shown.ifPresent(this::fill);
        cell = shown.map(StepsForm.Shown::cell);
    }

    private void fill(StepsForm.Shown shown) {
        place.setText(words.say("homework.steps.of", shown.cell().row(), shown.cell().column()));
        showBlanks(shown);
        lines.getChildren().setAll(new StepsBoard(shown, form, words, listeningToSteps).nodes());
        if (!cell.equals(Optional.of(shown.cell()))) {
            Platform.runLater(this::takeKeyboard);
        }
    }

    /** What is typed goes into the first blank. */
    private void takeKeyboard() {
        Node first = lines.lookup(".text-field");
        if (first != null) {
            Keyboard.giveTo(first);
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

    private String name(Kind kind) {
        return words.say("homework.steps.line." + kind.name().toLowerCase(Locale.ROOT));
    }

    private void leaveBlank() {
        if (blanks.getValue() != null) {
            form.leaveBlank(blanks.getValue());
        }
    }

    @FXML
    private void check() {
        form.check();
    }

    /** What is written stays; the keyboard goes back to the answers. */
    @FXML
    private void putAway() {
        form.close();
        card.getScene().lookup("#board").requestFocus();
    }

    @Override
    public void close() {
        listeningToSteps.close();
        listening.close();
    }
}
