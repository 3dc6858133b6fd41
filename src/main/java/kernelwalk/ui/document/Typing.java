package kernelwalk.ui.document;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import kernelwalk.picture.Target;

/** Where typed numbers go: into the exercise, or into the answer of a student who practises. */
public interface Typing {

    /** What stands in a cell, as one would type it; empty for a blank. */
    String text(Target target);

    /** A key was typed: the cell takes the number, or keeps the one from before the typing and says why. */
    void type(Target target, String text);

    /** The typing is over; what was taken stays, and what never became a number is refused now. */
    void finishTyping();

    /** The typing never happened. */
    void cancelTyping();

    /** What was typed last and not taken. */
    ReadOnlyObjectProperty<Optional<Refusal>> refusal();
}
