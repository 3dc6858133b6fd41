package kernelwalk.ui.document;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.picture.Part;
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

    private final ObjectProperty<Optional<ChosenCell>> elsewhere =
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

    /** The cell that was chosen in another layer, so that its relations stay while this one is looked at. */
    public ReadOnlyObjectProperty<Optional<ChosenCell>> elsewhere() {
        return elsewhere;
    }

    /** The cell whose relations are shown: under the mouse, or else the pinned one. */
    public Optional<Target> pointed() {
        return hovered.get().or(pinned::get);
    }

    /** A click pins a cell, or none; what was chosen in another layer is given up. */
    public void pin(Optional<Target> cell) {
        elsewhere.set(Optional.empty());
        pinned.set(cell);
    }

    /** Whether relations are shown that stay. */
    public boolean isHolding() {
        return pinned.get().isPresent() || elsewhere.get().isPresent();
    }

    /** Shows no relations any more that would stay. */
    public void release() {
        pin(Optional.empty());
    }

    /** Goes from layer to layer: what is pinned or chosen in one stays chosen there, and is pinned again on the way back. */
    public void goTo(int layer, int from) {
        Optional<ChosenCell> kept =
                pinned.get()
                        .or(this::focus)
                        .filter(cell -> cell.part() == Part.INPUT || cell.part() == Part.OUTPUT)
                        .map(cell -> new ChosenCell(from, cell))
                        .or(elsewhere::get);
        leave();
        Optional<Target> here = kept.filter(it -> it.layer() == layer).map(ChosenCell::cell);
        pinned.set(here);
        elsewhere.set(here.isPresent() ? Optional.empty() : kept);
    }

    /** Points at nothing, as the cells are others. */
    public void leave() {
        selection.set(Optional.empty());
        hovered.set(Optional.empty());
        pin(Optional.empty());
    }
}
