package kernelwalk.ui.desk;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Whether the folder of the user can be written. That it cannot is said once, until it could again in between. */
public final class Trouble {

    private final Set<Object> failing = new HashSet<>();
    private Optional<Runnable> teller = Optional.empty();
    private boolean isTold;

    /** Who tells the user, on whatever thread. */
    public synchronized void tellBy(Runnable other) {
        teller = Optional.of(other);
        tell();
    }

    /** Something could not be written. */
    synchronized void has(Object writer) {
        failing.add(writer);
        tell();
    }

    /** It could be written, or need not be any more. */
    synchronized void isOver(Object writer) {
        failing.remove(writer);
        isTold = isTold && !failing.isEmpty();
    }

    private void tell() {
        if (!failing.isEmpty() && !isTold && teller.isPresent()) {
            isTold = true;
            teller.get().run();
        }
    }
}
