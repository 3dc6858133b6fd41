package kernelwalk.ui.side;

import java.util.Optional;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.util.Subscription;
import kernelwalk.ui.document.Derived;

/**
 * What the panel at the side shows, and whether it shows: as the user said last, or else when the window is wide
 * enough.
 */
public final class SidePanel {

    /** The least width of a window, in pixels at the usual scale, that has room for a panel nobody asked for. */
    static final double ROOMY = 1200;

    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<SideTab> tab = new SimpleObjectProperty<>(SideTab.SHAPES);
    private final BooleanProperty keepsBack = new SimpleBooleanProperty();
    private final BooleanProperty keepsValues = new SimpleBooleanProperty();
    private final BooleanProperty hides = new SimpleBooleanProperty();
    private final BooleanProperty locked = new SimpleBooleanProperty();
    private final BooleanProperty guesses = new SimpleBooleanProperty();
    private final BooleanProperty introduces = new SimpleBooleanProperty(true);
    private Optional<Boolean> asked = Optional.empty();
    private boolean roomy;
    private Subscription keeping = Subscription.EMPTY;

    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** The chosen tab, also while the panel is hidden. */
    public ObjectProperty<SideTab> tab() {
        return tab;
    }

    /** Whether a tab can be seen: the panel shows, and shows this one, and it is not kept back. */
    public BooleanBinding shows(SideTab one) {
        return Derived.flag(
                () -> shown.get() && tab.get() == one && !isKept(one),
                shown,
                tab,
                keepsBack,
                keepsValues,
                hides,
                guesses,
                locked);
    }

    /** Whether a tab is kept back, whether it is the chosen one or not. */
    public BooleanBinding keeps(SideTab one) {
        return Derived.flag(() -> isKept(one), keepsBack, keepsValues, hides, guesses, locked);
    }

    private boolean isKept(SideTab one) {
        if (locked.get()) {
            return true;
        }
        if (guesses.get() && one.tells() != SideTab.Telling.NOTHING) {
            return true;
        }
        return switch (one.tells()) {
            case NOTHING -> false;
            case SIZES -> keepsBack.get();
            case WEIGHTS -> keepsBack.get() || hides.get();
            case VALUES -> keepsBack.get() || hides.get() || keepsValues.get();
        };
    }

    /** Whether the words of a lesson stand open. */
    public BooleanProperty introduces() {
        return introduces;
    }

    /** Whether everything is kept back that could tell a student the result. */
    public BooleanProperty keepsBack() {
        return keepsBack;
    }

    /** Whether the value of the window is kept back until it was predicted. */
    public BooleanProperty keepsValues() {
        return keepsValues;
    }

    /** Whether numbers are hidden, so that nothing may tell them. */
    public BooleanProperty hides() {
        return hides;
    }

    /** Why the chosen tab is kept back: a key of the bundles. */
    ObservableValue<String> reason() {
        return Derived.text(this::keptBecause, keepsBack, hides, guesses, locked);
    }

    private String keptBecause() {
        if (locked.get()) {
            return "side.locked";
        }
        if (guesses.get()) {
            return "side.guessing";
        }
        return keepsBack.get() || !hides.get() ? "side.kept" : "side.hidden";
    }

    /** Whether what is hidden is locked, so that every tab is shut. */
    public BooleanProperty locked() {
        return locked;
    }

    /** Whether the kernel is being guessed, so that nothing may tell it, not even the words of a lesson. */
    public BooleanProperty guesses() {
        return guesses;
    }

    /** Whether the chosen tab is kept back. */
    BooleanBinding keepsBackChosen() {
        return Derived.flag(
                () -> isKept(tab.get()), tab, keepsBack, keepsValues, hides, guesses, locked);
    }

    /** The window is so many pixels wide. */
    public void fit(double width) {
        roomy = width >= ROOMY;
        shown.set(asked.orElse(roomy));
    }

    /** Shows what a place has kept, and keeps there from now on what is shown. */
    public void keepIn(StringProperty place) {
        keeping.unsubscribe();
        recall(place.get());
        keeping =
                Subscription.combine(
                        tab.subscribe((_, _) -> keep(place)),
                        shown.subscribe((_, _) -> keep(place)));
    }

    /** Shows what a place has kept, and keeps nothing there. */
    public void recall(String kept) {
        SideMemory.of(kept).ifPresent(this::restore);
    }

    private void restore(SideMemory memory) {
        tab.set(memory.tab());
        asked = memory.asked();
        shown.set(asked.orElse(roomy));
    }

    private void keep(StringProperty place) {
        place.set(new SideMemory(tab.get(), asked).text());
    }

    /** Shows the words of a lesson that was opened, folded as the user left them, unless the window has no room. */
    public void introduce() {
        tab.set(SideTab.SHAPES);
        if (roomy && !shown.get()) {
            toggle();
        }
    }

    /** Shows a tab, in every width from now on. */
    public void open(SideTab wanted) {
        tab.set(wanted);
        if (!shown.get()) {
            toggle();
        }
    }

    /** Shows the panel, or hides it, in every width from now on. */
    public void toggle() {
        asked = Optional.of(!shown.get());
        shown.set(!shown.get());
    }
}
