package kernelwalk.ui.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.picture.Part;

/** The cards whose numbers are hidden, so that a class can be asked for them. The numbers themselves stay as they are. */
public final class Veils {

    /** What can be hidden, in the order of the board. */
    public static final List<Part> CARDS =
            List.of(Part.KERNEL, Part.BIAS, Part.PRODUCTS, Part.OUTPUT);

    private ObservableBooleanValue locked = new SimpleBooleanProperty();
    private Set<Part> carried = Set.of();
    private Set<Part> chosen = Set.of();
    private final ReadOnlyObjectWrapper<Set<Part>> veiled = new ReadOnlyObjectWrapper<>(Set.of());
    private final BooleanBinding any = Derived.flag(() -> !veiled.get().isEmpty(), veiled);

    /** The cards that are hidden now. */
    public ReadOnlyObjectProperty<Set<Part>> veiled() {
        return veiled.getReadOnlyProperty();
    }

    /** Whether a card is hidden. */
    public BooleanBinding any() {
        return any;
    }

    /** Who keeps the cards as they are. */
    public void keptBy(ObservableBooleanValue lock) {
        locked = lock;
    }

    /** Hides a card, or shows it again, unless it is locked. */
    public void veil(Part card, boolean hidden) {
        if (locked.get()) {
            return;
        }
        chosen = with(chosen, card, hidden);
        if (!hidden) {
            carried = with(carried, card, false);
        }
        show();
    }

    /** Hides the cards that an exercise hides at first, in the place of those that the one before did. */
    public void carry(Set<Part> cards) {
        carried = Set.copyOf(cards);
        show();
    }

    /** An exercise that hides at first what is hidden now. */
    public Exercise over(Exercise exercise) {
        Set<HideableCard> cards =
                veiled.get().stream()
                        .flatMap(part -> HiddenNumbers.card(part).stream())
                        .collect(Collectors.toSet());
        return exercise.with(exercise.staging().withCards(cards));
    }

    private void show() {
        Set<Part> now = EnumSet.noneOf(Part.class);
        now.addAll(chosen);
        now.addAll(carried);
        veiled.set(Set.copyOf(now));
    }

    private static Set<Part> with(Set<Part> cards, Part card, boolean hidden) {
        Set<Part> now = EnumSet.noneOf(Part.class);
        now.addAll(cards);
        if (hidden) {
            now.add(card);
        } else {
            now.remove(card);
        }
        return now;
    }
}
