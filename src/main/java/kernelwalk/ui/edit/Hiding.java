package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.Staging;
import kernelwalk.picture.Frame;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Lock;
import kernelwalk.words.Phrase;

/** Hides single numbers of the exercise, and shows them again; each is one step of undo, and is saved with the exercise. */
public final class Hiding {

    private final Document document;
    private final Editing editing;
    private final Lock lock;
    private final ObservableValue<Frame> frame;

    /**
     * @param lock  keeps what is hidden as it is
     * @param frame what the board shows
     */
    public Hiding(Document document, Editing editing, Lock lock, ObservableValue<Frame> frame) {
        this.document = document;
        this.editing = editing;
        this.lock = lock;
        this.frame = frame;
    }

    /** How many numbers are meant by a cell: those of the chosen cells, if it is one of them; 0 where none can be hidden. */
    public int count(Target cell) {
        return numbers(cell).size();
    }

    /** Whether all that is meant by a cell is hidden already. */
    public boolean hides(Target cell) {
        List<HiddenNumber> meant = numbers(cell);
        return !meant.isEmpty() && meant.stream().allMatch(staging()::hides);
    }

    /** Hides what is meant by a cell, or shows it again. */
    public void toggle(Target cell) {
        if (hides(cell)) {
            List<HiddenNumber> meant = numbers(cell);
            document.change(
                    Phrase.of("edit.change.show"),
                    exercise -> exercise.with(exercise.staging().showing(meant)));
        } else {
            hide(numbers(cell));
        }
    }

    /** Hides the numbers of the chosen cells. */
    public void hideChosen() {
        hide(editing.selected().stream().flatMap(cell -> number(cell).stream()).toList());
    }

    private void hide(List<HiddenNumber> meant) {
        document.change(
                Phrase.of("edit.change.hide"),
                exercise -> exercise.with(exercise.staging().hiding(meant)));
    }

    /** Shows every single number again. */
    public void showAll() {
        document.change(
                Phrase.of("edit.change.show"),
                exercise ->
                        exercise.with(exercise.staging().showing(exercise.staging().numbers())));
    }

    /** Whether single numbers are hidden, in any layer. */
    public ObservableValue<Boolean> any() {
        return document.exercise().map(exercise -> !exercise.staging().numbers().isEmpty());
    }

    private List<HiddenNumber> numbers(Target cell) {
        List<Target> meant = editing.isSelected(cell) ? editing.selected() : List.of(cell);
        return lock.locked().get() || frame.getValue().isPractised()
                ? List.of()
                : meant.stream().flatMap(each -> number(each).stream()).toList();
    }

    private Optional<HiddenNumber> number(Target cell) {
        return HiddenNumbers.number(frame.getValue(), cell);
    }

    private Staging staging() {
        return document.exercise().get().staging();
    }
}
