package kernelwalk.ui.practice;

import javafx.beans.binding.BooleanBinding;

/**
 * Whether the result is not to be told in any view: a student works it out, or a value of it is being predicted.
 */
public final class KeptBack extends BooleanBinding {

    private final Practice practice;
    private final Prediction prediction;

    public KeptBack(Practice practice, Prediction prediction) {
        this.practice = practice;
        this.prediction = prediction;
        bind(practice.sheet(), prediction.asks());
    }

    @Override
    protected boolean computeValue() {
        return practice.isOn() || prediction.asks().get();
    }
}
