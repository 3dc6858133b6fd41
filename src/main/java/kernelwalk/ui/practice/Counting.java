package kernelwalk.ui.practice;

import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.exercise.Tally;

/** Counts what a student does and asks for. */
final class Counting {

    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);

    /** What was done and asked for since practising began. */
    ReadOnlyObjectProperty<Tally> tally() {
        return tally.getReadOnlyProperty();
    }

    /** One thing more. */
    void count(UnaryOperator<Tally> more) {
        tally.set(more.apply(tally.get()));
    }

    /** Practising goes on where it was left. */
    void goOn(Tally left) {
        tally.set(left);
    }

    /** Practising begins. */
    void startOver() {
        tally.set(Tally.NONE);
    }
}
