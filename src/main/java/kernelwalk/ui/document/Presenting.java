package kernelwalk.ui.document;

import java.util.function.BooleanSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

/** Whether the walk is shown to a room full of people, and what the presenter does on the screen. */
public final class Presenting {

    /** What hangs before the board. */
    public enum Curtain {
        OPEN,
        BLACK,
        WHITE
    }

    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Curtain> curtain = new SimpleObjectProperty<>(Curtain.OPEN);
    private final BooleanProperty near = new SimpleBooleanProperty();
    private final BooleanProperty ring = new SimpleBooleanProperty();
    private final BooleanProperty pen = new SimpleBooleanProperty();
    private final BooleanProperty keys = new SimpleBooleanProperty();
    private BooleanSupplier cover = () -> false;

    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    public ObjectProperty<Curtain> curtain() {
        return curtain;
    }

    /** Whether the cards are enlarged around the window that is worked. */
    public BooleanProperty near() {
        return near;
    }

    /** Whether a ring follows the mouse. */
    public BooleanProperty ring() {
        return ring;
    }

    /** Whether the mouse draws. */
    public BooleanProperty pen() {
        return pen;
    }

    /** Whether each key that is pressed is shown. */
    public BooleanProperty keys() {
        return keys;
    }

    /** Begins, or ends. */
    public void toggle() {
        if (on.get()) {
            leave();
        } else {
            on.set(true);
        }
    }

    /** Ends, and puts everything away. */
    public void leave() {
        curtain.set(Curtain.OPEN);
        near.set(false);
        ring.set(false);
        pen.set(false);
        keys.set(false);
        on.set(false);
    }

    /** Draws a curtain, or opens it when it hangs there. */
    public void toggle(Curtain wanted) {
        curtain.set(curtain.get() == wanted ? Curtain.OPEN : wanted);
    }

    /** Opens the curtain; whether it was closed. */
    public boolean open() {
        boolean closed = curtain.get() != Curtain.OPEN;
        curtain.set(Curtain.OPEN);
        return closed;
    }

    /**
     * What else can lie over the walk while it is presented.
     *
     * @param putAway puts it away; whether it lay there
     */
    public void coveredBy(BooleanSupplier putAway) {
        cover = putAway;
    }

    /**
     * One thing after the other, what lies on top first: the curtain, the pen, what covers the walk, the nearness, the
     * presentation.
     */
    public void stepOut() {
        if (open()) {
            return;
        }
        if (pen.get()) {
            pen.set(false);
        } else if (!cover.getAsBoolean()) {
            stepBack();
        }
    }

    private void stepBack() {
        if (near.get()) {
            near.set(false);
        } else {
            leave();
        }
    }
}
