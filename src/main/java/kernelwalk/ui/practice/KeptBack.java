package kernelwalk.ui.practice;

import javafx.beans.binding.BooleanBinding;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.Veils;

/**
 * Whether the result is not to be told in any view: a student works it out, a value of it is being predicted, or it is hidden.
 */
public final class KeptBack extends BooleanBinding {

    private final Practice practice;
    private final Prediction prediction;
    private final Veils veils;

    public KeptBack(Practice practice, Prediction prediction, Veils veils) {
        this.practice = practice;
        this.prediction = prediction;
        this.veils = veils;
        bind(practice.sheet(), practice.exercise(), prediction.asks(), veils.veiled());
    }

    @Override
    protected boolean computeValue() {
        return practice.isOn()
                || prediction.asks().get()
                || veils.veiled().get().contains(Part.OUTPUT)
                || hides(practice.exercise().get());
    }

    private static boolean hides(Exercise exercise) {
        return exercise.staging().hidesIn(exercise.opened(), HideableCard.OUTPUT);
    }
}
