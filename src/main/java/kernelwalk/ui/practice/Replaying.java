package kernelwalk.ui.practice;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.exercise.Tally;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.question.Replay;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.words.Phrase;

/** Walks a wrong rule beside the right one, product by product, and stops where the two part. */
public final class Replaying {

    private final SheetMarking marking;
    private final Counting counting;
    private final ReadOnlyObjectWrapper<Optional<ReplayProgress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean byHand;

    Replaying(SheetMarking marking, Counting counting) {
        this.marking = marking;
        this.counting = counting;
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
        counting.count(Tally::hint);
        byHand = false;
        var exercise = marking.now().exercise();
        progress.set(
                Replay.of(exercise, misconception)
                        .map(replay -> ReplayProgress.of(exercise, replay, rule)));
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
