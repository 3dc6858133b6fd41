package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.SizeForm;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Words;

/** The question for the size of the output, on the board in its place; where values are asked for, they follow there. */
public final class SizeController implements Controller {

    @FXML private Node asked;

    @FXML private TextField rows;

    @FXML private TextField columns;

    @FXML private TextField filters;

    @FXML private Node times;

    @FXML private Node by;

    @FXML private Node show;

    private final Practice practice;
    private final SizeForm form;
    private final Words words;
    private final Listening listening = new Listening();
    private Optional<Exercise> asking = Optional.empty();

    public SizeController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
        this.form = practice.sizeForm();
    }

    @FXML
    private void initialize() {
        listening.join(rows.textProperty(), form.rows());
        listening.join(columns.textProperty(), form.columns());
        listening.join(filters.textProperty(), form.filters());
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    private void show() {
        Shown.set(asked, practice.asksSize());
        boolean asksMaps = !practice.isOn() || !form.asksUnits();
        List.of(rows, columns, times, by).forEach(node -> Shown.set(node, asksMaps));
        String length = words.say(asksMaps ? "homework.size.maps" : "homework.size.units");
        filters.setPromptText(length);
        filters.setAccessibleText(length);
        Shown.set(show, !practice.isSizeRight());
        takeKeyboard(
                practice.sheet().get().filter(sheet -> practice.asksSize() && !sheet.isSized()));
    }

    /** Whoever is asked anew can type at once. */
    private void takeKeyboard(Optional<Worksheet> unsized) {
        Optional<Exercise> asks = unsized.map(Worksheet::exercise);
        if (asks.isPresent() && !asks.equals(asking)) {
            Platform.runLater(() -> Keyboard.giveTo(form.asksUnits() ? filters : rows));
        }
        asking = asks;
    }

    /** Once the size is right, the keyboard goes to the first answer. */
    @FXML
    private void give() {
        form.give();
        if (practice.asksValues().get() && practice.isSizeRight()) {
            practice.selectAnswer(0);
            asked.getScene().lookup("#board").requestFocus();
        }
    }

    @FXML
    private void showSize() {
        form.show();
    }

    @Override
    public void close() {
        listening.close();
    }
}
