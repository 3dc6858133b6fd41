package kernelwalk.ui;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.homework.Misconception;
import kernelwalk.homework.Replay;
import kernelwalk.picture.Comparison;

/** Walks a wrong rule beside the right one, product by product, and stops where the two part. */
final class Comparing {

    private final Practice practice;
    private final ReadOnlyObjectWrapper<Optional<Comparison>> comparison =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    Comparing(Practice practice) {
        this.practice = practice;
    }

    /** How far it has come; empty when nothing is compared. */
    ReadOnlyObjectProperty<Optional<Comparison>> comparison() {
        return comparison.getReadOnlyProperty();
    }

    /**
     * Begins before the first product, if the rule makes a difference.
     *
     * @param rule what the wrong rule is, in a sentence
     */
    void start(Misconception misconception, String rule) {
        practice.hint();
        var exercise = practice.marking().exercise();
        comparison.set(
                Replay.of(exercise, misconception)
                        .map(replay -> Comparison.of(exercise, replay, rule)));
    }

    /** One product more. */
    void forward() {
        comparison.set(comparison.get().map(Comparison::next));
    }

    /** On to where the two part, or to the end when they have. */
    void toParting() {
        while (goesOn()) {
            forward();
        }
    }

    /** Whether it has not come to where the two part. */
    boolean goesOn() {
        return comparison.get().filter(now -> !now.hasParted()).isPresent();
    }

    void stop() {
        comparison.set(Optional.empty());
    }
}
