package kernelwalk.ui.practice;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.ui.document.History;
import kernelwalk.words.Phrase;

/** The worksheet that is being written on, with a way back from everything that was written. */
public final class OpenWorksheet {

    private final ReadOnlyObjectWrapper<Optional<Worksheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final History<Optional<Worksheet>> history = new History<>();
    private Optional<Worksheet> last = Optional.empty();

    /** What is written; empty while nobody practises. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** What would be taken back. */
    public ReadOnlyObjectProperty<Optional<Phrase>> undoName() {
        return history.undoName();
    }

    /** What would be written again. */
    public ReadOnlyObjectProperty<Optional<Phrase>> redoName() {
        return history.redoName();
    }

    /** What is written while somebody practises. */
    public Worksheet now() {
        return sheet.get().orElseThrow();
    }

    /** Another sheet, or none; nothing of the one before can be taken back. */
    void open(Optional<Worksheet> other) {
        history.clear();
        last = other;
        sheet.set(other);
    }

    /** Puts the sheet away as one step of undo. */
    void stop(Phrase name) {
        Optional<Worksheet> before = sheet.get();
        sheet.set(Optional.empty());
        history.replaced(before, name);
    }

    /** Whether a sheet was put away that can be taken out again. */
    boolean isStopped() {
        return sheet.get().isEmpty() && last.isPresent();
    }

    /** The sheet that lies open, or else the one that was put away. */
    Optional<Worksheet> last() {
        return last;
    }

    /** Shows the sheet otherwise, which is not taken back by itself: a key typed, a cell checked. */
    void show(Worksheet other) {
        last = Optional.of(other);
        sheet.set(last);
    }

    /** Makes a change as one step of undo. */
    void change(Phrase name, UnaryOperator<Worksheet> edit) {
        Worksheet before = now();
        Worksheet after = edit.apply(before);
        if (!after.equals(before)) {
            show(after);
            remember(before, name);
        }
    }

    /** What is shown now has replaced another, as one step of undo. */
    void remember(Worksheet before, Phrase name) {
        history.replaced(Optional.of(before), name);
    }

    void undo() {
        if (undoName().get().isPresent()) {
            lay(history.undo(sheet.get()));
        }
    }

    void redo() {
        if (redoName().get().isPresent()) {
            lay(history.redo(sheet.get()));
        }
    }

    private void lay(Optional<Worksheet> other) {
        last = other.or(() -> last);
        sheet.set(other);
    }
}
