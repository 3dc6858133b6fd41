package kernelwalk.ui.homework;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Scrolling;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.SizeForm;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Words;

/** The card that asks for the size of the output; where values are asked for, it makes room for them when that is right. */
public final class SizeController implements Controller {

    @FXML private VBox card;

    @FXML private Node asked;

    @FXML private TextField rows;

    @FXML private TextField columns;

    @FXML private TextField filters;

    @FXML private Label feedback;

    @FXML private Node show;

    private final Practice practice;
    private final SizeForm form;
    private final Words words;
    private final Listening listening = new Listening();
    private Optional<Exercise> asking = Optional.empty();

    public SizeController(Practice practice, Words words) {
        this.practice = practice;
        this.form = practice.sizeForm();
        this.words = words;
    }

    @FXML
    private void initialize() {
        join(rows, form.rows());
        join(columns, form.columns());
        join(filters, form.filters());
        listening.to(form.feedback(), said -> Verdicts.tell(feedback, said, words));
        listening.toChanges(form.feedback(), this::show);
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    private void show() {
        boolean practising = practice.isOn();
        boolean right = practising && practice.isSizeRight();
        boolean settled = right && practice.task().get().asksValues();
        Shown.set(card, practising && (!settled || form.feedback().get().isPresent()));
        Shown.set(asked, !settled);
        Shown.set(show, !right);
        takeKeyboard(practice.sheet().get().filter(sheet -> !sheet.isSized()));
    }

    /** Whoever is asked anew can type at once. */
    private void takeKeyboard(Optional<Worksheet> unsized) {
        Optional<Exercise> asks = unsized.map(Worksheet::exercise);
        if (asks.isPresent() && !asks.equals(asking)) {
            Platform.runLater(() -> Scrolling.bring(rows, card));
        }
        asking = asks;
    }

    private void join(TextField field, StringProperty text) {
        listening.to(text, field::setText);
        listening.toChanges(field.textProperty(), () -> text.set(field.getText()));
    }

    /** Once the size is right, the keyboard goes to the first answer. */
    @FXML
    private void give() {
        form.give();
        if (practice.asksValues().get() && practice.isSizeRight()) {
            practice.selectAnswer(0);
            card.getScene().lookup("#board").requestFocus();
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
