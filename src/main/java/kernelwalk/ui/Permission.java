package kernelwalk.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** What may be done now; where something may not, the window says why. */
final class Permission {

    private final Document document;
    private final AtWork work;
    private final Lock lock;
    private final Notices notices;
    private final ObservableValue<Words> words;

    Permission(
            Document document,
            AtWork work,
            Lock lock,
            Notices notices,
            ObservableValue<Words> words) {
        this.document = document;
        this.work = work;
        this.lock = lock;
        this.notices = notices;
        this.words = words;
    }

    /** Whether nothing is locked: every way to what is hidden is shut while it is. */
    boolean isOpen() {
        boolean locked = lock.locked().get();
        if (locked) {
            notices.tell(Phrase.of("edit.lock.shut"), List.of(lock.locked(), words));
        }
        return !locked;
    }

    /** To a later layer: its input tells what a student is still working out. */
    boolean toGoOn() {
        boolean allowed = !work.keptBack().get() || work.practice().isSolved();
        if (!allowed) {
            notices.tell(
                    Phrase.of(work.practice().isOn() ? "trail.kept-back" : "trail.hidden"),
                    List.of(work.keptBack(), work.practice().sheet(), document.sheet(), words));
        }
        return allowed;
    }

    /** To change the exercise: it stays as it is while it is locked, or while its kernel is guessed. */
    boolean toChange() {
        if (!isOpen()) {
            return false;
        }
        boolean allowed = !work.guess().on().get();
        if (!allowed) {
            notices.tell(Phrase.of("practice.guess.first"), List.of(work.guess().on(), words));
        }
        return allowed;
    }

    /** Whether the number of a cell is not to be told: a guess is one's own, only the kernel is sought. */
    boolean hides(Frame shown, Target cell) {
        return work.guess().on().get()
                ? cell.part() == Part.KERNEL
                : lock.locked().get() || shown.hides(cell);
    }
}
