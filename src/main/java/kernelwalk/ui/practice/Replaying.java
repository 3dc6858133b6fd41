package kernelwalk.ui.practice;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.question.Replay;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.words.Phrase;

/** Walks a wrong rule beside the right one, product by product, and stops where the two part. */
public final class Replaying {

    private final Supplier<Exercise> exercise;
    private final Runnable asked;
    private final ReadOnlyObjectWrapper<Optional<ReplayProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean byHand;

    /**
     * @param exercise what is worked, asked for when a comparison begins
     * @param asked    told that a comparison was asked for
     */
    public Replaying(Supplier<Exercise> exercise, Runnable asked) {
        this.exercise = exercise;
        this.asked = asked;
    }

    /** How far it has come; empty when nothing is replayed. */
    public ReadOnlyObjectProperty<Optional<ReplayProgress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /**
     * Begins before the first product, if the rule makes a difference.
     *
     * @param rule what the wrong rule is, in a sentence
     */
    public void start(Misconception misconception, Phrase rule) {
        asked.run();
        byHand = false;
        Exercise worked = exercise.get();
        progress.set(
                Replay.of(worked, misconception)
                        .map(replay -> ReplayProgress.of(worked, replay, rule)));
    }

    /** One product more. */
    public void forward() {
        progress.set(progress.get().map(ReplayProgress::next));
    }

    /** One product less; the walk no longer goes on by itself to where the two part. */
    public void back() {
        byHand = true;
        progress.set(progress.get().map(ReplayProgress::previous));
    }

    /** On to where the two part, or to the end when they have. */
    public void toParting() {
        while (goesOn()) {
            forward();
        }
    }

    /** Whether it goes on by itself: it has not come to where the two part, and nobody went back. */
    public boolean goesOn() {
        return !byHand && progress.get().filter(now -> !now.hasParted()).isPresent();
    }

    /** Whether something is replayed. */
    public boolean isOn() {
        return progress.get().isPresent();
    }

    public void stop() {
        progress.set(Optional.empty());
    }
}
