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
    private final History<Worksheet> history = new History<>();

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
        sheet.set(other);
    }

    /** Shows the sheet otherwise, which is not taken back by itself: a key typed, a cell checked. */
    void show(Worksheet other) {
        sheet.set(Optional.of(other));
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
        history.replaced(before, name);
    }

    void undo() {
        if (undoName().get().isPresent()) {
            show(history.undo(now()));
        }
    }

    void redo() {
        if (redoName().get().isPresent()) {
            show(history.redo(now()));
        }
    }
}
