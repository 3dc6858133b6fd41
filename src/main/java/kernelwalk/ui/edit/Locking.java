package kernelwalk.ui.edit;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.Veils;
import kernelwalk.words.Phrase;

/** Locks what is hidden with a word that is asked for, and unlocks it with the same. */
public final class Locking {

    private final Document document;
    private final Veils veils;
    private final Lock lock;
    private final Questions questions;
    private final Notices notices;
    private final ObservableBooleanValue hides;

    /**
     * @param hides whether anything is hidden
     */
    public Locking(
            Document document,
            Veils veils,
            Lock lock,
            Questions questions,
            Notices notices,
            ObservableBooleanValue hides) {
        this.document = document;
        this.veils = veils;
        this.lock = lock;
        this.questions = questions;
        this.notices = notices;
        this.hides = hides;
    }

    /** Whether it is locked. */
    public ReadOnlyBooleanProperty isLocked() {
        return lock.locked();
    }

    /** Whether there is anything to lock, or it is locked. */
    public ObservableValue<Boolean> isPossible() {
        return Derived.flag(() -> hides.get() || lock.locked().get(), hides, lock.locked());
    }

    /** Asks for a word and locks with it, or asks for that word and unlocks. */
    public void toggle() {
        if (lock.locked().get()) {
            questions.unlocking(lock::unlock);
        } else if (hides.get()) {
            questions.wordToLock().ifPresent(this::lock);
        }
    }

    /** What is hidden is hidden in the exercise itself, so that it is found so after a crash. */
    private void lock(String word) {
        document.change(Phrase.of("edit.change.hide"), veils::over);
        lock.lock(word);
        if (lock.locked().get()) {
            notices.tell(Phrase.of("edit.lock.locked"));
        }
    }
}
