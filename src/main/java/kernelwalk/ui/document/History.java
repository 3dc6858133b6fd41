package kernelwalk.ui.document;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.words.Phrase;

/**
 * Named changes that can be gone back on, the latest first; at most {@value #DEPTH} of them.
 *
 * @param <T> an immutable value
 */
public final class History<T> {

    static final int DEPTH = 500;

    /** A change: what it is called, and the value on its other side. */
    private record Change<T>(Phrase name, T value) {}

    private final Deque<Change<T>> undone = new ArrayDeque<>();
    private final Deque<Change<T>> done = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<Optional<Phrase>> undoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Phrase>> redoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Remembers a value that was replaced; what was undone can no longer be redone. */
    public void replaced(T before, Phrase name) {
        done.push(new Change<>(name, before));
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
        name();
    }

    /** Forgets every change. */
    public void clear() {
        done.clear();
        undone.clear();
        name();
    }

    /** What would be undone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** What would be redone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    private void name() {
        undoName.set(Optional.ofNullable(done.peek()).map(Change::name));
        redoName.set(Optional.ofNullable(undone.peek()).map(Change::name));
    }

    /** The value before the last change, for the present one. */
    public T undo(T present) {
        return swap(done, undone, present);
    }

    /** The value after the last undone change, for the present one. */
    public T redo(T present) {
        return swap(undone, done, present);
    }

    private T swap(Deque<Change<T>> from, Deque<Change<T>> to, T present) {
        Change<T> change = from.pop();
        to.push(new Change<>(change.name(), present));
        name();
        return change.value();
    }
}
