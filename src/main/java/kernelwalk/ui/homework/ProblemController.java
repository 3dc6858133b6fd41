package kernelwalk.ui.homework;

import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.value.ObservableBooleanValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.PowerText;
import kernelwalk.words.Words;
import org.controlsfx.control.CheckComboBox;

/** The card of the next problem: another one like this, and what a problem can tell about mistakes. */
public final class ProblemController implements Controller {

    @FXML private CheckBox teacher;

    @FXML private Node power;

    @FXML private Label tells;

    @FXML private ProgressBar meter;

    @FXML private Label gaps;

    @FXML private Button another;

    @FXML private Button redraw;

    @FXML private CheckComboBox<Misconception> chosen;

    private final Document document;
    private final Practice practice;
    private final SidePanel sidePanel;
    private final Settings settings;
    private final Problems problems;
    private final Words words;
    private final PowerText text;
    private final Listening listening = new Listening();
    private final InvalidationListener checks = _ -> chosen();

    public ProblemController(
            Document document,
            Practice practice,
            Problems problems,
            SidePanel sidePanel,
            Settings settings,
            Words words) {
        this.document = document;
        this.practice = practice;
        this.sidePanel = sidePanel;
        this.settings = settings;
        this.problems = problems;
        this.words = words;
        this.text = new PowerText(words);
    }

    @FXML
    private void initialize() {
        choose();
        listening.join(teacher.selectedProperty(), settings.teaching());
        listening.to(practice.sheet(), _ -> showPower());
        listening.toChanges(settings.teaching(), this::showPower);
        var seen = sidePanel.shows(SideTab.HOMEWORK);
        var teaches =
                Derived.flag(
                        () -> seen.getValue() && settings.teaching().get(),
                        seen,
                        settings.teaching());
        listening.toChanges(teaches, () -> Platform.runLater(() -> measure(teaches)));
        listening.to(
                document.sheet().when(teaches), _ -> Platform.runLater(() -> measure(teaches)));
    }

    /** Which mistakes matter: the teacher's choice outlives the view. */
    private void choose() {
        chosen.setConverter(NamedChoices.named(words::heading));
        chosen.getItems().setAll(Misconceptions.all());
        problems.chosen().forEach(chosen.getCheckModel()::check);
        chosen.setShowCheckedCount(false);
        chosen.getCheckModel().getCheckedItems().addListener(checks);
    }

    private void chosen() {
        problems.chosen().setAll(chosen.getCheckModel().getCheckedItems());
        measure();
    }

    /** The meter speaks to a teacher, and would tell a student which mistakes to look for. */
    private void showPower() {
        boolean multiplied = !practice.isOn() || practice.task().get().asksValues();
        Shown.set(teacher, !practice.isOn());
        Shown.set(power, !practice.isOn() && settings.teaching().get());
        another.setText(
                words.say(multiplied ? "homework.problem.fresh" : "homework.problem.fresh-size"));
    }

    /** Once everybody knows the sheet, since whoever waits for that can do something else. */
    private void measure(ObservableBooleanValue teaches) {
        if (teaches.get()) {
            measure();
        }
    }

    private void measure() {
        Optional<DiagnosticPower> power = problems.power();
        chosen.setTitle(
                power.map(now -> chosen(now.possible()))
                        .orElseGet(() -> words.say("homework.problem.chosen")));
        tells.setText(power.map(text::summary).orElseGet(this::unmeasured));
        Shown.set(meter, power.isPresent());
        meter.setProgress(power.map(text::part).orElse(0.0));
        gaps.setText(power.map(text::gaps).orElse(""));
        Shown.set(gaps, !gaps.getText().isEmpty());
        redraw.setDisable(power.filter(now -> !now.tellsAll()).isEmpty());
    }

    private String chosen(int possible) {
        return words.say("homework.problem.chosen-of", possible, problems.showing());
    }

    private String unmeasured() {
        boolean refused = document.attempt().get().isPresent();
        return words.say(
                refused ? "homework.practice.repair-first" : "homework.practice.too-large");
    }

    @FXML
    private void another() {
        problems.another();
        if (practice.asksValues().get() && practice.isSizeRight()) {
            practice.selectAnswer(0);
            power.getScene().lookup("#board").requestFocus();
        }
    }

    @FXML
    private void redraw() {
        problems.redraw();
    }

    @Override
    public void close() {
        chosen.getCheckModel().getCheckedItems().removeListener(checks);
        listening.close();
    }
}
