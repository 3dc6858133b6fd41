package kernelwalk.ui;

import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import kernelwalk.exercise.HideableCard;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.practice.HiddenValues;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Prediction;

/**
 * A student at work on the exercise, and what is not told meanwhile.
 *
 * @param practice     works the exercise out
 * @param prediction   asks for each value before the walk shows it
 * @param guess        looks for the kernel
 * @param keptBack     whether the result is not to be told
 * @param hiddenValues whether any number that is shown now is hidden
 */
record AtWork(
        Practice practice,
        Prediction prediction,
        KernelGuess guess,
        KeptBack keptBack,
        HiddenValues hiddenValues) {

    /** Nobody works what cannot be worked out for what is hidden. */
    static AtWork on(
            Document document,
            KeptWork kept,
            Practice practice,
            Prediction prediction,
            Veils veils,
            Lock lock) {
        var guess = new KernelGuess(document, kept);
        var hidden = new HiddenValues(document.exercise(), veils);
        BooleanBinding weights = hidden.on(Set.of(HideableCard.KERNEL, HideableCard.BIAS));
        practice.waitFor(
                Derived.flag(() -> weights.get() || lock.locked().get(), weights, lock.locked()));
        guess.waitFor(hidden.on(Set.of(HideableCard.OUTPUT, HideableCard.BIAS)));
        var keptBack = new KeptBack(practice, prediction, veils);
        return new AtWork(practice, prediction, guess, keptBack, hidden);
    }

    /** Whether the result is worked out, or a kernel for it. */
    boolean isOn() {
        return practice.isOn() || guess.on().get();
    }

    /** Whether it is, to be listened to. */
    BooleanBinding on() {
        return Derived.flag(this::isOn, practice.sheet(), guess.on());
    }

    /** Whether anything is not to be told. */
    BooleanBinding keepsAnything(Lock lock) {
        return Derived.flag(
                () ->
                        keptBack.get()
                                || hiddenValues.get()
                                || lock.locked().get()
                                || guess.on().get(),
                keptBack,
                hiddenValues,
                lock.locked(),
                guess.on());
    }
}
