package kernelwalk.ui.homework;

import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.PowerText;
import kernelwalk.words.Words;
import org.controlsfx.control.CheckComboBox;

/** The card of the next problem: another one like this, and what a problem can tell about mistakes. */
public final class ProblemController implements Controller {

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
            Words words) {
        this.document = document;
        this.practice = practice;
        this.sidePanel = sidePanel;
        this.problems = problems;
        this.words = words;
        this.text = new PowerText(words);
    }

    @FXML
    private void initialize() {
        choose();
        listening.to(practice.sheet(), _ -> showPower());
        var seen = sidePanel.shows(SideTab.HOMEWORK);
        listening.to(document.sheet().when(seen), _ -> measure());
    }

    /** Which mistakes matter: the teacher's choice outlives the view. */
    private void choose() {
        chosen.setConverter(NamedChoices.named(words::heading));
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
                        "homework.problem.chosen-of",
                        problems.chosen().size(),
                        Misconceptions.all().size()));
    }

    /** The meter speaks to a teacher, and would tell a student which mistakes to look for. */
    private void showPower() {
        boolean multiplied = !practice.isOn() || practice.task().get().asksValues();
        Shown.set(power, !practice.isOn());
        Shown.set(redraw, !practice.isOn());
        another.setText(
                words.say(multiplied ? "homework.problem.fresh" : "homework.problem.fresh-size"));
    }

    private void measure() {
        Optional<DiagnosticPower> power = problems.power();
        tells.setText(power.map(text::summary).orElseGet(this::unmeasured));
        Shown.set(meter, power.isPresent());
        meter.setProgress(power.map(text::part).orElse(0.0));
        gaps.setText(power.map(text::gaps).orElse(""));
        Shown.set(gaps, !gaps.getText().isEmpty());
        redraw.setDisable(power.filter(now -> !now.tellsAll()).isEmpty());
    }

    private String unmeasured() {
        boolean refused = document.attempt().get().isPresent();
        return words.say(
                refused ? "homework.practice.repair-first" : "homework.practice.too-large");
    }

    @FXML
    private void another() {
        problems.another();
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
