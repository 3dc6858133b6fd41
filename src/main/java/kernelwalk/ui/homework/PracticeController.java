package kernelwalk.ui.homework;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.Tally;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Words;

/** The card that begins and ends practising, and says what was done meanwhile. */
public final class PracticeController implements Controller {

    @FXML private Label about;

    @FXML private ChoiceBox<PracticeTask> task;

    @FXML private Button start;

    @FXML private Button guesses;

    @FXML private Button afresh;

    @FXML private Button stop;

    private final Practice practice;
    private final KernelGuess guess;
    private final Document document;
    private final Words words;
    private final Listening listening = new Listening();

    public PracticeController(
            Document document, Practice practice, KernelGuess guess, Words words) {
        this.practice = practice;
        this.guess = guess;
        this.document = document;
        this.words = words;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(
                task,
                List.of(PracticeTask.values()),
                asked -> words.say("homework.practice.task." + asked.code()));
        new NamedChoices(listening).join(task, practice.task());
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.tally(), this::show);
        listening.toChanges(document.sheet(), this::show);
        listening.toChanges(guess.lacksNumbers(), this::show);
        listening.toChanges(practice.lacksNumbers(), this::show);
    }

    private void show() {
        boolean on = practice.isOn();
        Shown.set(task, !on);
        Shown.set(start, !on);
        Shown.set(afresh, on);
        Shown.set(stop, on);
        Shown.set(guesses, !on);
        guesses.setDisable(!guess.isPossible());
        start.setDisable(!practice.isPossible());
        about.setText(on ? summary(practice.tally().get()) : invitation());
    }

    private String invitation() {
        if (document.attempt().get().isPresent()) {
            return words.say("homework.practice.repair-first");
        }
        if (practice.lacksNumbers().getValue()) {
            return words.say("homework.practice.hidden");
        }
        return words.say(
                practice.isPossible() ? "homework.practice.about" : "homework.practice.too-large");
    }

    private String summary(Tally tally) {
        return words.say(
                "homework.practice.summary",
                tally.problems(),
                tally.typed(),
                tally.checks(),
                tally.shown(),
                tally.hints());
    }

    @FXML
    private void start() {
        practice.start();
    }

    @FXML
    private void guess() {
        guess.start();
    }

    @FXML
    private void startAfresh() {
        practice.startAfresh();
    }

    @FXML
    private void stop() {
        practice.stop();
    }

    @Override
    public void close() {
        listening.close();
    }
}
