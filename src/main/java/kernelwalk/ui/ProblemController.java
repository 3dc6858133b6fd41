package kernelwalk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.util.StringConverter;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.Difficulty;
import kernelwalk.homework.Misconception;
import kernelwalk.homework.Misconceptions;
import kernelwalk.homework.NumberKind;
import kernelwalk.words.Words;
import org.controlsfx.control.CheckComboBox;

/** The cards of new problems: another one like this, what it can tell about mistakes, and one made to measure. */
public final class ProblemController implements Controller {

    @FXML private Label tells;

    @FXML private ProgressBar meter;

    @FXML private Label gaps;

    @FXML private Button redraw;

    @FXML private CheckComboBox<Misconception> chosen;

    @FXML private ChoiceBox<OperationType> operation;

    @FXML private ChoiceBox<Difficulty> difficulty;

    @FXML private ChoiceBox<NumberKind> numbers;

    @FXML private TextField seed;

    private final Session session;
    private final Problems problems;
    private final Words words;
    private final PowerText text;
    private final Listening listening = new Listening();
    private final InvalidationListener checks = _ -> chosen();

    ProblemController(Session session) {
        this.session = session;
        this.problems = session.problems();
        this.words = session.words().get();
        this.text = new PowerText(words);
    }

    @FXML
    private void initialize() {
        join(
                operation,
                Problems.operations(),
                problems.operation(),
                type -> "ui.type." + type.word());
        join(
                difficulty,
                List.of(Difficulty.values()),
                problems.difficulty(),
                level -> "practice.difficulty." + level.code());
        join(
                numbers,
                List.of(NumberKind.values()),
                problems.numbers(),
                kind -> "practice.numbers." + kind.code());
        listening.to(problems.seed(), seed::setText);
        listening.toChanges(seed.textProperty(), () -> problems.seed().set(seed.getText()));
        choose();
        var seen = session.sidePanel().shows(SideTab.HOMEWORK);
        listening.to(session.document().exercise().when(seen), _ -> measure());
    }

    /** Which mistakes matter: the teacher's choice outlives the view. */
    private void choose() {
        chosen.setConverter(new MistakeText(words));
        chosen.getItems().setAll(Misconceptions.all());
        problems.chosen().forEach(chosen.getCheckModel()::check);
        chosen.setShowCheckedCount(false);
        showChosen();
        chosen.getCheckModel().getCheckedItems().addListener(checks);
    }

    private void chosen() {
        problems.chosen().setAll(chosen.getCheckModel().getCheckedItems());
        showChosen();
        measure();
    }

    private void showChosen() {
        chosen.setTitle(
                words.say(
                        "practice.chosen-of",
                        problems.chosen().size(),
                        Misconceptions.all().size()));
    }

    private <T> void join(
            ChoiceBox<T> box, List<T> items, ObjectProperty<T> chosen, Function<T, String> key) {
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : words.say(key.apply(item));
                    }

                    @Override
                    public T fromString(String name) {
                        return chosen.get();
                    }
                });
        box.getItems().setAll(items);
        listening.to(chosen, box::setValue);
        listening.toChanges(box.valueProperty(), () -> chosen.set(box.getValue()));
    }

    private void measure() {
        var power = problems.power();
        tells.setText(power.map(text::summary).orElseGet(() -> words.say("practice.too-large")));
        meter.setProgress(power.map(text::part).orElse(0.0));
        gaps.setText(power.map(text::gaps).orElse(""));
        PracticeController.show(gaps, !gaps.getText().isEmpty());
        redraw.setDisable(power.filter(now -> !now.tellsAll()).isEmpty());
    }

    @FXML
    private void another() {
        problems.another();
    }

    @FXML
    private void redraw() {
        problems.redraw();
    }

    @FXML
    private void make() {
        problems.make();
    }

    @Override
    public void close() {
        chosen.getCheckModel().getCheckedItems().removeListener(checks);
        listening.close();
    }
}
