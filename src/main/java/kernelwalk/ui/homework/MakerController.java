package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;

/** The card that makes problems: a difficulty fills its fields, and each can be changed. */
public final class MakerController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @FXML private VBox fields;

    @FXML private ChoiceBox<OperationType> operation;

    @FXML private ChoiceBox<Difficulty> difficulty;

    @FXML private ChoiceBox<PaddingKind> padding;

    @FXML private Node margins;

    @FXML private Node weights;

    @FXML private CheckBox bias;

    @FXML private ChoiceBox<NumberKind> numbers;

    @FXML private TextField seed;

    @FXML private Label reason;

    private final Problems problems;
    private final PlanForm form;
    private final Words words;
    private final Listening listening = new Listening();

    public MakerController(Problems problems, Words words) {
        this.problems = problems;
        this.form = problems.form();
        this.words = words;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(
                operation,
                OperationType.SLIDING,
                type -> words.say("operation.short." + type.code()));
        NamedChoices.offer(
                difficulty,
                List.of(Difficulty.values()),
                level -> words.say("homework.maker.difficulty." + level.code()));
        NamedChoices.offer(
                padding,
                List.of(PaddingKind.values()),
                kind -> words.say("padding." + kind.code()));
        NamedChoices.offer(
                numbers,
                List.of(NumberKind.values()),
                kind -> words.say("homework.maker.numbers." + kind.code()));
        var boxes = new NamedChoices(listening);
        boxes.join(operation, form.operation());
        boxes.join(difficulty, form.difficulty());
        boxes.join(padding, form.padding());
        boxes.join(numbers, form.numbers());
        listening.join(bias.selectedProperty(), form.bias());
        listening.join(seed.textProperty(), form.seed());
        planFields().forEach(field -> field.show(form, words, listening));
        listening.to(form.operation(), _ -> showApplicable());
        listening.toChanges(form.padding(), this::showApplicable);
        listening.to(form.complaint(), this::show);
    }

    private List<PlanField> planFields() {
        return fields.lookupAll(".count-field").stream()
                .filter(PlanField.class::isInstance)
                .map(PlanField.class::cast)
                .toList();
    }

    private void showApplicable() {
        Shown.set(margins, form.has(Choice.PADDING_TOP));
        Shown.set(weights, form.has(Choice.FILTERS));
    }

    private void show(Optional<Complaint> complaint) {
        Shown.set(reason, complaint.isPresent());
        String why = complaint.map(it -> it.reason().in(words)).orElse(null);
        reason.setText(why);
        for (PlanField field : planFields()) {
            boolean wrong =
                    complaint.filter(it -> it.choices().contains(field.getChoice())).isPresent();
            field.pseudoClassStateChanged(WRONG, wrong);
            field.setAccessibleHelp(wrong ? why : null);
        }
    }

    @FXML
    private void make() {
        problems.make();
    }

    @Override
    public void close() {
        listening.close();
    }
}
