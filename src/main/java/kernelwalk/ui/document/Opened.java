package kernelwalk.ui.document;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.IntStream;
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
 * @param sheet        what is saved; it stays the same one while another of its layers is opened
 * @param exercise     the sheet with the layer open that is shown, or the last exercise that could be computed
 * @param computations what every layer of the exercise comes to
 */
public record Opened(Sheet sheet, Exercise exercise, List<Computation> computations) {

    /**
     * A sheet that has nothing to do with what was open before. Under an attempt lies the exercise that the likeliest
     * repairs make of it.
     *
     * @throws ConvolutionException when it is an exercise that cannot be computed
     */
    public static Opened of(Sheet sheet) {
        return of(sheet, _ -> {});
    }

    /**
     * A sheet that has nothing to do with what was open before.
     *
     * @param awaited told of each computation whose output a later layer needs, before that is worked out
     * @throws ConvolutionException when it is an exercise that cannot be computed
     */
    static Opened of(Sheet sheet, Consumer<Computation> awaited) {
        Exercise exercise =
                switch (sheet) {
                    case Exercise itself -> itself;
                    case Attempt attempt -> attempt.repaired().orElseGet(Lessons::first);
                };
        return new Opened(sheet, exercise, exercise.computations(awaited));
    }

    /** Whether every layer takes and gives maps of the same size as those of another. */
    public boolean hasSizesOf(Opened other) {
        return computations == other.computations
                || computations.stream()
                        .map(Computation::geometry)
                        .toList()
                        .equals(other.computations.stream().map(Computation::geometry).toList());
    }

    /** What the open layer comes to. */
    public Computation computation() {
        return computations.get(exercise.opened());
    }

    /**
     * What lies open, with its output at hand where it takes some time to work that out.
     *
     * @param progress told how far it is, and asked whether it is still wanted
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    public Opened workedOut(Progress progress) {
        Cost cost = computation().cost();
        if (cost.isNoticed()) {
            progress.expect(cost.multiplications());
            computation().output(progress);
        }
        return this;
    }

    /** A layer, or the last one where there is no such layer; under an attempt the one that is shown. */
    int layerNear(int layer) {
        return attempt().isPresent() ? exercise.opened() : Math.min(layer, computations.size() - 1);
    }

    /** The same with another layer shown. */
    Opened at(int layer) {
        return new Opened(sheet, exercise.at(layer, computations), computations);
    }

    /** The same as a sheet that has this layer open from the beginning. */
    Opened openedAt(int layer) {
        Exercise there = exercise.at(layer, computations);
        return new Opened(there, there, computations);
    }

    /**
     * Another sheet in the place of this; under an attempt the exercise stays.
     *
     * @param awaited told of each computation whose output a later layer needs, before that is worked out
     * @throws ConvolutionException when it is an exercise that cannot be computed
     */
    Opened with(Sheet other, Consumer<Computation> awaited) {
        return switch (other) {
            case Exercise itself when isSameButWords(exercise, itself) ->
                    new Opened(itself, itself, computations);
            case Exercise itself
                    when sheet instanceof Exercise own && isSameButWords(own, itself) ->
                    new Opened(itself, itself.at(exercise.opened(), computations), computations);
            case Exercise itself -> of(itself, awaited);
            case Attempt attempt -> new Opened(attempt, exercise, computations);
        };
    }

    /** Whether an exercise was made from another by other words alone, so that it comes to the same. */
    private static boolean isSameButWords(Exercise one, Exercise other) {
        return other.input() == one.input()
                && other.operation() == one.operation()
                && other.numbers() == one.numbers()
                && other.convention() == one.convention()
                && other.order() == one.order()
                && other.chain() == one.chain();
    }

    /** The exercise with one layer after the other open. */
    public List<Exercise> layers() {
        return IntStream.range(0, computations.size())
                .mapToObj(layer -> exercise.at(layer, computations))
                .toList();
    }

    /** The attempt, if what is open is none that can be computed. */
    Optional<Attempt> attempt() {
        return sheet instanceof Attempt attempt ? Optional.of(attempt) : Optional.empty();
    }
}
