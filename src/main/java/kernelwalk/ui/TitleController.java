package kernelwalk.ui;

import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.InPlace;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.lessons.OwnWords;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The title of what is open, in the header: a click opens it to be typed over. */
public final class TitleController implements Controller {

    @FXML private Button title;

    @FXML private TextField field;

    private final Document document;
    private final OwnWords own;
    private final Practice practice;
    private final KernelGuess guess;
    private final Lock lock;
    private final Words words;
    private final Listening listening = new Listening();
    private InPlace inPlace;

    TitleController(
            Document document,
            OwnWords own,
            Practice practice,
            KernelGuess guess,
            Lock lock,
            Words words) {
        this.document = document;
        this.own = own;
        this.practice = practice;
        this.guess = guess;
        this.lock = lock;
        this.words = words;
    }

    @FXML
    private void initialize() {
        inPlace = new InPlace(title, field, own::typeTitle, own::finish, own::cancel);
        listening.to(document.sheet(), _ -> show());
        listening.to(guess.on(), _ -> show());
        listening.toChanges(lock.locked(), this::show);
        listening.toChanges(practice.sheet(), this::show);
    }

    private void show() {
        boolean guesses = guess.on().get();
        title.setDisable(guesses || practice.isOn() || lock.locked().get());
        String shown = guesses ? words.say("homework.guess.title") : VisibleText.of(own.title());
        title.setText(shown.isBlank() ? words.say("window.header.untitled") : shown);
        sayWhole();
    }

    /** The tip has the whole title, where there is no room for it. */
    private void sayWhole() {
        Tip.setText(title, title.getText() + "\n" + words.say("window.header.rename"));
    }

    @FXML
    private void edit() {
        inPlace.open(own.title());
    }

    @Override
    public void close() {
        listening.close();
    }
}
