package kernelwalk.ui.practice;

import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/**
 * One number of the steps of a window: given, or to be filled in. Typing takes its mark away.
 *
 * @param line  the line it stands in, from 0
 * @param place its place in the line, from 0
 * @param given whether the right number stands there from the start
 * @param text  what stands there
 * @param mark  what checking said of it; empty before
 */
public record Step(
        int line,
        int place,
        boolean given,
        StringProperty text,
        ObjectProperty<Optional<StepMark>> mark) {

    /** A step that is to be filled in. */
    static Step blank(int line, int place) {
        return of(line, place, false, "");
    }

    /** A step with its number. */
    static Step given(int line, int place, String number) {
        return of(line, place, true, number);
    }

    private static Step of(int line, int place, boolean given, String text) {
        var step =
                new Step(
                        line,
                        place,
                        given,
                        new SimpleStringProperty(text),
                        new SimpleObjectProperty<>(Optional.empty()));
        step.text.subscribe(() -> step.mark.set(Optional.empty()));
        return step;
    }

    /** Whether something is written there. */
    boolean isFilled() {
        return !text.get().isBlank();
    }
}
