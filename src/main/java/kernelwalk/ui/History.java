package kernelwalk.ui;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Values that can be gone back to, the latest first; at most {@value #DEPTH} of them.
 *
 * @param <T> an immutable value
 */
final class History<T> {

    static final int DEPTH = 500;

    private final Deque<T> undone = new ArrayDeque<>();
    private final Deque<T> done = new ArrayDeque<>();

    /** Remembers a value that was replaced; what was undone can no longer be redone. */
    void replaced(T before) {
        done.push(before);
        if (done.size() > DEPTH) {
            done.removeLast();
        }
        undone.clear();
    }

    boolean canUndo() {
        return !done.isEmpty();
    }

    boolean canRedo() {
        return !undone.isEmpty();
    }

    /** The value before the last change, for the present one. */
    T undo(T present) {
        undone.push(present);
        return done.pop();
    }

    /** The value after the last undone change, for the present one. */
    T redo(T present) {
        done.push(present);
        return undone.pop();
    }
}
