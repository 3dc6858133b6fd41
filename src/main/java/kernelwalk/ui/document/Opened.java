package kernelwalk.ui.document;

import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Cost;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lessons;

/**
 * What is open: one value, so that nobody sees a part of a change.
 *
 * @param sheet       what is saved
 * @param exercise    the sheet, or the last exercise that could be computed
 * @param computation what the exercise comes to
 */
public record Opened(Sheet sheet, Exercise exercise, Computation computation) {

    /**
     * A sheet that has nothing to do with what was open before. Under an attempt lies the exercise that the likeliest
     * repairs make of it.
     *
     * @throws ConvolutionException when it is an exercise that cannot be computed
     */
    public static Opened of(Sheet sheet) {
        Exercise exercise =
                switch (sheet) {
                    case Exercise itself -> itself;
                    case Attempt attempt -> attempt.repaired().orElseGet(Lessons::first);
                };
        return new Opened(sheet, exercise, exercise.compute());
    }

    /**
     * What lies open, with its output at hand where it takes some time to work that out.
     *
     * @param progress told how far it is, and asked whether it is still wanted
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    public Opened workedOut(Progress progress) {
        Cost cost = computation.cost();
        if (cost.isNoticed()) {
            progress.expect(cost.multiplications());
            computation.output(progress);
        }
        return this;
    }

    /**
     * Another sheet in the place of this; under an attempt the exercise stays.
     *
     * @throws ConvolutionException when it is an exercise that cannot be computed
     */
    Opened with(Sheet other) {
        return switch (other) {
            case Exercise itself when isSameButWords(itself) ->
                    new Opened(itself, itself, computation);
            case Exercise itself -> of(itself);
            case Attempt attempt -> new Opened(attempt, exercise, computation);
        };
    }

    /** Whether an exercise was made from this by other words alone, so that it comes to the same. */
    private boolean isSameButWords(Exercise other) {
        return other.input() == exercise.input()
                && other.operation() == exercise.operation()
                && other.numbers() == exercise.numbers()
                && other.convention() == exercise.convention();
    }

    /** The attempt, if what is open is none that can be computed. */
    Optional<Attempt> attempt() {
        return sheet instanceof Attempt attempt ? Optional.of(attempt) : Optional.empty();
    }
}
