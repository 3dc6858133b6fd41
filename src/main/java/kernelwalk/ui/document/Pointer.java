package kernelwalk.ui.document;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;

/** Which cells the user points at: with the keyboard, with the mouse, or with a click that stays. */
public final class Pointer {

    private final ObjectProperty<Optional<Selection>> selection =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Target>> hovered =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Target>> pinned =
            new SimpleObjectProperty<>(Optional.empty());

    /** The cells that typing and pasting go to. */
    public ObjectProperty<Optional<Selection>> selection() {
        return selection;
    }

    /** The cell that has the keyboard. */
    public Optional<Target> focus() {
        return selection.get().map(Selection::focus);
    }

    /** The cell under the mouse. */
    public ObjectProperty<Optional<Target>> hovered() {
        return hovered;
    }

    /** The cell that a click has pinned, so that its relations stay. */
    public ObjectProperty<Optional<Target>> pinned() {
        return pinned;
    }

    /** Points at nothing, as the cells are others. */
    public void leave() {
        selection.set(Optional.empty());
        hovered.set(Optional.empty());
        pinned.set(Optional.empty());
    }
}
