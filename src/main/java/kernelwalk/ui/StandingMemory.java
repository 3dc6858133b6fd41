package kernelwalk.ui;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.picture.Part;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Standing;
import kernelwalk.ui.document.Standing.Doing;
import kernelwalk.ui.document.Veils;

/** Has the desk remember how the exercise stands before a class, so that a start after a kill tells nothing that was hidden. */
record StandingMemory(
        Document document, Veils veils, AtWork work, Comparison comparison, Desk desk) {

    /** From now on. */
    void follow() {
        desk.standAs(this::now, this::again);
        Stream.of(
                        veils.veiled(),
                        work.guess().on(),
                        work.prediction().on(),
                        comparison.shown(),
                        comparison.beside())
                .forEach(value -> value.subscribe(desk::rememberStanding));
    }

    private Standing now() {
        Set<Part> own = own();
        Set<Part> hidden = veils.veiled().get();
        return new Standing(
                Optional.of(hidden).filter(parts -> !parts.equals(own)),
                doing(),
                comparison.beside().get());
    }

    private Set<Part> own() {
        Exercise exercise = document.exercise().get();
        return HiddenNumbers.parts(exercise.staging());
    }

    private Doing doing() {
        if (work.guess().on().get()) {
            return Doing.GUESSING;
        }
        if (work.prediction().on().get()) {
            return Doing.PREDICTING;
        }
        return comparison.shown().get() ? Doing.COMPARING : Doing.WALKING;
    }

    private void again(Standing left) {
        left.hidden()
                .ifPresent(
                        hidden ->
                                Veils.CARDS.forEach(
                                        card -> veils.veil(card, hidden.contains(card))));
        left.beside().ifPresent(comparison::put);
        switch (left.doing()) {
            case WALKING -> {}
            case PREDICTING -> work.prediction().on().set(true);
            case GUESSING -> work.guess().start();
            case COMPARING -> comparison.open();
        }
    }
}
