package kernelwalk.ui.homework;

import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.AskedValue;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;

/** The bar above the transport that asks for the next value before the walk shows it. */
public final class PredictController implements Controller {

    @FXML private HBox bar;

    @FXML private Label question;

    @FXML private TextField value;

    @FXML private Button give;

    @FXML private Button reveal;

    @FXML private Label said;

    private final Prediction prediction;
    private final Playhead playhead;
    private final Words words;
    private final Listening listening = new Listening();

    public PredictController(Prediction prediction, Playhead playhead, Words words) {
        this.prediction = prediction;
        this.playhead = playhead;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(prediction.on(), on -> Shown.set(bar, on));
        listening.join(value.textProperty(), prediction.typed());
        listening.to(prediction.asked(), _ -> show());
        listening.toChanges(prediction.feedback(), this::show);
        listening.toChanges(prediction.asks(), this::takeKeyboard);
        value.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** What is typed goes into the field from the start. */
    private void takeKeyboard() {
        if (prediction.asks().get()) {
            Platform.runLater(() -> Keyboard.giveTo(value));
        }
    }

    /** Taps can be walked while nothing is typed. */
    private void pressed(KeyEvent event) {
        if (!value.getText().isEmpty()) {
            return;
        }
        if (event.getCode() == KeyCode.RIGHT) {
            playhead.forward();
            event.consume();
        } else if (event.getCode() == KeyCode.LEFT) {
            playhead.back();
            event.consume();
        }
    }

    private void show() {
        var asked = prediction.asked().get();
        question.setText(
                asked.map(AskedValue::cell)
                        .map(cell -> words.say("homework.predict.ask", cell.row(), cell.column()))
                        .orElseGet(() -> words.say("homework.predict.done")));
        for (Node node : new Node[] {value, give, reveal}) {
            Shown.set(node, asked.isPresent());
        }
        Verdicts.tell(said, prediction.feedback().get(), words);
    }

    @FXML
    private void give() {
        prediction.give();
    }

    @FXML
    private void reveal() {
        prediction.reveal();
    }

    @FXML
    private void leave() {
        Scene scene = bar.getScene();
        prediction.on().set(false);
        scene.lookup("#board").requestFocus();
    }

    @Override
    public void close() {
        listening.close();
    }
}
