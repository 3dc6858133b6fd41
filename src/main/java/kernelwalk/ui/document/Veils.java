package kernelwalk.ui.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.picture.Part;

/** The cards whose numbers are hidden, so that a class can be asked for them. The numbers themselves stay as they are. */
public final class Veils {

    /** What can be hidden, in the order of the board. */
    public static final List<Part> CARDS =
            List.of(Part.KERNEL, Part.BIAS, Part.PRODUCTS, Part.OUTPUT);

    private final ReadOnlyObjectWrapper<Set<Part>> veiled = new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanBinding any =
            Bindings.createBooleanBinding(() -> !veiled.get().isEmpty(), veiled);

    /** The cards that are hidden now. */
    public ReadOnlyObjectProperty<Set<Part>> veiled() {
        return veiled.getReadOnlyProperty();
    }

    /** Whether a card is hidden. */
    public BooleanBinding any() {
        return any;
    }

    /** Hides a card, or shows it again. */
    public void veil(Part card, boolean hidden) {
        Set<Part> now = EnumSet.noneOf(Part.class);
        now.addAll(veiled.get());
        if (hidden) {
            now.add(card);
        } else {
            now.remove(card);
        }
        veiled.set(Set.copyOf(now));
    }
}
