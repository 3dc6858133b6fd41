package kernelwalk.ui;

import javafx.beans.property.StringProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.words.Words;

/** The card that asks for the size of the output, and for the number of parameters. */
public final class SizeController implements Controller {

    @FXML private VBox card;

    @FXML private TextField rows;

    @FXML private TextField columns;

    @FXML private TextField filters;

    @FXML private Label feedback;

    @FXML private Node show;

    @FXML private Node count;

    @FXML private TextField parameters;

    @FXML private Label counted;

    private final Practice practice;
    private final SizeForm form;
    private final Words words;
    private final Listening listening = new Listening();

    SizeController(Session session) {
        this.practice = session.practice();
        this.form = practice.sizeForm();
        this.words = session.words().get();
    }

    @FXML
    private void initialize() {
        join(rows, form.rows());
        join(columns, form.columns());
        join(filters, form.filters());
        join(parameters, form.parameters());
        listening.to(form.feedback(), said -> Verdicts.tell(feedback, said, words));
        listening.to(form.ofParameters(), said -> Verdicts.tell(counted, said, words));
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    private void show() {
        boolean practising = practice.isOn();
        PracticeController.show(card, practising);
        PracticeController.show(show, practising && !practice.isSizeRight());
        PracticeController.show(count, practising && form.question().isPresent());
    }

    private void join(TextField field, StringProperty text) {
        listening.to(text, field::setText);
        listening.toChanges(field.textProperty(), () -> text.set(field.getText()));
    }

    @FXML
    private void give() {
        form.give();
    }

    @FXML
    private void showSize() {
        form.show();
    }

    @FXML
    private void count() {
        form.count();
    }

    @Override
    public void close() {
        listening.close();
    }
}
