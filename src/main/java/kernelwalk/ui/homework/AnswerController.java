package kernelwalk.ui.homework;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.homework.CellVerdict;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Words;

/** The card that checks answers, all of them or those that are selected, and shows a value when asked to. */
public final class AnswerController implements Controller {

    @FXML private VBox card;

    @FXML private Label status;

    @FXML private Button checkCell;

    @FXML private Button showValue;

    @FXML private Button steps;

    @FXML private CheckBox asTyped;

    private final Editing editing;
    private final Pointer pointer;
    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();

    public AnswerController(Practice practice, Editing editing, Pointer pointer, Words words) {
        this.editing = editing;
        this.pointer = pointer;
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.asksValues(), this::show);
        listening.to(pointer.selection(), _ -> showSelection());
        listening.join(asTyped.selectedProperty(), practice.checksAsTyped());
    }

    private void show() {
        boolean asked = practice.asksValues().get();
        Shown.set(card, asked);
        if (asked) {
            status.setText(status(practice.sheet().get().orElseThrow()));
        }
    }

    private String status(Worksheet sheet) {
        int written = sheet.written().written();
        int cells = sheet.written().cells().size();
        String progress = words.say("homework.answer.written-of", written, cells);
        return sheet.verdicts().isEmpty()
                ? progress
                : progress
                        + "\n"
                        + words.say(
                                "homework.answer.counts",
                                sheet.count(CellVerdict.RIGHT),
                                sheet.count(CellVerdict.WRONG),
                                sheet.count(CellVerdict.BLANK));
    }

    private void showSelection() {
        boolean none = selected().isEmpty();
        checkCell.setDisable(none);
        showValue.setDisable(none);
        steps.setDisable(none);
    }

    private List<Integer> selected() {
        return practice.isOn() ? editing.selectedAnswers() : List.of();
    }

    @FXML
    private void checkAll() {
        practice.check();
    }

    @FXML
    private void checkCell() {
        practice.check(selected());
    }

    @FXML
    private void showValue() {
        practice.writing().right(selected());
    }

    /** On the bench under the board. */
    @FXML
    private void askSteps() {
        practice.stepsForm().ask(selected().getFirst());
    }

    @Override
    public void close() {
        listening.close();
    }
}
