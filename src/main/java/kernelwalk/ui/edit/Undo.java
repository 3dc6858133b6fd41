package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableObjectValue;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.trail.Trail;
import kernelwalk.words.Phrase;

/** The way back: over the answers of a student who practises, and over the changes of the exercise after that. */
public final class Undo {

    private final Document document;
    private final Practice practice;
    private final KernelGuess guess;
    private final ObservableBooleanValue locked;
    private final Trail trail;
    private final ObjectBinding<Optional<Phrase>> undoName;
    private final ObjectBinding<Optional<Phrase>> redoName;

    /**
     * @param locked whether nothing leads back to what a student was working out
     */
    public Undo(
            Document document,
            Practice practice,
            KernelGuess guess,
            Trail trail,
            ObservableBooleanValue locked) {
        this.locked = locked;
        this.document = document;
        this.guess = guess;
        this.trail = trail;
        this.practice = practice;
        undoName =
                Derived.value(
                        () ->
                                name(
                                        guess.undoName(),
                                        List.of(
                                                practice.open().undoName(),
                                                trail.undoName(),
                                                document.undoName())),
                        guess.on(),
                        guess.undoName(),
                        practice.open().undoName(),
                        trail.undoName(),
                        document.undoName());
        redoName =
                Derived.value(
                        () ->
                                name(
                                        guess.redoName(),
                                        List.of(practice.open().redoName(), document.redoName())),
                        guess.on(),
                        guess.redoName(),
                        practice.open().redoName(),
                        document.redoName());
    }

    /** Of a guess nothing but its own weights. */
    private Optional<Phrase> name(
            ObservableObjectValue<Optional<Phrase>> guessed,
            List<ObservableObjectValue<Optional<Phrase>>> changed) {
        return guess.on().get()
                ? guessed.get()
                : changed.stream()
                        .map(ObservableObjectValue::get)
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** What would be undone. */
    public ObjectBinding<Optional<Phrase>> undoName() {
        return undoName;
    }

    /** What would be redone. */
    public ObjectBinding<Optional<Phrase>> redoName() {
        return redoName;
    }

    public void undo() {
        practice.typing().finishTyping();
        if (guess.on().get()) {
            guess.undo();
        } else if (!locked.get() && practice.open().undoName().get().isPresent()) {
            practice.undo();
        } else if (trail.undoName().get().isPresent()) {
            trail.undo();
        } else {
            document.undo();
        }
    }

    public void redo() {
        practice.typing().finishTyping();
        if (guess.on().get()) {
            guess.redo();
        } else if (!locked.get() && practice.open().redoName().get().isPresent()) {
            practice.redo();
        } else {
            document.redo();
        }
    }
}
