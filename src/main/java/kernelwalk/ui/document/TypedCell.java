package kernelwalk.ui.document;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * The state of typing into a cell: what stood there before the first key, and why the last text was not taken.
 *
 * @param <T> what the cell is part of, immutable
 */
public final class TypedCell<T> {

    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<T> before = Optional.empty();
    private Optional<Refusal> unfinished = Optional.empty();

    /** What was typed last and not taken. */
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /**
     * A key was typed.
     *
     * @param present what there is now
     * @return what there was before the first key
     */
    public T begin(T present) {
        before = before.or(() -> Optional.of(present));
        unfinished = Optional.empty();
        return before.get();
    }

    /** The text is a number. */
    public void take() {
        refusal.set(Optional.empty());
    }

    /**
     * The text is none that can be taken.
     *
     * @param beginning whether it may still become one, so that it is refused only when the typing is over
     */
    public void refuse(Refusal reason, boolean beginning) {
        unfinished = Optional.of(reason).filter(_ -> beginning);
        refusal.set(Optional.of(reason).filter(_ -> !beginning));
    }

    /** The typing is over, and what never became a number is refused; what there was before the first key. */
    public Optional<T> finish() {
        if (unfinished.isPresent()) {
            refusal.set(unfinished);
        }
        Optional<T> old = before;
        before = Optional.empty();
        unfinished = Optional.empty();
        return old;
    }

    /** The typing never happened; what there was before the first key. */
    public Optional<T> cancel() {
        Optional<T> old = before;
        before = Optional.empty();
        unfinished = Optional.empty();
        refusal.set(Optional.empty());
        return old;
    }
}
