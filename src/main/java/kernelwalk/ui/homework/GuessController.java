package kernelwalk.ui.homework;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.Region;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.practice.GuessedKernel;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.words.Words;

/** Under the cards while a kernel is guessed: what is asked, and how many outputs agree. */
public final class GuessController implements Controller {

    private static final PseudoClass DONE = PseudoClass.getPseudoClass("done");

    @FXML private Region card;

    @FXML private Label heading;

    @FXML private Label about;

    @FXML private Label count;

    @FXML private ProgressBar progress;

    private final KernelGuess guess;
    private final Words words;
    private final Listening listening = new Listening();

    public GuessController(KernelGuess guess, Words words) {
        this.guess = guess;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(guess.on(), on -> Shown.set(card, on));
        listening.to(guess.now(), now -> now.ifPresent(this::show));
    }

    private void show(GuessedKernel now) {
        boolean done = now.isDone();
        card.pseudoClassStateChanged(DONE, done);
        heading.setText(words.say(done ? "homework.guess.found" : "homework.guess.title"));
        about.setText(words.say(about(now)));
        count.setText(words.say("homework.guess.count", now.agreeing(), now.outputs()));
        progress.setProgress((double) now.agreeing() / now.outputs());
    }

    private static String about(GuessedKernel now) {
        if (!now.isDone()) {
            return "homework.guess.about";
        }
        return now.isTheSame() ? "homework.guess.same" : "homework.guess.other";
    }

    @FXML
    private void startAfresh() {
        guess.startAfresh();
    }

    @FXML
    private void stop() {
        guess.stop();
    }

    @Override
    public void close() {
        listening.close();
    }
}
