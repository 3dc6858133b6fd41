package kernelwalk.ui;

import java.util.List;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import kernelwalk.homework.WindowForm.FieldVerdict;
import kernelwalk.words.Words;

/** The card in which the steps of one window are filled in. */
public final class StepsController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    @FXML private VBox card;

    @FXML private Label place;

    @FXML private VBox lines;

    @FXML private Button ask;

    @FXML private Button check;

    @FXML private Button more;

    @FXML private Label said;

    private final Session session;
    private final Practice practice;
    private final StepsForm form;
    private final Words words;
    private final Listening listening = new Listening();

    StepsController(Session session) {
        this.session = session;
        this.practice = session.practice();
        this.form = practice.stepsForm();
        this.words = session.words().get();
    }

    @FXML
    private void initialize() {
        listening.to(
                practice.sheet(),
                sheet ->
                        PracticeController.show(
                                card, sheet.filter(Worksheet::isSized).isPresent()));
        listening.to(
                session.selection(),
                _ -> ask.setDisable(session.editing().selectedAnswers().isEmpty()));
        listening.to(form.shown(), shown -> show(shown.orElse(null)));
    }

    private void show(StepsForm.Shown shown) {
        boolean open = shown != null;
        for (Node node : List.of(place, lines, check, more)) {
            PracticeController.show(node, open);
        }
        lines.getChildren().clear();
        PracticeController.show(said, open && !shown.verdicts().isEmpty());
        if (open) {
            place.setText(
                    words.say("practice.steps.of", shown.cell().row(), shown.cell().column()));
            for (int line = 0; line < shown.texts().size(); line++) {
                lines.getChildren().add(line(shown, line));
            }
            Verdicts.tell(
                    said,
                    shown.isRight(),
                    words.say(shown.isRight() ? "practice.steps.right" : "practice.steps.wrong"));
        }
    }

    private Node line(StepsForm.Shown shown, int line) {
        var kind = shown.form().lines().get(line).kind().name().toLowerCase(Locale.ROOT);
        String name = words.say("practice.line." + kind);
        var fields = new FlowPane();
        fields.getStyleClass().add("fields");
        fields.setPrefWrapLength(200);
        for (int field = 0; field < shown.texts().get(line).size(); field++) {
            fields.getChildren().add(field(shown, line, field, name));
        }
        var box = new VBox(new Label(name), fields);
        box.getStyleClass().add("fact");
        return box;
    }

    private Node field(StepsForm.Shown shown, int line, int field, String name) {
        var text = shown.texts().get(line).get(field);
        if (!shown.isBlank(line)) {
            return new Label(text.get().replace('-', '−'));
        }
        var typed = new TextField(text.get());
        typed.setId("step-" + line + "-" + field);
        typed.setPrefColumnCount(3);
        typed.setOnAction(_ -> form.check());
        typed.textProperty().subscribe(text::set);
        String verdict =
                shown.verdicts().isEmpty()
                        ? ""
                        : mark(typed, shown.verdicts().get(line).get(field));
        typed.setAccessibleText(name + " " + (field + 1) + " " + verdict);
        var marked = new VBox(typed, new Label(verdict));
        return verdict.isEmpty() ? typed : marked;
    }

    private String mark(TextField field, FieldVerdict verdict) {
        field.pseudoClassStateChanged(RIGHT, verdict == FieldVerdict.RIGHT);
        field.pseudoClassStateChanged(WRONG, verdict == FieldVerdict.WRONG);
        return words.say("practice.field." + verdict.name().toLowerCase(Locale.ROOT));
    }

    @FXML
    private void ask() {
        form.ask(session.editing().selectedAnswers().getFirst());
    }

    @FXML
    private void check() {
        form.check();
    }

    @FXML
    private void more() {
        form.more();
    }

    @Override
    public void close() {
        listening.close();
    }
}
