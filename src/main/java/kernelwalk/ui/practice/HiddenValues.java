package kernelwalk.ui.practice;

import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Veils;

/** Whether any number of the open layer is hidden, on a veiled card or by itself. */
public final class HiddenValues extends BooleanBinding {

    private final ObservableValue<Exercise> exercise;
    private final Veils veils;

    public HiddenValues(ObservableValue<Exercise> exercise, Veils veils) {
        this.exercise = exercise;
        this.veils = veils;
        bind(exercise, veils.veiled());
    }

    /** Whether any number on one of some cards of the open layer is hidden. */
    public BooleanBinding on(Set<HideableCard> cards) {
        return Derived.flag(() -> cards.stream().anyMatch(this::isOn), exercise, veils.veiled());
    }

    private boolean isOn(HideableCard card) {
        Exercise open = exercise.getValue();
        return veils.veiled().get().contains(HiddenNumbers.part(card))
                || open.staging().hidesIn(open.opened(), card);
    }

    @Override
    protected boolean computeValue() {
        Exercise open = exercise.getValue();
        return veils.any().get() || open.staging().hidesIn(open.opened());
    }
}
