package kernelwalk.ui.homework;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.util.Duration;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Replaying;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.DiagnosisText;

/** The buttons that lead to a mistake: to the first wrong cell, and to the wrong rule worked beside the right one. */
public final class ReplayController implements Controller {

    @FXML private FlowPane actions;

    @FXML private Button compare;

    @FXML private Button back;

    @FXML private Button go;

    @FXML private Button end;

    @FXML private Button first;

    private final Settings settings;
    private final Practice practice;
    private final Replaying replaying;
    private final PauseTransition step = new PauseTransition(Duration.seconds(0.7));
    private final Listening listening = new Listening();

    public ReplayController(Practice practice, Settings settings) {
        this.settings = settings;
        this.practice = practice;
        this.replaying = practice.replaying();
    }

    @FXML
    private void initialize() {
        step.setOnFinished(_ -> replaying.forward());
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(replaying.progress(), this::show);
    }

    private void show() {
        var sheet = practice.sheet().get();
        var progress = replaying.progress().get();
        boolean explained = sheet.filter(now -> !now.findings().isEmpty()).isPresent();
        Shown.set(first, sheet.flatMap(Worksheet::firstWrong).isPresent());
        Shown.set(compare, explained && progress.isEmpty());
        for (Node node : List.of(back, go, end)) {
            Shown.set(node, progress.isPresent());
        }
        go.setDisable(progress.filter(ReplayProgress::isOver).isPresent());
        back.setDisable(progress.filter(ReplayProgress::isAtStart).isPresent());
        Shown.set(actions, explained || first.isVisible());
        if (replaying.goesOn()) {
            step.playFromStart();
        } else {
            step.stop();
        }
    }

    /** The first of the mistakes that are left, beside the right way; with reduced motion at once where they part. */
    @FXML
    private void compare() {
        List<Finding> findings = practice.open().now().findings();
        replaying.start(
                findings.getFirst().misconception(),
                words -> new DiagnosisText(words).first(findings));
        if (settings.reducedMotion().get()) {
            replaying.toParting();
        }
        go.requestFocus();
    }

    @FXML
    private void goOn() {
        replaying.forward();
    }

    @FXML
    private void goBack() {
        replaying.back();
    }

    @FXML
    private void end() {
        replaying.stop();
    }

    @FXML
    private void goToFirstWrong() {
        practice.selectAnswer(practice.open().now().firstWrong().orElseThrow());
        practice.hint();
    }

    @Override
    public void close() {
        step.stop();
        listening.close();
    }
}
